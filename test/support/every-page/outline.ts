import type { Page } from '@playwright/test';

/** Roles that a person operates: their names are kept, whatever else a page says is not. */
const CONTROLS = new Set([
  'button',
  'checkbox',
  'columnheader',
  'combobox',
  'link',
  'menuitem',
  'menuitemradio',
  'option',
  'radio',
  'searchbox',
  'slider',
  'spinbutton',
  'tab',
  'textbox',
]);

/** Roles of prose: an editor may split or join it. */
const PROSE = new Set(['code', 'emphasis', 'paragraph', 'strong', 'text']);

/** Server and port of the training tree, which differ from run to run. */
const TRAINING_TREE = /127\.0\.0\.1(?::|, port )\d{2,5}/g;

interface Node {
  readonly line: string;
  readonly depth: number;
}

/** One line of an aria snapshot: its depth, its role, and what follows; null for prose and for attributes. */
function readLine(line: string): Node | null {
  const [, indent = '', rest = ''] = /^( *)- (.*)$/.exec(line) ?? [];
  // YAML quotes a key that holds a colon.
  const key = /^'((?:[^']|'')*)'/.exec(rest)?.[1]?.replaceAll("''", "'") ?? rest;
  const [, role = '', name = '', states = ''] =
    /^([a-z]+)( (?:"(?:[^"\\]|\\.)*"|\/.*?\/))?((?: \[[^\]]+\])*)/.exec(key) ?? [];
  if (role === '' || PROSE.has(role)) return null;
  return { line: `${role}${CONTROLS.has(role) ? name : ''}${states}`, depth: indent.length / 2 };
}

/** Repeated items are one: how many there are is a matter of data and of prose. */
function withoutRepetitions(nodes: readonly Node[]): readonly Node[] {
  const kept: Node[] = [];
  for (const [index, node] of nodes.entries()) {
    const before = kept.at(-1);
    const leaf = (nodes[index + 1]?.depth ?? 0) <= node.depth;
    if (leaf && before?.depth === node.depth && before.line === node.line) continue;
    kept.push(node);
  }
  return kept;
}

/**
 * The structure of what is open as a screen reader finds it: roles and states in the order in which they are read, and
 * the names of the controls; after it the controls that have a description. Sentences are left out, so that an edit of
 * the prose changes no outline.
 */
export async function outline(page: Page): Promise<string> {
  const top = page.locator('main, [data-key-scope], .popover').last();
  const tree = withoutRepetitions(
    (await top.ariaSnapshot()).split('\n').flatMap((line) => readLine(line) ?? []),
  ).map(({ line, depth }) => `${'  '.repeat(depth)}- ${line}`);
  const said = await top.evaluate((root) =>
    [...root.querySelectorAll<HTMLElement>('[aria-describedby], [aria-current]')]
      .filter((element) => element.checkVisibility())
      .flatMap((element) => {
        const { labels } = element as Partial<HTMLInputElement>;
        const name = element.ariaLabel ?? (labels?.[0] ?? element).textContent;
        const ids = element.getAttribute('aria-describedby')?.split(' ') ?? [];
        const described = ids.some((id) => document.getElementById(id)?.textContent);
        return [
          ...(described ? [`# ${name}: described`] : []),
          ...(element.ariaCurrent === null ? [] : [`# ${name}: current ${element.ariaCurrent}`]),
        ];
      }),
  );
  return `${[...tree, ...said].join('\n').replaceAll(TRAINING_TREE, '<training tree>')}\n`;
}
