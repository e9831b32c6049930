/** The pages of the wizard "Organizational CA - Export", as data. */
import {
  allPlaces,
  chosenCertificate,
  completeFileName,
  copiesAreStale,
  exportKind,
  offeredCertificates,
  withoutSecrets,
  type ExportData,
} from './data.ts';
import { checkGatewayAnswer, type GatewayReason } from '../gateway/gateway.ts';
import { checkNewPassword, type NewPasswordReason } from '../new-password/data.ts';
import { canLeaveOtherwise, keyForbidden, needsFilePassword, needsKeyPassword } from './key.ts';
import { reason, type Reason, type WizardStep, type WizardTable } from '../../wizard-frame/wizard.ts';
import { isReservedName } from '../../../shared/reserved-name.ts';
import type { EXPORT_PAGES } from '../../../shared/pages.ts';

export type ExportPage = (typeof EXPORT_PAGES)[number];

/** Why a page of the export wizard cannot be left; the texts are `exportTexts.reasons`. */
export type ExportReason =
  | 'no-certificates'
  | 'choose-certificate'
  | 'key-forbidden'
  | 'key-password'
  | GatewayReason
  | 'key-file'
  | 'key-file-password'
  | 'checks-first'
  | 'name-empty'
  | 'name-forbidden'
  | 'name-reserved'
  | 'name-long'
  | 'choose-location'
  | 'browse-again'
  | 'same-folder'
  | 'agree-replace'
  | NewPasswordReason
  | 'check-stops';

type ExportStep = WizardStep<ExportPage, ExportData, ExportReason>;

const forbiddenInName = /[\u0000-\u001f\u007f<>:"/\\|?*]/u;
const MAX_NAME_LENGTH = 120;

/** Why a name is not possible on every system, or null. */
export function checkFileName(fileName: string): Reason<ExportReason> | null {
  if (fileName === '') return reason('name-empty');
  if (fileName.length > MAX_NAME_LENGTH) return reason('name-long', { max: MAX_NAME_LENGTH });
  if (isReservedName(fileName)) return reason('name-reserved');
  const forbidden = forbiddenInName.test(fileName) || /^\.|[. ]$/.test(fileName);
  return forbidden ? reason('name-forbidden') : null;
}

/** The target that main resolved still fits the name, the kind of file and the place that the page shows. */
export function targetIsCurrent(data: ExportData): boolean {
  const { target, location } = data;
  if (target === null || location === null) return false;
  const samePlace =
    target.location.kind === 'drive'
      ? location.kind === 'drive' && location.handle === target.location.handle
      : location.kind === 'browsed';
  return samePlace && target.kind === exportKind(data) && target.fileName === completeFileName(data);
}

function checkTarget(data: ExportData): Reason<ExportReason> | null {
  const badName = checkFileName(completeFileName(data));
  if (badName !== null) return badName;
  if (data.location === null) return reason('choose-location');
  if (!targetIsCurrent(data)) return data.location.kind === 'browsed' ? reason('browse-again') : null;
  const folders = allPlaces(data).map(({ folder }) => folder);
  if (new Set(folders).size < folders.length) return reason('same-folder');
  if (copiesAreStale(data)) return null;
  const exists = allPlaces(data).some(({ existing }) => existing.length > 0);
  return exists && !data.replace ? reason('agree-replace') : null;
}

function checkKeyAnswer(data: ExportData): Reason<ExportReason> | null {
  if (!data.withKey) return null;
  if (data.keyFrom === 'gateway') return checkGateway(data);
  if (data.keyFrom === 'file') return checkKeyFile(data);
  if (keyForbidden(data.ca) !== null) return reason('key-forbidden');
  return needsKeyPassword(data) && data.keyPassword === '' ? reason('key-password') : null;
}

function checkGateway({ ca, gateway }: ExportData): Reason<ExportReason> | null {
  if (!canLeaveOtherwise(ca)) return reason('key-forbidden');
  return checkGatewayAnswer(gateway);
}

function checkKeyFile(data: ExportData): Reason<ExportReason> | null {
  const { file, password, match } = data.keyFile;
  if (!canLeaveOtherwise(data.ca)) return reason('key-forbidden');
  if (file === null) return reason('key-file');
  if (needsFilePassword(file) && password === '') return reason('key-file-password');
  // Which stored keys need their own password is known once the file was looked at.
  const unasked = match !== null && needsKeyPassword(data) && data.keyPassword === '';
  return unasked ? reason('key-password') : null;
}

const always = () => true;
const never = () => false;
const free = () => null;
const page: Omit<ExportStep, 'id'> = {
  included: always,
  prerequisite: free,
  validate: free,
  needsWork: never,
};

export const exportWizard: WizardTable<ExportPage, ExportData, ExportReason> = {
  steps: [
    {
      ...page,
      id: 'E1',
      validate: ({ ca }) => (offeredCertificates(ca).length === 0 ? reason('no-certificates') : null),
    },
    {
      ...page,
      id: 'E2',
      validate: (data) => (chosenCertificate(data) === undefined ? reason('choose-certificate') : null),
    },
    {
      ...page,
      id: 'E3',
      validate: checkKeyAnswer,
      needsWork: (data) => data.withKey && data.preflight === null,
    },
    {
      ...page,
      id: 'E4',
      prerequisite: (data) => (data.withKey && data.preflight === null ? reason('checks-first') : null),
      validate: checkTarget,
      needsWork: (data) =>
        (data.location?.kind === 'drive' && !targetIsCurrent(data)) || copiesAreStale(data),
    },
    {
      ...page,
      id: 'E5',
      included: (data) => data.withKey,
      validate: checkNewPassword,
      needsWork: ({ passwordAccepted }) => !passwordAccepted,
    },
    {
      ...page,
      id: 'E6',
      validate: (data) =>
        data.withKey && data.preflight?.canContinue !== true ? reason('check-stops') : null,
    },
    { ...page, id: 'E7' },
  ],
  hasUnsavedInput: (data, initial) =>
    data.certificateId !== initial.certificateId ||
    data.withKey !== initial.withKey ||
    data.format !== initial.format ||
    data.fileName !== initial.fileName ||
    data.location !== null ||
    data.copies.length > 0 ||
    data.keyPassword !== '' ||
    data.keyFrom !== initial.keyFrom ||
    data.keyFile.file !== null ||
    data.keyFile.password !== '' ||
    data.gateway.server !== initial.gateway.server ||
    data.gateway.port !== initial.gateway.port ||
    data.gateway.password !== '' ||
    data.password !== '' ||
    data.repeat !== '' ||
    data.protectBy !== initial.protectBy ||
    data.witness !== '' ||
    data.profile.name !== initial.profile.name ||
    data.profile.iterations !== initial.profile.iterations,
  withoutSecrets,
};
