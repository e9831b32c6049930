/** The pages of the wizard "Make a Recovery Stick", as data. */
import type { BackupFileInfo, FolderView } from '../../../shared/restore.ts';
import type { ProgramView, StickBackupView, StickPlan, StickView } from '../../../shared/stick.ts';
import { noBackups, type ChosenBackups } from '../backup-files/chosen-backups.ts';
import { reason, plainStep, type Reason, type WizardTable } from '../../wizard-frame/wizard.ts';
import type { STICK_PAGES } from '../../../shared/pages.ts';

export type StickPage = (typeof STICK_PAGES)[number];

/** Why a page of the wizard cannot be left; the texts are `uiStick.reasons`. */
export type StickReason =
  'choose-backup' | 'too-many' | 'unusable-backup' | 'unusable-program' | 'choose-place' | 'agree-replace';

/** Backups of one stick; the contract takes no more. */
const MAX_BACKUPS = 4;

export interface StickData extends ChosenBackups {
  /** What goes with the backups; null until it was looked for. */
  readonly beside: StickBackupView | null;
  readonly programs: readonly ProgramView[];
  /** The running program, where it can go on a stick; undefined until main was asked. */
  readonly own: ProgramView | null | undefined;
  readonly withOwn: boolean;
  readonly folder: FolderView | null;
  /** What Finish will do; null until main was asked, and again when an answer changes. */
  readonly plan: StickPlan | null;
  readonly replace: boolean;
  readonly made: StickView | null;
}

export const startStick: StickData = {
  ...noBackups,
  beside: null,
  programs: [],
  own: undefined,
  withOwn: true,
  folder: null,
  plan: null,
  replace: false,
  made: null,
};

const isUnusable = ({ failure, receipt }: BackupFileInfo): boolean =>
  failure !== undefined || receipt.state === 'differs';

/** An answer, with everything forgotten that was found out for another one. */
export const answer = (patch: Partial<StickData>): Partial<StickData> => ({
  ...patch,
  ...(patch.files !== undefined && { beside: null }),
  plan: null,
  replace: false,
});

export const chosenPrograms = ({ programs, own, withOwn }: StickData): readonly ProgramView[] =>
  own && withOwn ? [own, ...programs] : programs;

/** What the calls get. @throws when no folder was chosen */
export function stickArgument(data: StickData): { backups: string[]; programs?: string[]; folder: string } {
  if (data.folder === null) throw new Error('no folder was chosen');
  const programs = chosenPrograms(data).map(({ handle }) => handle);
  return {
    backups: data.files.map(({ handle }) => handle),
    ...(programs.length > 0 && { programs }),
    folder: data.folder.handle,
  };
}

function checkBackups({ files }: StickData): Reason<StickReason> | null {
  if (files.length === 0) return reason('choose-backup');
  if (files.length > MAX_BACKUPS) return reason('too-many', { max: MAX_BACKUPS });
  const unusable = files.find(isUnusable);
  return unusable ? reason('unusable-backup', { file: unusable.fileName }) : null;
}

function checkPrograms(data: StickData): Reason<StickReason> | null {
  const unusable = chosenPrograms(data).find(({ failure }) => failure !== undefined);
  return unusable ? reason('unusable-program', { file: unusable.fileName }) : null;
}

export const stickWizard: WizardTable<StickPage, StickData, StickReason> = {
  steps: [
    { ...plainStep, id: 'M1' },
    { ...plainStep, id: 'M2', validate: checkBackups },
    { ...plainStep, id: 'M3', validate: checkPrograms },
    {
      ...plainStep,
      id: 'M4',
      validate: ({ folder }) => (folder === null ? reason('choose-place') : null),
      needsWork: ({ plan }) => plan === null,
    },
    {
      ...plainStep,
      id: 'M5',
      validate: ({ plan, replace }) =>
        plan !== null && plan.existing.length > 0 && !replace ? reason('agree-replace') : null,
    },
    { ...plainStep, id: 'M6' },
  ],
  withoutSecrets: () => ({}),
  hasUnsavedInput: ({ files, programs, folder, made }, initial) =>
    made === null && (files !== initial.files || programs !== initial.programs || folder !== initial.folder),
};
