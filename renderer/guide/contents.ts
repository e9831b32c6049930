/** The places of the guide, as the table of contents and the search list them. Pure. */
import {
  CHAPTERS,
  errorEntries,
  PLACES_OF_PAGES,
  stepsOf,
  type ChapterId,
  type ErrorEntry,
  type GuideStep,
  type GuideWords,
} from '../../shared/guide/guide.ts';
import { pieces } from '../../shared/guide/text.ts';
import type { Catalogue } from '../../shared/messages/catalogue.ts';
import type { GuideTarget } from './open-guide.ts';

/** One place: the beginning of a chapter, a step, or the entry of an error code. */
export interface ContentsEntry {
  /** Stable, such as `backUp/E3`. */
  readonly id: string;
  readonly title: string;
  readonly chapter: string | undefined;
  readonly show:
    | { readonly kind: 'chapter'; readonly intro: readonly string[] }
    | { readonly kind: 'step'; readonly step: GuideStep }
    | { readonly kind: 'error'; readonly entry: ErrorEntry };
  /** In lower case: what the search looks in. */
  readonly searched: string;
}

const ERRORS = 'errors';

export function entriesOf(guide: GuideWords, catalogue: Catalogue): ContentsEntry[] {
  const plain = (sentences: readonly string[]): string =>
    sentences
      .flatMap((sentence) => pieces(sentence, catalogue).map(({ text }) => text))
      .join(' ')
      .toLowerCase();
  const chapter = (id: string, title: string, intro: readonly string[]): ContentsEntry => ({
    id,
    title,
    chapter: undefined,
    show: { kind: 'chapter', intro },
    searched: plain([title, ...intro]),
  });
  const stepEntry = (id: ChapterId, step: GuideStep): ContentsEntry => ({
    id: `${id}/${step.id}`,
    title: step.title,
    chapter: id,
    show: { kind: 'step', step },
    searched: plain([step.page ?? '', step.title, ...step.do, step.see]),
  });
  const { errors } = guide.frame;
  return [
    ...CHAPTERS.flatMap((id) => [
      chapter(id, guide.chapters[id].title, guide.chapters[id].intro),
      ...stepsOf(guide, id).map((step) => stepEntry(id, step)),
    ]),
    chapter(ERRORS, errors.title, errors.intro),
    ...errorEntries(guide, catalogue).map((entry): ContentsEntry => ({
      id: `${ERRORS}/${entry.code}`,
      title: entry.code,
      chapter: ERRORS,
      show: { kind: 'error', entry },
      searched: [entry.code, entry.what, entry.why, entry.todo].join(' ').toLowerCase(),
    })),
  ];
}

/** @returns the place that is asked for */
export function findEntry(places: readonly ContentsEntry[], target: GuideTarget): ContentsEntry | undefined {
  if (target.kind === 'beginning') return places[0];
  if (target.kind === 'error')
    return places.find(({ show }) => show.kind === 'error' && show.entry.code === target.code);
  const id = PLACES_OF_PAGES[target.page];
  return places.find(({ id: own, show }) =>
    id === undefined ? show.kind === 'step' && show.step.page === target.page : own === id,
  );
}

/** Steps and entries in which every word is found. */
export function search(places: readonly ContentsEntry[], typed: string): ContentsEntry[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return places.filter(
    ({ searched, show }) => show.kind !== 'chapter' && words.every((word) => searched.includes(word)),
  );
}
