/** What page T3 knows, and why the password of a backup cannot be changed yet. */
import type { KnownPassword } from '../../shared/keepers.ts';
import type { BackupFileInfo } from '../../shared/restore.ts';
import type { ErrorCode } from '../../shared/error-codes.ts';
import type { Failure } from '../../shared/result.ts';
import {
  checkNewPassword,
  noNewPassword,
  type NewPasswordData,
  type NewPasswordReason,
} from '../wizards/new-password/data.ts';
import { reason, type Reason } from '../wizard-frame/wizard.ts';

export interface PasswordChange extends NewPasswordData {
  readonly file: BackupFileInfo | null;
  readonly oldPassword: KnownPassword;
  /** Null until the file has turned out to have a second password. */
  readonly secondPassword: string | null;
  /** The file protects its key with nothing, and is to be protected. */
  readonly acceptUnprotected: boolean;
  /** The receipt has no seal, and gets one. */
  readonly acceptUnsealed: boolean;
}

export const firstPasswordChange: PasswordChange = {
  file: null,
  oldPassword: '',
  secondPassword: null,
  acceptUnprotected: false,
  acceptUnsealed: false,
  ...noNewPassword,
};

export type PasswordChangeReason = 'file' | 'old-password' | 'password-same' | NewPasswordReason;

/** The first thing that is missing, in the order of the page, or null. */
export function changeForbidden(change: PasswordChange): Reason<PasswordChangeReason> | null {
  const { file, oldPassword, password } = change;
  if (file === null || file.failure !== undefined) return reason('file');
  if (oldPassword === '') return reason('old-password');
  return checkNewPassword(change) ?? (password === oldPassword ? reason('password-same') : null);
}

/** Another file: its old password is another one too. What was typed as the new one stays. */
export const chooseFile = (change: PasswordChange, file: BackupFileInfo): PasswordChange => ({
  ...change,
  file,
  ...(file.handle !== change.file?.handle && { oldPassword: '', secondPassword: null }),
  acceptUnprotected: false,
  acceptUnsealed: false,
});

/** True if the receipt of the chosen file can be sealed with the new password. */
export const isUnsealed = ({ file }: PasswordChange): boolean =>
  file?.receipt.state === 'same' && file.receipt.sealed !== true;

/** True for the refusal of a file that protects its key with nothing: after an explicit yes it is protected. */
export const isUnprotected = (failure: Failure | null): boolean =>
  failure !== null && UNPROTECTED.includes(failure.code);

const UNPROTECTED: readonly ErrorCode[] = [
  'RESTORE-NO-MAC',
  'RESTORE-KEY-UNENCRYPTED',
  'RESTORE-PASSWORD-EMPTY',
];
