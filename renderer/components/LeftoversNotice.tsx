import type { LeftoverView } from '../../shared/restore.ts';
import { count } from '../formatting.ts';
import { format, t } from '../text.ts';
import { Button } from './Button.tsx';
import { dismissLeftovers, useLeftovers } from './leftovers.ts';
import { Notice } from './Messages.tsx';

/** Files that are named; the others are counted. */
const LISTED = 5;

/** Says what an interrupted run left behind, and what became of it. Nothing if nothing was found. */
export const LeftoversNotice = () => <Leftovers leftovers={useLeftovers()} />;

export function Leftovers({ leftovers }: { readonly leftovers: readonly LeftoverView[] }) {
  if (leftovers.length === 0) return null;
  const texts = t.common.leftovers;
  const all = leftovers.every(({ removed }) => removed);
  return (
    <div className="leftovers" data-field="leftovers">
      <Notice tone={all ? 'info' : 'warning'} title={texts.title} live>
        <p>{all ? texts.removed : texts.notRemoved}</p>
        <ul className="advice selectable">
          {leftovers.slice(0, LISTED).map(({ folder, fileName, removed }) => (
            <li key={`${folder} ${fileName}`}>
              {format(removed ? texts.file : texts.fileNotRemoved, { folder, file: fileName })}
            </li>
          ))}
          {leftovers.length > LISTED && (
            <li>{format(texts.more, { count: count(leftovers.length - LISTED) })}</li>
          )}
        </ul>
        <div className="button-row end">
          <Button label={texts.dismiss} onPress={dismissLeftovers} />
        </div>
      </Notice>
    </div>
  );
}
