/** `backup --all-certificates`: the CA and every server certificate, into one folder with one receipt. */
import { resolve } from 'node:path';
import { runTreeBackup, surveyTree } from '../../app/backup/index.ts';
import type { Login } from '../../app/login/index.ts';
import type { TrustPolicy } from '../../directory/index.ts';
import { visibleText } from '../../../shared/display-text.ts';
import { format } from '../../../shared/messages/format.ts';
import { texts } from '../../../shared/messages/current.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { TreeBackupView } from '../../../shared/tree-backup.ts';
import type { Context, Outcome } from '../command.ts';
import { EXIT } from '../exit-status.ts';
import { failureText } from '../failure-text.ts';
import { newPassword, profileOf } from '../profile.ts';
import { gatewaySource } from './gateway-source.ts';

/** @param output folder that the files are written into */
export async function backUpTree(
  context: Context,
  login: Login,
  trust: TrustPolicy,
  output: string,
): Promise<Result<Outcome>> {
  const { arguments: args, folder, installation, signal } = context;
  const survey = await surveyTree(login, installation.now());
  if (!survey.ok) return survey;
  const gateway = await gatewaySource(context, trust);
  if (!gateway.ok) return gateway;
  const password = await newPassword(context, 'password');
  if (!password.ok) return password;
  const { progress, stages } = texts().commandLine;
  const made = await runTreeBackup(login, installation, {
    ...{ items: survey.value.items, profile: profileOf(args), signal },
    destination: { folder: resolve(folder, output), replace: args.has('replace') ? 'all' : [] },
    passwordOf: () => password.value,
    gateway: gateway.value,
    onProgress: (stage, name) => {
      context.progress(format(progress, { stage: stages[stage], file: name ?? '' }));
    },
  });
  if (!made.ok) return made;
  for (const warning of made.value.warnings) context.warn(warning);
  return ok(outcome(made.value, login.tree, survey.value.incomplete));
}

/** A key that the tree does not hand out to anyone is not a failure of the run. */
function outcome(made: TreeBackupView, tree: string, incomplete: boolean): Outcome {
  const { certificates, labels } = texts().commandLine;
  const failed = made.skipped.find(({ failure }) => failure.code !== 'GATEWAY-KEY');
  const lines = [
    ...made.saved.flatMap(({ files, objectFile }) => [
      ...files.map(({ path, sha256 }) => `${labels.written}: ${visibleText(path)}\n  SHA-256 ${sha256}`),
      `${labels.written}: ${visibleText(objectFile.path)}`,
    ]),
    ...made.receipts.map((path) => `${labels.written}: ${visibleText(path)}`),
    ...made.skipped.map(
      ({ failure, name }) => `${labels.notExported}: ${visibleText(name)}\n${failureText(failure)}`,
    ),
    ...(incomplete ? [certificates.limited] : []),
  ];
  return {
    status: failed || incomplete ? EXIT.checkFailed : EXIT.good,
    result: {
      ...{ ...made, tree, incomplete },
      skipped: made.skipped.map(({ dn, name, failure }) => ({ dn, name, code: failure.code })),
    },
    text: `${lines.join('\n')}\n`,
    ...(failed && { failure: failed.failure }),
  };
}
