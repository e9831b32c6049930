/** `inspect`: what files say about themselves without a password. */
import { resolve } from 'node:path';
import { checkReceipt } from '../../app/receipt/index.ts';
import { forPrograms, inspectBackups, reportCheckText, unfinishedChange } from '../../app/restore/index.ts';
import { texts } from '../../../shared/messages/current.ts';
import { encryptionText } from '../../../shared/messages/encryption-text.ts';
import type { BackupFileInfo } from '../../../shared/restore.ts';
import { ok, type Failure } from '../../../shared/result.ts';
import { rows } from '../../../shared/plain-text.ts';
import type { Command } from '../command.ts';
import { EXIT, exitStatusOf } from '../exit-status.ts';
import { failureText } from '../failure-text.ts';

type Info = Omit<BackupFileInfo, 'handle'>;

const COLUMN = 24;

export const inspect: Command = async ({ arguments: args, folder, installation }) => {
  const paths = args.files.map((file) => resolve(folder, file));
  const files = await inspectBackups(installation, paths);
  const failure = files.map(faultOf).find((one) => one !== undefined);
  return ok({
    status: failure ? exitStatusOf(failure) : EXIT.good,
    // The text shows names in a safe form; programs need them as they are.
    result: { files: files.map(forPrograms) },
    text: `${files.map(describe).join('\n\n')}\n`,
    ...(failure && { failure }),
  });
};

function faultOf({ changes, failure, fileName, receipt }: Info): Failure | undefined {
  if (failure) return failure;
  const unfinished = unfinishedChange(changes);
  if (unfinished) return unfinished;
  const named = checkReceipt(fileName, receipt);
  return named.ok ? undefined : named.failure;
}

function describe(info: Info): string {
  const {
    checks: { report },
    commandLine,
  } = texts();
  const { labels, receiptStates, sealNone, sealPresent } = commandLine;
  const fault = faultOf(info);
  const { certificateEncryption, fileName, folder, keyEncryption, mac, profile, receipt, sha256 } = info;
  const known: (readonly [string, string | undefined])[] = [
    [report.folder, folder],
    [report.sha256, sha256],
    [labels.profile, profile],
    [report.keyEncryption, keyEncryption && encryptionText(keyEncryption)],
    [report.certificateEncryption, certificateEncryption && encryptionText(certificateEncryption)],
    [report.mac, mac && encryptionText(mac)],
    // Nobody looks for the receipt of a file that was not read.
    [labels.receipt, sha256 === '' ? undefined : receiptStates[receipt.state]],
    [labels.seal, receipt.state === 'same' ? (receipt.sealed ? sealPresent : sealNone) : undefined],
    [labels.tree, receipt.tree],
    [labels.caObject, receipt.caObject],
    [labels.madeAt, receipt.madeAt],
  ];
  const shown = known.flatMap(([label, value]) =>
    value === undefined || value === '' ? [] : [[label, value] as const],
  );
  const changes = info.changes.filter(({ state }) => state !== 'stop').map(reportCheckText);
  return [fileName, ...rows(shown, COLUMN), ...changes, ...(fault ? [failureText(fault)] : [])].join('\n');
}
