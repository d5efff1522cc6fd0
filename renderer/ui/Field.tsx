import { type ReactNode, useId } from 'react';
import { useReading } from './reading.ts';

type Ids = { id: string; 'aria-describedby': string | undefined; 'aria-invalid': boolean; readOnly: boolean };
type Props = { label: ReactNode; hint?: ReactNode; wrong?: string | undefined; children: (ids: Ids) => ReactNode };

/** A label, its control, and what is said about it; the control is told which of them belong to it. */
export function Field({ label, hint, wrong, children }: Props) {
  const id = useId();
  const readOnly = useReading();
  const told = [hint ? `${id}-hint` : '', wrong ? `${id}-wrong` : ''].filter(Boolean).join(' ');
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({ id, 'aria-describedby': told || undefined, 'aria-invalid': wrong !== undefined, readOnly })}
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {wrong && (
        <p className="wrong" id={`${id}-wrong`}>
          {wrong}
        </p>
      )}
    </div>
  );
}
