import { isAnswered, isReachable, type WizardState, type WizardTable } from './wizard.ts';
import { Glyph } from '../components/index.ts';
import { t } from '../text.ts';

interface StepListProps<Id extends string, Data, Code extends string> {
  readonly table: WizardTable<Id, Data, Code>;
  readonly state: WizardState<Id, Data>;
  /** Short names of the pages. */
  readonly names: Readonly<Record<Id, { readonly step: string }>>;
  /** Opens a finished step; left out while no other page can be opened. */
  readonly onGoTo?: ((step: Id) => void) | undefined;
}

/** The list of steps at the left of a wizard: what is done, what is open, what follows. Only the steps that the answers require. */
export function StepList<Id extends string, Data, Code extends string>(props: StepListProps<Id, Data, Code>) {
  const { table, state, names, onGoTo } = props;
  const shown = table.steps.filter((step) => step.id === state.current || step.included(state.data));
  return (
    <ol className="wizard-steps" aria-label={t.common.wizard.steps}>
      {shown.map((step, index) => {
        const current = step.id === state.current;
        const done = !current && isAnswered(table, state, step.id);
        const look = current ? 'current' : done ? 'done' : 'ahead';
        const name = names[step.id].step;
        return (
          <li key={step.id} className={look} data-step={step.id} aria-current={current ? 'step' : undefined}>
            <span className="number">{done ? <Glyph name="check" /> : `${String(index + 1)}.`}</span>
            <span>
              {done && onGoTo !== undefined && isReachable(table, state.data, step.id) ? (
                <button
                  type="button"
                  className="step-link"
                  onClick={() => {
                    onGoTo(step.id);
                  }}
                >
                  {name}
                </button>
              ) : (
                name
              )}
              {done && <span className="visually-hidden"> {t.common.wizard.done}</span>}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
