import type { GuideWords } from '../../shared/guide/guide.ts';
import { pieces } from '../../shared/guide/text.ts';
import { format, t } from '../text.ts';
import type { ContentsEntry } from './contents.ts';
import { guideLanguage } from './use-guide.ts';

/** A sentence in which texts of the window stand out. */
function Sentence({ text }: { readonly text: string }) {
  return pieces(text, t).map(({ text: words, quoted, command }, index) => {
    const Part = command ? 'code' : quoted ? 'b' : 'span';
    return <Part key={index}>{words}</Part>;
  });
}

interface ContentProps {
  readonly words: GuideWords;
  readonly place: ContentsEntry;
}

export function Content({ words, place: { show } }: ContentProps) {
  const { frame } = words;
  if (show.kind === 'chapter') {
    return show.intro.map((text) => (
      <p key={text}>
        <Sentence text={text} />
      </p>
    ));
  }
  if (show.kind === 'error') {
    const { what, why, todo } = show.entry;
    return (
      <>
        <p>
          <b>{what}</b>
        </p>
        <h2>{frame.errors.why}</h2>
        <p>{why}</p>
        <h2>{frame.errors.todo}</h2>
        <p>{todo}</p>
      </>
    );
  }
  const { picture, page, title, do: sentences, see } = show.step;
  return (
    <>
      {picture !== undefined && (
        <img
          className="guide-picture"
          src={`./guide/${guideLanguage()}/${picture}.webp`}
          alt={format(frame.pictureOf, { page: page ?? '', title })}
        />
      )}
      <ol className="guide-steps">
        {sentences.map((text) => (
          <li key={text}>
            <Sentence text={text} />
          </li>
        ))}
      </ol>
      <h2>{frame.see}</h2>
      <p>
        <Sentence text={see} />
      </p>
    </>
  );
}
