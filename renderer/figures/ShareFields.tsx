import { useId } from 'react';
import { percentageOf } from '../../core/figure.ts';
import { readDraft } from '../report/scores.ts';
import type { FigureDraft } from './draft.ts';

type Props = { draft: FigureDraft; wrong: string | undefined; onType: (change: Partial<FigureDraft>) => void };

/** Yes and cases, from which the percentage follows, or a percentage taken over from elsewhere. */
export function ShareFields({ draft, wrong, onType }: Props) {
  const id = useId();
  const type = (change: Partial<FigureDraft>) => {
    const next = { ...draft, ...change };
    // What was counted wins, and says the percentage; a percentage that is typed takes its place.
    if (change.percentage !== undefined) next.yes = '';
    else if (next.yes !== '') {
      const read = readDraft(next).measure;
      next.percentage = read ? String(percentageOf(read)) : '';
    }
    const { yes, base, percentage } = next;
    onType({ yes, base, percentage });
  };
  const input = (name: 'yes' | 'base' | 'percentage', label: string) => (
    <input
      className="input score-input"
      inputMode="numeric"
      autoComplete="off"
      maxLength={6}
      aria-label={label}
      aria-describedby={wrong ? `${id}-wrong` : undefined}
      aria-invalid={wrong !== undefined}
      value={draft[name]}
      onChange={(event) => type({ [name]: event.target.value })}
    />
  );
  return (
    <div className="figure-share">
      <div className="question-fields">
        {input('yes', 'How many')}
        <span className="question-word">of</span>
        {input('base', 'Of how many')}
        <span className="question-word">or</span>
        {input('percentage', 'Percentage')}
        <span className="question-word">%</span>
      </div>
      {wrong && (
        <p className="wrong" id={`${id}-wrong`}>
          {wrong}
        </p>
      )}
    </div>
  );
}
