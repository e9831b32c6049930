/** Verifies a backup: opens the file and checks everything in it. Needs neither network nor directory. */
import { availableParallelism } from 'node:os';
import { certificateView } from '../backup/index.ts';
import type { Certificate, ClassifiedCa } from '../../certificates/index.ts';
import type { RecordChain } from '../record/index.ts';
import { checkSeal, wipeSealKeys } from '../receipt/index.ts';
import { besideSecondReader } from '../../pfx/index.ts';
import type { CertificateRole } from '../../../shared/views.ts';
import type { BackupContentsView, VerifyReport } from '../../../shared/restore.ts';
import type { KeeperSet } from '../../../shared/keepers.ts';
import type { ReportCheck } from '../../../shared/report-check.ts';
import {
  basicChecks,
  certificateChecks,
  clockCheck,
  encryptionCheck,
  receiptCheck,
  recordCheck,
  sealCheck,
  secondReaderCheck,
  objectFileCheck,
  setCheck,
  stop,
  todaysCa,
  todaysCaCheck,
  type CurrentCa,
} from './checks.ts';
import type { KnownTimes } from '../clock/index.ts';
import type { InspectedFile } from './inspect.ts';
import { backupIn, openFile, spellingView, type BackupOverview, type OpenedOverview } from './open.ts';

export interface VerifyOptions {
  readonly program: string;
  readonly now: () => Date;
  /** The CA object of the tree; absent without a login. */
  readonly current?: CurrentCa;
  readonly times?: KnownTimes;
  /** The backup record of this computer; absent if it cannot be read. */
  readonly record?: RecordChain | undefined;
  readonly signal?: AbortSignal;
  /** UTF-8, of parts that the first password does not decrypt; the caller wipes it. */
  readonly secondPassword?: Buffer | undefined;
  /** The set whose shares stand for the password. */
  readonly shares?: KeeperSet | undefined;
}

/**
 * Verifies one file. Whatever is wrong with it is a check in the report, never a failure of the call.
 * @param password UTF-8; the caller wipes it
 */
export async function verifyFile(
  file: InspectedFile,
  password: Buffer,
  options: VerifyOptions,
): Promise<VerifyReport> {
  const { info, bytes } = file;
  if (info.failure) return report(file, options, [stop('opens', info.failure)]);
  const { signal } = options;
  // The other reader takes as long as this one: on two cores each has one of its own.
  const inTurn = availableParallelism() <= 2;
  const opening = openFile(bytes, { ...options, password }, { signal, inTurn });
  const [{ opened, secondReading }, seal] = await Promise.all([
    besideSecondReader(bytes, password, signal, opening),
    checkSeal(file.seal, password, signal),
  ]);
  if (seal.state === 'sound') wipeSealKeys([seal.key]);
  if (!opened.ok) {
    return report(file, options, [stop('opens', opened.failure), receiptCheck(info.receipt, info.fileName)]);
  }
  try {
    const { certificates, inspection, spelling } = opened.value;
    const backup = backupIn(opened.value, info.fileName);
    const encryption = encryptionCheck(opened.value, info.fileName);
    const isProtected = encryption.state !== 'stop';
    const checks: ReportCheck[] = [
      // What makes the file unusable comes before what is only missing.
      ...(isProtected ? [] : [encryption]),
      { id: 'opens', state: inspection.mac ? 'pass' : 'warn', values: { spelling } },
      secondReaderCheck(secondReading, options.secondPassword ? 'two-passwords' : spelling),
      receiptCheck(info.receipt, info.fileName),
      sealCheck(seal, info.receipt),
      ...(seal.state === 'broken' ? [] : recordCheck(info.receipt, options.record)),
      ...setCheck(info.receipt),
      ...objectFileCheck(info.receipt),
      ...basicChecks(opened.value, backup),
    ];
    const judged = (more: readonly ReportCheck[]): VerifyReport => ({
      ...report(file, options, [...checks, ...more]),
      seal: seal.state,
    });
    const last = isProtected ? [encryption] : [];
    if (!backup.ok) return judged(last);
    checks.unshift(...clockCheck(info.receipt, backup.value, options.now(), options.times));
    checks.push(...certificateChecks(backup.value, certificates, options.now()), ...last);
    const contents = contentsView(backup.value, opened.value);
    const { current } = options;
    if (!current) return { ...judged([]), contents };
    const relation = todaysCa(backup.value, current);
    return {
      ...judged([todaysCaCheck(relation, backup.value, current)]),
      contents,
      todaysCa: relation,
    };
  } finally {
    opened.value.wipe();
  }
}

function report(
  { info }: InspectedFile,
  { program, now }: VerifyOptions,
  found: readonly ReportCheck[],
): VerifyReport {
  const checks = [...info.changes, ...found];
  const { fileName, realName, folder, sizeBytes, sha256, receipt } = info;
  const has = (wanted: ReportCheck['state']): boolean =>
    checks.some(({ id, state }) => state === wanted && (state !== 'unchecked' || id !== 'second-reader'));
  return {
    fileName,
    realName,
    folder,
    sizeBytes,
    sha256,
    checkedAt: now().toISOString(),
    program,
    verdict: has('stop') ? 'bad' : has('warn') || has('unchecked') ? 'attention' : 'good',
    checks,
    receipt,
  };
}

export function contentsView(
  backup: BackupOverview,
  opened: Pick<OpenedOverview, 'encryption' | 'inspection' | 'spelling'>,
): BackupContentsView {
  const { subject, keyPair, keyDetail, ordered, ca } = backup;
  const { encryption, inspection } = opened;
  const { profile } = inspection;
  return {
    ...spellingView(opened),
    subject,
    keyPair,
    keyDetail,
    certificates: ordered.map((certificate) =>
      certificateView(certificate, roleOf(certificate, ca), keyPair),
    ),
    ...encryption,
    ...(profile && { profile }),
  };
}

function roleOf(
  { sha256 }: Certificate,
  { selfSigned, publicKeyCertificate }: ClassifiedCa,
): CertificateRole {
  if (sha256 === selfSigned?.sha256) return 'self-signed';
  return sha256 === publicKeyCertificate?.sha256 ? 'public-key' : 'chain';
}
