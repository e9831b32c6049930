/** Parts of a text file. Values come from outside and are made safe here. */
import { displayText } from './display-text.ts';

/** A heading with its underline. */
export function heading(text: string): string {
  const line = displayText(text);
  return `${line}\n${'-'.repeat(line.length)}`;
}

/** Lines of a label and its value, in two columns. @param column characters of the first one */
export const rows = (pairs: readonly (readonly [string, string])[], column = 24): string[] =>
  pairs.map(([label, value]) => `${`${label}:`.padEnd(column - 1)} ${displayText(value)}`);

export const LINE_WIDTH = 78;

/** Breaks prose into lines; a longer word is left whole. */
export function wrapped(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length >= LINE_WIDTH) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
