/** The guide as Markdown: one file for each chapter, and one that lists them. */
import {
  CHAPTER_FILES,
  CHAPTERS,
  errorEntries,
  ERRORS_FILE,
  stepsOf,
  type ChapterId,
  type ChapterWords,
  type GuideStep,
  type GuideWords,
} from '../../shared/guide/guide.ts';
import { pieces } from '../../shared/guide/text.ts';
import type { Catalogue } from '../../shared/messages/index.ts';
import { format } from '../../shared/messages/format.ts';

const escape = (text: string): string => text.replaceAll(/[\\`*_[\]<>|]/g, '\\$&');

/** @returns the texts of the files by their name */
export function markdownFiles(guide: GuideWords, catalogue: Catalogue): ReadonlyMap<string, string> {
  const line = (sentence: string): string =>
    pieces(sentence, catalogue)
      .map(({ text, quoted, command }) =>
        command ? `\`${text}\`` : quoted ? `**${escape(text)}**` : escape(text),
      )
      .join('');
  const { frame } = guide;

  const step = ({ title, page, picture, do: sentences, see }: GuideStep, at: number): string[] => [
    `## ${String(at + 1)}. ${escape(title)}${page === undefined ? '' : ` (${page})`}`,
    ...(picture === undefined
      ? []
      : [`![${escape(format(frame.pictureOf, { page: page!, title }))}](${picture}.webp)`]),
    sentences.map((sentence, index) => `${String(index + 1)}. ${line(sentence)}`).join('\n'),
    `**${frame.see}:** ${line(see)}`,
  ];
  const chapter = (id: ChapterId): string[] => {
    const { title, intro }: ChapterWords = guide.chapters[id];
    return [`# ${escape(title)}`, ...intro.map(line), ...stepsOf(guide, id).flatMap(step)];
  };
  const files = new Map(CHAPTERS.map((id) => [`${CHAPTER_FILES[id]}.md`, text(chapter(id))]));
  const contents = CHAPTERS.map((id, at) => {
    return `${String(at + 1)}. [${escape(guide.chapters[id].title)}](${CHAPTER_FILES[id]}.md)`;
  });
  const { errors } = frame;
  files.set(
    `${ERRORS_FILE}.md`,
    text([
      `# ${escape(errors.title)}`,
      ...errors.intro.map(escape),
      ...errorEntries(guide, catalogue).flatMap(({ code, what, why, todo }) => [
        `## ${code}`,
        `**${escape(what)}**`,
        `**${errors.why}:** ${escape(why)}`,
        `**${errors.todo}:** ${escape(todo)}`,
      ]),
    ]),
  );
  contents.push(`${String(contents.length + 1)}. [${escape(errors.title)}](${ERRORS_FILE}.md)`);
  const { title, intro } = frame;
  files.set(
    'README.md',
    text([`# ${escape(title)}`, ...intro.map(line), `## ${frame.contents}`, contents.join('\n')]),
  );
  return files;
}

const text = (parts: readonly string[]): string => `${parts.join('\n\n')}\n`;
