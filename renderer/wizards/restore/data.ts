/** What the restore wizard knows: the backups, the user's answers, and what the main process said about them. */
import {
  OFFLINE_OUTPUTS,
  type OpenedBackupView,
  type FolderView,
  type OfflineOutput,
  type RestoreDefaults,
  type RestorePlan,
  type RestoreSheet,
} from '../../../shared/restore.ts';
import type { ErrorCode } from '../../../shared/error-codes.ts';
import type { Failure } from '../../../shared/result.ts';
import type { Beside } from '../../../shared/seal.ts';
import { GATEWAY_PORT } from '../../../shared/gateway.ts';
import { gatewayAnswer, type GatewayAnswer } from '../gateway/gateway.ts';
import { noBackups, withoutPasswords, type ChosenBackups } from '../backup-files/chosen-backups.ts';
import { noNewPassword, strongest, withoutNewPassword, type NewPasswordData } from '../new-password/data.ts';

/** Names of the files that would be written, and those of them that are there already. */
interface OutputNames {
  readonly names: readonly string[];
  readonly existing: readonly string[];
}

export interface RestoreData extends ChosenBackups, NewPasswordData {
  /** What is in the files; null until they were opened with the passwords entered so far. */
  readonly contents: readonly OpenedBackupView[] | null;
  /** The PFX files are restored alone: nothing else in their folder is used. */
  readonly alone: boolean;
  /** An LDIF is used although no valid seal covers it. */
  readonly acceptUnsealed: boolean;
  readonly defaults: RestoreDefaults | null;
  /** Null until it is chosen: nothing that replaces a CA is chosen in advance. */
  readonly where: 'directory' | 'offline' | null;
  /** Common name of the CA object. */
  readonly name: string;
  /** DN or dotted name. */
  readonly hostServer: string;
  /** What the directory holds and what a restore would do; null until it was looked at for these answers. */
  readonly plan: RestorePlan | null;
  readonly allowOtherTree: boolean;
  /** Where NICI keeps the keys: the tree's gateway imports the CA, or an administrator does. */
  readonly importBy: 'gateway' | 'hand';
  readonly gateway: GatewayAnswer;
  /** The existing CA is saved without its keys, which the tree cannot export. */
  readonly withoutKeys: boolean;
  /** The guided way: a converted copy is written first. */
  readonly convert: boolean;
  readonly outputs: readonly OfflineOutput[];
  /** The second confirmation that the private key is written on its own. */
  readonly keyConfirmed: boolean;
  readonly folder: FolderView | null;
  /** Label of the medium, for the restore sheet. */
  readonly medium: string;
  readonly written: OutputNames | null;
  /** The user agreed that existing files are replaced. */
  readonly replace: boolean;
  /** What was typed as the name of the CA object that is replaced. */
  readonly typedName: string;
  /** What was entered as the fingerprints of CA certificates that the tree does not have. */
  readonly knownCertificates: string;
}

export const startRestore: RestoreData = {
  ...noBackups,
  contents: null,
  alone: false,
  acceptUnsealed: false,
  defaults: null,
  where: null,
  name: '',
  hostServer: '',
  plan: null,
  allowOtherTree: false,
  importBy: 'hand',
  gateway: gatewayAnswer({ server: '', port: String(GATEWAY_PORT) }),
  withoutKeys: false,
  convert: false,
  outputs: ['root-der', 'root-pem', 'p7b', 'sheet'],
  keyConfirmed: false,
  ...noNewPassword,
  folder: null,
  medium: '',
  written: null,
  replace: false,
  typedName: '',
  knownCertificates: '',
};

/** Other files or passwords, or the files alone: everything that was found with the old answers has to be found again. */
export const answerBackups = (
  patch: Partial<ChosenBackups & Pick<RestoreData, 'alone'>>,
): Partial<RestoreData> => ({
  ...patch,
  acceptUnsealed: false,
  contents: null,
  defaults: null,
  ...answerObject({}),
  ...answerOutputs({}),
});

/** Another object or host server: the directory is checked again. */
export const answerObject = (patch: Partial<RestoreData>): Partial<RestoreData> => ({
  ...patch,
  plan: null,
  allowOtherTree: false,
  typedName: '',
  knownCertificates: '',
});

/** Other files or another folder: existing files are searched for again. */
export const answerOutputs = (patch: Partial<RestoreData>): Partial<RestoreData> => ({
  ...patch,
  written: null,
  replace: false,
});

