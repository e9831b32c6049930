/**
 * Saves the CA object that will be replaced: all its values as LDIF, its unencrypted keys as PFX, and a sealed receipt, so that
 * both can be restored. Each file is read back.
 */
import { join } from 'node:path';
import { publicKeyOf } from '../../certificates/index.ts';
import {
  certificatesOf,
  KEY_PAIRS,
  storedKeyOf,
  textOf,
  withoutClearKeys,
  type StoredCa,
} from '../../ca/index.ts';
import { readLdif, sameEntry, toLdif } from '../../directory/index.ts';
import { FileSet, type MediumIdentity, type WrittenFile } from '../../media/index.ts';
import { describeEncryption, writePfx, type PfxProfile } from '../../pfx/index.ts';
import { compareReadBack } from '../backup/index.ts';
import { newSealKey, receiptFiles, wipeSealKeys, type Receipt, type SealKey } from '../receipt/index.ts';
import type { RecordAnchor } from '../../../shared/seal.ts';
import type { KeyPairId, WrittenFileView } from '../../../shared/views.ts';
import { savedName } from './saved-name.ts';
import { texts } from '../../../shared/messages/current.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';

export interface SaveRequest {
  /** Absolute. */
  readonly folder: string;
  readonly medium?: MediumIdentity | undefined;
  /** UTF-8, of the backup: the saved keys are under the same one. */
  readonly password: Buffer;
  readonly profile: PfxProfile;
  readonly tree: string;
  readonly program: string;
  readonly record?: RecordAnchor | undefined;
  readonly now: Date;
}

/** @returns the files, the LDIF first, without the receipt; after a failure none is left */
export async function backUpExistingCa(
  ca: StoredCa,
  request: SaveRequest,
): Promise<Result<WrittenFileView[]>> {
  const sealKey = await newSealKey(request.password, request.profile.iterations);
  if (!sealKey.ok) return sealKey;
  try {
    return await saveSealed(ca, request, sealKey.value);
  } finally {
    wipeSealKeys([sealKey.value]);
  }
}

async function saveSealed(
  ca: StoredCa,
  request: SaveRequest,
  sealKey: SealKey,
): Promise<Result<WrittenFileView[]>> {
  const stem = savedName(ca.cn, request.now);
  const set = await FileSet.open(request.folder, { medium: request.medium });
  if (!set.ok) return set;
  try {
    const attributes = withoutClearKeys(ca);
    const text = `${texts()
      .documents.ldif.savedObjectComments.map((line) => `# ${line}`)
      .join('\n')}\nversion: 1\n\n${toLdif(ca.dn, attributes)}`;
    const ldif = await set.value.write(`${stem}.ldif`, Buffer.from(text, 'utf8'), (readBack) =>
      sameEntry(readLdif(readBack.toString('utf8')), ca.dn, attributes)
        ? ok(null)
        : fail('RESTORE-NOT-VERIFIED', { file: `${stem}.ldif` }),
    );
    if (!ldif.ok) return ldif;
    const keys: SavedKey[] = [];
    for (const pair of KEY_PAIRS) {
      const saved = await saveKey(ca, pair, pfxName(stem, pair), request, set.value);
      if (!saved.ok) return saved;
      if (saved.value) keys.push(saved.value);
    }
    const objectFile = named(ldif.value);
    // A receipt is found from a PFX file.
    const receipts = keys.length > 0 ? receipt(ca, stem, objectFile, keys, request, sealKey) : [];
    const sealed = await set.value.writeAll(receipts);
    if (!sealed.ok) return sealed;
    const committed = await set.value.commit([]);
    if (!committed.ok) return committed;
    return ok(
      [objectFile, ...keys].map(({ fileName, sizeBytes, sha256 }) => ({
        ...{ path: join(request.folder, fileName), fileName, sizeBytes, sha256 },
      })),
    );
  } finally {
    await set.value.discard();
  }
}

function receipt(
  ca: StoredCa,
  stem: string,
  objectFile: NamedFile,
  files: readonly SavedKey[],
  { now, program, record, tree }: SaveRequest,
  key: SealKey,
): ReturnType<typeof receiptFiles> {
  const madeAt = now.toISOString();
  const content = {
    format: 'orgca-backup-receipt',
    formatVersion: 1,
    ...{ program, madeAt, provedAt: madeAt, tree },
    caObject: ca.dn,
    hostServer: textOf(ca, 'hostServer') ?? null,
    ...{ files, objectFile },
    record,
    checks: [],
  };
  const sealing = { key, files: files.map(({ sha256 }) => sha256) };
  return receiptFiles(`${stem}.receipt.json`, content, undefined, [sealing]);
}

const pfxName = (stem: string, pair: KeyPairId): string => `${stem}${pair === 'ec' ? '-ec' : ''}.pfx`;

type NamedFile = Omit<WrittenFileView, 'path'>;

const named = ({ name, sizeBytes, sha256 }: WrittenFile<unknown>): NamedFile => ({
  ...{ fileName: name, sizeBytes, sha256 },
});

/** A PFX file as the receipt names it: what it says about itself, and how it was read back. */
type SavedKey = NamedFile &
  Pick<ReceiptFile, 'keyPair' | 'keyEncryption' | 'certificateEncryption' | 'mac' | 'profile'> &
  Pick<ReceiptFile, 'secondReading' | 'readPastCache'>;
type ReceiptFile = Receipt['files'][number];

/** @returns undefined if the CA has no unencrypted key of this pair */
async function saveKey(
  ca: StoredCa,
  pair: KeyPairId,
  fileName: string,
  { password, profile }: SaveRequest,
  set: FileSet,
): Promise<Result<SavedKey | undefined>> {
  const key = storedKeyOf(ca, pair);
  if (!('pkcs8' in key)) return ok(undefined);
  const { pkcs8 } = key;
  try {
    const spki = publicKeyOf(pkcs8);
    const certificates = certificatesOf(ca, pair);
    // The key's own certificate goes first, where there is one.
    const own = certificates.filter((certificate) => spki !== undefined && certificate.spki.equals(spki));
    const ordered = [...own.slice(0, 1), ...certificates.filter((certificate) => certificate !== own[0])];
    const written = await writePfx({
      key: { pkcs8, friendlyName: ca.cn },
      certificates: ordered.map(({ der }) => ({ der })),
      profile,
      password,
    });
    if (!written.ok) return written;
    const certificateBytes = ordered.map(({ der }) => der);
    const saved = await set.write(fileName, written.value, async (readBack) => {
      const expected = { pkcs8, certificates: certificateBytes };
      const verified = await compareReadBack(readBack, password, expected);
      return verified.ok ? verified : fail('RESTORE-NOT-VERIFIED', { file: fileName });
    });
    if (!saved.ok) return saved;
    const { direct: readPastCache, verified } = saved.value;
    const { inspection, secondReading } = verified;
    return ok({
      ...named(saved.value),
      ...{ keyPair: pair, profile, ...describeEncryption(inspection), secondReading, readPastCache },
    });
  } finally {
    pkcs8.fill(0);
  }
}
