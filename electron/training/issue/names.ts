/** Names as eDirectory encodes them in certificates: one attribute for each RDN, PrintableString where the text allows it. */
import { derOid, derPrintable, derSequence, derSetOf, derUtf8 } from '../../asn1/index.ts';

/** Attribute types that the training certificates use (RFC 4519). */
const types = { CN: '2.5.4.3', OU: '2.5.4.11', O: '2.5.4.10' } as const;

/** RDNs in the order in which they are encoded. */
export type CertificateName = readonly (readonly [keyof typeof types, string])[];

/** Name (RFC 5280, section 4.1.2.4), DER. */
export const derName = (name: CertificateName): Buffer =>
  derSequence(
    ...name.map(([type, text]) => derSetOf(derSequence(derOid(types[type]), directoryString(text)))),
  );

/** PrintableString has no `@`, `&`, `_` or letters beyond ASCII. */
const directoryString = (text: string): Buffer =>
  /^[A-Za-z0-9 '()+,\-./:=?]*$/.test(text) ? derPrintable(text) : derUtf8(text);
