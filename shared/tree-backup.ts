/** The backup of all certificates of a tree: what it consists of, and what came of it. */
import type { Failure } from './result.ts';
import type { BackupFileView, WrittenFileView } from './views.ts';

/** An object whose key and certificates go into the backup. */
export interface TreeBackupItem {
  readonly dn: string;
  readonly name: string;
  readonly kind: 'ca' | 'server';
  /** Dotted form. */
  readonly hostServer?: string;
  /** ISO 8601, UTC; of its certificate that ends first. */
  readonly notAfter: string;
  /** Of its PFX; the other files of the object are named after it. */
  readonly fileName: string;
}

export interface TreeBackupSurvey {
  /** The CA first, then by name. */
  readonly items: readonly TreeBackupItem[];
  /** As in `CertificateList`. */
  readonly incomplete: boolean;
}

export interface SurveyedTree extends TreeBackupSurvey {
  readonly handle: string;
  readonly tree: string;
}

interface SavedObject {
  readonly dn: string;
  readonly name: string;
  readonly files: readonly BackupFileView[];
  readonly objectFile: WrittenFileView;
}

export interface SkippedObject {
  readonly dn: string;
  readonly name: string;
  readonly failure: Failure;
}

export interface TreeBackupView {
  readonly folder: string;
  readonly saved: readonly SavedObject[];
  readonly skipped: readonly SkippedObject[];
  /** Paths, for reading only. */
  readonly receipts: readonly string[];
  readonly madeAt: string;
  readonly provedAt: string;
  /** What the user should know, although the backup was made. */
  readonly warnings: readonly Failure[];
}
