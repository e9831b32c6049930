import { useState } from 'react';
import { intoSight, TextField } from '../components/index.ts';
import { format, t } from '../text.ts';
import { search, type ContentsEntry } from './contents.ts';

interface ContentsProps {
  readonly places: readonly ContentsEntry[];
  /** The open place. */
  readonly at: ContentsEntry | undefined;
  readonly onOpen: (place: ContentsEntry) => void;
}

/** The left side of the guide: a search box, and the chapters with the steps of the open one, or what was found. */
export function Contents({ places, at, onOpen }: ContentsProps) {
  const [typed, setTyped] = useState('');
  const searching = typed.trim() !== '';
  const found = searching ? search(places, typed) : [];
  const { none, one, many } = t.common.guide.results;
  const openChapter = at?.chapter ?? at?.id;
  const shown = searching
    ? found
    : places.filter(({ chapter }) => chapter === undefined || chapter === openChapter);
  return (
    <nav className="guide-contents" aria-label={t.common.guide.contents}>
      <div className="guide-search">
        <TextField label={t.common.guide.search} value={typed} maxLength={100} onChange={setTyped} />
        <p role="status">
          {searching &&
            format(found.length === 0 ? none : found.length === 1 ? one : many, { count: found.length })}
        </p>
      </div>
      <ul>
        {shown.map((place) => (
          <li key={place.id} className={place.chapter === undefined ? 'chapter' : 'step'}>
            <button
              type="button"
              ref={place.id === at?.id ? intoSight : undefined}
              aria-current={place.id === at?.id ? 'page' : undefined}
              onClick={() => {
                onOpen(place);
              }}
            >
              {nameOf(place)}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function nameOf({ show, title }: ContentsEntry): string {
  const page = show.kind === 'step' ? show.step.page : undefined;
  return page === undefined ? title : format(t.common.guide.stepOn, { title, page });
}
