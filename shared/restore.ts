/**
 * What the window may see of verifying, restoring and the record. Never a key, never a path that it could send back. Dates,
 * fingerprints and names as in views.ts.
 */
import type { ReportCheck, TodaysCa } from './report-check.ts';
import type { RecoveryLine } from './recovery-set.ts';
import type { KeeperSet } from './keepers.ts';
import type { GatewayVerdict } from './gateway.ts';
import type {
  CertificateView,
  KeyPairId,
  ProfileChoice,
  ProfileName,
  VolumeKind,
  WrittenFileView,
  SecondReading,
} from './views.ts';
import type { Failure } from './result.ts';
import type { RecordAnchor, SealState } from './seal.ts';

/** The PFX files of a folder. */
export interface BackupsInFolder {
  /** The first ones by name; `total` tells how many there are. */
  readonly files: readonly BackupFileInfo[];
  readonly total: number;
}

/** A file that the user chose, with what it says about itself without a password. */
export interface BackupFileInfo {
  readonly handle: string;
  /** In a form that is safe to show. */
  readonly fileName: string;
  /** As the folder has it: for programs and the record, never shown. */
  readonly realName: string;
  readonly folder: string;
  readonly sizeBytes: number;
  readonly sha256: string;
  /** Why it cannot be opened whatever the password: not a PFX, damaged, empty, a folder. The fields below are absent then. */
  readonly failure?: Failure;
  /** Algorithms as written in the file; `none` for what is not protected. */
  readonly keyEncryption?: string;
  readonly certificateEncryption?: string;
  readonly mac?: string;
  readonly profile?: ProfileName;
  readonly receipt: ReceiptView;
  /** Of interrupted changes that were found in its folder. */
  readonly changes: readonly ReportCheck[];
}

/** What became of an interrupted change: its files are the new ones, or those from before. */
export type ChangeOutcome = 'completed' | 'rolled-back';

/** A file that a receipt names, in a form that is safe to show. */
interface FileOfReceipt {
  readonly fileName: string;
  /** As the folder has it: to look the file up, never shown. */
  readonly realName: string;
  readonly sha256: string;
}

export interface ReceiptView {
  /**
   * `same`: it names the file with this SHA-256. `differs`: with another one. `not-named`: it is about other files.
   * `unreadable`: something has the name of a receipt, but it cannot be read as one.
   */
  readonly state: 'none' | 'same' | 'differs' | 'not-named' | 'unreadable';
  readonly fileName?: string;
  readonly madeAt?: string;
  readonly tree?: string;
  readonly caObject?: string;
  readonly hostServer?: string;
  readonly witness?: string;
  readonly keepers?: KeeperSet;
  /** The other PFX files of the backup. `found`: in the same folder, with the SHA-256 in the receipt. */
  readonly partners?: readonly (FileOfReceipt & { readonly found: boolean })[];
  /**
   * The LDIF of the CA object that the receipt names. `same`: it is in the same folder with this SHA-256, and a restore takes the
   * attributes from it that no PFX file holds. `differs`: with another one. `unreadable`: it cannot be read. `none`: it is not there.
   */
  readonly objectFile?: FileOfReceipt & { readonly state: 'same' | 'differs' | 'unreadable' | 'none' };
  /** It has a seal for the file, which is checked with the password. */
  readonly sealed?: true;
  readonly record?: RecordAnchor;
}

export interface VerifyReport {
  /** In a form that is safe to show. */
  readonly fileName: string;
  /** As the folder has it: for programs and the record, never shown. */
  readonly realName: string;
  readonly folder: string;
  readonly sizeBytes: number;
  readonly sha256: string;
  readonly checkedAt: string;
  readonly program: string;
  /** `attention`: a CA can be restored from it, but something should be looked at. */
  readonly verdict: 'good' | 'attention' | 'bad';
  readonly checks: readonly ReportCheck[];
  /** Absent when the file could not be opened. */
  readonly contents?: BackupContentsView;
  /** Absent without a directory. */
  readonly todaysCa?: TodaysCa;
  readonly receipt: ReceiptView;
  /** Absent when the file could not be opened. */
  readonly seal?: SealState;
}

/** The encoding of a password that opened a file, if it is not that of what was entered. */
export type PasswordSpelling =
  /** UTF-8 with composed or decomposed letters (Unicode NFC, NFD). */
  | 'composed'
  | 'decomposed'
  /** UTF-8 whose octets were read as Latin-1. */
  | 'latin-1'
  /** Code pages of Windows, of its console, and of older Macs. */
  | 'windows-1250'
  | 'windows-1251'
  | 'windows-1252'
  | 'cp-437'
  | 'cp-850'
  | 'cp-852'
  | 'cp-866'
  | 'mac-roman'
  /** The file has the empty password, whatever was entered. */
  | 'empty'
  /** What was entered is in such a code page, and that of the file is Unicode. */
  | 'from-windows-1252'
  | 'from-cp-850';

