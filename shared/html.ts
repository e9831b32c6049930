/** Pages that main makes for printing: HTML as a value, whose texts cannot be taken for markup. */

import { displayText } from './display-text.ts';

/** A piece of HTML. Only `html` makes one. */
export interface Html {
  readonly markup: string;
}

type Part = string | number | Html | readonly Html[];

/**
 * A piece of HTML from a template literal: strings are made safe to show (`displayText`) and escaped, pieces and lists of them are put in as they are.
 * Values may stand between tags and in quoted attributes.
 */
export function html(texts: TemplateStringsArray, ...parts: readonly Part[]): Html {
  const markup = texts.map((text, index) => text + (index < parts.length ? partMarkup(parts[index]!) : ''));
  return { markup: markup.join('') };
}

function partMarkup(part: Part): string {
  if (typeof part === 'number') return String(part);
  if (typeof part === 'string')
    return displayText(part).replaceAll(/[&<>"']/g, (character) => ENTITIES[character]!);
  return 'markup' in part ? part.markup : part.map(({ markup }) => markup).join('\n');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A document to print. It can load nothing but the app's own fonts and style, and the pictures that it brings along. */
export interface PrintPage {
  readonly title: string;
  /** The body. Its classes are those of renderer/print/print.css; style attributes are refused. */
  readonly body: Html;
  /** PNG, WebP or SVG files by the names that `<img src="page/NAME">` asks for: letters, digits, `-`, `_` and `.` only. */
  readonly pictures?: ReadonlyMap<string, Uint8Array>;
  /** A form: narrower margins and smaller text. */
  readonly compact?: boolean;
  /** It is made smaller where it would take more pages of paper. */
  readonly maxPages?: number;
}
