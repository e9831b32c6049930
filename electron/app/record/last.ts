import type { RecoverySetView } from '../../../shared/recovery-set.ts';
import type { RecordEntry } from './entry.ts';
import type { RecordLine } from './schema.ts';

export interface LastOf {
  readonly backup?: RecordEntry;
  readonly verification?: RecordEntry;
  /** A certificate that the CA has today is in no file of the last backup: it was renewed, or the CA was re-created, since. */
  readonly renewedSince: boolean;
}

/**
 * The last backup of a CA, and the last verification of one of its backups.
 * @param certificates SHA-256 fingerprints of the CA's own certificates today
 */
export function lastOf(
  lines: readonly RecordLine[],
  ca: { readonly tree: string; readonly caObject: string; readonly certificates: readonly string[] },
): LastOf {
  const entries = lines.map(({ entry }) => entry).filter(({ outcome }) => outcome !== 'bad');
  const backup = entries.findLast(
    ({ kind, tree, caObject }) => kind === 'backup' && tree === ca.tree && same(caObject, ca.caObject),
  );
  const own = new Set([...ca.certificates, ...(backup?.certificates ?? [])]);
  const verification = entries.findLast(
    ({ kind, certificates }) => kind === 'verification' && certificates.some((one) => own.has(one)),
  );
  return {
    ...(backup && { backup }),
    ...(verification && { verification }),
    renewedSince: backup !== undefined && ca.certificates.some((one) => !backup.certificates.includes(one)),
  };
}

/** The checklist of a complete recovery as it was last saved for a CA. */
export const lastRecoverySet = (
  lines: readonly RecordLine[],
  ca: { readonly tree: string; readonly caObject: string },
): RecoverySetView | undefined =>
  lines.findLast(
    ({ entry: { kind, tree, caObject } }) =>
      kind === 'recovery-set' && tree === ca.tree && same(caObject, ca.caObject),
  )?.entry.recovery;

/** DNs are compared as servers spell them; only the case may change between two versions. */
const same = (a: string | null, b: string): boolean => a?.toLowerCase() === b.toLowerCase();
