/** The pages of the wizard "Back up the tree's certificates", as data. */
import { GATEWAY_PORT } from '../../../shared/gateway.ts';
import type { TREE_BACKUP_PAGES } from '../../../shared/pages.ts';
import type { FolderView } from '../../../shared/restore.ts';
import type { SurveyedTree, TreeBackupView } from '../../../shared/tree-backup.ts';
import { reason, plainStep, type Reason, type WizardTable } from '../../wizard-frame/wizard.ts';
import {
  checkGatewayAnswer,
  gatewayAccess,
  gatewayAnswer,
  type GatewayAnswer,
  type GatewayReason,
} from '../gateway/gateway.ts';
import {
  checkNewPassword,
  noNewPassword,
  withoutNewPassword,
  type NewPasswordData,
  type NewPasswordReason,
} from '../new-password/data.ts';

export type TreeBackupPage = (typeof TREE_BACKUP_PAGES)[number];

export type TreeBackupReason =
  GatewayReason | NewPasswordReason | 'no-objects' | 'no-passwords' | 'choose-location' | 'agree-replace';

export interface TreeBackupData extends NewPasswordData {
  readonly survey: SurveyedTree | null;
  readonly keysFrom: 'gateway' | 'directory';
  readonly gateway: GatewayAnswer;
  readonly passwordFor: 'all' | 'each';
  /** Generated, one for each object in the order of the survey; empty until they are needed. */
  readonly passwords: readonly string[];
  readonly folder: FolderView | null;
  /** Names of files in the folder that would be replaced. */
  readonly existing: readonly string[];
  readonly replace: boolean;
  readonly made: TreeBackupView | null;
}

export const startTreeBackup: TreeBackupData = {
  ...noNewPassword,
  survey: null,
  keysFrom: 'gateway',
  gateway: gatewayAnswer({ server: '', port: String(GATEWAY_PORT) }),
  passwordFor: 'all',
  passwords: [],
  folder: null,
  existing: [],
  replace: false,
  made: null,
};

const objectsOf = ({ survey }: TreeBackupData) => survey?.items ?? [];

function checkPasswords(data: TreeBackupData): Reason<TreeBackupReason> | null {
  if (data.passwordFor === 'all') return checkNewPassword(data);
  return data.passwords.length === objectsOf(data).length ? null : reason('no-passwords');
}

function checkFolder({ existing, folder, replace }: TreeBackupData): Reason<TreeBackupReason> | null {
  if (folder === null) return reason('choose-location');
  return existing.length > 0 && !replace ? reason('agree-replace') : null;
}

/** What Finish sends. @throws when a page was left out */
export function treeBackupArgument(data: TreeBackupData) {
  const { folder, gateway, keysFrom, password, passwordFor, passwords, profile, replace, survey } = data;
  if (folder === null || survey === null) throw new Error('no folder was chosen');
  return {
    ...{ survey: survey.handle, folder: folder.handle, profile, replace },
    passwords: passwordFor === 'all' ? [password] : [...passwords],
    ...(keysFrom === 'gateway' && { gateway: gatewayAccess(gateway) }),
  };
}

export const treeBackupWizard: WizardTable<TreeBackupPage, TreeBackupData, TreeBackupReason> = {
  steps: [
    {
      ...plainStep,
      id: 'A1',
      validate: (data) => (objectsOf(data).length === 0 ? reason('no-objects') : null),
    },
    {
      ...plainStep,
      id: 'A2',
      validate: ({ gateway, keysFrom }) => (keysFrom === 'gateway' ? checkGatewayAnswer(gateway) : null),
      needsWork: ({ gateway, keysFrom }) => keysFrom === 'gateway' && gateway.offer === null,
    },
    {
      ...plainStep,
      id: 'A3',
      validate: checkPasswords,
      needsWork: ({ passwordAccepted, passwordFor }) => passwordFor === 'all' && !passwordAccepted,
    },
    { ...plainStep, id: 'A4', validate: checkFolder },
    { ...plainStep, id: 'A5' },
  ],
  withoutSecrets: ({ gateway }) => ({
    gateway: { ...gateway, password: '' },
    passwords: [],
    ...withoutNewPassword,
  }),
  hasUnsavedInput: ({ folder, gateway, made, password, passwords }) =>
    made === null && (folder !== null || gateway.password !== '' || password !== '' || passwords.length > 0),
};
