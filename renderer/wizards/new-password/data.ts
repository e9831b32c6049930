/** The password of a file that will be written, and its encryption: the answers of pages E5, F2 and T3. */
import {
  MIN_PASSWORD_LENGTH,
  PROFILE_CHOICES,
  type ProfileChoice,
  type ProfileName,
} from '../../../shared/views.ts';
import type { KeeperNumbers } from '../../../shared/keepers.ts';
import { reason, type Reason } from '../../wizard-frame/wizard.ts';

export interface NewPasswordData {
  readonly password: string;
  readonly repeat: string;
  /** The password was generated and is shown to be written down. */
  readonly generated: boolean;
  readonly profile: ProfileChoice;
  /** One password, or one that main makes and splits among keepers. */
  readonly protectBy: 'password' | 'keepers';
  readonly keepers: KeeperNumbers;
  /** The password is strong enough for the profile, or the user decided to use it anyway. */
  readonly passwordAccepted: boolean;
}

/** A profile with its first, strongest number of iterations. */
export const strongest = (name: ProfileName): ProfileChoice => ({
  name,
  iterations: PROFILE_CHOICES[name][0]!,
});

/** What a wizard forgets when it closes and when its work is done. */
export const withoutNewPassword = {
  password: '',
  repeat: '',
  generated: false,
  passwordAccepted: false,
} satisfies Partial<NewPasswordData>;

export const noNewPassword: NewPasswordData = {
  ...withoutNewPassword,
  profile: strongest('modern'),
  protectBy: 'password',
  keepers: { count: 5, threshold: 3 },
};

/** A password that the user entered, or the program generated (then it is its own repetition). */
export const answerPassword = (password: string, generated: boolean): Partial<NewPasswordData> => ({
  password,
  generated,
  passwordAccepted: false,
  ...(generated && { repeat: password }),
});

/** Another profile: guessing the password takes another time. */
export const answerProfile = (profile: ProfileChoice): Partial<NewPasswordData> => ({
  profile,
  passwordAccepted: false,
});

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Characters as the user counts them: an accented letter or an emoji is one. */
export const countCharacters = (text: string): number => [...graphemes.segment(text)].length;

export type NewPasswordReason = 'password-short' | 'password-differs';

/** Why the answers are not complete, or null. */
export function checkNewPassword({
  password,
  protectBy,
  repeat,
}: NewPasswordData): Reason<NewPasswordReason> | null {
  if (protectBy === 'keepers') return null;
  if (countCharacters(password) < MIN_PASSWORD_LENGTH) {
    return reason('password-short', { min: MIN_PASSWORD_LENGTH });
  }
  return password === repeat ? null : reason('password-differs');
}
