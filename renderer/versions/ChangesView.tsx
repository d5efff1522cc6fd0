import type { KeyboardEvent } from 'react';
import type { Difference } from '../../core/compare/reports.ts';
import { ComparedLines } from '../compare/ComparedLines.tsx';
import { FieldDifferences } from '../compare/FieldDifferences.tsx';
import { Writing } from '../ui/reading.ts';
import { rich } from '../ui/rich.tsx';
import { say } from './messages.ts';

type Props = {
  differences: readonly Difference[];
  /** Not while one is being restored. */
  busy: boolean;
  onRestore: (difference: Difference) => void;
};

/** What differs, text by text and value by value: what the version had and what the report has now. */
export function ChangesView({ differences, busy, onRestore }: Props) {
  if (differences.length === 0) return <p className="hint">{say('nothingHasChangedSince')}</p>;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys lead from the button of one part to the next
    <div className="differences" onKeyDown={moveToPart}>
      <p className="differences-legend hint">
        {rich(say, 'inTheVersionNotNow', {
          del: (words) => <del>{words}</del>,
          ins: (words) => <ins>{words}</ins>,
        })}
      </p>
      {differences.map((difference) => (
        <section key={JSON.stringify(difference.unit)} className="difference" aria-label={difference.title}>
          <div className="difference-head">
            <h3>{difference.title}</h3>
            <Writing>
              <button
                type="button"
                className="button"
                aria-disabled={busy}
                onClick={() => !busy && onRestore(difference)}
                aria-label={say('restoreThisPartOf', { title: difference.title })}
              >
                {say('restoreThisPart')}
              </button>
            </Writing>
          </div>
          {difference.lines.length > 0 && <ComparedLines lines={difference.lines} />}
          <FieldDifferences fields={difference.fields} />
          {difference.lines.length + difference.fields.length === 0 && (
            <p className="hint">{say('theWordsAreTheSame')}</p>
          )}
        </section>
      ))}
    </div>
  );
}

function moveToPart(event: KeyboardEvent<HTMLElement>): void {
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>('.difference')];
  const at = all.findIndex((part) => part.contains(document.activeElement));
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
  const next = to === undefined ? undefined : all[to];
  if (at < 0 || !next) return;
  event.preventDefault();
  next.querySelector('button')?.focus({ preventScroll: true });
  next.scrollIntoView({ block: 'nearest' });
}
