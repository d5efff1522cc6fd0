import type { ReactNode } from 'react';
import { useReading } from '../ui/reading.ts';
import { rich } from '../ui/rich.tsx';
import { say } from './messages.ts';
import { type Draft, typeInDraft } from './scores.ts';

/** The fields, and what makes the words between them. */
type Fields = Record<keyof Draft, ReactNode> & { word: (parts: ReactNode[]) => ReactNode };

type Props = {
  draft: Draft;
  /** What each field is called for who cannot see it. */
  names: Record<keyof Draft, string>;
  /** The line of the fields, where they do not count cases. */
  line?: (fields: Fields) => ReactNode;
  wrong: string | undefined;
  describedBy: string | undefined;
  /** The name of the first field, where a finding or an undone step leads to it. */
  field?: string;
  onType: (draft: Draft) => void;
};

/** Yes and cases, from which the percentage follows, or a percentage taken over from elsewhere. */
export function MeasureFields({ draft, names, line, wrong, describedBy, field, onType }: Props) {
  const reading = useReading();
  const input = (name: keyof Draft) => (
    <input
      className="input score-input"
      inputMode="numeric"
      autoComplete="off"
      maxLength={6}
      readOnly={reading}
      aria-label={names[name]}
      aria-describedby={describedBy}
      aria-invalid={wrong !== undefined && draft[name] !== ''}
      data-field={name === 'yes' ? field : undefined}
      value={draft[name]}
      onChange={(event) => onType(typeInDraft(draft, { [name]: event.target.value }))}
    />
  );
  const fields = { yes: input('yes'), base: input('base'), percentage: input('percentage'), word };
  return <div className="question-fields">{line ? line(fields) : rich(say, 'yesOfCasesOr', fields)}</div>;
}

const word = (parts: ReactNode[]) => <span className="question-word">{parts}</span>;