/** What the files turned out to hold, with the answers that follow from it. */
export const answerOpened = (
  contents: readonly OpenedBackupView[],
  defaults: RestoreDefaults,
): Partial<RestoreData> => ({
  contents,
  defaults,
  where: defaults.loggedIn ? null : 'offline',
  name: defaults.name,
  hostServer: defaults.hostServer ?? '',
});

/** How far a restore relies on the other files in the folder of the backup. */
export const besideOf = ({ alone, acceptUnsealed }: RestoreData): Beside =>
  alone ? 'ignored' : acceptUnsealed ? 'unsealed' : 'sealed';

/** Every opened file has a receipt with a valid seal. */
export const isSealed = ({ contents }: RestoreData): boolean =>
  contents?.every(({ seal }) => seal === 'sound') === true;

/** The LDIF that the receipt names, if its values can be used. */
export const ldifOf = ({ alone, files }: RestoreData): string | undefined => {
  const ldif = files[0]?.receipt.objectFile;
  return !alone && ldif?.state === 'same' ? ldif.fileName : undefined;
};

/** The plan, with a converted copy suggested where an import of the file as it is may fail. */
export const answerPlan = (plan: RestorePlan): Partial<RestoreData> => ({
  plan,
  convert:
    plan.way === 'guided' && plan.importChecks.some(({ id, state }) => id === 'order' && state !== 'pass'),
  profile: strongest(plan.way === 'guided' ? 'compatible' : 'modern'),
});

export const isGuided = ({ where, plan, importBy }: RestoreData): boolean =>
  where === 'directory' && plan?.way === 'guided' && importBy === 'hand';

/** The tree's gateway imports the CA. */
export const isThroughGateway = ({ where, plan, importBy }: RestoreData): boolean =>
  where === 'directory' && plan?.way === 'guided' && importBy === 'gateway';

/** The CA may be in the tree, or is: "not restored" would be false, and another try dangerous. */
const UNCONFIRMED: readonly ErrorCode[] = [
  'RESTORE-GATEWAY-UNCLEAR',
  'RESTORE-GATEWAY-UNKNOWN',
  'RESTORE-GATEWAY-NOT-COMPARED',
];

/** Which texts of the run a failed restore has. */
export const failedTexts = ({ where }: RestoreData, failure: Failure | null) => {
  if (failure !== null && UNCONFIRMED.includes(failure.code))
    return { heading: 'unconfirmedHeading', text: 'unconfirmedText' } as const;
  return where === 'offline'
    ? ({ heading: 'failedHeadingOffline', text: 'failedText' } as const)
    : ({ heading: 'failedHeading', text: 'failedText' } as const);
};

export const writesFiles = (data: RestoreData): boolean =>
  data.where === 'offline' || (isGuided(data) && data.convert);

/** The files that are made, in the order in which they are offered. */
export const wantedOutputs = (data: RestoreData): readonly OfflineOutput[] =>
  data.where === 'offline' ? OFFLINE_OUTPUTS.filter((output) => data.outputs.includes(output)) : ['pfx'];

export const needsNewPassword = (data: RestoreData): boolean =>
  wantedOutputs(data).some((output) => output === 'pfx' || output === 'key');

/** The CA object that is there is saved before it is replaced. */
export const savesPresent = (data: RestoreData): boolean =>
  data.where === 'directory' && !isGuided(data) && data.plan?.existing !== undefined;

/**
 * The steps of an import, with the converted copies in place of the backups that they were made of.
 * @param copies names in the order of the backups; none where the backups themselves are imported
 */
export function withCopies(
  steps: RestoreSheet['steps'],
  backups: readonly string[],
  copies: readonly string[],
): RestoreSheet['steps'] {
  if (copies.length === 0) return steps;
  // The longer names first: one may be the beginning of another.
  const pairs = backups
    .map((backup, index) => [backup, copies[index] ?? backup] as const)
    .sort(([a], [b]) => b.length - a.length);
  const renamed = (lines: readonly string[]): string[] =>
    lines.map((line) => pairs.reduce((text, [backup, copy]) => text.replaceAll(backup, copy), line));
  return {
    first: renamed(steps.first),
    iManager: renamed(steps.iManager),
    consoleOne: renamed(steps.consoleOne),
    last: renamed(steps.last),
  };
}

/** What the wizard forgets when its work is done. */
export const withoutSecrets = ({ gateway }: RestoreData): Partial<RestoreData> => ({
  gateway: { ...gateway, password: '' },
  ...withoutPasswords,
  ...withoutNewPassword,
});
