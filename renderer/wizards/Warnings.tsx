import type { Failure } from '../../shared/result.ts';
import { Notice } from '../components/index.ts';
import { failureText } from '../text.ts';

/** What the user should know, although what was asked for was done. */
export function Warnings({ failures }: { readonly failures: readonly Failure[] }) {
  return failures.map((failure) => {
    const { todo, what, why } = failureText(failure);
    return (
      <Notice key={what} tone="warning" title={what} live>
        <span data-code={failure.code}>{[why, todo].join(' ')}</span>
      </Notice>
    );
  });
}
