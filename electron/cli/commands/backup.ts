/** `backup`: what the export wizard does, without questions. */
import { stat } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { runBackup, type BackupRun, type KeySource } from '../../app/backup/index.ts';
import { checkText } from '../../app/receipt/index.ts';
import { findCa } from '../../app/tree/index.ts';
import { shortName, type TrustPolicy } from '../../directory/index.ts';
import { identifyMedium, mediumKey } from '../../media/index.ts';
import { visibleText } from '../../../shared/display-text.ts';
import { format } from '../../../shared/messages/format.ts';
import { texts } from '../../../shared/messages/current.ts';
import { secondReadingText } from '../../../shared/messages/second-reading-text.ts';
import type { ErrorCode } from '../../../shared/error-codes.ts';
import { ok, type Failure, type Result } from '../../../shared/result.ts';
import { suggestFileName } from '../../../shared/suggest-file-name.ts';
import type { MadeBackup } from '../../../shared/views.ts';
import type { Command, Context, Outcome } from '../command.ts';
import { withLogin } from '../directory.ts';
import { EXIT } from '../exit-status.ts';
import { failureText } from '../failure-text.ts';
import { required } from '../parse.ts';
import { newPassword, profileOf } from '../profile.ts';
import { gatewaySource } from './gateway-source.ts';
import { backUpTree } from './tree-backup.ts';

export const backup: Command = async (context) => {
  const { arguments: args, folder, installation, signal } = context;
  const output = required(args, 'output');
  if (!output.ok) return output;
  return withLogin(context, async (login, trust) => {
    if (args.has('all-certificates')) return backUpTree(context, login, trust, output.value);
    const found = args.value('ca-object') ?? (await findCa(login));
    if (typeof found !== 'string' && !found.ok) return found;
    const dn = typeof found === 'string' ? found : found.value;
    const suggested = suggestFileName({ name: shortName(dn), kind: 'ca' }, installation.now());
    const path = await fileFor(resolve(folder, output.value), namesFolder(output.value), suggested);
    const source = await keySource(context, trust);
    if (!source.ok) return source;
    const password = await newPassword(context, 'password');
    if (!password.ok) return password;
    const folders = [dirname(path), ...args.values('copy').map((one) => resolve(folder, one))];
    const replace = args.has('replace') ? 'all' : [];
    const { progress } = texts().commandLine;
    const made = await runBackup(login, installation, dn, source.value, {
      ...{ fileName: basename(path), password: password.value, signal },
      destinations: folders.map((one) => ({ folder: one, replace })),
      profile: profileOf(args),
      onProgress: (stage, fileName) => {
        context.progress(
          format(progress, { stage: texts().commandLine.stages[stage], file: fileName ?? '' }),
        );
      },
    });
    if (!made.ok) return made;
    for (const { warning } of made.value.backup.places) if (warning) context.warn(warning);
    await warnOfSameMedium(made.value.backup, context.warn);
    return ok(outcome(made.value));
  });
};

/** As the wizard warns: a medium that fails takes all its copies with it. */
async function warnOfSameMedium({ places }: MadeBackup, warn: Context['warn']): Promise<void> {
  const folders = places.filter(({ failure }) => !failure).map(({ folder }) => folder);
  const media = await Promise.all(folders.map((one) => identifyMedium(one)));
  const keys = media.map((medium) => (medium.ok ? mediumKey(medium.value) : undefined));
  for (const [at, folder] of folders.entries())
    if (keys[at] !== undefined && keys.indexOf(keys[at]) < at)
      warn({ code: 'BACKUP-SAME-MEDIUM', values: { folder } });
}

/** A separator at the end is that of a folder, also of a medium that is not mounted: no file gets its name. */
const namesFolder = (output: string): boolean => output.endsWith('/') || output.endsWith(sep);

/** @param suggested the name of the file in a folder, as the wizard suggests it */
async function fileFor(output: string, isNamedAsFolder: boolean, suggested: string): Promise<string> {
  const isFolder = await stat(output).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
  return isNamedAsFolder || isFolder ? join(output, suggested) : output;
}

async function keySource(context: Context, trust: TrustPolicy): Promise<Result<KeySource>> {
  const { arguments: args, folder, secrets } = context;
  const file = args.value('key-file');
  const source: { -readonly [Key in keyof KeySource]: KeySource[Key] } = {};
  if (secrets.isGiven('key-password')) {
    const password = await secrets.get('key-password');
    if (!password.ok) return password;
    source.keyPassword = password.value;
  }
  if (file !== undefined) {
    const password = await secrets.get('key-file-password');
    if (!password.ok) return password;
    source.keyFile = { path: resolve(folder, file), password: password.value };
  }
  const gateway = await gatewaySource(context, trust);
  if (!gateway.ok) return gateway;
  return ok({ ...source, ...(gateway.value && { gateway: gateway.value }) });
}

/** The key pairs that are not in the backup, each with the reason. */
function leftOut({ checks }: MadeBackup): { readonly name: string; readonly failure: Failure }[] {
  return checks.flatMap(({ id, state, values }) => {
    if ((id !== 'key-readable' && id !== 'key-matches') || state !== 'warn') return [];
    const { ca = '', code, key = '' } = values;
    const name = `${String(ca)} (${String(key)})`;
    const failure = { code: (code || 'BACKUP-KEY-PASSWORD') as ErrorCode, values: { ...values, ca: name } };
    return [{ name, failure }];
  });
}

/**
 * One destination that failed makes the run a failure, although the others have their backup, and so does a key pair that is not in
 * it, unless the tree does not hand out its key to anyone.
 */
function outcome({ backup: made, caObject, tree }: BackupRun): Outcome {
  const {
    commandLine,
    documents: { receipt },
  } = texts();
  const { labels } = commandLine;
  const missing = leftOut(made);
  const half = missing.find(({ failure }) => failure.code !== 'GATEWAY-KEY')?.failure;
  const failed = made.places.flatMap(({ failure, folder }) => (failure ? [{ failure, folder }] : []));
  const lines = [
    ...made.files.flatMap(({ path, secondReading, sha256 }) => [
      `${labels.written}: ${visibleText(path)}\n  SHA-256 ${sha256}`,
      ...(!secondReading || secondReading.outcome === 'opened'
        ? []
        : [`  ${secondReadingText(secondReading)}`]),
    ]),
    ...[made.objectFile.path, ...made.receipts].map((path) => `${labels.written}: ${visibleText(path)}`),
    ...failed.map(
      ({ failure, folder }) => `${labels.failed}: ${visibleText(folder)}\n${failureText(failure)}`,
    ),
    ...made.checks
      .filter(({ state }) => state !== 'pass')
      .map((check) => `${receipt.checkStates[check.state]}: ${checkText(check)}`),
    ...missing.map(
      ({ failure, name }) => `${labels.notExported}: ${visibleText(name)}\n${failureText(failure)}`,
    ),
  ];
  return {
    status: failed.length > 0 ? EXIT.medium : half ? EXIT.checkFailed : EXIT.good,
    result: {
      ...{ tree, caObject, ...made },
      skipped: missing.map(({ name, failure }) => ({ dn: caObject, name, code: failure.code })),
    },
    text: `${lines.join('\n')}\n`,
    ...((failed[0] ?? half) && { failure: failed[0]?.failure ?? half }),
  };
}
