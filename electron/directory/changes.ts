/** Adding, changing and deleting entries (RFC 4511, sections 4.6 to 4.8). */
import { type Result, ok } from '../../shared/result.ts';
import { RESULT, answerFailure } from './diagnostics.ts';
import { displayName } from './display.ts';
import type { LdapChannel } from './ldap-channel.ts';
import { type Attribute, OPERATION } from './ldap-message.ts';
import { encodeAdd, encodeDelete, encodeModify, type Modification } from './ldap-requests.ts';

export interface ChangeOptions {
  readonly signal?: AbortSignal | undefined;
  readonly timeoutMs?: number | undefined;
}

async function change(
  channel: LdapChannel,
  dn: string,
  endsWith: number,
  encode: (id: number) => Buffer,
  options: ChangeOptions,
): Promise<Result<null>> {
  const answer = await channel.request({ encode, endsWith, ...options });
  if (!answer.ok) return answer;
  if (answer.value.resultCode === RESULT.SUCCESS) return ok(null);
  const { server, port } = channel.peer;
  return answerFailure(answer.value, { server: displayName(server), port, name: displayName(dn) });
}

/** Adds an entry. @returns the failure of the server, such as `LDAP-68` when the name is taken */
export const addEntry = (
  channel: LdapChannel,
  dn: string,
  attributes: readonly Attribute[],
  options: ChangeOptions,
): Promise<Result<null>> =>
  change(channel, dn, OPERATION.ADD_RESPONSE, (id) => encodeAdd(id, dn, attributes), options);

/** Applies all changes to an entry, or none of them. */
export const modifyEntry = (
  channel: LdapChannel,
  dn: string,
  changes: readonly Modification[],
  options: ChangeOptions,
): Promise<Result<null>> =>
  change(channel, dn, OPERATION.MODIFY_RESPONSE, (id) => encodeModify(id, dn, changes), options);

/** Deletes an entry that has none below it. */
export const deleteEntry = (
  channel: LdapChannel,
  dn: string,
  options: ChangeOptions,
): Promise<Result<null>> =>
  change(channel, dn, OPERATION.DELETE_RESPONSE, (id) => encodeDelete(id, dn), options);
