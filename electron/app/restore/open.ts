/** Opens a backup file and sorts its contents, without judging them. */
import {
  classifyCa,
  keyMatcher,
  parseCertificate,
  publicKeyOf,
  type Answer,
  type Certificate,
  type ClassifiedCa,
} from '../../certificates/index.ts';
import type { CaSettings } from '../../ca/index.ts';
import {
  describeEncryption,
  readPfx,
  type EncryptionWords,
  type PfxInspection,
  type PfxKey,
  type ReadOptions,
  type Spelling,
} from '../../pfx/index.ts';
import type { InspectedFile } from './inspect.ts';
import type { KeeperSet } from '../../../shared/keepers.ts';
import type { KeyPairId } from '../../../shared/views.ts';
import type { Beside, SealState } from '../../../shared/seal.ts';
import { fail, ok, type Failure, type Result } from '../../../shared/result.ts';

/** An opened file. Contains unencrypted private keys: the caller that opened it calls `wipe`. */
export interface OpenedFile {
  readonly keys: readonly PfxKey[];
  /** In the order of the file, without duplicates. */
  readonly certificates: readonly Certificate[];
  /** `CERT-UNREADABLE` or `CERT-FIELD` of each certificate that could not be read. */
  readonly unreadable: readonly Failure[];
  readonly others: number;
  /** friendlyNames of the certificates, by SHA-256 fingerprint. */
  readonly names: ReadonlyMap<string, string>;
  /** The key that belongs to a CA's certificate, or the first one that belongs to any, or simply the first. */
  readonly key: PfxKey | undefined;
  /** The certificates as those of a CA with this key. */
  readonly ca: ClassifiedCa;
  readonly inspection: PfxInspection;
  /** Of the key, the weakest if the file has it more than once. */
  readonly encryption: EncryptionWords;
  /** The encoding of the password that opened it. */
  readonly spelling: Spelling;
  wipe(): void;
}

/** UTF-8; the caller wipes them. */
export interface Passwords {
  readonly password: Buffer;
  /** Of parts that the first one does not decrypt. */
  readonly secondPassword?: Buffer | undefined;
  /** The set whose shares stand for the first one. */
  readonly shares?: KeeperSet | undefined;
}

/**
 * Opens the bytes of a file.
 * @returns the failures of `readPfx`; `KEEPERS-OTHER-BACKUP` for shares, which cannot be mistyped any more; `CERT-TOO-MANY-SIGNATURES`
 */
export async function openFile(
  bytes: Buffer,
  { password, secondPassword, shares }: Passwords,
  options: Pick<ReadOptions, 'inTurn' | 'signal'> = {},
): Promise<Result<OpenedFile>> {
  const read = await readPfx(bytes, password, { secondPassword, tryEmpty: true, ...options });
  if (!read.ok) {
    const isOther = shares !== undefined && read.failure.code === 'PFX-WRONG-PASSWORD';
    return isOther ? fail('KEEPERS-OTHER-BACKUP', { set: shares.set }) : read;
  }
  const { keys, others, inspection, spelling } = read.value;
  const names = new Map<string, string>();
  const unreadable: Failure[] = [];
  const parsed = read.value.certificates.flatMap(({ der, friendlyName }) => {
    const certificate = parseCertificate(der);
    if (!certificate.ok) {
      unreadable.push(certificate.failure);
      return [];
    }
    if (friendlyName !== undefined) names.set(certificate.value.sha256, friendlyName);
    return [certificate.value];
  });
  const certificates = [...new Map(parsed.map((one) => [one.sha256, one])).values()];
  const key = caKey(keys, certificates);
  const ca = classifyCa(certificates, key && publicKeyOf(key.pkcs8));
  if (ca.failure) {
    read.value.wipe();
    return { ok: false, failure: ca.failure };
  }
  return ok({
    keys,
    certificates,
    unreadable,
    others: others.length,
    names,
    key,
    ca,
    inspection,
    encryption: describeEncryption(inspection, key && keys.filter((other) => isSameKey(other, key))),
    spelling,
    wipe: () => {
      read.value.wipe();
    },
  });
}

function isSameKey(one: PfxKey, other: PfxKey): boolean {
  const [spki, otherSpki] = [publicKeyOf(one.pkcs8), publicKeyOf(other.pkcs8)];
  return spki && otherSpki ? spki.equals(otherSpki) : one.pkcs8.equals(other.pkcs8);
}

/** The encoding of the password for a view, if it is not that of what was entered. */
export const spellingView = ({ spelling }: Pick<OpenedFile, 'spelling'>) =>
  spelling === 'entered' ? {} : { spelling };

