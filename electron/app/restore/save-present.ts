/** Saving the CA object that is about to be replaced: all its values as LDIF, its clear keys as PFX. Each is read back. */
import { join } from 'node:path';
import { publicKeyOf } from '../../certificates/index.ts';
import { certificatesOf, KEY_PAIRS, storedKeyOf, withoutClearKeys, type CaObject } from '../../ca/index.ts';
import { readLdif, sameEntry, toLdif } from '../../directory/index.ts';
import { nameFault, sha256Hex, type StagedFile, stageFile } from '../../media/index.ts';
import { readPfx, writePfx, type PfxProfile } from '../../pfx/index.ts';
import type { WrittenFileView } from '../../../shared/views.ts';
import { texts } from '../../../shared/messages/current.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';

export interface SaveRequest {
  /** Absolute folder. */
  readonly folder: string;
  /** UTF-8, of the backup: the saved keys are under the same one. */
  readonly password: Buffer;
  readonly profile: PfxProfile;
  readonly now: Date;
}

/** @returns the files, the LDIF first; after a failure none is there */
export async function savePresent(ca: CaObject, request: SaveRequest): Promise<Result<WrittenFileView[]>> {
  const stem = `${safeName(ca.cn)} before ${stamp(request.now)}`;
  const staged: StagedFile[] = [];
  const written: WrittenFileView[] = [];
  const save = async (
    fileName: string,
    bytes: Buffer,
    proves: (readBack: Buffer) => Promise<boolean> | boolean,
  ): Promise<Result<null>> => {
    const path = join(request.folder, fileName);
    const file = await stageFile(path, bytes);
    if (!file.ok) return file;
    staged.push(file.value);
    const readBack = await file.value.readBack();
    if (!readBack.ok) return readBack;
    if (!readBack.value.equals(bytes) || !(await proves(readBack.value))) {
      return fail('RESTORE-NOT-PROVED', { file: fileName });
    }
    written.push({ path, fileName, sizeBytes: bytes.length, sha256: sha256Hex(bytes) });
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
      const done = await saveKey(ca, pair, `${stem}${pair === 'ec' ? '-ec' : ''}.pfx`, request, save);
      if (!done.ok) return done;
    }
    for (const file of staged) {
      const committed = await file.commit({ replace: false });
      if (!committed.ok) return committed;
    }
    return ok(written);
  } finally {
    for (const file of staged) await file.discard();
  }
}

async function saveKey(
  ca: CaObject,
  pair: 'rsa' | 'ec',
  fileName: string,
  { password, profile }: SaveRequest,
  save: (
    name: string,
    bytes: Buffer,
    proves: (readBack: Buffer) => Promise<boolean>,
  ) => Promise<Result<null>>,
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

/** `20261122-193800-042`, in UTC: two attempts in one second must not meet. */
const stamp = (now: Date): string =>
  now.toISOString().slice(0, 23).replace(/[-:]/g, '').replace('T', '-').replace('.', '-');

function safeName(cn: string): string {
  const name = cn.replace(/[^\p{L}\p{N} ._()-]/gu, '_').slice(0, 60);
  return nameFault(`${name} before`) ? 'CA' : name;
}
