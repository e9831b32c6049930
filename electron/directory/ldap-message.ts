/**
 * Decoding of what an LDAP server sends (RFC 4511, section 4), with every length checked. Why the reader of ldapts is
 * not used: ldap-channel.ts.
 */
import { Asn1Error, TAG } from '../asn1/index.ts';
import { LdapCursor } from './ldap-cursor.ts';

/** Identifier octets of the protocol operations, `[APPLICATION n]` (RFC 4511, appendix B). */
export const OPERATION = {
  BIND_REQUEST: 0x60,
  BIND_RESPONSE: 0x61,
  SEARCH_ENTRY: 0x64,
  SEARCH_DONE: 0x65,
  MODIFY_REQUEST: 0x66,
  MODIFY_RESPONSE: 0x67,
  ADD_REQUEST: 0x68,
  ADD_RESPONSE: 0x69,
  DELETE_RESPONSE: 0x6b,
  SEARCH_REFERENCE: 0x73,
  EXTENDED_RESPONSE: 0x78,
} as const;

/** Context-specific tags of an LDAPResult and of what follows it (RFC 4511, sections 4.1.9, 4.1.11, 4.12). */
const REFERRAL = 0xa3;
const RESPONSE_NAME = 0x8a;
const RESPONSE_VALUE = 0x8b;
export const CONTROLS = 0xa0;

/** Bytes of a diagnostic message that are looked at. */
const MAX_DIAGNOSTIC = 4096;

export interface Attribute {
  /** Attribute description in the server's spelling, options included. */
  readonly type: string;
  /** Views into the message that they came in. */
  readonly values: readonly Buffer[];
}

export interface SearchEntry {
  readonly dn: string;
  readonly attributes: readonly Attribute[];
  /** The whole message, so that key material in it can be wiped. */
  readonly raw: Buffer;
}

/** The outcome of an operation: LDAPResult and what follows it (RFC 4511, section 4.1.9). */
export interface Answer {
  readonly resultCode: number;
  readonly matchedDn: string;
  /** The server's own words; only numbers are ever taken from them. */
  readonly diagnosticMessage: string;
  readonly referrals: readonly string[];
  readonly controls: ReadonlyMap<string, Buffer>;
  readonly responseName?: string;
  readonly responseValue?: Buffer;
}

export interface Message {
  readonly id: number;
  readonly operation: number;
  /** Stands before the elements of the operation; it can be read once. */
  readonly body: LdapCursor;
  readonly controls: LdapCursor | undefined;
  readonly raw: Buffer;
}

/** @throws Asn1Error when the bytes are no LDAPMessage */
export function decodeMessage(raw: Buffer): Message {
  const cursor = new LdapCursor(raw);
  cursor.expect(TAG.SEQUENCE, 'LDAPMessage');
  cursor.enter();
  cursor.expect(TAG.INTEGER, 'messageID');
  const id = cursor.int('messageID');
  if (!cursor.next()) throw new Asn1Error('protocolOp is missing', cursor.end);
  const operation = cursor.tag;
  const body = cursor.inside();
  const controls = cursor.next() && cursor.tag === CONTROLS ? cursor.inside() : undefined;
  return { id, operation, body, controls, raw };
}

/** Attributes and values of an entry. Objects that are read have hundreds; lists of members are never asked for. */
const MAX_PARTS = 65_536;

/** @throws Asn1Error also for more than `MAX_PARTS` */
export function decodeEntry({ body, raw }: Message): SearchEntry {
  body.expect(TAG.OCTET_STRING, 'objectName');
  const dn = body.utf8();
  body.expect(TAG.SEQUENCE, 'attributes');
  body.enter();
  const attributes: Attribute[] = [];
  let parts = 0;
  const count = (): void => {
    if (++parts > MAX_PARTS) throw new Asn1Error('too many values', body.start);
  };
  while (body.next()) {
    count();
    const attribute = body.inside();
    attribute.expect(TAG.OCTET_STRING, 'type');
    const type = attribute.latin1();
    attribute.expect(TAG.SET, 'vals');
    attribute.enter();
    const values: Buffer[] = [];
    while (attribute.next()) {
      count();
      values.push(attribute.contents);
    }
    attributes.push({ type, values });
  }
  return { dn, attributes, raw };
}

/** URIs of a SearchResultReference or of an LDAPResult's referral. @throws Asn1Error */
export function decodeReferrals(list: LdapCursor): string[] {
  const uris: string[] = [];
  while (list.next()) uris.push(list.utf8());
  return uris;
}

/** @throws Asn1Error */
export function decodeAnswer({ body, controls }: Message): Answer {
  body.expect(TAG.ENUMERATED, 'resultCode');
  const resultCode = body.int('resultCode');
  body.expect(TAG.OCTET_STRING, 'matchedDN');
  const matchedDn = body.utf8();
  body.expect(TAG.OCTET_STRING, 'diagnosticMessage');
  const diagnosticMessage = body.contents.subarray(0, MAX_DIAGNOSTIC).toString('utf8');
  let referrals: string[] = [];
  let responseName: string | undefined;
  let responseValue: Buffer | undefined;
  while (body.next()) {
    if (body.tag === REFERRAL) referrals = decodeReferrals(body.inside());
    else if (body.tag === RESPONSE_NAME) responseName = body.latin1();
    else if (body.tag === RESPONSE_VALUE) responseValue = body.contents;
  }
  return {
    resultCode,
    matchedDn,
    diagnosticMessage,
    referrals,
    controls: decodeControls(controls),
    ...(responseName === undefined ? {} : { responseName }),
    ...(responseValue === undefined ? {} : { responseValue }),
  };
}

function decodeControls(list: LdapCursor | undefined): Map<string, Buffer> {
  const controls = new Map<string, Buffer>();
  while (list?.next()) {
    const control = list.inside();
    control.expect(TAG.OCTET_STRING, 'controlType');
    const type = control.latin1();
    let value: Buffer = Buffer.alloc(0);
    while (control.next()) if (control.tag === TAG.OCTET_STRING) value = control.contents;
    controls.set(type, value);
  }
  return controls;
}
