/** Adding, changing and deleting entries: for restoring into directories that keep keys unwrapped. */
import { type Result, ok } from '../../shared/result.ts';
import { answerFailure } from './diagnostics.ts';
import { displayName } from './display.ts';
import type { LdapChannel } from './ldap-channel.ts';
import { type Attribute, OPERATION } from './ldap-message.ts';
import { type Modification, encodeAdd, encodeDelete, encodeModify } from './ldap-requests.ts';
import type { RequestOptions } from './request-options.ts';

async function write(
  channel: LdapChannel,
  dn: string,
  request: { encode: (id: number) => Buffer; endsWith: number },
  options: RequestOptions,
): Promise<Result<void>> {
  const answer = await channel.request({ ...request, ...options });
  if (!answer.ok) return answer;
  const { port, server } = channel.peer;
  if (answer.value.resultCode === 0) return ok(undefined);
  return answerFailure(answer.value, { server: displayName(server), port, name: displayName(dn) });
}

/** Adds an entry; `LDAP-68` when it is there, `LDAP-65` when the schema does not allow it, `LDAP-50` without rights. */
export const addEntry = (
  channel: LdapChannel,
  dn: string,
  attributes: readonly Attribute[],
  options: RequestOptions,
): Promise<Result<void>> =>
  write(
    channel,
    dn,
    { encode: (id) => encodeAdd(id, dn, attributes), endsWith: OPERATION.ADD_RESPONSE },
    options,
  );

/** Changes attributes of an entry, all or none. */
export const modifyEntry = (
  channel: LdapChannel,
  dn: string,
  changes: readonly Modification[],
  options: RequestOptions,
): Promise<Result<void>> =>
  write(
    channel,
    dn,
    { encode: (id) => encodeModify(id, dn, changes), endsWith: OPERATION.MODIFY_RESPONSE },
    options,
  );

/** Deletes an entry; `LDAP-66` if it has children. */
export const deleteEntry = (
  channel: LdapChannel,
  dn: string,
  options: RequestOptions,
): Promise<Result<void>> =>
  write(channel, dn, { encode: (id) => encodeDelete(id, dn), endsWith: OPERATION.DELETE_RESPONSE }, options);
