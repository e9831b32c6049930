/** What the printed page of a backup is made of: from opened, verified, and freshly written files. */
import { dirname } from 'node:path';
import type { ReceiptView, RestoreSheet, VerifyReport } from '../../../shared/restore.ts';
import type { SealState } from '../../../shared/seal.ts';
import type { CertificateView, PreflightCheck } from '../../../shared/views.ts';
import { withoutClaims } from '../receipt/index.ts';
import type { BackupRun } from '../backup/index.ts';
import type { SourceOverview } from './open.ts';

/** What a sheet is made of: what is known of one backup without its password. */
export interface SheetFacts {
  /** Of the CA, in dotted form. */
  readonly subject: string;
  /** Absolute; folder of the backup. */
  readonly folder: string;
  readonly receipt: Pick<ReceiptView, 'tree' | 'caObject' | 'hostServer' | 'madeAt' | 'record' | 'witness'>;
  readonly seal: SealState;
  /** Dotted names of the tree key servers, of a backup whose key NICI keeps. */
  readonly keyServers?: readonly string[];
  readonly files: RestoreSheet['files'];
}

/** The facts of an opened file. */
export const factsOf = ({
  file: { info },
  backup,
  seal,
}: Pick<SourceOverview, 'file' | 'backup' | 'seal'>): SheetFacts => ({
  subject: backup.subject,
  folder: info.folder,
  receipt: info.receipt,
  seal,
  files: [
    {
      fileName: info.fileName,
      keyDetail: backup.keyDetail,
      sha256: info.sha256,
      profile: info.profile,
      certificates: backup.own.map((certificate) => ({
        issuer: certificate.issuerDotted,
        serial: certificate.serialHex,
        notBefore: certificate.notBefore.toISOString(),
        notAfter: certificate.notAfter.toISOString(),
        sha256: certificate.sha256,
      })),
    },
  ],
});

/** The facts of a verified file; undefined if it could not be opened. */
export function factsOfReport({
  contents,
  fileName,
  folder,
  receipt,
  seal = 'none',
  sha256,
}: VerifyReport): SheetFacts | undefined {
  if (!contents) return undefined;
  const { certificates, keyDetail, profile, subject } = contents;
  const file = { fileName, keyDetail, sha256, profile, certificates: ownOf(certificates) };
  return {
    subject,
    folder,
    receipt: seal === 'sound' ? receipt : withoutClaims(receipt),
    seal,
    files: [file],
  };
}

/** The facts of a backup that was just made, file by file. */
export const factsOfRun = (
  { backup: { checks, files, madeAt, record }, caObject, hostServer, tree }: BackupRun,
  witness: string | undefined,
): SheetFacts[] =>
  files.map(({ path, fileName, keyDetail, profile, sha256, certificates }) => ({
    subject: certificates.find(({ role }) => role !== 'chain')?.subject ?? '',
    folder: dirname(path),
    ...keyServersIn(checks),
    receipt: {
      ...{ tree, caObject, madeAt, record },
      ...(hostServer !== undefined && { hostServer }),
      ...(witness !== undefined && { witness }),
    },
    seal: 'sound',
    files: [{ fileName, keyDetail, sha256, profile: profile.name, certificates: ownOf(certificates) }],
  }));

const ownOf = (certificates: readonly CertificateView[]): SheetFacts['files'][number]['certificates'] =>
  certificates
    .filter(({ role }) => role !== 'chain')
    .map(({ id, issuer, serial, notBefore, notAfter }) => ({
      ...{ issuer, serial, notBefore, notAfter },
      sha256: id,
    }));

/** Puts the files of one backup together: those of one CA that one run wrote into one folder. */
export function gatherFacts(facts: readonly SheetFacts[]): SheetFacts[] {
  const backups = new Map<string, SheetFacts>();
  for (const one of facts) {
    const key = JSON.stringify([one.subject, one.folder, one.receipt.madeAt]);
    const known = backups.get(key);
    backups.set(key, known ? { ...known, files: [...known.files, ...one.files] } : one);
  }
  return [...backups.values()];
}

/** The tree key servers that the checks before a backup named, if NICI keeps the key: it came from elsewhere. */
export function keyServersIn(
  checks: readonly Pick<PreflightCheck, 'id' | 'values'>[],
): Pick<SheetFacts, 'keyServers'> {
  if (!checks.some(({ id }) => id === 'gateway' || id === 'key-source')) return {};
  const servers = checks.find(({ id }) => id === 'key-servers')?.values['servers'] ?? '';
  return {
    keyServers: String(servers)
      .split(', ')
      .filter((server) => server !== ''),
  };
}
