/** Requests as they go over the wire (RFC 4511, section 4). ldapts encodes all but the bind. */
import {
  AbandonRequest,
  AddRequest,
  Attribute as LdaptsAttribute,
  Change,
  DeleteRequest,
  ExtendedRequest,
  FilterParser,
  ModifyRequest,
  PagedResultsControl,
  SearchRequest,
  UnbindRequest,
} from 'ldapts';
import { derInteger, derOctetString, derSequence, element } from '../asn1/index.ts';
import type { Attribute } from './ldap-message.ts';
import { CONTROLS, OPERATION } from './ldap-message.ts';

export const encodeUnbind = (messageId: number): Buffer => new UnbindRequest({ messageId }).write();

export const encodeAbandon = (messageId: number, abandonId: number): Buffer =>
  new AbandonRequest({ messageId, abandonId }).write();

/** @param value requestValue; left out when undefined */
export const encodeExtended = (messageId: number, oid: string, value?: Buffer): Buffer =>
  new ExtendedRequest({ messageId, oid, ...(value === undefined ? {} : { value }) }).write();

/**
 * A simple bind (RFC 4511, section 4.2), written into one buffer so that no other place contains the password: the
 * caller wipes that buffer after sending. ldapts takes passwords as strings only, which cannot be wiped.
 * @param controls OIDs of controls without a value that the server may ignore
 */
export function encodeBind(
  messageId: number,
  dn: string,
  password: Buffer,
  controls: readonly string[] = [],
): Buffer {
  const head = Buffer.concat([derInteger(3), derOctetString(Buffer.from(dn, 'utf8'))]);
  const passwordHeader = header(0x80, password.length);
  const bodyLength = head.length + passwordHeader.length + password.length;
  const id = derInteger(messageId);
  const list = controls.map((type) => derSequence(derOctetString(Buffer.from(type, 'latin1'))));
  const tail = list.length === 0 ? Buffer.alloc(0) : element(CONTROLS, ...list);
  const bodyHeader = header(OPERATION.BIND_REQUEST, bodyLength);
  const start = Buffer.concat([
    header(0x30, id.length + bodyHeader.length + bodyLength + tail.length),
    id,
    bodyHeader,
    head,
    passwordHeader,
  ]);
  const message = Buffer.alloc(start.length + password.length + tail.length);
  start.copy(message);
  password.copy(message, start.length);
  tail.copy(message, start.length + password.length);
  return message;
}

function header(tag: number, length: number): Buffer {
  if (length < 0x80) return Buffer.from([tag, length]);
  return Buffer.from([
    tag,
    0x84,
    length >>> 24,
    (length >>> 16) & 0xff,
    (length >>> 8) & 0xff,
    length & 0xff,
  ]);
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

const toLdapts = ({ type, values }: Attribute): LdaptsAttribute =>
  new LdaptsAttribute({ type, values: [...values] });

export const encodeAdd = (messageId: number, dn: string, attributes: readonly Attribute[]): Buffer =>
  new AddRequest({ messageId, dn, attributes: attributes.map(toLdapts) }).write();

export const encodeDelete = (messageId: number, dn: string): Buffer =>
  new DeleteRequest({ messageId, dn }).write();

export interface Modification {
  readonly operation: 'add' | 'delete' | 'replace';
  readonly attribute: Attribute;
}

export const encodeModify = (messageId: number, dn: string, changes: readonly Modification[]): Buffer =>
  new ModifyRequest({
    messageId,
    dn,
    changes: changes.map(
      ({ operation, attribute }) => new Change({ operation, modification: toLdapts(attribute) }),
    ),
  }).write();
