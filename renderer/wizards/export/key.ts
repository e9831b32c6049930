/**
 * Page E3 of the export wizard: where the private key comes from, and which key pairs the backup will contain. The directory
 * gives it. If only the tree's own servers can open the key, the tree's gateway or an exported file does.
 */
import type {
  CaView,
  ChosenFileView,
  ExportedKeyView,
  KeyPairId,
  KeyPairView,
  PreflightView,
} from '../../../shared/views.ts';
import type { Failure } from '../../../shared/result.ts';
import { gatewayAccess, type GatewayAnswer } from '../gateway/gateway.ts';

export type KeyFrom = 'directory' | 'gateway' | 'file';

/** A file that iManager exported, with its password; `match` once it was held against the CA object. */
export interface KeyFileAnswer {
  readonly file: ChosenFileView | null;
  readonly password: string;
  readonly match: readonly ExportedKeyView[] | null;
}

/** The answers about the private key. */
export interface KeyData {
  readonly ca: CaView;
  readonly withKey: boolean;
  /** SHA-256 fingerprint of the certificate that was chosen, '' while none is. */
  readonly certificateId: string;
  /** Of the answer Yes. */
  readonly keyFrom: KeyFrom;
  readonly gateway: GatewayAnswer;
  readonly keyFile: KeyFileAnswer;
  /** Password of a key that is stored as encrypted PKCS #8. */
  readonly keyPassword: string;
  /** The checks that ran when page E3 was left with Yes; null once an answer changed that they depend on. */
  readonly preflight: PreflightView | null;
}

export const noKeyFile: KeyFileAnswer = { file: null, password: '', match: null };

/** The key pairs whose private key the directory gives, at once or after their own password. */
export const usableKeyPairs = (ca: CaView): readonly KeyPairView[] =>
  ca.keyPairs.filter((pair) => pair.key.kind !== 'unavailable');

/** Why the directory gives no private key, or null where it gives one. */
export function keyForbidden(ca: CaView): Failure | null {
  if (usableKeyPairs(ca).length > 0) return null;
  for (const pair of ca.keyPairs) if (pair.key.kind === 'unavailable') return pair.key.failure;
  return null;
}

/** Failures that say that no user can read the key in the directory. Missing rights are not among them: another user can log in. */
const completable: readonly Failure['code'][] = [
  'BACKUP-KEY-WRAPPED',
  'BACKUP-KEY-ABSENT',
  'BACKUP-KEY-ABSENT-UNKNOWN',
  'BACKUP-KEY-UNREADABLE',
];

const canComplete = ({ key }: KeyPairView): boolean =>
  key.kind === 'unavailable' && completable.includes(key.failure.code);

/** Whether the gateway can give a key that the directory does not; for a CA also an exported file. */
export const canLeaveOtherwise = (ca: CaView): boolean => ca.keyPairs.some(canComplete);

/** The answer that page E3 begins with: a backup where one can be made. */
export function firstKeyAnswer(ca: CaView): Pick<KeyData, 'withKey' | 'keyFrom'> {
  if (usableKeyPairs(ca).length > 0) return { withKey: true, keyFrom: 'directory' };
  const wrapped = ca.keyPairs.some(
    ({ key }) => key.kind === 'unavailable' && key.failure.code === 'BACKUP-KEY-WRAPPED',
  );
  return wrapped ? { withKey: true, keyFrom: 'gateway' } : { withKey: false, keyFrom: 'directory' };
}

function matched({ keyFrom, keyFile, gateway }: KeyData): ReadonlySet<KeyPairId> {
  if (keyFrom === 'gateway') return new Set(gateway.offer?.keyPairs);
  return new Set(keyFrom === 'file' ? keyFile.match?.map(({ keyPair }) => keyPair) : []);
}

/** The key pairs that the backup will contain: what the directory gives, and what gateway or file complete. */
export function writtenKeyPairs(data: KeyData): readonly KeyPairView[] {
  const completed = matched(data);
  return data.ca.keyPairs.filter(({ id, key }) => key.kind !== 'unavailable' || completed.has(id));
}

/** Whether page E3 must ask for the password of a key that is stored as encrypted PKCS #8. */
export function needsKeyPassword(data: KeyData): boolean {
  const completed = matched(data);
  return data.ca.keyPairs.some(({ id, key }) => key.kind === 'password-needed' && !completed.has(id));
}

/** PEM may hold a key that is not encrypted; a PFX of a private key always has a password. */
export const needsFilePassword = ({ fileName }: ChosenFileView): boolean => !/\.pem$/iu.test(fileName);

/** Another exported file, or another password for it: what was found out about it is no longer known. */
export const answerKeyFile = (
  { keyFile }: KeyData,
  patch: Partial<Pick<KeyFileAnswer, 'file' | 'password'>>,
): Partial<KeyData> => ({ keyFile: { ...keyFile, ...patch, match: null }, preflight: null });

/** Where the keys come from, as the calls `backup.preflight` and `backup.run` ask for it. */
export function keySource(data: KeyData): {
  readonly keyPassword?: string;
  readonly keyFile?: { readonly file: string; readonly password: string };
  readonly gateway?: ReturnType<typeof gatewayAccess> & { readonly certificate: string };
} {
  const { keyFrom, keyFile, keyPassword, gateway, certificateId } = data;
  return {
    ...(needsKeyPassword(data) && { keyPassword }),
    ...(keyFrom === 'file' &&
      keyFile.file !== null && { keyFile: { file: keyFile.file.handle, password: keyFile.password } }),
    ...(keyFrom === 'gateway' && { gateway: { ...gatewayAccess(gateway), certificate: certificateId } }),
  };
}
