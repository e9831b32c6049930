/**
 * Backs up several objects of a tree, its CA and Server Certificate objects, as one set of files with one receipt. An object whose
 * key cannot be had is left out and named in the receipt; a medium that fails ends the whole run.
 */
import { basename, join } from 'node:path';
import { overviewOf, ownCertificates, type CaMaterial, type CaOverview } from '../../ca/index.ts';
import type { ErrorCode } from '../../../shared/error-codes.ts';
import { ok, type Failure, type Result } from '../../../shared/result.ts';
import type { SkippedObject } from '../../../shared/tree-backup.ts';
import type { BackupFileView, PreflightCheck, WrittenFileView } from '../../../shared/views.ts';
import { checkText, newSealKey, replacedReceipt, wipeSealKeys, type Receipt } from '../receipt/index.ts';
import { texts } from '../../../shared/messages/current.ts';
import { format } from '../../../shared/messages/format.ts';
import {
  objectPath,
  receiptName,
  writePairs,
  writeReceiptFiles,
  type BackupRequest,
  type VerifiedFile,
} from './back-up.ts';
import { Destinations } from './destinations.ts';
import { writeObject } from './object-file.ts';
import { withOpenMaterial, type MaterialSource } from './open-material.ts';
import { preflight } from './preflight.ts';

export interface SetMember {
  readonly source: MaterialSource;
  readonly fileName: string;
  /** UTF-8; the caller wipes it. */
  readonly password: Buffer;
}

export interface SetRequest extends Omit<BackupRequest, 'around' | 'fileName' | 'password'> {
  readonly members: readonly SetMember[];
  readonly skipped: readonly SkippedObject[];
}

/** An object of the set: written and verified, not yet renamed to its final name. */
interface VerifiedObject {
  readonly ca: CaOverview;
  readonly files: readonly VerifiedFile[];
  readonly objectFile: Omit<WrittenFileView, 'path'>;
  readonly checks: readonly PreflightCheck[];
}

interface MadeObject extends VerifiedObject {
  readonly files: readonly BackupFileView[];
  readonly objectFile: WrittenFileView;
}

export interface MadeSet {
  readonly made: readonly MadeObject[];
  readonly skipped: readonly SkippedObject[];
  readonly receipts: readonly string[];
  readonly folder: string;
  readonly madeAt: string;
  readonly provedAt: string;
  /** What the user should know, although the backup was made. */
  readonly warnings: readonly Failure[];
}

/** Failures that concern one object: the others are backed up without it. */
const OF_ONE_OBJECT: readonly ErrorCode[] = [
  'BACKUP-KEY-ABSENT',
  'BACKUP-KEY-ABSENT-UNKNOWN',
  'BACKUP-KEY-MISMATCH',
  'BACKUP-KEY-NO-RIGHTS',
  'BACKUP-KEY-UNREADABLE',
  'BACKUP-KEY-WRAPPED',
  'BACKUP-NO-CERTIFICATE',
  'BACKUP-PREFLIGHT',
  'CERT-FIELD',
  'CERT-UNREADABLE',
  'GATEWAY-KEY',
  'GATEWAY-LDAP',
  'GATEWAY-NO-CA',
  'GATEWAY-NO-PFX',
  'GATEWAY-NO-RIGHTS',
  'GATEWAY-NO-SERVER-CERTIFICATE',
  'GATEWAY-OTHER-CA',
  'GATEWAY-OTHER-CERTIFICATE',
  'GATEWAY-PFX-NO-KEY',
];

/** @returns false for a failure that ends the run */
export const concernsOneObject = ({ code }: Pick<Failure, 'code'>): boolean => OF_ONE_OBJECT.includes(code);

/** @returns the failures of the medium; the first reason why an object was left out, if none could be backed up */
export async function backUpSet(request: SetRequest): Promise<Result<MadeSet>> {
  const { members, signal, now } = request;
  const madeAt = now();
  const opened = await Destinations.open(request.destinations, signal);
  if (!opened.ok) return opened;
  const destinations = opened.value;
  try {
    const made: VerifiedObject[] = [];
    const skipped = [...request.skipped];
    for (const member of members) {
      const one = await withOpenMaterial(member.source, ({ material }) =>
        writeMember(material, member, madeAt, request, destinations),
      );
      if (one.ok) {
        made.push(one.value);
        skipped.push(...pairsLeftOut(one.value.ca));
      } else if (concernsOneObject(one.failure)) skipped.push({ ...named(member), failure: one.failure });
      else return one;
    }
    const [first] = made;
    if (!first)
      return { ok: false, failure: skipped[0]?.failure ?? { code: 'BACKUP-NO-CERTIFICATE', values: {} } };
    const provedAt = now();
    const receipts = await writeReceipts(first, { made, skipped, madeAt, provedAt }, request, destinations);
    if (!receipts.ok) return receipts;
    const committed = await destinations.commit();
    if (!committed.ok) return committed;
    const { folder } = destinations;
    const inPlace = <File extends { fileName: string }>(file: File): File & { path: string } => ({
      ...file,
      path: join(folder, file.fileName),
    });
    return ok({
      made: made.map((one) => ({
        ...one,
        files: one.files.map(inPlace),
        objectFile: inPlace(one.objectFile),
      })),
      skipped,
      receipts: receipts.value.receipts.map((name) => join(folder, name)),
      warnings: [...receipts.value.warnings.values()],
      folder,
      madeAt: madeAt.toISOString(),
      provedAt: provedAt.toISOString(),
    });
  } finally {
    await destinations.discard();
  }
}

