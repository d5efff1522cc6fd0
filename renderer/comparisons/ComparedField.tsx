import { useId, useState } from 'react';
import { type Measure, percentageOf } from '../../core/figure.ts';
import { useReading } from '../ui/reading.ts';
import { difference, readValue, writtenValue } from './compared-value.ts';

type Props = {
  /** Of what and of which results, for who cannot see the table. */
  label: string;
  now: Measure | undefined;
  value: Measure | undefined;
  onChange: (value: Measure | undefined) => void;
};

/** A key question's share in the results compared with, and how far this report is from it. */
export function ComparedField({ label, now, value, onChange }: Props) {
  const id = useId();
  const reading = useReading();
  /** What stands in the field while it is being typed, or cannot be read. */
  const [typed, setTyped] = useState<string | null>(null);
  const [left, setLeft] = useState(false);
  const wrong = typed === null || !left ? undefined : readValue(typed).wrong;
  const away = difference(now, value);
  return (
    <span className="compared-field">
      <input
        className="input"
        autoComplete="off"
        maxLength={15}
        readOnly={reading}
        aria-label={label}
        aria-invalid={wrong !== undefined}
        aria-describedby={`${id}-away`}
        value={typed ?? writtenValue(value)}
        onChange={(event) => {
          setTyped(event.target.value);
          setLeft(false);
          const { measure } = readValue(event.target.value);
          if (JSON.stringify(measure) !== JSON.stringify(value)) onChange(measure);
        }}
        onBlur={() => {
          setLeft(true);
          if (typed !== null && readValue(typed).wrong === undefined) setTyped(null);
        }}
      />
      <span id={`${id}-away`} className={wrong ? 'compared-away wrong' : 'compared-away'}>
        {wrong ?? (
          <>
            {value && 'yes' in value && <span className="compared-share">{percentageOf(value)}% </span>}
            {away && (
              <>
                <b aria-hidden="true">{away.signs}</b>
                <span className="unseen">{away.words}</span>
              </>
            )}
          </>
        )}
      </span>
    </span>
  );
}
