/** The pages of the wizard "Restore a CA", as data. */
import { hasOwnPasswords, lacksPassword } from '../backup-files/chosen-backups.ts';
import { checkNewPassword, type NewPasswordReason } from '../new-password/data.ts';
import { checkGatewayAnswer, type GatewayReason } from '../gateway/gateway.ts';
import {
  isGuided,
  isThroughGateway,
  needsNewPassword,
  savesPresent,
  wantedOutputs,
  withoutSecrets,
  writesFiles,
  type RestoreData,
} from './data.ts';
import { reason, plainStep, type Reason, type WizardTable } from '../../wizard-frame/wizard.ts';
import { identifies } from '../../../shared/restore.ts';
import type { RESTORE_PAGES } from '../../../shared/pages.ts';

/** F1 to F3 ask about files that are written: for the offline way, or beside the others. */
export type RestorePage = (typeof RESTORE_PAGES)[number];

/** Why a page of the wizard cannot be left; the texts are `uiRestore.reasons`. */
export type RestoreReason =
  | 'choose-file'
  | 'two-files'
  | 'damaged-file'
  | 'password-missing'
  | 'passwords-missing'
  | 'open-first'
  | 'choose-where'
  | 'log-in-first'
  | 'name-missing'
  | 'server-missing'
  | 'look-first'
  | 'no-rights'
  | 'agree-tree'
  | 'choose-output'
  | 'confirm-key'
  | NewPasswordReason
  | 'choose-folder'
  | 'agree-replace'
  | 'type-name'
  | 'identify-ca'
  | GatewayReason;

type Why = Reason<RestoreReason> | null;

/** A CA has an RSA key pair, and perhaps an EC key pair: each in a file of its own. */
const MAX_FILES_OF_A_CA = 2;

function checkFiles({ files }: RestoreData): Why {
  if (files.length === 0) return reason('choose-file');
  if (files.length > MAX_FILES_OF_A_CA) return reason('two-files');
  return files.some(({ failure }) => failure !== undefined) ? reason('damaged-file') : null;
}

function checkPasswords(data: RestoreData): Why {
  if (!lacksPassword(data)) return null;
  return reason(hasOwnPasswords(data) ? 'passwords-missing' : 'password-missing');
}

function checkObject({ name, hostServer, defaults }: RestoreData): Why {
  if (name.trim() === '') return reason('name-missing');
  const servers = defaults?.servers ?? [];
  const isUnknown = servers.length > 0 && !servers.some(({ dn }) => dn === hostServer);
  return hostServer.trim() === '' || isUnknown ? reason('server-missing') : null;
}

function checkExisting(data: RestoreData): Why {
  const { plan, allowOtherTree, gateway } = data;
  if (!isGuided(data) && plan?.rights === 'denied') return reason('no-rights');
  if (plan?.otherTree === true && !allowOtherTree) return reason('agree-tree');
  return isThroughGateway(data) ? checkGatewayAnswer(gateway) : null;
}

function checkOutputs(data: RestoreData): Why {
  if (data.outputs.length === 0) return reason('choose-output');
  return data.outputs.includes('key') && !data.keyConfirmed ? reason('confirm-key') : null;
}

function checkFolder(data: RestoreData): Why {
  if (data.folder === null) return reason('choose-folder');
  const occupied = writesFiles(data) && data.written !== null && data.written.existing.length > 0;
  return occupied && !data.replace ? reason('agree-replace') : null;
}

function checkSummary(data: RestoreData): Why {
  const { plan } = data;
  if (!savesPresent(data) || !plan?.existing) return null;
  const { name } = plan.existing;
  if (data.typedName !== name) return reason('type-name', { name });
  return identifies(data.knownCertificates, plan) ? null : reason('identify-ca');
}

const intoDirectory = ({ where }: RestoreData): boolean => where === 'directory';

export const restoreWizard: WizardTable<RestorePage, RestoreData, RestoreReason> = {
  steps: [
    { ...plainStep, id: 'R1', validate: checkFiles },
    { ...plainStep, id: 'R2' },
    {
      ...plainStep,
      id: 'R3',
      validate: checkPasswords,
      needsWork: ({ contents, defaults }) => contents === null || defaults === null,
    },
    {
      ...plainStep,
      id: 'R4',
      prerequisite: ({ contents }) => (contents === null ? reason('open-first') : null),
      validate: ({ where, defaults }) => {
        if (where === null) return reason('choose-where');
        return where === 'directory' && defaults?.loggedIn !== true ? reason('log-in-first') : null;
      },
    },
    {
      ...plainStep,
      id: 'R5',
      included: intoDirectory,
      validate: checkObject,
      needsWork: ({ plan }) => plan === null,
    },
    {
      ...plainStep,
      id: 'R6',
      included: intoDirectory,
      prerequisite: ({ plan }) => (plan === null ? reason('look-first') : null),
      validate: checkExisting,
      needsWork: (data) => isThroughGateway(data) && data.gateway.offer === null,
    },
    { ...plainStep, id: 'F1', included: ({ where }) => where === 'offline', validate: checkOutputs },
    {
      ...plainStep,
      id: 'F2',
      included: (data) => writesFiles(data) && needsNewPassword(data),
      validate: checkNewPassword,
      needsWork: ({ passwordAccepted }) => !passwordAccepted,
    },
    {
      ...plainStep,
      id: 'F3',
      included: (data) => writesFiles(data) || savesPresent(data),
      validate: checkFolder,
      needsWork: (data) => writesFiles(data) && data.written === null && wantedOutputs(data).length > 0,
    },
    { ...plainStep, id: 'R7', validate: checkSummary },
    { ...plainStep, id: 'R8' },
  ],
  // Files that the wizard was opened with were not chosen in it.
  hasUnsavedInput: ({ files, openPassword, passwords }, initial) =>
    files.some((file) => !initial.files.includes(file)) ||
    openPassword !== '' ||
    Object.values(passwords).some((password) => password !== ''),
  withoutSecrets,
};
