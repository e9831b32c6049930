/** `status`: for people and for monitoring. */
import { backupStatus, type FindingState, type StatusLimits } from '../../app/status/index.ts';
import type { Login } from '../../app/login/index.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { Command, Context, Outcome } from '../command.ts';
import { withLogin } from '../directory.ts';
import { EXIT, type ExitStatus } from '../exit-status.ts';
import { numberOf } from '../parse.ts';
import { nagios, prometheus, statusText } from '../status-formats.ts';

const MAX_DAYS = 36_500;

export const status: Command = async (context) => {
  const limits = limitsOf(context);
  if (!limits.ok) return limits;
  return context.arguments.has('server')
    ? withLogin(context, (login) => run(context, limits.value, login))
    : run(context, limits.value);
};

const EXITS: Readonly<Record<Exclude<FindingState, 'unchecked'>, ExitStatus>> = {
  pass: EXIT.good,
  warn: EXIT.warning,
  stop: EXIT.checkFailed,
};

async function run(context: Context, limits: StatusLimits, login?: Login): Promise<Result<Outcome>> {
  const { arguments: args, installation } = context;
  const found = await backupStatus(installation, limits, login);
  if (!found.ok) return found;
  const form = args.value('format');
  const now = installation.now();
  return ok({
    status: EXITS[found.value.state],
    result: { ...found.value, limits },
    text: statusText(found.value, now),
    ...(form === 'nagios' && { monitoring: nagios(found.value, limits, now) }),
    ...(form === 'prometheus' && {
      monitoring: { text: prometheus(found.value, now), status: EXITS[found.value.state] },
    }),
  });
}

function limitsOf({ arguments: args }: Context): Result<StatusLimits> {
  const backupDays = numberOf(args, 'backup-days', { max: MAX_DAYS, standard: 400 });
  if (!backupDays.ok) return backupDays;
  const verificationDays = numberOf(args, 'verification-days', { max: MAX_DAYS, standard: 40 });
  if (!verificationDays.ok) return verificationDays;
  const expiryDays = numberOf(args, 'expiry-days', { max: MAX_DAYS, standard: 90 });
  if (!expiryDays.ok) return expiryDays;
  return ok({
    backupDays: backupDays.value,
    verificationDays: verificationDays.value,
    expiryDays: expiryDays.value,
  });
}
