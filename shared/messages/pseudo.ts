import type { Catalogue } from './catalogue.ts';
import { en } from './en/index.ts';

const ACCENTED: Readonly<Record<string, string>> = Object.fromEntries(
  [...'AÅCÇEÉIÎNÑOÖSŠUÛYÝaåcçeéiînñoösšuûyýzž'].flatMap((letter, index, all) =>
    index % 2 === 0 ? [[letter, all[index + 1] ?? letter]] : [],
  ),
);

/** Hebrew "shalom": a run that is read from right to left. */
const RIGHT_TO_LEFT = '\u05e9\u05dc\u05d5\u05dd';

/**
 * One text made a third longer, accented, with a right-to-left run and brackets that show where it is cut off.
 * Placeholders and the letter after `&` stay, so that values and keys work as in English.
 */
export function pseudoText(text: string): string {
  if (text === '') return '';
  const accented = text.replaceAll(/(\{\w+\}|&.)|[A-Za-z]/g, (found, kept?: string) =>
    kept === undefined ? (ACCENTED[found] ?? found) : found,
  );
  const more = '~'.repeat(Math.ceil(text.length / 3)).replaceAll(/~{12}(?=~)/g, `$& `);
  return `[${accented} ${more} ${RIGHT_TO_LEFT}]`;
}

function pseudoPart(part: unknown): unknown {
  if (typeof part === 'string') return pseudoText(part);
  if (Array.isArray(part)) return part.map(pseudoPart);
  return Object.fromEntries(
    Object.entries(part as Record<string, unknown>).map(([key, value]) => [key, pseudoPart(value)]),
  );
}

/** For tests: what every text must survive before it is translated. */
export const pseudo = pseudoPart(en) as Catalogue;
