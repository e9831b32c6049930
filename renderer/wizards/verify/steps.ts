/** The pages of the wizard "Verify Backup", as data. */
import type { Failure } from '../../../shared/result.ts';
import type { VerifiedView, VerifyReport } from '../../../shared/restore.ts';
import { refusedPassword } from '../../../shared/verdict.ts';
import {
  hasOwnPasswords,
  lacksPassword,
  noBackups,
  openable,
  withoutPasswords,
  type ChosenBackups,
} from '../backup-files/chosen-backups.ts';
import { reason, plainStep, type Reason, type WizardTable } from '../../wizard-frame/wizard.ts';
import type { VERIFY_PAGES } from '../../../shared/pages.ts';

export type VerifyPage = (typeof VERIFY_PAGES)[number];

/** Why a page of the wizard cannot be left; the texts are `uiVerify.reasons`. */
export type VerifyReason = 'choose-file' | 'too-many' | 'password-missing' | 'passwords-missing';

export interface VerifyData extends ChosenBackups {
  /** What the last run found; stays in sight until the next one. */
  readonly verified: VerifiedView | null;
  /** Why a password was not accepted, by handle of its file. */
  readonly refused: Readonly<Record<string, Failure>>;
}

/** Files of one run; the contract takes no more. */
export const MAX_FILES = 20;

export const startVerify: VerifyData = { ...noBackups, verified: null, refused: {} };

/** Another password, or other files: the answer for the old password no longer holds. */
export const answerVerify = (patch: Partial<ChosenBackups>): Partial<VerifyData> => ({
  ...patch,
  refused: {},
});

/** The passwords that did not open their files, by handle. */
export const refusedPasswords = (
  files: VerifyData['files'],
  reports: readonly VerifyReport[],
): VerifyData['refused'] =>
  Object.fromEntries(
    files.flatMap(({ handle }, index) => {
      const failure = reports[index] && refusedPassword(reports[index]);
      return failure === undefined ? [] : [[handle, failure]];
    }),
  );

function checkFiles({ files }: VerifyData): Reason<VerifyReason> | null {
  if (files.length === 0) return reason('choose-file');
  return files.length > MAX_FILES ? reason('too-many', { max: MAX_FILES }) : null;
}

function checkPasswords(data: VerifyData): Reason<VerifyReason> | null {
  if (!lacksPassword(data)) return null;
  return reason(hasOwnPasswords(data) ? 'passwords-missing' : 'password-missing');
}

export const verifyWizard: WizardTable<VerifyPage, VerifyData, VerifyReason> = {
  steps: [
    { ...plainStep, id: 'V1', validate: checkFiles },
    { ...plainStep, id: 'V2' },
    // A file that no password opens is reported without one.
    {
      ...plainStep,
      id: 'V3',
      included: (data) => data.files.length === 0 || openable(data).length > 0,
      validate: checkPasswords,
    },
    { ...plainStep, id: 'V4' },
  ],
  // Files that the wizard was opened with were not chosen in it.
  hasUnsavedInput: (data, initial) =>
    data.verified === null &&
    (data.files.some((file) => !initial.files.includes(file)) ||
      (data.files.length > 0 && (data.openPassword !== '' || Object.keys(data.passwords).length > 0))),
  withoutSecrets: () => withoutPasswords,
};
