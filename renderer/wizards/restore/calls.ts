/** What the restore wizard asks main for: before a page is left, and when Finish was chosen. */
import type { WrittenFileView } from '../../../shared/views.ts';
import type { GatewayRestored, RestoredView, RestorePlan, RestoreSheet } from '../../../shared/restore.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { withPasswords } from '../backup-files/chosen-backups.ts';
import {
  answerOpened,
  answerPlan,
  besideOf,
  isGuided,
  isThroughGateway,
  needsNewPassword,
  wantedOutputs,
  withCopies,
  writesFiles,
  type RestoreData,
} from './data.ts';
import type { RestorePage } from './steps.ts';
import { gatewayAccess, gatewayAnswer } from '../gateway/gateway.ts';
import { askGateway } from '../gateway/ask-gateway.ts';
import { rememberedGateway } from '../gateway/remembered.ts';
import { invoke } from '../../ipc/invoke.ts';

export type RestoreResult =
  | { readonly kind: 'restored'; readonly restored: RestoredView }
  | { readonly kind: 'imported'; readonly imported: GatewayRestored }
  | { readonly kind: 'files'; readonly files: readonly WrittenFileView[] }
  | {
      readonly kind: 'guide';
      readonly steps: RestoreSheet['steps'];
      readonly files: readonly WrittenFileView[];
    };

/** The files with their passwords, and how far a restore relies on what is in their folder. */
const opened = (data: RestoreData) =>
  withPasswords(data).map((file) => ({ ...file, beside: besideOf(data) }));

/** Does what a page needs before it is left. */
export function leavePage(page: RestorePage, data: RestoreData): Promise<Result<Partial<RestoreData>>> {
  if (page === 'R3') return open(data);
  if (page === 'R6') {
    return askGateway(data.plan?.tree ?? '', data.gateway, (access) => invoke('restore.askGateway', access));
  }
  return page === 'R5' ? look(data) : nameOutputs(data);
}

async function open(data: RestoreData): Promise<Result<Partial<RestoreData>>> {
  const contents = await invoke('restore.open', { jobId: crypto.randomUUID(), files: opened(data) });
  if (!contents.ok) return contents;
  const defaults = await invoke('restore.defaults', {
    files: data.files.map(({ handle }) => handle),
    // Nothing is proposed that no seal covers.
    alone: data.alone || contents.value.some(({ seal }) => seal !== 'sound'),
  });
  return defaults.ok ? ok(answerOpened(contents.value, defaults.value)) : defaults;
}

async function look(data: RestoreData): Promise<Result<Partial<RestoreData>>> {
  const { name, hostServer } = data;
  const plan = await invoke('restore.plan', { files: opened(data), name, hostServer });
  if (!plan.ok) return plan;
  const gateway = gatewayAnswer(rememberedGateway(localStorage, plan.value.tree));
  return ok({ ...answerPlan(plan.value), gateway });
}

/** Names of the files that the answers lead to, and which of them exist in the chosen folder. */
export async function nameOutputs(data: RestoreData): Promise<Result<Partial<RestoreData>>> {
  if (data.folder === null) return fail('MEDIA-HANDLE');
  const named = await invoke('restore.offlineNames', {
    files: opened(data),
    outputs: [...wantedOutputs(data)],
    profile: data.profile,
    folder: data.folder.handle,
  });
  return named.ok ? ok({ written: named.value }) : named;
}

/** Does what page R7 said. */
export async function run(data: RestoreData, jobId: string): Promise<Result<RestoreResult>> {
  if (data.where === 'offline') {
    const files = await writeFiles(data, jobId);
    return files.ok ? ok({ kind: 'files', files: files.value }) : files;
  }
  if (isThroughGateway(data)) return importThroughGateway(data, jobId);
  return isGuided(data) ? guide(data, jobId) : restore(data, jobId);
}

async function writeFiles(data: RestoreData, jobId: string): Promise<Result<readonly WrittenFileView[]>> {
  if (data.folder === null) return fail('MEDIA-HANDLE');
  const outputs = wantedOutputs(data);
  return invoke('restore.offline', {
    jobId,
    files: opened(data),
    outputs: [...outputs],
    ...(needsNewPassword(data) && { password: data.password }),
    profile: data.profile,
    keyConfirmed: outputs.includes('key') && data.keyConfirmed,
    folder: data.folder.handle,
    medium: data.medium,
    replace: data.replace,
  });
}

async function guide(data: RestoreData, jobId: string): Promise<Result<RestoreResult>> {
  const files = writesFiles(data) ? await writeFiles(data, jobId) : ok([]);
  if (!files.ok) return files;
  const sheet = await invoke('verify.sheet', {
    files: opened(data),
    medium: data.medium,
    name: data.plan?.name ?? data.name,
    hostServer: dotted(data),
  });
  if (!sheet.ok) return sheet;
  const steps = withCopies(
    sheet.value.steps,
    data.files.map(({ fileName }) => fileName),
    files.value.map(({ fileName }) => fileName),
  );
  return ok({ kind: 'guide', steps, files: files.value });
}

/** iManager and ConsoleOne show names in dotted form. */
const dotted = ({ defaults, hostServer }: RestoreData): string =>
  defaults?.servers.find(({ dn }) => dn === hostServer)?.dotted ?? hostServer;

async function importThroughGateway(data: RestoreData, jobId: string): Promise<Result<RestoreResult>> {
  const { plan } = data;
  if (plan === null) return fail('RESTORE-CHANGED-MEANWHILE', { name: data.name });
  const imported = await invoke('restore.throughGateway', {
    ...agreed(data, plan, jobId),
    gateway: gatewayAccess(data.gateway),
    withoutKeys: data.withoutKeys,
  });
  return imported.ok ? ok({ kind: 'imported', imported: imported.value }) : imported;
}

const agreed = (data: RestoreData, plan: RestorePlan, jobId: string) => ({
  jobId,
  files: opened(data),
  name: plan.name,
  hostServer: plan.hostServer,
  seen: plan.seen,
  typedName: data.typedName,
  knownCertificates: data.knownCertificates,
  allowOtherTree: data.allowOtherTree,
  ...(data.folder !== null && { folder: data.folder.handle }),
});

async function restore(data: RestoreData, jobId: string): Promise<Result<RestoreResult>> {
  const { plan } = data;
  if (plan === null) return fail('RESTORE-CHANGED-MEANWHILE', { name: data.name });
  const restored = await invoke('restore.run', agreed(data, plan, jobId));
  return restored.ok ? ok({ kind: 'restored', restored: restored.value }) : restored;
}
