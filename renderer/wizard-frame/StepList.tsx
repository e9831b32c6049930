import { isAnswered, type WizardState, type WizardTable } from './wizard.ts';
import { Glyph } from '../components/index.ts';
import { t } from '../text.ts';

interface StepListProps<Id extends string, Data, Code extends string> {
  readonly table: WizardTable<Id, Data, Code>;
  readonly state: WizardState<Id, Data>;
  /** Short names of the pages. */
  readonly names: Readonly<Record<Id, { readonly step: string }>>;
}

/** The list of steps at the left of a wizard: what is done, what is open, what is not needed. It is read, not clicked. */
export function StepList<Id extends string, Data, Code extends string>(props: StepListProps<Id, Data, Code>) {
  const { table, state, names } = props;
  return (
    <ol className="wizard-steps" aria-label={t.wizard.steps}>
      {table.steps.map((step, index) => {
        const current = step.id === state.current;
        const included = step.included(state.data);
        const done = !current && included && isAnswered(table, state, step.id);
        const look = current ? 'current' : done ? 'done' : included ? 'ahead' : 'skipped';
        return (
          <li key={step.id} className={look} data-step={step.id} aria-current={current ? 'step' : undefined}>
            <span className="number">{done ? <Glyph name="check" /> : `${String(index + 1)}.`}</span>
            <span>
              {names[step.id].step}
              {done && <span className="visually-hidden"> {t.wizard.done}</span>}
              {!included && <span className="skipped-note">{t.wizard.notNeeded}</span>}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
