/** `change-password`: a new password and profile for a backup. */
import { resolve } from 'node:path';
import { forPrograms, runPasswordChange } from '../../app/restore/index.ts';
import { format } from '../../../shared/messages/format.ts';
import { texts } from '../../../shared/messages/current.ts';
import { changedReceipt } from '../../../shared/changed-receipt.ts';
import { secondReadingText } from '../../../shared/messages/second-reading-text.ts';
import { ok } from '../../../shared/result.ts';
import type { Command } from '../command.ts';
import { EXIT } from '../exit-status.ts';
import { newPassword, profileOf } from '../profile.ts';

export const changePassword: Command = async (context) => {
  const { arguments: args, folder, installation, secrets, signal } = context;
  const old = await secrets.get('password');
  if (!old.ok) return old;
  const second = await secrets.getIfGiven('second-password');
  if (!second.ok) return second;
  const fresh = await newPassword(context, 'new-password');
  if (!fresh.ok) return fresh;
  const changed = await runPasswordChange(installation, {
    path: resolve(folder, args.files[0]!),
    oldPassword: old.value,
    secondPassword: second.value,
    shares: secrets.shares,
    newPassword: fresh.value,
    profile: profileOf(args),
    acceptUnprotected: args.has('accept-unprotected'),
    acceptUnsealed: args.has('accept-unsealed'),
    signal,
  });
  if (!changed.ok) return changed;
  const { fileName, partners, secondReading, sha256, spelling } = changed.value;
  const {
    commandLine,
    checks: { report },
    tools,
  } = texts();
  const lines = [
    format(commandLine.changed, { file: fileName }),
    `  SHA-256 ${sha256}`,
    ...(spelling === undefined ? [] : [`  ${report.spellings[spelling]}`]),
    ...(secondReading.outcome === 'opened' ? [] : [`  ${secondReadingText(secondReading)}`]),
    changedReceipt(changed.value, tools.password),
    ...(partners.length === 0 ? [] : [format(commandLine.unchanged, { files: partners.join(', ') })]),
  ];
  return ok({
    status: EXIT.good,
    result: forPrograms(changed.value),
    text: `${lines.join('\n')}\n`,
  });
};
