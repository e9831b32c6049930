/**
 * What the window may see: subjects, dates, fingerprints and names. Never a key, never a path that it could send back.
 * All dates are ISO 8601 in UTC, all fingerprints of certificates upper-case hexadecimal with colons, all DNs LDAP form
 * (RFC 4514) unless the field says `dotted`.
 */
import type { MadeKeepers } from './keepers.ts';
import type { Locale } from './messages/language.ts';
import type { ReferralServer, ReferralView } from './referral.ts';
import type { Failure, FailureValues } from './result.ts';
import type { RecordAnchor } from './seal.ts';

export type ObjectKind =
  | 'tree'
  | 'organization'
  | 'organizational-unit'
  | 'container'
  | 'security'
  | 'ca'
  | 'key-material'
  | 'certificate'
  | 'user'
  | 'group'
  | 'server'
  | 'other';

export const FINDABLE_KINDS = [
  'any',
  'ca',
  'user',
  'group',
  'server',
  'organizational-unit',
  'key-material',
] as const;

export type FindableKind = (typeof FINDABLE_KINDS)[number];

export interface TreeNode {
  readonly dn: string;
  /** Naming value, with control and bidirectional characters made visible. */
  readonly name: string;
  readonly kind: ObjectKind;
  readonly container: boolean;
  /** The most specific object class, in server spelling. */
  readonly objectClass: string;
  readonly description?: string;
  /** The server that the directory points to for this object, in place of having it. */
  readonly elsewhere?: Omit<ReferralServer, 'handle'>;
}

/** One page of a container's subordinates; `cursor` asks for the next one and is absent on the last. */
export interface TreePage {
  readonly nodes: readonly TreeNode[];
  readonly cursor?: string;
  /** The server stopped at a limit of its own, on this page or one before it: there may be more objects. */
  readonly limited?: boolean;
  /** Objects and references of the pages so far that cannot be shown: their names are invalid or belong elsewhere. */
  readonly unusable?: number;
  /** Servers that hold further parts of what was searched, and that the user has not been asked about. */
  readonly elsewhere?: readonly ReferralView[];
}

/**
 * `self-signed` and `public-key` are the two that the CA object's property page shows, `server` the one of a Server Certificate
 * object.
 */
export type CertificateRole = 'self-signed' | 'public-key' | 'server' | 'chain';

export type KeyPairId = 'rsa' | 'ec';

export interface CertificateView {
  /** SHA-256 fingerprint: names the certificate in later calls. */
  readonly id: string;
  readonly role: CertificateRole;
  readonly keyPair: KeyPairId;
  /** ConsoleOne's form, `OU=Organizational CA.O=ACME-TREE`. */
  readonly subject: string;
  readonly issuer: string;
  readonly notBefore: string;
  readonly notAfter: string;
  readonly serial: string;
  /** Such as `RSA 2048` or `EC P-384`. */
  readonly keyDetail: string;
  readonly signatureAlgorithm: string;
  readonly sha1: string;
}

export interface CertificateDetails {
  readonly certificate: CertificateView;
  readonly keyUsage: readonly string[];
  readonly isCa: boolean;
  readonly extensions: readonly {
    readonly oid: string;
    readonly name: string;
    readonly critical: boolean;
    readonly text: string;
  }[];
  readonly pem: string;
}

/** Whether the private key of a pair can be put into a backup. */
export type KeyState =
  | { readonly kind: 'available' }
  /** Stored as encrypted PKCS #8: its own password is needed first. */
  | { readonly kind: 'password-needed' }
  | { readonly kind: 'unavailable'; readonly failure: Failure };

export interface KeyPairView {
  readonly id: KeyPairId;
  readonly keyDetail: string;
  readonly certificates: readonly CertificateView[];
  readonly key: KeyState;
}

/** What the server said of the user's rights; the three kinds of "no" stay apart. */
type RightsAnswer = 'granted' | 'denied' | 'not-offered' | 'failed';

export interface RightsView {
  /** Supervisor right on the CA object, which the eDirectory documentation requires for a backup. */
  readonly supervisor: RightsAnswer;
  /** Read on the attribute that holds the private key. */
  readonly readKey: RightsAnswer;
}

