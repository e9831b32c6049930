import type { Page } from '@playwright/test';

/** What differs from run to run, and what stands for it. The longer patterns come first. */
const CHANGING: readonly (readonly [RegExp, string])[] = [
  [/(?:[0-9A-F]{2}:\s?){19,}[0-9A-F]{2}/g, '<fingerprint>'],
  [/\b[0-9A-F]{4}(?: [0-9A-F]{4}){7,}/g, '<hash>'],
  [/\b[0-9A-F]{2}(?:[: ][0-9A-F]{2}){3,18}\b/g, '<number>'],
  [/\b\d{1,2} [A-Z][a-z]+ \d{4}, \d{2}:\d{2}:\d{2}/g, '<moment>'],
  [
    /\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}/g,
    '<day>',
  ],
  [/\b[0-9A-F]{40,}\b/g, '<number>'],
  [/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, '<moment>'],
  [/\d{8}-\d{6}-\d{3}|\d{4}-\d{2}-\d{2}/g, '<date>'],
  [/127\.0\.0\.1(?::|, port )\d{2,5}/g, '<training tree>'],
  [/port \d{4,5}/g, 'port <port>'],
  [/\/(?:[\w.-]+\/)*orgca-pages-\w+/g, '<folder>'],
  [/[\d.,]+ (?:bytes|kB|MB|GB|TB)/g, '<size>'],
  // What the file system of the temporary folder allows.
  [
    /From the medium itself, past the cache of this computer|Through the cache of this computer\..*/g,
    '<how>',
  ],
  [/(region "The report"): .*/g, '$1: <report>'],
];

/**
 * The accessibility tree of what is open: roles, names and states, in the order in which they are read; after it what
 * else is said of single elements. What changes from run to run is replaced by its kind.
 * @param password as it is typed on the walk: the tree of a test sees what a screen reader does not read out
 * @returns YAML in the form of Playwright's aria snapshots, and comments
 */
export async function outline(page: Page, password: string): Promise<string> {
  const top = page.locator('main, [data-key-scope], .popover').last();
  const tree = await top.ariaSnapshot();
  const said = await top.evaluate((root) =>
    [...root.querySelectorAll<HTMLElement>('[aria-describedby], [aria-current]')]
      .filter((element) => element.checkVisibility())
      .flatMap((element) => {
        const name =
          element.ariaLabel ??
          (element instanceof HTMLInputElement ? element.labels?.[0] : element)?.textContent;
        const ids = element.getAttribute('aria-describedby')?.split(' ') ?? [];
        const description = ids
          .map((id) => document.getElementById(id)?.textContent)
          .join(' ')
          .trim();
        return [
          ...(description === '' ? [] : [`# ${String(name)}: described by ${description}`]),
          ...(element.ariaCurrent === null ? [] : [`# ${String(name)}: current ${element.ariaCurrent}`]),
        ];
      }),
  );
  let text = [tree, ...said].join('\n').replaceAll(password, '<password>');
  for (const [pattern, kind] of CHANGING) text = text.replaceAll(pattern, kind);
  return `${text}\n`;
}
