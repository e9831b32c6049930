/**
 * Decoding of what an LDAP server sends (RFC 4511, section 4), with every length checked.
 *
 * ldapts writes the requests, but its reader is not used: it takes values that claim to be longer than their message
 * for endless empty ones, returns the values of extended operations as text (the effective rights are a binary
 * INTEGER), and keeps the diagnostic message of a successful bind (eDirectory's grace login, -223) to itself.
 */
import { Asn1Error, type Element, TAG, children, expectTag, octets, readElement } from '../asn1/index.ts';

/** Identifier octets of the protocol operations, `[APPLICATION n]` (RFC 4511, appendix B). */
export const OPERATION = {
  BIND_REQUEST: 0x60,
  BIND_RESPONSE: 0x61,
  SEARCH_ENTRY: 0x64,
  SEARCH_DONE: 0x65,
  MODIFY_RESPONSE: 0x67,
  ADD_RESPONSE: 0x69,
  DELETE_RESPONSE: 0x6b,
  SEARCH_REFERENCE: 0x73,
  EXTENDED_RESPONSE: 0x78,
} as const;

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
  readonly body: Element;
  readonly controls: Element | undefined;
}

/** @throws Asn1Error when the bytes are no LDAPMessage */
export function decodeMessage(bytes: Buffer): Message {
  const [id, body, controls] = children(expectTag(readElement(bytes), TAG.SEQUENCE, 'LDAPMessage'));
  const { contents, offset } = expectTag(id, TAG.INTEGER, 'messageID');
  if (contents.length === 0 || contents.length > 4) throw new Asn1Error('messageID is out of range', offset);
  if (body === undefined) throw new Asn1Error('protocolOp is missing', offset);
  return {
    id: contents.readIntBE(0, contents.length),
    operation: body.tag,
    body,
    controls: controls?.tag === 0xa0 ? controls : undefined,
  };
}

/** @throws Asn1Error */
export function decodeEntry({ body }: Message, raw: Buffer): SearchEntry {
  const [name, list] = children(body);
  return {
    dn: octets(name, 'objectName').toString('utf8'),
    attributes: children(expectTag(list, TAG.SEQUENCE, 'attributes')).map((attribute) => {
      const [type, values] = children(expectTag(attribute, TAG.SEQUENCE, 'PartialAttribute'));
      return {
        type: octets(type, 'type').toString('latin1'),
        values: children(expectTag(values, TAG.SET, 'vals')).map((value) => octets(value, 'value')),
      };
    }),
    raw,
  };
}

/** URIs of a SearchResultReference or of an LDAPResult's referral. @throws Asn1Error */
export function decodeReferrals(element: Element): string[] {
  return children(element).map((uri) => octets(uri, 'URI').toString('utf8'));
}

/** @throws Asn1Error */
export function decodeAnswer({ body, controls }: Message): Answer {
  const [code, matched, diagnostic, ...rest] = children(body);
  const { contents, offset } = expectTag(code, TAG.ENUMERATED, 'resultCode');
  if (contents.length === 0 || contents.length > 4) throw new Asn1Error('resultCode is out of range', offset);
  const referral = rest.find(({ tag }) => tag === 0xa3);
  const name = rest.find(({ tag }) => tag === 0x8a);
  const value = rest.find(({ tag }) => tag === 0x8b);
  return {
    resultCode: contents.readIntBE(0, contents.length),
    matchedDn: octets(matched, 'matchedDN').toString('utf8'),
    diagnosticMessage: octets(diagnostic, 'diagnosticMessage').subarray(0, 4096).toString('utf8'),
    referrals: referral === undefined ? [] : decodeReferrals(referral),
    controls: new Map(controls === undefined ? [] : children(controls).map(decodeControl)),
    ...(name === undefined ? {} : { responseName: name.contents.toString('latin1') }),
    ...(value === undefined ? {} : { responseValue: value.contents }),
  };
}

function decodeControl(control: Element): [string, Buffer] {
  const [type, ...rest] = children(expectTag(control, TAG.SEQUENCE, 'Control'));
  const value = rest.find(({ tag }) => tag === TAG.OCTET_STRING);
  return [octets(type, 'controlType').toString('latin1'), value?.contents ?? Buffer.alloc(0)];
}