/** The CA object, or a Server Certificate object, which has one key pair. */
export interface CaView {
  readonly kind: 'ca' | 'server';
  readonly dn: string;
  readonly dotted: string;
  readonly name: string;
  readonly hostServer?: string;
  readonly keyPairs: readonly KeyPairView[];
  readonly rights: RightsView;
  /** What contradicts the clock of this computer. */
  readonly clock?: ClockDoubt;
}

export interface Finding {
  readonly code: string;
  readonly ok: boolean;
  readonly values: FailureValues;
}

export interface ValidationView {
  readonly status: 'valid' | 'invalid';
  readonly findings: readonly Finding[];
}

/** How the certificates in an exported file stand to those in the tree, over the same key. */
export type ExportFreshness = 'same' | 'tree-renewed' | 'file-newer';

/** What an exported file gives to the backup of one key pair. */
export interface ExportedKeyView {
  readonly keyPair: KeyPairId;
  readonly keyDetail: string;
  readonly freshness: ExportFreshness;
  /** Certificates that the file lacked and the tree had, and the other way round. */
  readonly fromTree: number;
  readonly fromFile: number;
}

export interface ChosenFileView {
  readonly handle: string;
  readonly fileName: string;
}

export const PREFLIGHT_CHECKS = [
  'clock',
  'rights',
  'key-readable',
  'key-offered',
  'key-matches',
  'self-signed-signature',
  'chain-complete',
  'public-key',
  'dates',
  'host-server',
  'ec-pair',
  'key-source',
  'gateway',
  'host-present',
  'key-servers',
  'issued',
  'crl',
] as const;

export type PreflightCheckId = (typeof PREFLIGHT_CHECKS)[number];

/** The clock of this computer, and what contradicts it. Days as YYYY-MM-DD. */
export interface ClockDoubt {
  readonly direction: 'behind' | 'ahead';
  readonly now: string;
  /** `behind`: a day that has passed. `ahead`: today by the clock of the tree. */
  readonly known: string;
}

/** `stop` makes the backup useless and ends it; `warn` and `unchecked` are shown and recorded. Its text is `preflight[id][state]`. */
export type PreflightCheck = {
  readonly keyPair?: KeyPairId;
  readonly values: FailureValues;
} & (
  | { readonly id: PreflightCheckId; readonly state: 'pass' | 'warn' | 'stop' }
  | { readonly id: KeyCheckId; readonly state: 'unchecked' }
);

/** Checks of keys and signatures, which may be of a kind that this program cannot check. */
type KeyCheckId = 'key-matches' | 'self-signed-signature' | 'gateway';

/** Texts of the checks by their states; those of the clock are in `clock`. */
export type PreflightTexts = Record<
  Exclude<PreflightCheckId, 'clock'>,
  Record<'pass' | 'warn' | 'stop', string>
> &
  Record<KeyCheckId, Record<'unchecked', string>>;

export interface PreflightView {
  readonly checks: readonly PreflightCheck[];
  readonly canContinue: boolean;
}

/** What kind of place a folder is. `synchronized`: a service copies everything in it to other computers. */
export type VolumeKind = 'removable' | 'fixed' | 'system' | 'network' | 'synchronized' | 'unknown';

/** Where a file may be written. Main resolves the handle; the path is for reading only. */
export interface TargetView {
  readonly handle: string;
  readonly path: string;
  readonly fileName: string;
  readonly folder: string;
  readonly existing: readonly string[];
  readonly freeBytes?: number;
  readonly place: VolumeKind;
  /** Equal for folders on one medium. */
  readonly medium: string;
}

/** One mounted removable drive. Sizes in bytes. */
export interface Drive {
  /** The volume's label, or a name that the user can recognize if it has none. */
  readonly name: string;
  readonly mountPoint: string;
  /** As the system names it: `vfat`, `exfat`, `NTFS`, `msdos`. */
  readonly fileSystem: string;
  readonly sizeBytes: number;
  readonly freeBytes: number;
  readonly readOnly: boolean;
}

export interface DriveView extends Drive {
  readonly handle: string;
}

export type PasswordWarning = 'too-short' | 'not-ascii' | 'leading-or-trailing-space' | 'common';

