/** `restore-files`: what the restore wizard makes of a backup offline. */
import { resolve } from 'node:path';
import { reportCheckText, runConversion } from '../../app/restore/index.ts';
import { visibleText } from '../../../shared/display-text.ts';
import { format } from '../../../shared/messages/format.ts';
import { texts } from '../../../shared/messages/current.ts';
import type { OfflineOutput } from '../../../shared/restore.ts';
import type { Beside } from '../../../shared/seal.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { sourceOptions, type OptionName } from '../command-table.ts';
import type { Command } from '../command.ts';
import { EXIT } from '../exit-status.ts';
import { required, type Arguments } from '../parse.ts';
import { newPassword, profileOf } from '../profile.ts';

const PROTECTED: readonly OfflineOutput[] = ['pfx', 'key'];

/** Options for certain files. They are not ignored without one: the run would not do what they ask for. */
const FOR_OUTPUTS: readonly (readonly [OptionName, readonly OfflineOutput[]])[] = [
  ['name', ['sheet']],
  ['medium', ['sheet']],
  ['host-server', ['ldif', 'sheet']],
  ['profile', PROTECTED],
  ['allow-key', ['key']],
  ...sourceOptions('new-password').map((option) => [option, PROTECTED] as const),
];

function onlyForOutputs(args: Arguments, outputs: readonly OfflineOutput[]): Result<null> {
  const alone = FOR_OUTPUTS.find(
    ([option, uses]) => args.has(option) && !outputs.some((one) => uses.includes(one)),
  );
  return alone
    ? fail('CLI-OPTION-NEEDS', {
        ...{ option: `--${alone[0]}`, other: `--make ${alone[1].join('|')}`, command: args.command },
      })
    : ok(null);
}

export const restoreFiles: Command = async (context) => {
  const { arguments: args, folder, installation, secrets, signal } = context;
  const destination = required(args, 'folder');
  if (!destination.ok) return destination;
  const outputs = args.values('make') as readonly OfflineOutput[];
  if (outputs.length === 0) return fail('CLI-OPTION-MISSING', { option: '--make', command: args.command });
  const used = onlyForOutputs(args, outputs);
  if (!used.ok) return used;
  const password = await secrets.get('password');
  if (!password.ok) return password;
  const second = await secrets.getIfGiven('second-password');
  if (!second.ok) return second;
  const isProtected = outputs.some((output) => PROTECTED.includes(output));
  const fresh = isProtected ? await newPassword(context, 'new-password') : ok(Buffer.alloc(0));
  if (!fresh.ok) return fresh;
  const beside: Beside = args.has('pfx-only')
    ? 'ignored'
    : args.has('accept-unsealed')
      ? 'unsealed'
      : 'sealed';
  const locked = { password: password.value, secondPassword: second.value, shares: secrets.shares, beside };
  const files = args.files.map((file) => ({ path: resolve(folder, file), ...locked }));
  const written = await runConversion(installation, files, {
    outputs: [...new Set(outputs)],
    folder: resolve(folder, destination.value),
    password: fresh.value,
    profile: profileOf(args),
    keyConfirmed: args.has('allow-key'),
    hostServer: args.value('host-server'),
    name: args.value('name'),
    medium: args.value('medium') ?? '',
    replace: args.has('replace') ? 'all' : [],
    signal,
  });
  if (!written.ok) return written;
  const { labels, missing: anotherFile, notSealed, receiptUnreadable, unsealedUsed } = texts().commandLine;
  const { changes, files: made, hasReceipt, missing, seals, unreadable } = written.value;
  const isSealed = seals.every((seal) => seal === 'sound') || !hasReceipt;
  const lines = [
    ...changes.map(reportCheckText),
    ...made.map(({ path, sha256 }) => `${labels.written}: ${visibleText(path)}\n  SHA-256 ${sha256}`),
    ...(isSealed || beside === 'ignored' ? [] : [beside === 'unsealed' ? unsealedUsed : notSealed]),
    ...unreadable.map((receipt) => format(receiptUnreadable, { receipt })),
    ...(missing.length === 0 ? [] : [format(anotherFile, { files: missing.join(', ') })]),
  ];
  return ok({
    status: EXIT.good,
    result: { files: made, seals, missing, unreadable, changes },
    text: `${lines.join('\n')}\n`,
  });
};
