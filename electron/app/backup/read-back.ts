/** Verifies what was read back from the medium: it opens with the password and contains the key with all its certificates. */
import { keyMatches } from '../../certificates/index.ts';
import { readWithBothReaders, type DerivedKeys, type PfxInspection } from '../../pfx/index.ts';
import type { SecondReading } from '../../../shared/views.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { BundledCertificate } from './bundle.ts';

export interface ReadBackResult {
  readonly inspection: PfxInspection;
  readonly secondReading: SecondReading;
}

interface Expected {
  /** DER. */
  readonly pkcs8: Buffer;
  /** DER, in this order. */
  readonly certificates: readonly Buffer[];
}

/**
 * Opens the bytes that were read from the medium with both readers, and compares everything in them.
 * @param password UTF-8
 * @param options `derived`: the keys with which the file was encrypted
 * @returns the failures of `readPfx`, or `BACKUP-NOT-VERIFIED`
 */
export async function compareReadBack(
  readBack: Buffer,
  password: Buffer,
  { pkcs8, certificates }: Expected,
  options: { readonly derived?: DerivedKeys | undefined; readonly signal?: AbortSignal | undefined } = {},
): Promise<Result<ReadBackResult>> {
  const { opened, secondReading } = await readWithBothReaders(readBack, password, options);
  if (!opened.ok) return opened;
  const { keys, certificates: found, inspection, wipe } = opened.value;
  const isSame =
    keys.length === 1 &&
    keys[0]!.pkcs8.equals(pkcs8) &&
    found.length === certificates.length &&
    found.every(({ der }, index) => certificates[index]!.equals(der));
  wipe();
  return isSame ? ok({ inspection, secondReading }) : fail('BACKUP-NOT-VERIFIED');
}

/**
 * As `compareReadBack`, for a new backup: the key must also match the CA's own certificates.
 * @param pkcs8 the private key that must be inside, DER
 * @param certificates those that must be inside, and no others, in this order
 */
export async function verifyReadBack(
  readBack: Buffer,
  password: Buffer,
  pkcs8: Buffer,
  certificates: readonly BundledCertificate[],
  derived: DerivedKeys,
  signal?: AbortSignal,
): Promise<Result<ReadBackResult>> {
  const expected = { pkcs8, certificates: certificates.map(({ certificate }) => certificate.der) };
  const compared = await compareReadBack(readBack, password, expected, { derived, signal });
  if (!compared.ok) return compared;
  const isPair = certificates
    .filter(({ role }) => role !== 'chain')
    .every(({ certificate }) => keyMatches(pkcs8, certificate));
  return isPair ? compared : fail('BACKUP-NOT-VERIFIED');
}
