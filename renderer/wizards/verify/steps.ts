/** The pages of the wizard "Verify Backup", as data. */
import type { VerifiedView, VerifyReport } from '../../../shared/restore.ts';
import {
  hasOwnPasswords,
  lacksPassword,
  noBackups,
  openable,
  withoutPasswords,
  type ChosenBackups,
} from '../backup-files/chosen-backups.ts';
import { because, type Reason, type WizardStep, type WizardTable } from '../../wizard-frame/wizard.ts';
import type { VERIFY_PAGES } from '../../../shared/pages.ts';

export type VerifyPage = (typeof VERIFY_PAGES)[number];

/** Why a page of the wizard cannot be left; the texts are `uiVerify.reasons`. */
export type VerifyReason = 'choose-file' | 'too-many' | 'password-missing' | 'passwords-missing';

export interface VerifyData extends ChosenBackups {
  /** What the last run found; stays in sight until the next one. */
  readonly verified: VerifiedView | null;
}

/** Files of one run; the contract takes no more. */
export const MOST_FILES = 20;

export const startVerify: VerifyData = { ...noBackups, verified: null };

/** The report says that the password was not the right one, so the user may want to type another. */
export const wrongPassword = ({ checks }: VerifyReport): boolean =>
  checks.some(
    ({ id, failure }) =>
      id === 'opens' && (failure?.code === 'PFX-WRONG-PASSWORD' || failure?.code === 'PFX-NO-MAC'),
  );

function checkFiles({ files }: VerifyData): Reason<VerifyReason> | null {
  if (files.length === 0) return because('choose-file');
  return files.length > MOST_FILES ? because('too-many', { max: MOST_FILES }) : null;
}

function checkPasswords(data: VerifyData): Reason<VerifyReason> | null {
  if (!lacksPassword(data)) return null;
  return because(hasOwnPasswords(data) ? 'passwords-missing' : 'password-missing');
}

const page: Omit<WizardStep<VerifyPage, VerifyData, VerifyReason>, 'id'> = {
  included: () => true,
  prerequisite: () => null,
  validate: () => null,
  needsWork: () => false,
};

export const verifyWizard: WizardTable<VerifyPage, VerifyData, VerifyReason> = {
  steps: [
    { ...page, id: 'V1', validate: checkFiles },
    { ...page, id: 'V2' },
    // A file that no password opens is reported without one.
    {
      ...page,
      id: 'V3',
      included: (data) => data.files.length === 0 || openable(data).length > 0,
      validate: checkPasswords,
    },
    { ...page, id: 'V4' },
  ],
  // Files that the wizard was opened with were not chosen in it.
  losesInput: (data, initial) =>
    data.verified === null &&
    (data.files.some((file) => !initial.files.includes(file)) ||
      (data.files.length > 0 && (data.openPassword !== '' || Object.keys(data.passwords).length > 0))),
  withoutSecrets: () => withoutPasswords,
};
