/** Search filters (RFC 4511, section 4.5.1.7), decoded from BER. */
import { children, expectTag, octets, type Element } from '../../asn1/index.ts';
import { ProtocolError } from './protocol-error.ts';

export type Filter =
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Filter[] }
  | { readonly kind: 'not'; readonly part: Filter }
  | { readonly kind: 'equal' | 'greater' | 'less' | 'approx'; readonly type: string; readonly value: Buffer }
  | {
      readonly kind: 'substrings';
      readonly type: string;
      readonly initial: Buffer | undefined;
      readonly any: readonly Buffer[];
      readonly final: Buffer | undefined;
    }
  | { readonly kind: 'present'; readonly type: string }
  | {
      readonly kind: 'extensible';
      readonly rule: string | undefined;
      readonly type: string | undefined;
      readonly value: Buffer;
      readonly dnAttributes: boolean;
    };

/** Deeper filters are refused: they could exhaust the stack. */
const MAX_DEPTH = 32;
const MAX_PARTS = 1000;

/** @throws ProtocolError, Asn1Error */
export function decodeFilter(element: Element, depth = 0): Filter {
  if (depth > MAX_DEPTH) throw new ProtocolError();
  switch (element.tag) {
    case 0xa0:
    case 0xa1: {
      const parts = children(element, MAX_PARTS).map((part) => decodeFilter(part, depth + 1));
      return { kind: element.tag === 0xa0 ? 'and' : 'or', parts };
    }
    case 0xa2: {
      const [part] = children(element, 1);
      if (part === undefined) throw new ProtocolError();
      return { kind: 'not', part: decodeFilter(part, depth + 1) };
    }
    case 0xa3:
      return assertion('equal', element);
    case 0xa4:
      return decodeSubstrings(element);
    case 0xa5:
      return assertion('greater', element);
    case 0xa6:
      return assertion('less', element);
    case 0x87:
      return { kind: 'present', type: element.contents.toString('utf8') };
    case 0xa8:
      return assertion('approx', element);
    case 0xa9:
      return decodeExtensible(element);
    default:
      throw new ProtocolError();
  }
}

function assertion(kind: 'equal' | 'greater' | 'less' | 'approx', element: Element): Filter {
  const [type, value] = children(element, 2);
  return { kind, type: octets(type, 'type').toString('utf8'), value: octets(value, 'value') };
}

function decodeSubstrings(element: Element): Filter {
  const [type, pieces] = children(element, 2);
  if (pieces === undefined) throw new ProtocolError();
  const found = children(pieces, MAX_PARTS);
  return {
    kind: 'substrings',
    type: octets(type, 'type').toString('utf8'),
    initial: found.find(({ tag }) => tag === 0x80)?.contents,
    any: found.filter(({ tag }) => tag === 0x81).map(({ contents }) => contents),
    final: found.find(({ tag }) => tag === 0x82)?.contents,
  };
}

function decodeExtensible(element: Element): Filter {
  const fields = children(element, 4);
  const field = (tag: number): Buffer | undefined => fields.find((part) => part.tag === tag)?.contents;
  return {
    kind: 'extensible',
    rule: field(0x81)?.toString('utf8'),
    type: field(0x82)?.toString('utf8'),
    value: expectTag(
      fields.find(({ tag }) => tag === 0x83),
      0x83,
      'match value',
    ).contents,
    dnAttributes: (field(0x84)?.[0] ?? 0) !== 0,
  };
}
