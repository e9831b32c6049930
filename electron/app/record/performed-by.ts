import { userInfo } from 'node:os';

/** Who does what is recorded: the user of the directory if there is a login, else the account on this computer; undefined if neither is known. */
export function performedBy(login?: { readonly user: string }): string | undefined {
  if (login) return login.user;
  try {
    return userInfo().username;
  } catch {
    // The account has no name.
    return undefined;
  }
}
