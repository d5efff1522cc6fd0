import { useReading } from '../ui/reading.ts';
import { type Draft, typeInDraft } from './scores.ts';

type Props = {
  draft: Draft;
  /** What each field is called for who cannot see it. */
  names: Record<keyof Draft, string>;
  /** What stands between the fields. */
  words?: { of: string; or: string };
  wrong: string | undefined;
  describedBy: string | undefined;
  /** The name of the first field, where a finding or an undone step leads to it. */
  field?: string;
  onType: (draft: Draft) => void;
};

/** Yes and cases, from which the percentage follows, or a percentage taken over from elsewhere. */
export function MeasureFields({ draft, names, words, wrong, describedBy, field, onType }: Props) {
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
  return (
    <div className="question-fields">
      {input('yes')}
      <span className="question-word">{words?.of ?? 'yes of'}</span>
      {input('base')}
      <span className="question-word">{words?.or ?? 'cases, or'}</span>
      {input('percentage')}
      <span className="question-word">%</span>
    </div>
  );
}
