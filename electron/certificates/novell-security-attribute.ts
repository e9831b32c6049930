/**
 * The extension that eDirectory puts into its certificates, "Novell Security Attribute(tm)", OID 2.16.840.1.113719.1.9.4.1.
 * Layout as the public NOVELL-PKIS-ASN1 module has it:
 *   SecurityAttributes ::= SEQUENCE { versionNumber OCTET STRING (2 bytes), nSI BOOLEAN, securityTM PrintableString,
 *     uriReference IA5String, gLBExtensions SEQUENCE { keyQuality [0], cryptoProcessQuality [1], certificateClass [2],
 *     enterpriseId [3] OPTIONAL } }
 *   Quality ::= SEQUENCE { enforceQuality BOOLEAN, compusecQ SEQUENCE OF SEQUENCE { criteria, rating },
 *     cryptoQ SEQUENCE OF SEQUENCE { criteria, rating }, keyStorageQuality INTEGER }
 * The numbers have no public table of meanings, so they are shown as numbers.
 */
import { children, sequence, TAG, type Element } from '../asn1/index.ts';
import { visible } from './text.ts';

/** The attribute in words. @throws Asn1Error */
export function describeNovellSecurityAttribute(value: Element): string {
  const [version, , trademark, uri, extensions] = sequence(value, 'security attribute');
  const lines = [
    trademark && visible(trademark.contents.subarray(0, 200).toString('latin1')),
    version && `version ${[...version.contents.subarray(0, 4)].join('.')}`,
    uri && uri.contents.length > 0 && visible(uri.contents.subarray(0, 300).toString('latin1')),
    ...(extensions ? children(extensions).map(describePart) : []),
  ];
  return lines.filter((line) => typeof line === 'string' && line !== '').join('; ');
}

function describePart(part: Element): string {
  switch (part.tag) {
    case 0xa0:
      return `key quality: ${describeQuality(part)}`;
    case 0xa1:
      return `crypto process quality: ${describeQuality(part)}`;
    case 0xa2:
      return `certificate class: ${numbers(part).join(', ')}`;
    default:
      return '';
  }
}

function describeQuality(part: Element): string {
  const labels = ['compusec', 'crypto', 'key storage'];
  return children(part)
    .filter((field) => field.tag !== TAG.BOOLEAN)
    .slice(0, labels.length)
    .map((field, index) => `${labels[index]!} ${numbers(field).join('/')}`)
    .join(', ');
}

/** Every INTEGER inside, at most a few levels down: the qualities are pairs of a criterion and its rating. */
function numbers(element: Element, depth = 0): number[] {
  if (element.tag === TAG.INTEGER) return [element.contents.length <= 6 ? toNumber(element.contents) : NaN];
  if (!(element.tag & 0x20) || depth > 3) return [];
  return children(element)
    .slice(0, 16)
    .flatMap((child) => numbers(child, depth + 1));
}

const toNumber = (octets: Buffer): number => (octets.length === 0 ? 0 : octets.readIntBE(0, octets.length));
