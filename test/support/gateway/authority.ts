/** The calls of a gateway for a CA whose keys a test has: the answers of a tree that exports, and faulty ones. */
import { pfxEntry } from '../../../electron/app/backup/bundle.ts';
import { ownCertificates, type CaMaterial, type KeyPairMaterial } from '../../../electron/ca/index.ts';
import { profile, writePfx } from '../../../electron/pfx/index.ts';
import { valueOf } from '../backup/log-in.ts';
import type { GatewayDoubleOptions, Reply } from './index.ts';

/** How an exported file differs from a good one. */
export interface ExportFault {
  readonly password?: string;
  readonly material?: CaMaterial;
  /** Bytes in place of the file. */
  readonly bytes?: (good: Buffer) => Buffer | Promise<Buffer>;
}

/** @param fault looked at anew for each export */
export function authorityCalls(
  material: CaMaterial,
  fault: () => ExportFault = () => ({}),
): NonNullable<GatewayDoubleOptions['pki']> {
  const certificates = material.pairs.flatMap((pair) => ownCertificates(pair.certificates));
  return {
    getCertificates: () => ({
      status: 200,
      body: { certificates: certificates.map(({ der }) => ({ certificate: der.toString('base64') })) },
    }),
    validateCertificate: () => ({ status: 200, body: { code: 0, message: 'Valid' } }),
    async backupCertificate(body): Promise<Reply> {
      const { certificate, password } = body as { certificate: string; password: string };
      const { material: other, password: otherPassword, bytes } = fault();
      const isAsked = (pair: KeyPairMaterial): boolean =>
        ownCertificates(pair.certificates).some(({ der }) => der.toString('base64') === certificate);
      const at = material.pairs.findIndex(isAsked);
      const pair = (other ?? material).pairs[at];
      if (!pair) return { status: 404, body: { code: 32, message: 'entry not found' } };
      const file = await exportedPfx(other ?? material, pair, otherPassword ?? password);
      return {
        status: 200,
        body: { certificate: ((await bytes?.(file)) ?? file).toString('base64') },
      };
    },
  };
}

/** A PFX of one key pair in the layout that eDirectory writes. */
export async function exportedPfx(
  material: CaMaterial,
  pair: KeyPairMaterial,
  password: string,
): Promise<Buffer> {
  if (pair.key.kind !== 'clear') throw new Error('the key is not at hand');
  return valueOf(
    await writePfx({
      ...pfxEntry(material, pair, pair.key.pkcs8),
      profile: profile('edirectory'),
      password: Buffer.from(password),
    }),
  );
}
