import './differences.css';
import type { ComparedLine } from '../../core/compare/texts.ts';
import { say } from './messages.ts';

/** Unchanged lines beside a change are shown, one on each side; those farther off are counted. */
export function ComparedLines({ lines }: { lines: readonly ComparedLine[] }) {
  const near = (at: number) => [at - 1, at, at + 1].some((other) => (lines[other]?.kind ?? 'same') !== 'same');
  const shown: { line?: ComparedLine; skipped?: number; at: number }[] = [];
  for (const [at, line] of lines.entries()) {
    const last = shown.at(-1);
    if (near(at)) shown.push({ line, at });
    else if (last?.skipped !== undefined) last.skipped += 1;
    else shown.push({ skipped: 1, at });
  }
  return (
    <div className="difference-text">
      {shown.map(({ line, skipped, at }) =>
        line ? (
          <p key={at} data-kind={line.kind}>
            {line.moved !== undefined && <span className="difference-moved">{sayMoved(line.kind, line.moved)} </span>}
            {line.runs.map(({ kind, text }, index) => {
              const Run = kind === 'same' ? 'span' : kind === 'gone' ? 'del' : 'ins';
              // biome-ignore lint/suspicious/noArrayIndexKey: runs have no ids, and nothing in them has a state
              return <Run key={index}>{text}</Run>;
            })}
          </p>
        ) : (
          <p key={at} className="difference-skipped">
            {say('paragraphsUnchanged', { count: skipped ?? 0 })}
          </p>
        ),
      )}
    </div>
  );
}

function sayMoved(kind: ComparedLine['kind'], other: string): string {
  if (other === '') return kind === 'gone' ? say('movedFromHere') : say('movedToHere');
  return kind === 'gone' ? say('movedTo', { other }) : say('movedFrom', { other });
}
