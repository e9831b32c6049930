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
  const has = (...wanted: readonly LeftoverView['outcome'][]): boolean =>
    leftovers.some(({ outcome }) => wanted.includes(outcome));
  const refused = has('refused');
  return (
    <div className="leftovers" data-field="leftovers">
      <Notice tone={refused ? 'warning' : 'info'} title={texts.title} live>
        {has('completed', 'rolled-back') && <p>{texts.changes}</p>}
        {has('removed', 'refused') && <p>{refused ? texts.notRemoved : texts.removed}</p>}
        <ul className="advice selectable">
          {leftovers.slice(0, LISTED).map(({ folder, fileName, outcome }) => (
            <li key={`${folder} ${fileName}`}>
              {format(texts.outcomes[outcome], { folder, file: fileName })}
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
