import type { Catalogue } from '../messages/catalogue.ts';
import { exampleCommand } from '../without-program.ts';

const COMMAND = 'command.';

/** A piece of a sentence: plain, a text of the window that is quoted, or a command line. */
export interface Piece {
  readonly text: string;
  readonly quoted: boolean;
  readonly command?: true;
}

/**
 * Takes a sentence of the guide apart. `{path.to.a.text}` is that text of the window, so that the guide calls a button what the
 * window calls it. `{command.openssl.check}` is a command line.
 * @throws Error where the catalogue has no such text: that is a mistake in the guide
 */
export function pieces(sentence: string, catalogue: Catalogue): Piece[] {
  return sentence
    .split(/(\{[^}]+\})/)
    .filter((text) => text !== '')
    .map((text) => {
      if (!text.startsWith('{')) return { text, quoted: false };
      const path = text.slice(1, -1);
      return path.startsWith(COMMAND)
        ? { text: exampleCommand(path.slice(COMMAND.length)), quoted: false, command: true }
        : { text: windowText(path, catalogue), quoted: true };
    });
}

/**
 * Replaces each `{path.to.a.text}` in a text by that label of the window. Placeholders of values have no dot and stay.
 * @throws Error if the catalogue has no such label: a mistake in the text
 */
export const withLabels = (text: string, catalogue: Catalogue): string =>
  text.replace(/\{(\w+(?:\.\w+)+)\}/g, (_placeholder, path: string) => windowText(path, catalogue));

/** @returns the text at a path of the catalogue, such as `common.buttons.next`, without its mnemonic and the ellipsis of a button */
function windowText(path: string, catalogue: Catalogue): string {
  const found = path
    .split('.')
    .reduce<unknown>(
      (part, key) => (part as Readonly<Record<string, unknown>> | undefined)?.[key],
      catalogue,
    );
  if (typeof found !== 'string') throw new Error(`the window has no text ${path}`);
  return found.replaceAll(/&(.)/g, '$1').replace(/\.\.\.$/, '');
}
