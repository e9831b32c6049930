/** Operations of the job process for a backup: it makes key objects, opens exported keys, and writes the files. */
import { ownCertificates, overviewOf, placedCertificates, type CaOverview } from '../../ca/index.ts';
import { validateCertificate, type Validation } from '../../certificates/index.ts';
import type { JobContext } from '../../job/index.ts';
import { fail, ok, type Failure, type Result } from '../../../shared/result.ts';
import type {
  BackupStage,
  ClockDoubt,
  ExportedKeyView,
  MadeBackup,
  PreflightCheck,
} from '../../../shared/views.ts';
import type { ImportedFile } from '../../gateway/index.ts';
import { backUp, type BackupRequest } from './back-up.ts';
import { backUpSet, type MadeSet, type SetRequest } from './back-up-set.ts';
import { pfxEntry } from './bundle.ts';
import { importedFiles } from './imported-files.ts';
import { withOpenMaterial, type MaterialSource } from './open-material.ts';
import { preflight } from './preflight.ts';

/** A request as data: the clock, the signal and the progress are those of the job. */
export type BackupOrder = Omit<BackupRequest, 'now' | 'onProgress' | 'signal'>;

type SetOrder = Omit<SetRequest, 'now' | 'onProgress' | 'signal'>;

export interface BackupProgress {
  readonly stage: BackupStage;
  readonly fileName: string | undefined;
}

export interface CheckedCa {
  readonly ca: CaOverview;
  readonly completed: readonly ExportedKeyView[];
  /** Of the object itself; the caller checks the objects around it. */
  readonly checks: readonly PreflightCheck[];
}

/** Why a backup would lack a key pair; undefined if it has all. */
function missingKey({ name, pairs }: CaOverview): Failure | undefined {
  const pair = pairs.find(({ key }) => key.kind !== 'clear');
  if (!pair) return undefined;
  return pair.key.kind === 'unavailable'
    ? pair.key.failure
    : { code: 'BACKUP-KEY-UNREADABLE', values: { ca: name } };
}

export const backupOperations = {
  /** Sorts a CA object into key pairs, and checks it. @param at the moment that certificate dates are held against */
  checkCa: ({
    source,
    at,
  }: {
    readonly source: MaterialSource;
    readonly at: Date;
  }): Promise<Result<CheckedCa>> =>
    withOpenMaterial(source, ({ material, completed }) =>
      ok({
        ca: overviewOf(material),
        completed: completed.map(({ pair, freshness, fromTree, fromFile }) => ({
          keyPair: pair.id,
          keyDetail: ownCertificates(pair.certificates)[0]?.keyDetail ?? '',
          freshness,
          fromTree,
          fromFile,
        })),
        checks: preflight(material, at).checks,
      }),
    ),

  /** Validates a certificate of the CA with those beside it. @param certificate SHA-256 fingerprint; `clock` what contradicts `at` */
  validate: ({
    source,
    certificate: sha256,
    at,
    clock,
  }: {
    readonly source: MaterialSource;
    readonly certificate: string;
    readonly at: Date;
    readonly clock: ClockDoubt | undefined;
  }): Promise<Result<Validation>> =>
    withOpenMaterial(source, ({ material }) => {
      const placed = placedCertificates(material);
      const found = placed.find(({ certificate }) => certificate.sha256 === sha256);
      if (!found) return fail('BACKUP-UNKNOWN-CERTIFICATE');
      const pool = placed.map(({ certificate }) => certificate);
      const expectCa = found.role !== 'server';
      return ok(validateCertificate(found.certificate, pool, at, { expectCa, clock }));
    }),

  /**
   * Encrypts all key pairs as a gateway imports them. The one-time passwords in the answer are the caller's to wipe.
   * @returns `BACKUP-KEY-*` or `GATEWAY-*` if a key pair has no key
   */
  encodeForGateway: ({ source }: { readonly source: MaterialSource }): Promise<Result<ImportedFile[]>> =>
    withOpenMaterial(source, ({ material }) => {
      const missing = missingKey(material);
      if (missing) return { ok: false, failure: missing };
      return importedFiles(
        material.pairs.flatMap((pair) =>
          pair.key.kind === 'clear' ? [{ id: pair.id, entry: pfxEntry(material, pair, pair.key.pkcs8) }] : [],
        ),
      );
    }),

  backUpSet: (
    { order }: { readonly order: SetOrder },
    { signal, progress }: JobContext,
  ): Promise<Result<MadeSet>> =>
    backUpSet({
      ...order,
      signal,
      now: () => new Date(),
      onProgress: (stage, fileName) => {
        progress({ stage, fileName } satisfies BackupProgress);
      },
    }),

  backUp: (
    { source, order }: { readonly source: MaterialSource; readonly order: BackupOrder },
    { signal, progress }: JobContext,
  ): Promise<Result<{ readonly made: MadeBackup; readonly ca: CaOverview }>> =>
    withOpenMaterial(source, async ({ material }) => {
      const made = await backUp(material, {
        ...order,
        signal,
        now: () => new Date(),
        onProgress: (stage, fileName) => {
          progress({ stage, fileName } satisfies BackupProgress);
        },
      });
      return made.ok ? ok({ made: made.value, ca: overviewOf(material) }) : made;
    }),
};
