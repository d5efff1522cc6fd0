import type { Difference } from '../../core/compare/reports.ts';
import { ComparedLines } from '../compare/ComparedLines.tsx';
import { FieldDifferences } from '../compare/FieldDifferences.tsx';
import { Writing } from '../ui/reading.ts';

type Props = {
  differences: readonly Difference[];
  /** Not while one is being restored. */
  busy: boolean;
  onRestore: (difference: Difference) => void;
};

/** What differs, text by text and value by value: what the version had and what the report has now. */
export function ChangesView({ differences, busy, onRestore }: Props) {
  if (differences.length === 0) return <p className="hint">Nothing has changed since: the report says the same now.</p>;
  return (
    <>
      <p className="differences-legend hint">
        <del>Struck through</del>: in the version, not now. <ins>Underlined</ins>: come since.
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
                aria-label={`Restore this part: ${difference.title}`}
              >
                Restore this part
              </button>
            </Writing>
          </div>
          {difference.lines.length > 0 && <ComparedLines lines={difference.lines} />}
          <FieldDifferences fields={difference.fields} />
          {difference.lines.length + difference.fields.length === 0 && (
            <p className="hint">The words are the same; their look or order differs.</p>
          )}
        </section>
      ))}
    </>
  );
}
