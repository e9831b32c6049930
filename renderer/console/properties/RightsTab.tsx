import type { RightsView } from '../../../shared/views.ts';
import { KeyValueList } from '../../components/index.ts';
import { t } from '../../text.ts';

/** What the server said of the user's rights; the three kinds of "no" stay apart. */
export function RightsTab({ rights }: { rights: RightsView }) {
  const text = t.console.p1.rights;
  return (
    <div className="tab-stack">
      <h2>{text.heading}</h2>
      <KeyValueList
        values={[
          { field: 'supervisor', label: text.supervisor, value: text.answers[rights.supervisor] },
          { field: 'read-key', label: text.readKey, value: text.answers[rights.readKey] },
        ]}
      />
      <p>{text.note}</p>
    </div>
  );
}
