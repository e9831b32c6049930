/**
 * eDirectory's effective-rights operation.
 * Source: "LDAP Classes for Java" (jldap), GetEffectivePrivilegesRequest and -Response, LDAPDSConstants.
 */
import { Asn1Error, TAG, derOctetString, readElement } from '../asn1/index.ts';
import type { Result } from '../../shared/result.ts';
import { type Failure, fail } from '../../shared/result.ts';
import { answerFailure } from './diagnostics.ts';
import { displayName } from './display.ts';
import type { LdapChannel } from './ldap-channel.ts';
import { OPERATION } from './ldap-message.ts';
import { encodeExtended } from './ldap-requests.ts';
import type { ServerInfo } from './root-dse.ts';
import type { RequestOptions } from './request-options.ts';

const EFFECTIVE_PRIVILEGES = '2.16.840.1.113719.1.27.100.33';

/** Asks for the rights to the entry itself instead of to one attribute. */
export const ENTRY_RIGHTS = '[Entry Rights]';

export const ENTRY_RIGHT = { browse: 0x01, add: 0x02, delete: 0x04, rename: 0x08, supervisor: 0x10 } as const;
export const ATTRIBUTE_RIGHT = {
  compare: 0x01,
  read: 0x02,
  write: 0x04,
  self: 0x08,
  supervisor: 0x20,
} as const;

type Granted = 'granted' | 'denied' | 'not-offered' | 'failed';

/** What the server said about the rights to an entry or to one of its attributes. */
export interface Rights {
  /** As it was asked for; `ENTRY_RIGHTS` for the entry itself. */
  readonly attribute: string;
  /** The Supervisor right. `not-offered`: the server does not have the operation, so nothing is known. */
  readonly supervisor: Granted;
  /** The Read right, which Supervisor includes; of the entry itself the Browse right. */
  readonly read: Granted;
  /** `ENTRY_RIGHT` or `ATTRIBUTE_RIGHT` bits; undefined without an answer. */
  readonly bits?: number;
  /** Names of the bits, such as `browse`. */
  readonly names: readonly string[];
  readonly failure?: Failure;
}

function judgeBits(attribute: string, bits: number): Rights {
  const isEntry = attribute === ENTRY_RIGHTS;
  const names = Object.entries(isEntry ? ENTRY_RIGHT : ATTRIBUTE_RIGHT).flatMap(([name, bit]) =>
    (bits & bit) === 0 ? [] : [name],
  );
  const has = (...any: string[]): Granted =>
    any.some((name) => names.includes(name)) ? 'granted' : 'denied';
  const read = has(isEntry ? 'browse' : 'read', 'supervisor');
  return { attribute, supervisor: has('supervisor'), read, bits, names };
}

const without = (attribute: string, answer: 'not-offered' | 'failed', failure?: Failure): Rights => ({
  attribute,
  supervisor: answer,
  read: answer,
  names: [],
  ...(failure === undefined ? {} : { failure }),
});

/**
 * The number in a response value. A BER INTEGER by the documents; servers were seen that put other elements before it,
 * or answer `{"privileges":n}`.
 */
function privilegesOf(value: Buffer | undefined): number | undefined {
  if (value === undefined || value.length > 4096) return undefined;
  const json = /"privileges"\s*:\s*(\d{1,10})\b/.exec(value.toString('latin1'));
  if (json) return Number(json[1]);
  try {
    for (let at = 0; at < value.length;) {
      const { contents, raw, tag } = readElement(value, at);
      if (tag === TAG.INTEGER && contents.length >= 1 && contents.length <= 5)
        return contents.readIntBE(0, contents.length);
      at += raw.length;
    }
  } catch (error) {
    if (!(error instanceof Asn1Error)) throw error;
  }
  return undefined;
}

async function ask(
  channel: LdapChannel,
  dn: string,
  trustee: string,
  attribute: string,
  options: RequestOptions,
): Promise<Rights> {
  const octets = (text: string): Buffer => derOctetString(Buffer.from(text, 'utf8'));
  // Three OCTET STRINGs one after the other, without a SEQUENCE around them.
  const value = Buffer.concat([octets(dn), octets(trustee), octets(attribute)]);
  const answer = await channel.request({
    encode: (id) => encodeExtended(id, EFFECTIVE_PRIVILEGES, value),
    endsWith: OPERATION.EXTENDED_RESPONSE,
    ...options,
  });
  const values = { server: displayName(channel.peer.server), port: channel.peer.port, name: displayName(dn) };
  const failed = (result: Result<never>): Rights =>
    without(attribute, 'failed', result.ok ? undefined : result.failure);
  if (!answer.ok) return failed(answer);
  if (answer.value.resultCode !== 0) return failed(answerFailure(answer.value, values));
  const bits = privilegesOf(answer.value.responseValue);
  return bits === undefined ? failed(fail('LDAP-RIGHTS-UNREADABLE', values)) : judgeBits(attribute, bits);
}

/**
 * The rights of `trustee` to attributes of an entry, or to the entry itself (`ENTRY_RIGHTS`). The operation is sent only
 * where the server advertises it.
 * @returns one answer for each attribute, in order
 */
export async function effectiveRights(
  channel: LdapChannel,
  info: ServerInfo,
  dn: string,
  trustee: string,
  attributes: readonly string[],
  options: RequestOptions,
): Promise<Rights[]> {
  if (!info.supportedExtensions.includes(EFFECTIVE_PRIVILEGES))
    return attributes.map((attribute) => without(attribute, 'not-offered'));
  const answers: Rights[] = [];
  for (const attribute of attributes) answers.push(await ask(channel, dn, trustee, attribute, options));
  return answers;
}
