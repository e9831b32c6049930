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
