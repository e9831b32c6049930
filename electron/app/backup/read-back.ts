/** Verifies what was read back from the medium: it opens with the password and contains the key with all its certificates. */
import { keyMatches } from '../../certificates/index.ts';
import { readWithBothReaders, type DerivedKeys, type PfxInspection } from '../../pfx/index.ts';
import type { SecondReading } from '../../../shared/views.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { BundledCertificate } from './bundle.ts';

export interface ReadBackResult {
  /** What the file says about itself. */
  readonly inspection: PfxInspection;
  readonly secondReading: SecondReading;
}

/**
 * Opens the bytes that were read from the medium and compares everything in them.
 * @param password UTF-8
 * @param derived the keys with which the file was encrypted
 * @param pkcs8 the private key that must be inside, DER
 * @param certificates those that must be inside, and no others, in this order; the key must match the CA's own ones
 */
export async function verifyReadBack(
  readBack: Buffer,
  password: Buffer,
  pkcs8: Buffer,
  certificates: readonly BundledCertificate[],
  derived: DerivedKeys,
  signal?: AbortSignal,
): Promise<Result<ReadBackResult>> {
  const { opened, secondReading } = await readWithBothReaders(readBack, password, { derived, signal });
  if (!opened.ok) return opened;
  const contents = opened.value;
  try {
    const [key] = contents.keys;
    const sameKey = contents.keys.length === 1 && key !== undefined && key.pkcs8.equals(pkcs8);
    const sameCertificates =
      contents.certificates.length === certificates.length &&
      contents.certificates.every(({ der }, index) => certificates[index]!.certificate.der.equals(der));
    const pairs = certificates
      .filter(({ role }) => role !== 'chain')
      .every(({ certificate }) => key !== undefined && keyMatches(key.pkcs8, certificate));
    if (!sameKey || !sameCertificates || !pairs) return fail('BACKUP-NOT-VERIFIED');
    return ok({ inspection: contents.inspection, secondReading });
  } finally {
    contents.wipe();
  }
}