const named = ({ source: { ca } }: SetMember): { dn: string; name: string } => ({ dn: ca.dn, name: ca.cn });

const pairsLeftOut = ({ dn, name, pairs }: CaOverview): SkippedObject[] =>
  pairs.flatMap(({ certificates, id, key }) => {
    if (key.kind === 'clear') return [];
    const detail = ownCertificates(certificates)[0]?.keyDetail ?? id.toUpperCase();
    const pair = `${name} (${detail})`;
    const { code, values }: Failure =
      key.kind === 'unavailable' ? key.failure : { code: 'BACKUP-KEY-PASSWORD', values: {} };
    return [{ dn, name: pair, failure: { code, values: { ...values, ca: pair } } }];
  });

async function writeMember(
  material: CaMaterial,
  { fileName, password }: SetMember,
  madeAt: Date,
  request: SetRequest,
  destinations: Destinations,
): Promise<Result<VerifiedObject>> {
  const { checks } = preflight(material, madeAt);
  const stop = checks.find(({ state }) => state === 'stop');
  if (stop) return { ok: false, failure: reasonOf(material, stop) };
  const files = await writePairs(material, { ...request, fileName, password }, destinations);
  if (!files.ok) return files;
  const object = await writeObject(material, basename(objectPath(fileName)), destinations);
  if (!object.ok) return object;
  return ok({ ca: overviewOf(material), files: files.value, objectFile: object.value, checks });
}

/** Why a key cannot be had says more than that a check stopped the backup. */
function reasonOf({ pairs }: CaMaterial, stop: PreflightCheck): Failure {
  for (const { key } of pairs) if (key.kind === 'unavailable') return key.failure;
  return { code: 'BACKUP-PREFLIGHT', values: { check: checkText(stop), code: stop.values['code'] ?? '' } };
}

/** One receipt, named after the first file: the CA's, which Verify looks for it beside. */
async function writeReceipts(
  first: VerifiedObject,
  set: {
    readonly made: readonly VerifiedObject[];
    readonly skipped: readonly SkippedObject[];
    readonly madeAt: Date;
    readonly provedAt: Date;
  },
  request: SetRequest,
  destinations: Destinations,
): ReturnType<typeof writeReceiptFiles> {
  request.onProgress('receipt');
  const gateways = set.made.flatMap(({ ca: { keySource } }) =>
    keySource?.kind === 'gateway' ? [keySource] : [],
  );
  const [gateway] = gateways;
  const receipt: Receipt = {
    format: 'orgca-backup-receipt',
    formatVersion: 1,
    program: request.program,
    madeAt: set.madeAt.toISOString(),
    provedAt: set.provedAt.toISOString(),
    record: request.record,
    ...request.origin,
    caObject: first.ca.dn,
    hostServer: first.ca.hostServer ?? null,
    ...(gateway && {
      gateway: { address: gateway.address, verdicts: first.ca.keySource === gateway ? gateway.verdicts : [] },
    }),
    files: set.made.flatMap(({ ca, files }) => files.map((file) => ({ ...file, object: ca.dn }))),
    objectFile: first.objectFile,
    objectFiles: set.made.slice(1).map(({ objectFile }) => objectFile),
    skipped: set.skipped.map(({ dn, name, failure }) => ({
      ...{ dn, name, code: failure.code },
      reason: format(texts().errors[failure.code].what, failure.values),
    })),
    checks: first.checks,
  };
  // The seal is that of the first object, and of those under the same password.
  const passwordOf = ({ ca }: VerifiedObject): Buffer | undefined =>
    request.members.find(({ source }) => source.ca.dn === ca.dn)?.password;
  const password = passwordOf(first)!;
  const sealed = set.made.filter((one) => passwordOf(one)?.equals(password) === true);
  const key = await newSealKey(password, request.profile.iterations, request.signal);
  if (!key.ok) return key;
  try {
    const hashes = sealed.flatMap(({ files }) => files.map(({ sha256 }) => sha256));
    const sealing = { key: key.value, files: hashes };
    const mainFile = first.files[0]?.fileName ?? '';
    return await writeReceiptFiles(mainFile, destinations, async (folder) => {
      const { warning } = await replacedReceipt(folder, receiptName(mainFile), receipt.files);
      return { receipt, sealing, warning };
    });
  } finally {
    wipeSealKeys([key.value]);
  }
}
