/** The illustrated guide as a PDF, laid out and written by the app itself. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  CHAPTERS,
  errorEntries,
  stepsOf,
  type ChapterId,
  type GuideStep,
  type GuideWords,
} from '../../../shared/guide/guide.ts';
import { pieces } from '../../../shared/guide/text.ts';
import { html, type Html, type PrintPage } from '../../../shared/html.ts';
import { format } from '../../../shared/messages/format.ts';
import { guides, type GuideLanguage } from '../../../shared/messages/guide.ts';
import { catalogues, type Catalogue } from '../../../shared/messages/index.ts';

export interface GuideLayout {
  /** Absolute folder with a folder of the guide's pictures for each language. */
  readonly guidePictures: string;
  readonly printing: {
    pdf(page: PrintPage, options: { paper: 'A4' }): Promise<Buffer>;
  };
}

/**
 * @returns the whole guide, A4, with its pictures and an outline of its headings
 * @throws the system's error when the pictures cannot be read: they are part of the app
 */
export async function guidePdf(
  { guidePictures, printing }: GuideLayout,
  language: GuideLanguage,
): Promise<Buffer> {
  const [words, catalogue] = await Promise.all([guides[language](), catalogues[language]()]);
  const names = CHAPTERS.flatMap((id) => stepsOf(words, id).flatMap(({ picture }) => picture ?? []));
  const pictures = await Promise.all(
    names.map(async (name) => {
      const file = `${name}.webp`;
      return [file, await readFile(join(guidePictures, language, file))] as const;
    }),
  );
  return printing.pdf(
    { title: words.frame.title, body: guideBody(words, catalogue), pictures: new Map(pictures) },
    { paper: 'A4' },
  );
}

function guideBody(words: GuideWords, catalogue: Catalogue): PrintPage['body'] {
  const { frame } = words;
  const sentence = (text: string): Html => {
    const parts = pieces(text, catalogue).map((piece) =>
      piece.command
        ? html`<code>${piece.text}</code>`
        : piece.quoted
          ? html`<b>${piece.text}</b>`
          : html`${piece.text}`,
    );
    // Joined without the space between lines: a period follows its word.
    return { markup: parts.map(({ markup }) => markup).join('') };
  };
  const paragraphs = (texts: readonly string[]): Html[] =>
    texts.map((text) => html`<p>${sentence(text)}</p>`);
  const step = ({ title, page, picture, do: sentences, see }: GuideStep, at: number): Html => {
    const heading = `${String(at + 1)}. ${title}`;
    const alt = format(frame.pictureOf, { page: page ?? '', title });
    return html`<section class="guide-step">
      <h3>${page === undefined ? heading : `${heading} (${page})`}</h3>
      ${picture === undefined ? html`` : html`<img src="page/${picture}.webp" alt="${alt}" />`}
      <ol>
        ${sentences.map((text) => html`<li>${sentence(text)}</li>`)}
      </ol>
      <p><b>${frame.see}:</b> ${sentence(see)}</p>
    </section>`;
  };
  const chapter = (id: ChapterId): Html =>
    html`<section class="chapter">
      <h2>${words.chapters[id].title}</h2>
      ${paragraphs(words.chapters[id].intro)} ${stepsOf(words, id).map(step)}
    </section>`;
  const { errors } = frame;
  const entries = errorEntries(words, catalogue).map(
    ({ code, what, why, todo }) =>
      html`<section class="guide-entry">
        <h3>${code}</h3>
        <p><b>${what}</b></p>
        <p>${errors.why}: ${why}</p>
        <p>${errors.todo}: ${todo}</p>
      </section>`,
  );
  return html`<h1>${frame.title}</h1>
    ${paragraphs(frame.intro)}
    <h2>${frame.contents}</h2>
    <ol>
      ${[...CHAPTERS.map((id) => words.chapters[id].title), errors.title].map((title) => html`<li>${title}</li>`)}
    </ol>
    ${CHAPTERS.map(chapter)}
    <section class="chapter">
      <h2>${errors.title}</h2>
      ${paragraphs(errors.intro)} ${entries}
    </section>`;
}
