/** Distinguished names of certificates as text: RFC 4514 for LDAP people, dotted for eDirectory people. */
import { children, expectTag, oid, sequence, TAG, type Element } from '../asn1/index.ts';
import { attributeTypeName } from './oids.ts';
import { bounded, hexPairs, isSpoofing } from './text.ts';

interface Attribute {
  readonly type: string;
  /** The text of the value, or undefined when it is not a string of a known kind. */
  readonly text: string | undefined;
  /** The whole encoded value, for the `#hex` form. */
  readonly raw: Buffer;
}

/** A name both ways, each at most 2,048 characters: longer ones are cut, which an ellipsis shows. */
export interface NameTexts {
  /** RFC 4514: last encoded RDN first, `O=ACME-TREE,OU=Organizational CA`. */
  readonly rfc4514: string;
  /** As eDirectory shows it, in encoded order: `OU=Organizational CA.O=ACME-TREE`. */
  readonly dotted: string;
  /** The same for every encoding of one name: string types, case and spaces do not count (RFC 5280, section 7.1). */
  readonly comparable: string;
}

/** Reads an X.501 Name (RFC 5280, section 4.1.2.4). @throws Asn1Error */
export function readName(name: Element): NameTexts {
  const rdns = sequence(name, 'name').map((rdn) =>
    children(expectTag(rdn, TAG.SET, 'relative distinguished name')).map(readAttribute),
  );
  return {
    rfc4514: bounded(
      rdns
        .toReversed()
        .map((rdn) => rdn.map((attribute) => render(attribute, /[",+;<>=\\]/)).join('+'))
        .join(','),
    ),
    dotted: bounded(
      rdns.map((rdn) => rdn.map((attribute) => render(attribute, /[.,+=\\]/)).join('+')).join('.'),
    ),
    // The attributes of one RDN are a set: their order says nothing.
    comparable: JSON.stringify(rdns.map((rdn) => rdn.map(comparableAttribute).sort())),
  };
}

function readAttribute(element: Element): Attribute {
  const [type, value] = sequence(element, 'attribute of a name');
  if (value === undefined) return { type: oid(type, 'attribute type'), text: '', raw: Buffer.alloc(0) };
  return { type: oid(type, 'attribute type'), text: stringValue(value), raw: value.raw };
}

/** Characters. Normalizing takes time with the square of the length; names of X.520 have 64, or some hundreds. */
const MAX_PREPARED = 4096;

const comparableAttribute = ({ type, text, raw }: Attribute): string =>
  `${type}=${text === undefined || text.length > MAX_PREPARED ? `#${raw.toString('hex')}` : prepared(text)}`;

/**
 * A string as caseIgnoreMatch compares it (RFC 4518, section 2): characters without a meaning dropped, compatibility forms
 * and case folded, white space trimmed and collapsed. Upper case first, so that `ß` and `SS` are the same.
 */
const prepared = (text: string): string =>
  text
    .replace(/[\p{Cf}\u034f\u180b-\u180d\ufe00-\ufe0f]|(?!\s)\p{Cc}/gu, '')
    .normalize('NFKC')
    .toUpperCase()
    .toLowerCase()
    .normalize('NFKC')
    .trim()
    .replace(/\s+/gu, ' ');

/** The text of a directory string (RFC 5280, appendix A.1), or undefined for anything else. */
function stringValue(element: Element): string | undefined {
  const { contents } = element;
  switch (element.tag) {
    case TAG.UTF8_STRING:
      return contents.toString('utf8');
    case TAG.PRINTABLE_STRING:
    case TAG.IA5_STRING:
    case TAG.T61_STRING:
    case 0x12: // NumericString
    case 0x1a: // VisibleString
      return contents.toString('latin1');
    case TAG.BMP_STRING:
      return contents.length % 2 ? undefined : Buffer.from(contents).swap16().toString('utf16le');
    case TAG.UNIVERSAL_STRING:
      return universalString(contents);
    default:
      return undefined;
  }
}

function universalString(contents: Buffer): string | undefined {
  if (contents.length % 4) return undefined;
  let text = '';
  for (let at = 0; at < contents.length; at += 4) {
    const point = contents.readUInt32BE(at);
    if (point > 0x10ffff) return undefined;
    text += String.fromCodePoint(point);
  }
  return text;
}

function render(attribute: Attribute, special: RegExp): string {
  const name = attributeTypeName(attribute.type) ?? attribute.type;
  return `${name}=${attribute.text === undefined ? `#${attribute.raw.toString('hex')}` : escape(attribute.text, special)}`;
}

/**
 * Escapes the characters that would end the value, and those that could make a name look like another one (control
 * characters, changes of writing direction), the latter as hex pairs (RFC 4514, section 2.4).
 */
function escape(text: string, special: RegExp): string {
  const points = [...text];
  return points
    .map((character, index) => {
      if (isSpoofing(character.codePointAt(0)!)) return hexPairs(character);
      const edgeSpace = character === ' ' && (index === 0 || index === points.length - 1);
      const leadingHash = character === '#' && index === 0;
      return edgeSpace || leadingHash || special.test(character) ? `\\${character}` : character;
    })
    .join('');
}
