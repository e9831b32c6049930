/** What one line of the record says. Never a secret: only the fields named here are written. */
import type { ErrorCode } from '../../../shared/error-codes.ts';
import type { GatewayOffer } from '../../../shared/gateway.ts';
import type { RecoverySetView } from '../../../shared/recovery-set.ts';

export const RECORD_KINDS = [
  'backup',
  'verification',
  'restore',
  'conversion',
  'password-change',
  'recovery-stick',
  'recovery-set',
] as const;

export type RecordKind = (typeof RECORD_KINDS)[number];

export interface RecordFile {
  readonly fileName: string;
  readonly folder: string;
  /** Upper-case hexadecimal. */
  readonly sha256: string;
}

export interface RecordEntry {
  readonly kind: RecordKind;
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly program: string;
  /** Null if no directory was queried. */
  readonly tree: string | null;
  readonly caObject: string | null;
  /** Of the CA, in dotted form. */
  readonly subject: string | null;
  /** SHA-256 fingerprints of the CA's own certificates. */
  readonly certificates: readonly string[];
  readonly files: readonly RecordFile[];
  /** `attention`: done, with something to look at. */
  readonly outcome: 'good' | 'attention' | 'bad';
  /** Of a backup whose keys the tree's gateway exported. */
  readonly gateway?: Pick<GatewayOffer, 'address' | 'verdicts'>;
  /** The checklist of a complete recovery as it was saved. */
  readonly recovery?: RecoverySetView;
  /** Who did it: see `performedBy`. Absent in entries of earlier versions. */
  readonly by?: string | undefined;
  readonly witness?: string | undefined;
  /** Of a failure. */
  readonly code: ErrorCode | null;
}