export interface BackupContentsView {
  readonly spelling?: PasswordSpelling;
  /** Dotted form. */
  readonly subject: string;
  readonly keyPair: KeyPairId;
  readonly keyDetail: string;
  readonly certificates: readonly CertificateView[];
  readonly keyEncryption: string;
  readonly certificateEncryption: string;
  readonly mac: string;
  readonly profile?: ProfileName;
}

export interface OpenedBackupView extends BackupContentsView {
  readonly seal: SealState;
}

export interface ChangedPassword {
  /** In a form that is safe to show. */
  readonly fileName: string;
  /** As the folder has it: for programs and the record, never shown. */
  readonly realName: string;
  readonly folder: string;
  readonly sizeBytes: number;
  readonly sha256: string;
  readonly profile: ProfileChoice;
  readonly keyEncryption: string;
  readonly certificateEncryption: string;
  readonly mac: string;
  readonly secondReading: SecondReading;
  readonly subject: string;
  /** SHA-256 fingerprints of the CA's own certificates. */
  readonly certificates: readonly string[];
  readonly spelling?: PasswordSpelling;
  /** Other files of the backup in the same folder: they keep the old password. */
  readonly partners: readonly string[];
  readonly receiptUpdated: boolean;
  /**
   * Why a receipt stays as it is. `unreadable`: it cannot be read. `original`: the file is a copy of another one in the folder, which
   * the receipt names.
   */
  readonly receiptKept?: 'unreadable' | 'original' | undefined;
  readonly sealed: boolean;
}

/** Files that the offline way can make of a backup, in the order in which they are offered. */
export const OFFLINE_OUTPUTS = [
  'pfx',
  'root-der',
  'root-pem',
  'chain-pem',
  'p7b',
  'ldif',
  'sheet',
  'key',
] as const;

export type OfflineOutput = (typeof OFFLINE_OUTPUTS)[number];

/** The printed page of a backup. Times are ISO 8601 in UTC or, like other fields, a text that says that it is not known. */
export interface RestoreSheet {
  readonly subject: string;
  readonly tree: string;
  readonly caObject: string;
  readonly hostServer: string;
  readonly madeAt: string;
  readonly printedAt: string;
  readonly seal: string;
  /** The second person who confirmed the backup; empty if the receipt names none. */
  readonly witness: string;
  /** The line of the backup record before the backup, with its hash; empty if the receipt names none. */
  readonly record: string;
  /** Empty where it is to be written by hand. */
  readonly medium: string;
  /** Hashes and serial numbers are in groups of four. */
  readonly files: readonly {
    readonly fileName: string;
    readonly keyDetail: string;
    readonly sha256: string;
    readonly profile?: ProfileName | undefined;
    readonly certificates: readonly {
      readonly issuer: string;
      readonly serial: string;
      readonly notBefore: string;
      readonly notAfter: string;
      readonly sha256: string;
    }[];
  }[];
  readonly steps: {
    readonly first: readonly string[];
    readonly iManager: readonly string[];
    readonly consoleOne: readonly string[];
    readonly last: readonly string[];
  };
  /** What a complete recovery needs besides; for a live tree. */
  readonly recovery?: readonly RecoveryLine[];
}

/**
 * What a sheet is printed of, none of it with a password: a backup that was just made (`BackupView.sheet`), a line of the record
 * that is one, or files that were opened with their passwords since the program started.
 */
export type SheetSource =
  | { readonly kind: 'backup'; readonly backup: string }
  | { readonly kind: 'record'; readonly sequence: number }
  | { readonly kind: 'files'; readonly files: readonly string[] };

export interface SheetAbout {
  /** One for each backup. */
  readonly sheets: number;
  /** Label of the drive that the backup lies on; empty where it lies on none. */
  readonly medium: string;
}

/** Where a restore writes. `guided`: the directory takes keys from its own tools only, and the wizard shows the steps. */
export type RestoreWay = 'direct' | 'guided';

export interface AttributeView {
  readonly name: string;
  readonly count: number;
  readonly sizeBytes: number;
  /** The values, safe to show; absent for keys and certificates. */
  readonly text?: readonly string[];
}

/** Whether the user has the rights to write what a restore writes, as the server says. */
export type WriteRights = 'granted' | 'denied' | 'unknown';

