import type { ReactNode } from 'react';
import { Glyph } from './Glyph.tsx';
import { Label } from './Label.tsx';

interface FieldProps {
  readonly inputId: string;
  readonly label: string;
  readonly help?: ReactNode;
  readonly problem?: string | undefined;
  readonly children: ReactNode;
}

/** Ids that an input names in `aria-describedby`, so that help and problem are read with it. */
export function describedBy(inputId: string, help: unknown, problem: unknown): string | undefined {
  const ids = [help !== undefined && `${inputId}-help`, problem !== undefined && `${inputId}-problem`];
  return ids.filter(Boolean).join(' ') || undefined;
}

/** A label on the left, and on the right the input with its help and what is wrong with it. */
export function Field({ inputId, label, help, problem, children }: FieldProps) {
  return (
    <div className="field-row">
      <label className="field-label" htmlFor={inputId} id={`${inputId}-label`}>
        <Label text={label} />
      </label>
      <div className="field-body">
        {children}
        {help !== undefined && (
          <div className="field-help" id={`${inputId}-help`}>
            {help}
          </div>
        )}
        {problem !== undefined && (
          <div className="field-problem" id={`${inputId}-problem`}>
            <Glyph name="warning" />
            {problem}
          </div>
        )}
      </div>
    </div>
  );
}
