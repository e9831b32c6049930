/** What page T3 knows, and why the password of a backup cannot be changed yet. */
import { MIN_PASSWORD_LENGTH, type ProfileChoice } from '../../shared/views.ts';
import type { BackupFileInfo } from '../../shared/restore.ts';
import { strongest } from '../wizards/export/data.ts';
import { countCharacters } from '../wizards/export/steps.ts';
import { because, type Reason } from '../wizard-frame/wizard.ts';

export interface PasswordChange {
  readonly file: BackupFileInfo | null;
  readonly oldPassword: string;
  readonly password: string;
  readonly repeat: string;
  /** The new password came from "Generate a passphrase". */
  readonly generated: boolean;
  readonly profile: ProfileChoice;
}

export const firstPasswordChange: PasswordChange = {
  file: null,
  oldPassword: '',
  password: '',
  repeat: '',
  generated: false,
  profile: strongest('modern'),
};

export type PasswordChangeReason =
  'file' | 'old-password' | 'password-short' | 'password-differs' | 'password-same';

/** The first thing that is missing, in the order of the page, or null. */
export function changeForbidden(change: PasswordChange): Reason<PasswordChangeReason> | null {
  const { file, oldPassword, password, repeat } = change;
  if (file === null || file.failure !== undefined) return because('file');
  if (oldPassword === '') return because('old-password');
  if (countCharacters(password) < MIN_PASSWORD_LENGTH) {
    return because('password-short', { min: MIN_PASSWORD_LENGTH });
  }
  if (password !== repeat) return because('password-differs');
  return password === oldPassword ? because('password-same') : null;
}

/** Another file: its old password is another one too. What was typed as the new one stays. */
export const chooseFile = (change: PasswordChange, file: BackupFileInfo): PasswordChange => ({
  ...change,
  file,
  oldPassword: file.handle === change.file?.handle ? change.oldPassword : '',
});
