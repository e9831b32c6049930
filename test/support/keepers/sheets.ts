/** Share sheets as others read them: the words from the PDF's text, and the QR code by a decoder of its own (zbar). */
import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { promisify } from 'node:util';
import { KEEPER_WORDS } from '../../../shared/keepers.ts';
import { en } from '../../../shared/messages/en/index.ts';

const run = promisify(execFile);
const known = new Set(KEEPER_WORDS);

/** The words of the table on a sheet, in their order. @param path of the PDF, absolute */
export async function printedWords(path: string): Promise<string[]> {
  const { stdout } = await run('pdftotext', ['-layout', path, '-']);
  const table = stdout.slice(
    stdout.indexOf(en.documents.shareSheet.share) + en.documents.shareSheet.share.length,
  );
  const end = table.indexOf(en.documents.shareSheet.dontTitle);
  return (table.slice(0, end).match(/\d+\s+[a-z]{3,8}\b/g) ?? [])
    .map((cell) => cell.replace(/^\d+\s+/, ''))
    .filter((word) => known.has(word));
}

/** What a scanner reads from the QR code of a sheet. */
export async function scannedText(path: string): Promise<string> {
  const picture = `${path}-page`;
  await run('pdftoppm', ['-png', '-r', '200', '-singlefile', path, picture]);
  try {
    const { stdout } = await run('zbarimg', [
      '--quiet',
      '--raw',
      '-Sdisable',
      '-Sqrcode.enable',
      `${picture}.png`,
    ]);
    return stdout.trim();
  } finally {
    await rm(`${picture}.png`);
  }
}
