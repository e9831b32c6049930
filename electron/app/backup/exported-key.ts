/**
 * Completing a backup from what iManager exported: if the directory keeps the key wrapped (NICI), only the tree's own
 * servers can take it out. The file that they wrote is held against the CA object before anything of it is used.
 */
import {
  classifyCa,
  decodePem,
  isPem,
  keyMatches,
  MAX_CERTIFICATES,
  parseCertificate,
  sniffCertificates,
  sniffPrivateKey,
  type Certificate,
  type ClassifiedCa,
} from '../../certificates/index.ts';
import { decryptPkcs8, inspectPfx, LIMITS, readPfx, unarmoured } from '../../pfx/index.ts';
import type { ExportFreshness } from '../../../shared/views.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import {
  allCertificates,
  certificatesForKey,
  classifyServer,
  isServerPair,
  ownCertificates,
  type CaMaterial,
  type KeyPairMaterial,
} from '../../ca/index.ts';

/** Contents of such a file. The caller wipes it with `wipe`. */
export interface OpenedExport {
  readonly fileName: string;
  /** PrivateKeyInfo, DER. */
  readonly keys: readonly Buffer[];
  readonly certificates: readonly Certificate[];
  wipe(): void;
}

/**
 * Opens an exported file: PKCS #12, or PEM with a key (encrypted or not) and certificates.
 * @param password UTF-8
 * @returns the failures of reading a PFX, `BACKUP-EXPORT-NO-KEY`, `BACKUP-EXPORT-KEY-UNREADABLE`, `PFX-TOO-MANY-KEYS`, or `CERT-TOO-MANY`
 */
export async function openExport(
  fileName: string,
  bytes: Buffer,
  password: Buffer,
): Promise<Result<OpenedExport>> {
  const opened =
    isPem(bytes) && unarmoured(bytes) === undefined
      ? await openPem(fileName, bytes, password)
      : await openPfx(fileName, bytes, password);
  if (!opened.ok || opened.value.keys.length > 0) return opened;
  opened.value.wipe();
  // A certificate request or a public key, for example, was not exported without its private key.
  const otherKind = opened.value.certificates.length === 0 ? inspectPfx(bytes) : undefined;
  return otherKind?.ok === false ? otherKind : fail('BACKUP-EXPORT-NO-KEY', { file: fileName });
}

async function openPfx(fileName: string, bytes: Buffer, password: Buffer): Promise<Result<OpenedExport>> {
  const read = await readPfx(bytes, password);
  if (!read.ok) return read;
  const { keys, certificates } = read.value;
  return ok({
    fileName,
    keys: keys.map(({ pkcs8 }) => pkcs8),
    certificates: parseAll(certificates.map(({ der }) => der)),
    wipe: () => {
      read.value.wipe();
    },
  });
}

async function openPem(fileName: string, bytes: Buffer, password: Buffer): Promise<Result<OpenedExport>> {
  const { certificates, isCut } = sniffCertificates(bytes);
  if (isCut) return fail('CERT-TOO-MANY', { file: fileName, limit: MAX_CERTIFICATES });
  const keys: Buffer[] = [];
  const blocks = decodePem(bytes).filter(({ label }) => label.endsWith('PRIVATE KEY'));
  if (blocks.length > LIMITS.keys) return fail('PFX-TOO-MANY-KEYS', { limit: LIMITS.keys });
  for (const { der } of blocks) {
    const stored = sniffPrivateKey(der);
    if ('pkcs8' in stored) keys.push(stored.pkcs8);
    else if (stored.kind !== 'encrypted-pkcs8')
      return fail('BACKUP-EXPORT-KEY-UNREADABLE', { file: fileName });
    if (!('encrypted' in stored)) continue;
    const decrypted = await decryptPkcs8(stored.encrypted, password);
    if (!decrypted.ok) return decrypted;
    keys.push(decrypted.value);
  }
  return ok({
    fileName,
    keys,
    certificates: parseAll(certificates),
    wipe: () => {
      for (const key of keys) key.fill(0);
    },
  });
}

const parseAll = (ders: readonly Buffer[]): Certificate[] =>
  ders.flatMap((der) => {
    const parsed = parseCertificate(der);
    return parsed.ok ? [parsed.value] : [];
  });

export interface CompletedPair {
  readonly pair: KeyPairMaterial;
  readonly freshness: ExportFreshness;
  /** Certificates that the file lacked and the tree had, and the other way round. */
  readonly fromTree: number;
  readonly fromFile: number;
}