export interface PasswordAdvice {
  /** Characters as the user counts them. */
  readonly length: number;
  /** Estimated guesses as a power of two. */
  readonly bits: number;
  readonly warnings: readonly PasswordWarning[];
}

export type ProfileName = 'modern' | 'compatible' | 'pbmac1' | 'edirectory';

/** The encryption that page E5 offers: a profile and one of its numbers of iterations. */
export interface ProfileChoice {
  readonly name: ProfileName;
  readonly iterations: number;
}

export const PROFILE_CHOICES: Readonly<Record<ProfileName, readonly number[]>> = {
  modern: [600_000, 300_000],
  compatible: [100_000, 2_048],
  pbmac1: [600_000, 300_000],
  edirectory: [2_000],
};

/** The documented minimum length of the backup's password, in characters. */
export const MIN_PASSWORD_LENGTH = 6;

export const MAX_COPIES = 3;

export const BACKUP_STAGES = ['read', 'assemble', 'encrypt', 'write', 'read-back', 'receipt'] as const;

export type BackupStage = (typeof BACKUP_STAGES)[number];

export interface BackupProgress {
  readonly jobId: string;
  readonly stage: BackupStage;
  /** The current file, such as `ACME-TREE-CA.pfx`; absent while the directory is read. */
  readonly fileName?: string;
  /** In a backup of several objects, the number of the current one, from 1; `fileName` is its name while it is read. */
  readonly at?: number;
}

/** What a reader of PKCS #12 that is not this program's own made of a file. */
export interface SecondReading {
  /** `BoringSSL`, `OpenSSL 3.5.0`. */
  readonly reader: string;
  /** `unsupported`: it does not know an algorithm or a form in the file. */
  readonly outcome: 'opened' | 'refused' | 'unsupported';
}

export interface BackupFileView {
  readonly path: string;
  readonly fileName: string;
  readonly keyPair: KeyPairId;
  readonly keyDetail: string;
  readonly sizeBytes: number;
  /** Of the whole file; upper-case hexadecimal without separators. */
  readonly sha256: string;
  readonly certificates: readonly CertificateView[];
  readonly profile: ProfileChoice;
  /** Algorithms as written in the file, such as `AES-256-CBC, PBKDF2 with HMAC-SHA-256`. */
  readonly keyEncryption: string;
  readonly certificateEncryption: string;
  readonly mac: string;
  /** Absent in receipts of older backups. */
  readonly secondReading?: SecondReading;
  /** False: the system could have answered the read-back from its cache. Absent in receipts of older backups. */
  readonly readPastCache?: boolean;
}

/** One of the places that a run wrote the same files to. */
interface BackupPlaceView {
  readonly folder: string;
  /** Why the backup does not lie there; absent where it was read back and verified. */
  readonly failure?: Failure;
  /** What the user should know, although the backup was made. */
  readonly warning?: Failure;
}

/** What a run wrote and verified. Paths are those of the first place that did not fail. */
export interface MadeBackup {
  /** The backup record before this backup, as the receipt names it. */
  readonly record?: RecordAnchor;
  readonly files: readonly BackupFileView[];
  /** The LDIF of the CA object: all its attributes but the private keys. */
  readonly objectFile: WrittenFileView;
  /** Paths of the receipts, for reading only. */
  readonly receipts: readonly string[];
  /** In the order in which they were asked for; at least one is without a failure. */
  readonly places: readonly BackupPlaceView[];
  readonly checks: readonly PreflightCheck[];
  readonly madeAt: string;
  readonly provedAt: string;
}

export interface BackupView extends MadeBackup {
  /** Names the backup for its printed page. */
  readonly sheet: string;
  /** Set if keepers open the backup: their sheets can be saved and printed. */
  readonly keepers?: MadeKeepers;
}

export type CertificateFormat = 'der' | 'pem';

export interface WrittenFileView {
  readonly path: string;
  readonly fileName: string;
  readonly sizeBytes: number;
  /** Of the whole file; upper-case hexadecimal without separators. */
  readonly sha256: string;
}

export interface AppInfo {
  readonly version: string;
  readonly electron: string;
  readonly platform: string;
  readonly packaged: boolean;
  /** The language of the window, and the BCP 47 tag by which it writes dates, numbers and lists. */
  readonly locale: Locale;
  readonly formatTag: string;
}