function caKey(keys: readonly PfxKey[], certificates: readonly Certificate[]): PfxKey | undefined {
  const answers = keys.map((key) => {
    const match = keyMatcher(key.pkcs8);
    return certificates.map((certificate) => ({ isCa: certificate.isCa, answer: match(certificate) }));
  });
  const find = (wanted: Answer, ca: boolean): PfxKey | undefined =>
    keys.find((_, index) => answers[index]!.some(({ isCa, answer }) => answer === wanted && (isCa || !ca)));
  return find('right', true) ?? find('unchecked', true) ?? find('right', false) ?? keys[0];
}

/** A backup that a CA can be restored from: one key with its certificates. */
export interface Backup {
  readonly key: PfxKey;
  readonly keyPair: KeyPairId;
  readonly keyDetail: string;
  /** SubjectPublicKeyInfo, DER. */
  readonly spki: Buffer;
  readonly ca: ClassifiedCa;
  /** The CA's own certificates: Public Key Certificate and Self-Signed Certificate, as far as they are there. */
  readonly own: readonly Certificate[];
  /** All of them in the order in which they are written: Public Key Certificate, its issuers, Self-Signed Certificate, the rest. */
  readonly ordered: readonly Certificate[];
  /** Dotted form. */
  readonly subject: string;
}

export type BackupOverview = Omit<Backup, 'key'>;

export type OpenedOverview = Omit<OpenedFile, 'key' | 'keys' | 'wipe'>;

/** An opened backup without private keys and bytes: what leaves the process that opened it. */
export interface SourceOverview {
  readonly file: Pick<InspectedFile, 'path' | 'info'>;
  readonly opened: OpenedOverview;
  readonly backup: BackupOverview;
  /** Never `broken`. */
  readonly seal: SealState;
  /** What the receipt says is used: the seal is sound, or the user agreed. */
  readonly trusted: boolean;
  /** Of the CA object, from the LDIF in the same folder. */
  readonly settings: CaSettings;
}

export interface LockedFile extends Passwords {
  /** Absolute. */
  readonly path: string;
  /** Absent: `sealed`. */
  readonly beside?: Beside | undefined;
}

/** An opened backup with where it came from. */
export interface Source {
  readonly file: Pick<InspectedFile, 'path' | 'info'>;
  readonly opened: OpenedFile;
  readonly backup: Backup;
  /** Never `broken`. */
  readonly seal: SealState;
  /** What the receipt says is used: the seal is sound, or the user agreed. */
  readonly trusted: boolean;
  /** Of the CA object, from the LDIF in the same folder. */
  readonly settings: CaSettings;
}

/**
 * The backup in an opened file; shares its buffers.
 * @param fileName for the failure's text
 * @returns `RESTORE-NO-KEY`, `CERT-FIELD`, `CERT-UNREADABLE`, `RESTORE-NO-CERTIFICATE`, `RESTORE-KEY-MISMATCH`, `RESTORE-NOT-A-CA`
 */
export function backupIn(
  { key, certificates, ca, unreadable }: OpenedFile,
  fileName: string,
): Result<Backup> {
  if (!key) return fail('RESTORE-NO-KEY', { file: fileName });
  const [notRead] = unreadable;
  if (certificates.length === 0) {
    return notRead ? { ok: false, failure: notRead } : fail('RESTORE-NO-CERTIFICATE', { file: fileName });
  }
  const match = keyMatcher(key.pkcs8);
  const foremost = certificates.find((certificate) => match(certificate) !== 'wrong');
  if (!foremost)
    return notRead ? { ok: false, failure: notRead } : fail('RESTORE-KEY-MISMATCH', { file: fileName });
  const { selfSigned, publicKeyCertificate, chain, unrelated } = ca;
  const own = [publicKeyCertificate, selfSigned].filter((certificate) => certificate !== undefined);
  const [named] = own;
  if (!named) return fail('RESTORE-NOT-A-CA', { file: fileName, subject: foremost.subjectDotted });
  return ok({
    key,
    keyPair: named.keyAlgorithm === 'EC' ? 'ec' : 'rsa',
    keyDetail: named.keyDetail,
    spki: named.spki,
    ca,
    own,
    ordered: [
      ...(publicKeyCertificate ? [publicKeyCertificate, ...chain] : []),
      ...(selfSigned ? [selfSigned] : []),
      ...unrelated,
    ],
    subject: named.subjectDotted,
  });
}