/**
 * Adds the exported keys to key pairs without a key from the directory.
 * @returns the material with the completed pairs; it takes over the keys that it uses. BACKUP-EXPORT-OLDER: the file is of
 *   an earlier CA of the same name. BACKUP-EXPORT-OTHER: it is of another CA. BACKUP-EXPORT-NOT-NEEDED: it has a key that the
 *   directory returned
 */
export function completeFrom(
  material: CaMaterial,
  exported: OpenedExport,
): Result<{ material: CaMaterial; completed: readonly CompletedPair[] }> {
  const completed: CompletedPair[] = [];
  const pairs = material.pairs.map((pair) => {
    if (pair.key.kind === 'clear') return pair;
    const done = completePair(pair, exported);
    if (!done) return pair;
    completed.push(done);
    return done.pair;
  });
  if (completed.length === 0) return unused(material, exported);
  return ok({
    completed,
    material: {
      ...material,
      pairs,
      keySource: { kind: 'file', fileName: exported.fileName, freshness: completed[0]!.freshness },
      wipe() {
        exported.wipe();
        material.wipe();
      },
    },
  });
}

/**
 * Puts an exported key and the missing certificates into one pair.
 * @returns undefined if none of the keys belongs to the pair's certificates
 */
export function completePair(
  pair: KeyPairMaterial,
  { keys, certificates }: OpenedExport,
): CompletedPair | undefined {
  const found = ownedBy(pair, keys);
  if (!found) return undefined;
  const { pkcs8, classified } = found;
  const { selfSigned, publicKeyCertificate } = classified;
  const inTree = ownCertificates(classified);
  const tree = allCertificates(classified);
  // The tree's own two certificates are current; the file only adds missing ones.
  const fillers = certificates.filter((certificate) => {
    if (!keyMatches(pkcs8, certificate)) return true;
    return certificate.selfIssued ? !selfSigned : !publicKeyCertificate;
  });
  const all = isServerPair(pair)
    ? classifyServer(publicKeyCertificate, [...tree, ...fillers])
    : classifyCa([...tree, ...fillers], inTree[0]?.spki);
  const held = new Set(certificates.map(({ sha256 }) => sha256));
  const known = new Set(tree.map(({ sha256 }) => sha256));
  const bundled = [...ownCertificates(all), ...all.chain];
  return {
    pair: { ...pair, certificates: all, decided: true, key: { kind: 'clear', pkcs8 } },
    freshness: freshness(inTree, certificates),
    fromTree: bundled.filter(({ sha256 }) => !held.has(sha256)).length,
    fromFile: bundled.filter(({ sha256 }) => !known.has(sha256)).length,
  };
}

/** The exported key of a pair, with the tree's certificates told apart for it unless the tree shows which are the CA's. */
function ownedBy(
  { certificates, decided }: KeyPairMaterial,
  keys: readonly Buffer[],
): { pkcs8: Buffer; classified: ClassifiedCa } | undefined {
  for (const pkcs8 of keys) {
    const classified = certificatesForKey(certificates, pkcs8);
    const [own] = classified ? ownCertificates(classified) : [];
    if (!classified || !own) continue;
    const isCurrent = ownCertificates(certificates).some(({ spki }) => spki.equals(own.spki));
    if (isCurrent || !decided) return { pkcs8, classified };
  }
  return undefined;
}

/** Compares the file's certificates with the current ones: the same, or others over the same key. */
function freshness(inTree: readonly Certificate[], inFile: readonly Certificate[]): ExportFreshness {
  const held = new Set(inFile.map(({ sha256 }) => sha256));
  const own = inFile.filter(({ spki }) => inTree.some((certificate) => certificate.spki.equals(spki)));
  if (own.length === 0 || inTree.some(({ sha256 }) => held.has(sha256))) return 'same';
  const latest = (list: readonly Certificate[]): number =>
    Math.max(...list.map(({ notBefore }) => notBefore.getTime()));
  return latest(own) < latest(inTree) ? 'tree-renewed' : 'file-newer';
}

/** The reason why no pair took a key of the file. */
function unused({ name, pairs }: CaMaterial, { fileName, certificates, keys }: OpenedExport): Result<never> {
  const values = { file: fileName, ca: name };
  if (pairs.some((pair) => pair.key.kind === 'clear' && ownedBy(pair, keys))) {
    return fail('BACKUP-EXPORT-NOT-NEEDED', values);
  }
  const subjects = new Set(
    pairs.flatMap(({ certificates: own }) => ownCertificates(own).map(({ subjectKey }) => subjectKey)),
  );
  const sameName = certificates.some(({ subjectKey, isCa }) => isCa && subjects.has(subjectKey));
  return fail(sameName ? 'BACKUP-EXPORT-OLDER' : 'BACKUP-EXPORT-OTHER', values);
}
