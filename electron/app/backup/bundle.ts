import type { Certificate } from '../../certificates/index.ts';
import { issuedRole, type CaMaterial, type KeyPairMaterial } from '../../ca/index.ts';
import { withinBmp, type PfxEntry } from '../../pfx/index.ts';
import type { CertificateRole } from '../../../shared/views.ts';

/** A certificate of the bundle, with the part that it plays on the CA object. */
export interface BundledCertificate {
  readonly certificate: Certificate;
  readonly role: CertificateRole;
}

/**
 * The certificates of one pair in the order in which they go into the file: the Public Key Certificate with its issuers
 * up to the root, then the Self-Signed Certificate. The first one is the key's own. Imports fail if the chain is
 * missing or out of order (-1403, -1226), and a reader that follows the key's certificate finds the whole chain so.
 */
export function bundle({ certificates }: KeyPairMaterial): BundledCertificate[] {
  const { selfSigned, publicKeyCertificate, chain } = certificates;
  return [
    ...(publicKeyCertificate
      ? [{ certificate: publicKeyCertificate, role: issuedRole(publicKeyCertificate) }]
      : []),
    ...chain.map((certificate) => ({ certificate, role: 'chain' as const })),
    ...(selfSigned ? [{ certificate: selfSigned, role: 'self-signed' as const }] : []),
  ];
}

/** What the PFX writer takes for one pair. The private key is not copied: it is wiped with the material. */
export function pfxEntry(material: CaMaterial, pair: KeyPairMaterial, pkcs8: Buffer): PfxEntry {
  const names = {
    'self-signed': 'Self-Signed Certificate',
    'public-key': 'Public Key Certificate',
    server: '',
    chain: '',
  };
  return {
    key: { pkcs8, friendlyName: withinBmp(material.name) },
    certificates: bundle(pair).map(({ certificate, role }, index) => ({
      der: certificate.der,
      friendlyName: withinBmp(index === 0 ? material.name : names[role] || certificate.subjectDotted),
      // A reader that lists chains only (Java) would pass over a certificate that no chain leads to.
      trusted: role === 'self-signed' && index > 0,
    })),
  };
}
