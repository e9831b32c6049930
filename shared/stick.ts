/** What the window may see of making a recovery stick: a removable drive with backup, program and guide. Sizes in bytes. */
import type { TargetView } from './views.ts';
import type { BackupsInFolder } from './restore.ts';
import type { Failure } from './result.ts';

/** Backups that lie beside the program, because it was started from a stick. */
export interface BackupsOnStick extends BackupsInFolder {
  readonly folder: string;
  /** How many were looked at; those that are no backups are not in `files`. */
  readonly listed: number;
}

/** Forms in which the program can lie on a stick. `folder`: unpacked, as this program itself may be. */
export type ProgramForm = 'appimage' | 'windows' | 'dmg' | 'zip' | 'folder';

export interface ProgramView {
  readonly handle: string;
  readonly fileName: string;
  readonly folder: string;
  readonly sizeBytes: number;
  /** Absent when it is of no use: `failure` says why. */
  readonly form?: ProgramForm;
  readonly failure?: Failure;
}

export type StickFileKind =
  'backup' | 'receipt' | 'ldif' | 'program' | 'guide' | 'starter' | 'start-here' | 'checksums';

export interface StickFileView {
  /** Relative to the folder, with `/`. */
  readonly name: string;
  readonly kind: StickFileKind;
  readonly sizeBytes: number;
}

export interface StickBackupView {
  readonly files: readonly StickFileView[];
  readonly withoutReceipt: readonly string[];
}

export interface StickPlan {
  readonly folder: string;
  readonly place: TargetView['place'];
  readonly files: readonly StickFileView[];
  /** What has to fit beside what is there now. */
  readonly neededBytes: number;
  readonly freeBytes?: number;
  /** Names that are there already and would be replaced. */
  readonly existing: readonly string[];
  /** The file system keeps no permissions, as FAT and exFAT: Linux then starts the program by its starter. */
  readonly noPermissions: boolean;
}

export const STICK_STAGES = ['copy', 'check', 'place'] as const;

export type StickStage = (typeof STICK_STAGES)[number];

export interface StickProgress {
  readonly jobId: string;
  readonly stage: StickStage;
  readonly doneBytes: number;
  readonly totalBytes: number;
}

/** A stick that is made: everything on it was read back. */
export interface StickView {
  readonly folder: string;
  readonly madeAt: string;
  /** With the SHA-256 in upper-case hexadecimal. */
  readonly files: readonly (StickFileView & { readonly sha256: string })[];
  /** The bytes were read from the medium itself; else the system may have answered from its cache. */
  readonly direct: boolean;
  readonly noPermissions: boolean;
}
