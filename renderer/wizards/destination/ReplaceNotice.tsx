import { CheckBox, Notice } from '../../components/index.ts';
import { count, list } from '../../formatting.ts';
import { format, t } from '../../text.ts';

/** Names that are written out before the rest is only counted. */
const MAX_NAMED = 6;

interface ReplaceNoticeProps {
  /** Names of files that would be replaced, at least one. */
  readonly files: readonly string[];
  readonly replace: boolean;
  readonly onReplace: (agreed: boolean) => void;
  /** Appears while the page is open. */
  readonly live?: boolean;
}

/** The files that are there already, and the agreement to replace them. */
export function ReplaceNotice({ files, replace, onReplace, live = false }: ReplaceNoticeProps) {
  const texts = t.stick.summary;
  const more = files.length - MAX_NAMED;
  return (
    <Notice tone="warning" title={texts.existsTitle} live={live}>
      <p>
        {more > 0
          ? format(texts.existsMore, { files: files.slice(0, MAX_NAMED).join(', '), count: count(more) })
          : list(files)}
      </p>
      <CheckBox label={texts.replace} checked={replace} onChange={onReplace} />
    </Notice>
  );
}
