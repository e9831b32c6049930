/** LDAP requests (RFC 4511, section 4), decoded from BER. Everything else throws ProtocolError, which ends the connection. */
import {
  Asn1Error,
  children,
  expectTag,
  integer,
  octets,
  readOnly,
  sequence,
  TAG,
  type Element,
} from '../../asn1/index.ts';
import { decodeFilter, type Filter } from './filter.ts';
import { ProtocolError } from './protocol-error.ts';

export interface Control {
  readonly oid: string;
  readonly critical: boolean;
  readonly value: Buffer | undefined;
}

export interface AttributeValues {
  readonly type: string;
  readonly values: readonly Buffer[];
}

export interface SearchRequest {
  readonly kind: 'search';
  readonly base: string;
  readonly scope: 'base' | 'one' | 'sub';
  readonly sizeLimit: number;
  readonly typesOnly: boolean;
  readonly filter: Filter;
  readonly attributes: readonly string[];
}

export type Modification = AttributeValues & { readonly operation: 'add' | 'delete' | 'replace' };

export type Request =
  | {
      readonly kind: 'bind';
      readonly version: number;
      readonly dn: string;
      /** undefined for SASL, which this server does not speak. */
      readonly password: Buffer | undefined;
    }
  | { readonly kind: 'unbind' }
  | SearchRequest
  | { readonly kind: 'modify'; readonly dn: string; readonly changes: readonly Modification[] }
  | { readonly kind: 'add'; readonly dn: string; readonly attributes: readonly AttributeValues[] }
  | { readonly kind: 'delete'; readonly dn: string }
  | { readonly kind: 'rename' }
  | { readonly kind: 'compare'; readonly dn: string; readonly type: string; readonly value: Buffer }
  | { readonly kind: 'abandon'; readonly id: number }
  | { readonly kind: 'extended'; readonly oid: string; readonly value: Buffer | undefined };

export interface Message {
  readonly id: number;
  readonly request: Request;
  readonly controls: readonly Control[];
}

/** Attributes, values, changes or controls in one request; far above what any client of this product sends. */
const MAX_PARTS = 10_000;

/** @throws ProtocolError for anything that is not one whole LDAPMessage with a request */
export function decodeMessage(bytes: Buffer): Message {
  try {
    const [id, operation, controls] = sequence(readOnly(bytes), 'LDAP message');
    if (operation === undefined) throw new ProtocolError();
    return {
      id: integer(id, 'message id'),
      request: decodeRequest(operation),
      controls: controls?.tag === 0xa0 ? parts(controls).map(decodeControl) : [],
    };
  } catch (error) {
    if (error instanceof Asn1Error) throw new ProtocolError();
    throw error;
  }
}

function decodeRequest(operation: Element): Request {
  switch (operation.tag) {
    case 0x60:
      return decodeBind(operation);
    case 0x42:
      return { kind: 'unbind' };
    case 0x63:
      return decodeSearch(operation);
    case 0x66:
      return decodeModify(operation);
    case 0x68: {
      const [dn, attributes] = children(operation);
      return { kind: 'add', dn: text(dn), attributes: parts(attributes).map(decodeAttribute) };
    }
    case 0x4a:
      return { kind: 'delete', dn: operation.contents.toString('utf8') };
    case 0x6c:
      return { kind: 'rename' };
    case 0x6e: {
      const [dn, assertion] = children(operation);
      const [type, value] = sequence(assertion, 'assertion');
      return { kind: 'compare', dn: text(dn), type: text(type), value: octets(value, 'assertion value') };
    }
    case 0x50:
      return { kind: 'abandon', id: unsigned(operation) };
    case 0x77: {
      const fields = children(operation);
      const value = fields.find(({ tag }) => tag === 0x81);
      return {
        kind: 'extended',
        oid: expectTag(fields[0], 0x80, 'request name').contents.toString('latin1'),
        value: value?.contents,
      };
    }
    default:
      throw new ProtocolError();
  }
}

function decodeBind(operation: Element): Request {
  const [version, dn, authentication] = children(operation);
  if (authentication === undefined) throw new ProtocolError();
  return {
    kind: 'bind',
    version: integer(version, 'version'),
    dn: text(dn),
    password: authentication.tag === 0x80 ? authentication.contents : undefined,
  };
}

function decodeSearch(operation: Element): Request {
  const [base, scope, , sizeLimit, , typesOnly, filter, attributes] = children(operation);
  const scopes = ['base', 'one', 'sub'] as const;
  const chosen = scopes[unsigned(expectTag(scope, TAG.ENUMERATED, 'scope'))];
  if (chosen === undefined || filter === undefined) throw new ProtocolError();
  return {
    kind: 'search',
    base: text(base),
    scope: chosen,
    sizeLimit: integer(sizeLimit, 'size limit'),
    typesOnly: expectTag(typesOnly, TAG.BOOLEAN, 'types only').contents[0] !== 0,
    filter: decodeFilter(filter),
    attributes: parts(attributes).map(text),
  };
}

function decodeModify(operation: Element): Request {
  const [dn, changes] = children(operation);
  const operations = ['add', 'delete', 'replace'] as const;
  return {
    kind: 'modify',
    dn: text(dn),
    changes: parts(changes).map((change) => {
      const [kind, attribute] = sequence(change, 'change');
      const chosen = operations[unsigned(expectTag(kind, TAG.ENUMERATED, 'operation'))];
      if (chosen === undefined || attribute === undefined) throw new ProtocolError();
      return { operation: chosen, ...decodeAttribute(attribute) };
    }),
  };
}

function decodeAttribute(attribute: Element): AttributeValues {
  const [type, values] = sequence(attribute, 'attribute');
  return { type: text(type), values: parts(values).map((value) => octets(value, 'value')) };
}

function decodeControl(control: Element): Control {
  const [type, second, third] = sequence(control, 'control');
  const critical = second?.tag === TAG.BOOLEAN ? second.contents[0] !== 0 : false;
  const value = second?.tag === TAG.BOOLEAN ? third : second;
  return { oid: text(type), critical, value: value && octets(value, 'control value') };
}

function parts(element: Element | undefined): Element[] {
  if (element === undefined) throw new ProtocolError();
  const found = children(element, MAX_PARTS + 1);
  if (found.length > MAX_PARTS) throw new ProtocolError();
  return found;
}

const text = (element: Element | undefined): string => octets(element, 'text').toString('utf8');

/** An INTEGER or ENUMERATED under any tag: implicit tags replace its own. */
function unsigned({ contents }: Element): number {
  if (contents.length === 0 || contents.length > 4) throw new ProtocolError();
  return contents.readUIntBE(0, contents.length);
}
