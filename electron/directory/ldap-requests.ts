/**
 * Requests as they go over the wire (RFC 4511, section 4). ldapts encodes those without a secret: its writer leaves copies in
 * the buffers that it outgrew, and it takes passwords as strings only, which cannot be wiped.
 */
import {
  AbandonRequest,
  DeleteRequest,
  ExtendedRequest,
  FilterParser,
  PagedResultsControl,
  SearchRequest,
  UnbindRequest,
} from 'ldapts';
import { derInteger, derOctetString, derSequence, element, pieces, TAG } from '../asn1/index.ts';
import type { Attribute } from './ldap-message.ts';
import { CONTROLS, OPERATION } from './ldap-message.ts';

export const encodeUnbind = (messageId: number): Buffer => new UnbindRequest({ messageId }).write();

export const encodeAbandon = (messageId: number, abandonId: number): Buffer =>
  new AbandonRequest({ messageId, abandonId }).write();

/** @param value requestValue; left out when undefined */
export const encodeExtended = (messageId: number, oid: string, value?: Buffer): Buffer =>
  new ExtendedRequest({ messageId, oid, ...(value === undefined ? {} : { value }) }).write();

/** LDAPMessage, joined once: no other buffer than the result gets a copy of a secret in `contents`. */
const message = (
  messageId: number,
  operation: number,
  contents: readonly Uint8Array[],
  ...controls: Buffer[]
): Buffer => element(TAG.SEQUENCE, derInteger(messageId), ...pieces(operation, ...contents), ...controls);

/** AuthenticationChoice `simple` (RFC 4511, section 4.2). */
const SIMPLE = 0x80;

/**
 * A simple bind (RFC 4511, section 4.2).
 * @param controls OIDs of controls without a value that the server may ignore
 * @returns the only copy of the password; the caller wipes it after sending
 */
export function encodeBind(
  messageId: number,
  dn: string,
  password: Buffer,
  controls: readonly string[] = [],
): Buffer {
  const list = controls.map((type) => derSequence(derOctetString(Buffer.from(type, 'latin1'))));
  const contents = [derInteger(3), derOctetString(Buffer.from(dn, 'utf8')), ...pieces(SIMPLE, password)];
  return message(
    messageId,
    OPERATION.BIND_REQUEST,
    contents,
    ...(list.length === 0 ? [] : [element(CONTROLS, ...list)]),
  );
}

export interface SearchSpec {
  readonly base: string;
  readonly scope: 'base' | 'one' | 'sub';
  /** RFC 4515. */
  readonly filter: string;
  /** Names to ask for; `1.1` for none. */
  readonly attributes: readonly string[];
  /** 0 leaves it to the server. */
  readonly sizeLimit: number;
  /** Seconds that the server may take; 0 leaves it to the server. */
  readonly timeLimit: number;
  /** Simple paged results (RFC 2696): always critical, so that eDirectory honours it instead of its own size limit. */
  readonly page?: { readonly size: number; readonly cookie: Buffer };
}

export const PAGED_RESULTS = PagedResultsControl.type;

export function encodeSearch(messageId: number, spec: SearchSpec): Buffer {
  return new SearchRequest({
    messageId,
    baseDN: spec.base,
    scope: spec.scope,
    derefAliases: 'never',
    filter: FilterParser.parseString(spec.filter),
    attributes: [...spec.attributes],
    sizeLimit: spec.sizeLimit,
    timeLimit: spec.timeLimit,
    ...(spec.page === undefined
      ? {}
      : { controls: [new PagedResultsControl({ critical: true, value: { ...spec.page } })] }),
  }).write();
}

const attributePieces = ({ type, values }: Attribute): Uint8Array[] =>
  pieces(
    TAG.SEQUENCE,
    derOctetString(Buffer.from(type, 'latin1')),
    ...pieces(TAG.SET, ...values.flatMap((value) => pieces(TAG.OCTET_STRING, value))),
  );

const withList = (dn: string, list: readonly Uint8Array[]): Uint8Array[] => [
  derOctetString(Buffer.from(dn, 'utf8')),
  ...pieces(TAG.SEQUENCE, ...list),
];

/** RFC 4511, section 4.7. @returns the only copy of a private key among the values; the caller wipes it after sending */
export const encodeAdd = (messageId: number, dn: string, attributes: readonly Attribute[]): Buffer =>
  message(messageId, OPERATION.ADD_REQUEST, withList(dn, attributes.flatMap(attributePieces)));

export const encodeDelete = (messageId: number, dn: string): Buffer =>
  new DeleteRequest({ messageId, dn }).write();

/** Their values in a request (RFC 4511, section 4.6). */
const CHANGES = { add: 0, delete: 1, replace: 2 } as const;

export interface Modification {
  readonly operation: keyof typeof CHANGES;
  readonly attribute: Attribute;
}

/** RFC 4511, section 4.6. @returns as `encodeAdd` */
export const encodeModify = (messageId: number, dn: string, changes: readonly Modification[]): Buffer =>
  message(
    messageId,
    OPERATION.MODIFY_REQUEST,
    withList(
      dn,
      changes.flatMap(({ operation, attribute }) =>
        pieces(
          TAG.SEQUENCE,
          element(TAG.ENUMERATED, Buffer.from([CHANGES[operation]])),
          ...attributePieces(attribute),
        ),
      ),
    ),
  );
