/** Certificates of an entry, and how the gateway describes them. */
import { parseCertificate, sniffCertificates, type Certificate } from '../../certificates/index.ts';
import { profile, writePfx, type PfxEntryCertificate } from '../../pfx/index.ts';
import { toPkcs8, type KeyPair } from '../issue/keys.ts';
import type { Entry } from '../tree/directory.ts';
import { badRequest, success, type Answer } from './answer.ts';

export const valuesOf = (entry: Entry, type: string): readonly Buffer[] =>
  entry.attributes.get(type.toLowerCase())?.values ?? [];

export const hasClass = (entry: Entry, name: string): boolean =>
  valuesOf(entry, 'objectClass').some((value) => value.toString('utf8').toLowerCase() === name.toLowerCase());

/** All certificates in these attributes, in any known form. */
export const certificatesIn = (entry: Entry, types: readonly string[]): Certificate[] =>
  types
    .flatMap((type) => valuesOf(entry, type))
    .flatMap((value) => sniffCertificates(value).certificates)
    .flatMap((der) => {
      const certificate = parseCertificate(der);
      return certificate.ok ? [certificate.value] : [];
    });

/** A certificate as `getCertificates` and `getChain` answer it; dates in seconds since 1970. */
export const describe = (certificate: Certificate): object => ({
  certificate: certificate.der.toString('base64'),
  subjectDN: certificate.subject,
  issuerName: certificate.issuer,
  serialNumber: certificate.serialHex,
  effectiveDate: certificate.notBefore.getTime() / 1000,
  expiryDate: certificate.notAfter.getTime() / 1000,
  keySize: Number(/\d+$/.exec(certificate.keyDetail)?.[0] ?? 0),
  signatureAlgorithm: certificate.signatureAlgorithm,
  extensions: certificate.extensions.map(({ oid, critical, text }) => ({ oid, critical, value: text })),
});

/** The documented minimum of the password for an export. */
const MIN_PASSWORD_LENGTH = 6;

/** A PFX in eDirectory's own layout. @param certificates the key's own first */
export async function pfxAnswer(
  key: KeyPair,
  certificates: readonly PfxEntryCertificate[],
  password: string,
): Promise<Answer> {
  if (password.length < MIN_PASSWORD_LENGTH) return badRequest('the password is too short');
  const pkcs8 = toPkcs8(key);
  const written = await writePfx({
    key: { pkcs8 },
    certificates,
    profile: profile('edirectory'),
    password: Buffer.from(password, 'utf8'),
  });
  pkcs8.fill(0);
  return written.ok
    ? success({ certificate: written.value.toString('base64') })
    : badRequest(written.failure.code);
}
