/** Certificates for tests, issued afresh: nothing here is a fixture. */
import { parseCertificate, type Certificate } from '../../../electron/certificates/index.ts';
import {
  issueCertificate,
  type Issuer,
  type SignatureHash,
} from '../../../electron/training/issue/certificate.ts';
import {
  authorityKeyId,
  caConstraints,
  caKeyUsage,
  subjectKeyId,
} from '../../../electron/training/issue/extensions.ts';
import { generateEc, type KeyPair } from '../../../electron/training/issue/keys.ts';
import type { CertificateName } from '../../../electron/training/issue/names.ts';

/** Someone who can sign: a name with its key. */
export interface Party {
  readonly name: CertificateName;
  readonly key: KeyPair;
}

/** A party with a P-256 key of its own, which takes about a millisecond. */
export const party = async (...name: CertificateName): Promise<Party> => ({
  name,
  key: await generateEc('P-256'),
});

export interface Issuing {
  readonly serial?: Buffer;
  readonly notBefore?: Date;
  readonly notAfter?: Date;
  readonly hash?: SignatureHash;
  /** Instead of key identifiers, CA flag and key usage. */
  readonly extensions?: readonly Buffer[];
}

/** DER of a certificate; a CA's unless `extensions` say otherwise. */
export function issueDer(subject: Party, issuer: Party, options: Issuing = {}): Buffer {
  const signer: Issuer = { name: issuer.name, key: issuer.key, hash: options.hash ?? 'sha256' };
  return issueCertificate(
    {
      subject: subject.name,
      spki: subject.key.spki,
      serial: options.serial ?? Buffer.from([0x01, ...Buffer.from(String(Math.random()))]),
      notBefore: options.notBefore ?? new Date('2020-01-01T00:00:00Z'),
      notAfter: options.notAfter ?? new Date('2030-01-01T00:00:00Z'),
      extensions: options.extensions ?? [
        subjectKeyId(subject.key.spki),
        authorityKeyId(issuer.key.spki),
        caConstraints(),
        caKeyUsage(),
      ],
    },
    signer,
  );
}

/** The same, parsed. */
export const issue = (subject: Party, issuer: Party, options: Issuing = {}): Certificate =>
  parsed(issueDer(subject, issuer, options));

/** Parses what must be a certificate. */
export function parsed(der: Buffer): Certificate {
  const result = parseCertificate(der);
  if (!result.ok) throw new Error(`not a certificate: ${result.failure.code}`);
  return result.value;
}

/** An Organizational CA with the two certificates over its one key, and the NICI-like chain above the second. */
export async function organizationalCa(): Promise<{
  ca: Party;
  machine: Party;
  license: Party;
  selfSigned: Certificate;
  publicKeyCertificate: Certificate;
  chain: Certificate[];
}> {
  const ca = await party(['OU', 'Organizational CA'], ['O', 'TEST-TREE']);
  const machine = await party(['O', 'NICI Licensed CA'], ['CN', 'NICI Machine-Unique CA 1']);
  const license = await party(['O', 'NICI Licensed CA'], ['CN', 'NICI License 1']);
  return {
    ca,
    machine,
    license,
    selfSigned: issue(ca, ca),
    publicKeyCertificate: issue(ca, machine),
    chain: [issue(machine, license), issue(license, license)],
  };
}
