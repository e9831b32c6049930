/** What others (poppler) find in a PDF that the app made. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);
const output = async (program: string, ...args: readonly string[]): Promise<string> =>
  (await run(program, args, { maxBuffer: 1 << 26 })).stdout;

export interface ReadPdf {
  readonly pages: number;
  readonly title: string;
  readonly creator: string;
  readonly paper: 'A4' | 'Letter' | 'other';
  readonly tagged: boolean;
  readonly scripts: boolean;
  readonly fonts: readonly { readonly name: string; readonly embedded: boolean }[];
  /** Of all pages, with every run of white space as one space. */
  readonly text: string;
  /** Lines of the whole document, laid out as on paper. */
  readonly lines: readonly string[];
}

/** @param path absolute */
export async function readPdf(path: string): Promise<ReadPdf> {
  const info = await output('pdfinfo', path);
  const field = (name: string): string => new RegExp(`^${name}:\\s*(.*)$`, 'm').exec(info)?.[1] ?? '';
  const fonts = (await output('pdffonts', path)).trim().split('\n').slice(2);
  const laidOut = await output('pdftotext', '-layout', path, '-');
  return {
    pages: Number(field('Pages')),
    title: field('Title'),
    creator: field('Creator'),
    paper: field('Page size').includes('A4')
      ? 'A4'
      : field('Page size').includes('letter')
        ? 'Letter'
        : 'other',
    tagged: field('Tagged') === 'yes',
    scripts: field('JavaScript') === 'yes',
    fonts: fonts.map((line) => ({
      name: line.split(/\s+/)[0] ?? '',
      embedded: /\s(yes|no)\s+(?:yes|no)\s+(?:yes|no)\s+\d+\s+\d+$/.exec(line)?.[1] === 'yes',
    })),
    text: (await output('pdftotext', path, '-')).replaceAll(/\s+/g, ' '),
    lines: laidOut.split('\n'),
  };
}

/** A PNG of one page. @param page from 1. @param target absolute path without the ending `.png` */
export async function drawPage(path: string, page: number, target: string): Promise<void> {
  const at = String(page);
  await run('pdftoppm', ['-png', '-r', '80', '-f', at, '-l', at, '-singlefile', path, target]);
}

/** Of an A4 page; below it is the footer. */
const BODY = 0.93;

/** How much of each page is in use, from its top to the lowest line of its body; from 0 to 1. */
export async function usedShares(path: string): Promise<number[]> {
  const { stdout } = await run('pdftoppm', ['-gray', '-r', '18', path], {
    encoding: 'buffer',
    maxBuffer: 1 << 26,
  });
  const shares: number[] = [];
  for (let at = 0; at < stdout.length;) {
    const header = /^P5\s(\d+)\s(\d+)\s255\s/.exec(stdout.subarray(at, at + 32).toString('latin1'));
    if (!header) throw new Error('pdftoppm wrote something else than PGM');
    const [width, height] = [Number(header[1]), Number(header[2])];
    const start = at + header[0].length;
    let row = Math.floor(BODY * height) - 1;
    const isBlank = (one: number): boolean =>
      stdout.subarray(start + one * width, start + (one + 1) * width).every((grey) => grey > 230);
    while (row > 0 && isBlank(row)) row--;
    shares.push(row / (BODY * height));
    at = start + width * height;
  }
  return shares;
}
