/** What the job process does for logins: it parses files of authorities. */
import { readAuthorities, type AuthorityFile } from '../../directory/index.ts';
import { readChosenFile } from '../../media/index.ts';
import type { Result } from '../../../shared/result.ts';

/** A file of authorities holds a few certificates. */
const MAX_AUTHORITY_BYTES = 1024 * 1024;

export const loginOperations = {
  /** @param path absolute @returns see `readAuthorities` and `readChosenFile` */
  async readAuthorityFile({ path }: { readonly path: string }): Promise<Result<AuthorityFile>> {
    const file = await readChosenFile(path, MAX_AUTHORITY_BYTES);
    return file.ok ? readAuthorities(file.value.bytes) : file;
  },
};
