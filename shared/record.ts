/** The record of what this installation did with backups, as the window shows it. */

export type RecordKindView =
  | 'backup'
  | 'verification'
  | 'restore'
  | 'conversion'
  | 'password-change'
  | 'recovery-stick'
  | 'recovery-set';

export interface RecordEntryView {
  /** From 1. */
  readonly sequence: number;
  readonly kind: RecordKindView;
  readonly at: string;
  readonly program: string;
  readonly tree: string | null;
  readonly caObject: string | null;
  readonly subject: string | null;
  readonly files: readonly { readonly fileName: string; readonly folder: string; readonly sha256: string }[];
  readonly outcome: 'good' | 'attention' | 'bad';
  /** Who did it, as far as the record tells. */
  readonly by?: string;
  readonly witness?: string;
  /** SHA-256 of the line, upper-case hexadecimal. */
  readonly hash: string;
  /** The last good verification of a file with the same SHA-256. */
  readonly verifiedAt?: string;
  /** `host:port` of the tree's gateway that exported the keys of a backup. */
  readonly gateway?: string;
}

/** A receipt that does not agree with the record of this computer. */
export interface RecordGapView {
  readonly folder: string;
  /** Of the receipt. */
  readonly fileName: string;
  readonly madeAt?: string;
  /** Lines that the record had when the receipt was written. */
  readonly line: number;
  /** `shorter`: it has no more than these now, or fewer. `differs`: the last of them is another one. */
  readonly state: 'shorter' | 'differs';
}

/** Why receipts were not compared with the record. `away`: a folder is not there, such as that of a medium. */
export type UncomparedReason = 'no-receipt' | 'away' | 'unreadable' | 'too-many' | 'too-slow';

export interface RecordGapsView {
  readonly gaps: readonly RecordGapView[];
  /** The ID by which receipts name the record is damaged or missing, so that none of them can be compared. */
  readonly isIdLost: boolean;
  /** Empty if every receipt was compared, and there is one. */
  readonly uncompared: readonly UncomparedReason[];
}

export interface RecordView {
  readonly entries: readonly RecordEntryView[];
  /** The chain is broken at this line (from 1): the record was changed, or a crash cut a line off. */
  readonly broken?: { readonly line: number; readonly reason: 'unreadable' | 'changed' };
}

export interface LastBackupView {
  readonly backupAt?: string;
  readonly backupFiles?: readonly string[];
  readonly verifiedAt?: string;
  readonly renewedSince: boolean;
}
