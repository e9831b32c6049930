/** `verify`: opens backups and checks everything in them; against the tree with `--server`. */
import { resolve } from 'node:path';
import { forPrograms, reportText, verifyBackups } from '../../app/restore/index.ts';
import type { Login } from '../../app/login/index.ts';
import type { VerifyReport } from '../../../shared/restore.ts';
import { ok, type Failure, type Result } from '../../../shared/result.ts';
import type { Command, Context, Outcome } from '../command.ts';
import { withLogin } from '../directory.ts';
import { EXIT, exitStatusOf, type ExitStatus } from '../exit-status.ts';
import { failureText } from '../failure-text.ts';

export const verify: Command = (context) =>
  context.arguments.has('server') ? withLogin(context, (login) => run(context, login)) : run(context);

async function run(context: Context, login?: Login): Promise<Result<Outcome>> {
  const { arguments: args, folder, installation, secrets, signal } = context;
  const password = await secrets.get('password');
  if (!password.ok) return password;
  const second = await secrets.getIfGiven('second-password');
  if (!second.ok) return second;
  const passwords = { password: password.value, secondPassword: second.value, shares: secrets.shares };
  const files = args.files.map((file) => ({ path: resolve(folder, file), ...passwords }));
  const verified = await verifyBackups(installation, files, { login, signal });
  if (!verified.ok) return verified;
  const { notCompared, reports } = verified.value;
  const failure = reports.map(stopOf).find((one) => one !== undefined) ?? notCompared;
  return ok({
    status: statusOf(reports, notCompared),
    result: { reports: reports.map(forPrograms) },
    text: `${reportText(reports)}${notCompared ? `${failureText(notCompared)}\n` : ''}`,
    ...(failure && { failure }),
  });
}

const stopOf = ({ checks }: VerifyReport): Failure | undefined =>
  checks.find(({ state }) => state === 'stop')?.failure;

/** A failed check tells more than a file that cannot be read, which tells more than a wrong password. */
const WORST_FIRST: readonly ExitStatus[] = [EXIT.checkFailed, EXIT.medium, EXIT.password];

function statusOf(reports: readonly VerifyReport[], notCompared: Failure | undefined): ExitStatus {
  const found = reports
    .filter(({ verdict }) => verdict === 'bad')
    .map((report) => {
      const failure = stopOf(report);
      return failure ? exitStatusOf(failure) : EXIT.checkFailed;
    });
  const worst = WORST_FIRST.find((status) => found.includes(status)) ?? found[0];
  return worst ?? (notCompared ? exitStatusOf(notCompared) : EXIT.good);
}
