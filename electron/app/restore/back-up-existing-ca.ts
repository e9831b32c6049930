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
import { FileSet, nameFault, type MediumIdentity } from '../../media/index.ts';
import { readPfx, writePfx, type PfxProfile } from '../../pfx/index.ts';
import { newSealKey, receiptFiles, wipeSealKeys, type SealKey } from '../receipt/index.ts';
import type { RecordAnchor } from '../../../shared/seal.ts';
import type { KeyPairId, WrittenFileView } from '../../../shared/views.ts';
import { texts } from '../../../shared/messages/current.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';

export interface SaveRequest {
  /** Absolute. */
  readonly folder: string;
  /** As it was when the folder was chosen. */
  readonly medium?: MediumIdentity | undefined;
  /** UTF-8, of the backup: the saved keys are under the same one. */
  readonly password: Buffer;
  readonly profile: PfxProfile;
  readonly tree: string;
  readonly program: string;
  /** The backup record of this computer, for the receipt. */
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
  const stem = `${safeName(ca.cn)} before ${stamp(request.now)}`;
  const set = await FileSet.open(request.folder, { medium: request.medium });
  if (!set.ok) return set;
  const written: WrittenFileView[] = [];
  const save: Save = async (fileName, bytes, verifies) => {
    const file = await set.value.write(fileName, bytes, async (readBack) =>
      (await verifies(readBack)) ? ok(null) : fail('RESTORE-NOT-VERIFIED', { file: fileName }),
    );
    if (!file.ok) return file;
    const { sizeBytes, sha256 } = file.value;
    written.push({ path: join(request.folder, fileName), fileName, sizeBytes, sha256 });
    return ok(null);
  };
  try {
    const attributes = withoutClearKeys(ca);
    const text = `${texts()
      .ldif.savedObjectComments.map((line) => `# ${line}`)
      .join('\n')}\nversion: 1\n\n${toLdif(ca.dn, attributes)}`;
    const saved = await save(`${stem}.ldif`, Buffer.from(text, 'utf8'), (readBack) =>
      sameEntry(readLdif(readBack.toString('utf8')), ca.dn, attributes),
    );
    if (!saved.ok) return saved;
    for (const pair of KEY_PAIRS) {
      const done = await saveKey(ca, pair, pfxName(stem, pair), request, save);
      if (!done.ok) return done;
    }
    // A receipt is found from a PFX file.
    const receipts = written.length > 1 ? receipt(ca, stem, written, request, sealKey) : [];
    const sealed = await set.value.writeAll(receipts);
    if (!sealed.ok) return sealed;
    const committed = await set.value.commit([]);
    return committed.ok ? ok(written) : committed;
  } finally {
    await set.value.discard();
  }
}

function receipt(
  ca: StoredCa,
  stem: string,
  [ldif, ...files]: readonly WrittenFileView[],
  { now, program, record, tree }: SaveRequest,
  key: SealKey,
): ReturnType<typeof receiptFiles> {
  const about = ({ fileName, sizeBytes, sha256 }: WrittenFileView) => ({ fileName, sizeBytes, sha256 });
  const madeAt = now.toISOString();
  const content = {
    format: 'orgca-backup-receipt',
    formatVersion: 1,
    ...{ program, madeAt, provedAt: madeAt, tree },
    caObject: ca.dn,
    hostServer: textOf(ca, 'hostServer') ?? null,
    files: files.map((file) => ({ ...about(file), keyPair: pairOf(stem, file) })),
    objectFile: about(ldif!),
    record,
    checks: [],
  };
  const sealing = { key, files: files.map(({ sha256 }) => sha256) };
  return receiptFiles(`${stem}.receipt.json`, content, undefined, [sealing]);
}

const pairOf = (stem: string, { fileName }: WrittenFileView): KeyPairId =>
  fileName === pfxName(stem, 'ec') ? 'ec' : 'rsa';
const pfxName = (stem: string, pair: KeyPairId): string => `${stem}${pair === 'ec' ? '-ec' : ''}.pfx`;

/** Writes a file of the set; `verifies` is true if the bytes read back contain what they should. */
type Save = (
  fileName: string,
  bytes: Buffer,
  verifies: (readBack: Buffer) => Promise<boolean> | boolean,
) => Promise<Result<null>>;

async function saveKey(
  ca: StoredCa,
  pair: 'rsa' | 'ec',
  fileName: string,
  { password, profile }: SaveRequest,
  save: Save,
): Promise<Result<null>> {
  const key = storedKeyOf(ca, pair);
  if (!('pkcs8' in key)) return ok(null);
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
    return await save(fileName, written.value, async (readBack) => {
      const opened = await readPfx(readBack, password);
      if (!opened.ok) return false;
      const { keys, certificates: found, wipe } = opened.value;
      const same =
        keys.length === 1 &&
        keys[0]!.pkcs8.equals(pkcs8) &&
        found.length === ordered.length &&
        ordered.every(({ der }, index) => found[index]!.der.equals(der));
      wipe();
      return same;
    });
  } finally {
    pkcs8.fill(0);
  }
}

/** `20261122-193800-042`, in UTC: two attempts in one second need different names. */
const stamp = (now: Date): string =>
  now.toISOString().slice(0, 23).replace(/[-:]/g, '').replace('T', '-').replace('.', '-');

function safeName(cn: string): string {
  const name = cn.replace(/[^\p{L}\p{N} ._()-]/gu, '_').slice(0, 60);
  return nameFault(`${name} before`) ? 'CA' : name;
}