/** What the directory holds now under the name of the CA, and what a restore would do. */
export interface RestorePlan {
  readonly way: RestoreWay;
  readonly tree: string;
  readonly dn: string;
  readonly name: string;
  readonly hostServer: string;
  /** The CA object that is there now, which is saved and then replaced after its name was typed. */
  readonly existing?: ExistingCa;
  /**
   * SHA-256 fingerprints of the CA certificates in each backup whose key the existing CA object does not have. `identifies` tells
   * whether the user has entered them.
   */
  readonly identify: readonly (readonly string[])[];
  /** Names what was looked at: a restore is refused when the object was changed since. */
  readonly seen: string;
  /** All attributes that will be written, in addition to class and name. */
  readonly attributes: readonly AttributeView[];
  /** Other entries of which an attribute gets the DN of the CA object as its only value. */
  readonly alsoChanged: readonly { readonly dn: string; readonly attribute: string }[];
  /** Entries that the CA object lists as CRL configurations and that are none: they are not written. */
  readonly notChanged: readonly string[];
  readonly rights: WriteRights;
  /** Files of the backup that the receipts name and that were not chosen. */
  readonly missing: readonly string[];
  /** Names in the LDIF of the backup that do not belong to a CA object: they are not written. */
  readonly refused: readonly string[];
  /** Nothing in the receipt, the subject, or the existing CA shows that the backup belongs to this tree. */
  readonly otherTree: boolean;
  /** What imports fail on (-1403, -1226), over all files: the checks `self-signed`, `public-key`, `chain` and `order`. */
  readonly importChecks: readonly ReportCheck[];
}

/** Hexadecimal digits that identify a certificate: 128 bits, which no other certificate can be made to match. */
const FINGERPRINT_DIGITS = 32;

/**
 * Whether the user knows the certificates of the backups from elsewhere, as the printed sheet or a receipt shows them.
 * @param entered the start of one fingerprint for each backup; only hexadecimal digits count
 */
export function identifies(entered: string, { identify }: Pick<RestorePlan, 'identify'>): boolean {
  const digits = hexadecimal(entered);
  return identify.every((certificates) =>
    certificates.some((sha256) => digits.includes(hexadecimal(sha256).slice(0, FINGERPRINT_DIGITS))),
  );
}

const hexadecimal = (text: string): string => text.toUpperCase().replace(/[^0-9A-F]/g, '');

export interface ExistingCa {
  readonly dn: string;
  readonly name: string;
  readonly todaysCa: TodaysCa;
  readonly hostServer?: string;
  readonly subject?: string;
  /** `clear`: is saved to a PFX under the password of the backup. `locked`: stays as it is in the LDIF. */
  readonly key: 'clear' | 'locked' | 'absent';
  /** A key pair of the object that is in none of the chosen files: a direct restore leaves it as it is. */
  readonly otherPair?: KeyPairId;
}

export const RESTORE_STAGES = ['check', 'save', 'write', 'read-back'] as const;

/** Of a restore through the tree's gateway. */
export const GATEWAY_STAGES = ['check', 'save', 'delete', 'import', 'compare'] as const;

export type RestoreStage = (typeof RESTORE_STAGES)[number] | (typeof GATEWAY_STAGES)[number];

export interface RestoreProgress {
  readonly jobId: string;
  readonly stage: RestoreStage;
}

export interface RestoredView {
  readonly dn: string;
  readonly name: string;
  readonly replaced: boolean;
  /** Names of the attributes that were read back and compared. */
  readonly compared: readonly string[];
  /** Files with what was there before; empty when nothing was. */
  readonly saved: readonly WrittenFileView[];
  readonly missing: readonly string[];
  readonly restoredAt: string;
}

export interface GatewayRestored {
  /** Files with the CA that was there before; empty if there was none. */
  readonly saved: readonly WrittenFileView[];
  /** The CA object over LDAP, compared with the backup. */
  readonly check: RestoredCheck;
  readonly verdicts: readonly GatewayVerdict[];
}

/** The CA object after an import, compared with the backup. */
export interface RestoredCheck {
  readonly dn: string;
  readonly name: string;
  readonly hostServer?: string;
  readonly verdict: 'same' | 'different';
  readonly items: readonly {
    readonly keyPair: KeyPairId;
    readonly part: 'public-key' | 'self-signed' | 'chain' | 'key';
    /** `locked`: the directory keeps the private key where it cannot be compared. */
    readonly state: 'same' | 'missing' | 'different' | 'locked';
  }[];
}

export interface FolderView {
  readonly handle: string;
  readonly path: string;
  readonly freeBytes?: number;
  readonly place: VolumeKind;
}

export interface VerifiedView {
  readonly report: string;
  readonly reports: readonly VerifyReport[];
  /** Why the tree's current CA was not compared despite a login. */
  readonly notCompared?: Failure;
}

export interface RestoreDefaults {
  readonly loggedIn: boolean;
  readonly tree?: string;
  /** Name for the CA object: of the one that is there, else of the receipt, else `<TREE> CA`. */
  readonly name: string;
  /** DN, where one is known. */
  readonly hostServer?: string;
  /** Servers of the tree; empty without a login or if they cannot be listed. */
  readonly servers: readonly { readonly dn: string; readonly dotted: string }[];
}

/**
 * What an interrupted run left behind. `removed`: an unfinished file, which was deleted. `refused`: the medium refused, so the user
 * has to delete it. Otherwise a file of a set that was being changed.
 */
export interface LeftoverView {
  readonly folder: string;
  readonly fileName: string;
  readonly outcome: 'removed' | 'refused' | ChangeOutcome;
}
