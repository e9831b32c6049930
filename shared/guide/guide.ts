/** What the illustrated guide is made of: chapters of steps, each about one page of the window. Its words are data of each language. */
import type { guide as english } from '../messages/en/guide/index.ts';
import type { Catalogue } from '../messages/catalogue.ts';
import type { Shape } from '../messages/shape.ts';
import type { PageId } from '../pages.ts';

export type GuideWords = Shape<typeof english>;

/** One step: what to do, in sentences that are numbered from 1, and what must be seen before it is left. */
interface StepWords {
  readonly title: string;
  readonly do: readonly string[];
  readonly see: string;
}

export interface ChapterWords {
  readonly title: string;
  readonly intro: readonly string[];
  /** In order, by id: the id of the page, with `-` and a word where a page comes twice. A step without a page begins in lower case. */
  readonly steps: Readonly<Record<string, StepWords>>;
}

export type ChapterId = keyof GuideWords['chapters'];

/** Names of the chapters' files, in the order of the guide. */
export const CHAPTER_FILES = {
  logIn: 'log-in',
  backUp: 'back-up',
  verify: 'verify',
  copies: 'copies',
  recoveryStick: 'recovery-stick',
  sheet: 'sheet',
  restoreDirectory: 'restore-directory',
  restoreOffline: 'restore-offline',
  imanager: 'imanager-export',
  changePassword: 'change-password',
  record: 'record',
  certificateOnly: 'certificate-only',
  serverCertificates: 'server-certificates',
  recoverySet: 'recovery-set',
  treeBackup: 'all-certificates',
  keepers: 'keepers',
  otherWindows: 'other-windows',
  withoutProgram: 'without-program',
} as const satisfies Record<ChapterId, string>;

/** The places of pages that have no step with a picture: a chapter, or a step of it. */
export const PLACES_OF_PAGES: Readonly<Partial<Record<PageId, string>>> = {
  L3: 'otherWindows/session',
  L4: 'otherWindows/referral',
  L5: 'otherWindows/session',
  O1: 'otherWindows/find',
  P2: 'otherWindows/details',
  A1: 'treeBackup/start',
  A2: 'treeBackup/keys',
  A3: 'treeBackup/passwords',
  A4: 'treeBackup/destination',
  A5: 'treeBackup/result',
  M1: 'recoveryStick',
  M5: 'recoveryStick/write',
  M6: 'recoveryStick/write',
  T1: 'otherWindows/servers',
  T5: 'otherWindows/options',
  S1: 'otherWindows/support',
  G1: 'otherWindows/guide',
};

export const CHAPTERS = Object.keys(CHAPTER_FILES) as ChapterId[];

export interface GuideStep extends StepWords {
  readonly chapter: ChapterId;
  readonly id: string;
  /** Id of the page, such as `E3`; undefined for a step outside of the program. */
  readonly page: string | undefined;
  /** Name of its picture, without ending; undefined for a step outside of the program. */
  readonly picture: string | undefined;
}

/** @returns the steps of a chapter in their order */
export function stepsOf(words: GuideWords, chapter: ChapterId): GuideStep[] {
  const { steps }: ChapterWords = words.chapters[chapter];
  return Object.entries(steps).map(([id, step]) => {
    const page = /^[A-Z]\d+/.exec(id)?.[0];
    return {
      ...step,
      chapter,
      id,
      page,
      picture: page === undefined ? undefined : `${CHAPTER_FILES[chapter]}-${id}`,
    };
  });
}

/** File name of the chapter with the error codes, which follows the others. */
export const ERRORS_FILE = 'what-to-do-when';

/** What a code means, in general: without the values of one failure. */
export interface ErrorEntry {
  readonly code: string;
  readonly what: string;
  readonly why: string;
  readonly todo: string;
}

/** @returns an entry for each error code of the catalogue, in alphabetical order */
export function errorEntries({ frame }: GuideWords, { errors }: Catalogue): ErrorEntry[] {
  const values: Readonly<Record<string, string>> = frame.errors.values;
  const general = (text: string): string =>
    text.replaceAll(/\{(\w+)\}/g, (_placeholder, name: string) => `\u2039${values[name] ?? name}\u203a`);
  return Object.entries(errors)
    .map(([code, { what, why, todo }]) => ({
      code,
      what: general(what),
      why: general(why),
      todo: general(todo),
    }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}
