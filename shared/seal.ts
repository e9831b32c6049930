/** What a backup's password and its record say about the files in its folder. */

/**
 * The seal of a receipt, checked with the backup's password. `none`: no receipt with a seal for this file, as with older backups.
 * `unchecked`: of a version or a cost that this program does not accept, or of a receipt that cannot be read.
 */
export type SealState = 'sound' | 'none' | 'broken' | 'unchecked';

/**
 * How far a restore relies on the other files in the folder of a backup. `sealed`: on what the seal covers. `unsealed`: also on
 * an LDIF without a seal, after the user agreed. `ignored`: on nothing; none of them is read.
 */
export const BESIDE_CHOICES = ['sealed', 'unsealed', 'ignored'] as const;
export type Beside = (typeof BESIDE_CHOICES)[number];

/** The end of a backup record at one moment. */
export interface RecordAnchor {
  /** Of the record: 16 random octets. Hexadecimal, as is `sha256`. */
  readonly id: string;
  readonly line: number;
  /** Of the last line; zeros for an empty record. */
  readonly sha256: string;
}
