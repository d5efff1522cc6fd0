import { memo, type ReactNode } from 'react';
import type { SeenPoint, SeenRun } from '../../../core/review/word/review.ts';
import type { ReviewPoint } from '../../../core/review/word/review-point.ts';
import { rich } from '../../ui/rich.tsx';
import { sayTime } from '../../ui/time.ts';
import { say } from './messages.ts';
import { remarksOn, sayKind, whyNot } from './say-point.ts';

type Props = {
  point: ReviewPoint;
  seen: SeenPoint | undefined;
  isChosen: boolean;
  onChoose: (some: readonly ReviewPoint[], on: boolean) => void;
};

/** One thing to decide about: who wants it, what was sent, what they want, and what stands there now. */
export const PointRow = memo(function PointRow({ point, seen, isChosen, onChoose }: Props) {
  const why = whyNot(point);
  const { by, at, comment, kind, now, id } = point;
  const remarks = remarksOn(point);
  return (
    <li className="review-point" data-refused={why !== undefined || undefined}>
      <label className="review-who">
        <input
          type="checkbox"
          tabIndex={-1}
          checked={isChosen}
          // It can be reached all the same, so that it is heard why not.
          aria-disabled={why !== undefined}
          aria-describedby={`review-${id}`}
          onChange={({ target }) => why === undefined && onChoose([point], target.checked)}
        />
        <span>
          {at === ''
            ? rich(say, 'kindBy', { kind: sayKind(point), by })
            : rich(say, 'kindByAt', { kind: sayKind(point), by, at: sayTime(at), time: timeOf(at) })}
          {remarks.length > 0 && <span className="review-remarks"> · {remarks.join(' · ')}</span>}
        </span>
      </label>
      <div id={`review-${id}`} className="review-sides">
        <p>
          <span className="review-side">{comment ? say('about') : say('sent')} </span>
          <Runs runs={seen?.sent ?? []} nothing={comment ? say('thePartAsAWhole') : say('nothingStoodHere')} />
        </p>
        {comment ? (
          <div>
            {comment.thread.remarks.map((remark) => (
              <p key={remark.id}>
                <span className={remark.by === by ? 'review-side' : undefined}>{remark.by}: </span>
                {remark.text}
              </p>
            ))}
            {comment.thread.resolved && <p className="hint">{say('resolved')}</p>}
          </div>
        ) : (
          <p>
            <span className="review-side">{say('wanted')} </span>
            <Runs runs={seen?.wanted ?? []} nothing={say('nothingWanted')} />
            {kind === 'format' && seen?.wanted.every((run) => run.text !== now) && (
              <span className="hint"> ({now})</span>
            )}
          </p>
        )}
        {seen?.here !== undefined && (
          <p className="review-here">
            <b>{point.refused === 'protected' ? say('theReportSays') : say('nowInTheReport')}</b>{' '}
            {seen.here || <span className="hint">{say('nothingAnyMore')}</span>}
          </p>
        )}
        {why !== undefined && <p className="review-why">{why}</p>}
      </div>
    </li>
  );
});

const timeOf = (at: string) => (parts: ReactNode[]) => <time dateTime={at}>{parts}</time>;

const TAGS = { same: 'span', gone: 'del', new: 'ins', about: 'mark' } as const;

function Runs({ runs, nothing }: { runs: readonly SeenRun[]; nothing: string }) {
  if (runs.length === 0) return <span className="hint">{nothing}</span>;
  return runs.map(({ kind, text }, index) => {
    const Run = TAGS[kind];
    // biome-ignore lint/suspicious/noArrayIndexKey: runs have no ids, and nothing in them has a state
    return <Run key={index}>{text}</Run>;
  });
}
