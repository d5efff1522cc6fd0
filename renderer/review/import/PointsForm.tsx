import { useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { Round } from '../../../core/review/rounds/round.ts';
import type { FoundReview } from '../../../core/review/word/review.ts';
import { sayCount } from '../../../core/say-count.ts';
import { sayDay } from '../../../core/say-day.ts';
import { sayTime } from '../../ui/time.ts';
import { PointList } from './PointList.tsx';
import { roundPoints } from './round-answer.ts';
import { sayPeople, sayPoints } from './say-point.ts';
import { countedFilters, type Filter, peopleIn, shownPoints, withChosen } from './shown-points.ts';

/** The round whose answer a file may be, and whether it is taken for that. */
export type AnswerTo = { round: Round; on: boolean };

type Props = {
  name: string;
  found: FoundReview;
  chosen: ReadonlySet<string>;
  onChoose: (next: (chosen: ReadonlySet<string>) => ReadonlySet<string>) => void;
  answer: AnswerTo | null;
  onAnswer: (on: boolean) => void;
};

/** What a reviewed file says, how well it was placed, and what of it is to be taken. */
export function PointsForm({ name, found, chosen, onChoose, answer, onAnswer }: Props) {
  const { review, seen } = found;
  const { points } = review;
  const [filter, setFilter] = useState<Filter>('all');
  const [person, setPerson] = useState('');
  const first = useRef<HTMLParagraphElement>(null);
  const group = useId();
  // The button by which the file was chosen has gone.
  useEffect(() => first.current?.focus(), []);
  const filters = useMemo(() => countedFilters(points), [points]);
  const people = useMemo(() => peopleIn(points), [points]);
  const shown = useMemo(() => shownPoints(points, { filter, person }), [points, filter, person]);
  const listed = useDeferredValue(shown);
  const { exactly, similar, not } = review.paragraphs;
  return (
    <>
      <div className="review-head">
        <p ref={first} tabIndex={-1} className="import-sum">
          <strong>{name}</strong>: {sayPoints(points)}
          {people.length > 0 && ` by ${sayPeople(people)}`}.{' '}
          {review.exportedAt !== undefined
            ? `Made from the export of ${sayTime(review.exportedAt)}.`
            : 'The file does not say what it was made from, so it is compared with the report as it is now, and edits made with tracking off cannot be told.'}
          {found.savedBy !== '' && ` Saved last by ${found.savedBy}${found.savedAt && `, ${sayTime(found.savedAt)}`}.`}
        </p>
        <p className="hint">
          {sayCount(exactly, 'paragraph')} found by id or words, {similar} by similar words, {not} not in what was
          exported.
        </p>
      </div>
      {points.length === 0 ? (
        <p className="notice">Nothing was changed in this file, and nothing said. There is nothing to take.</p>
      ) : (
        <>
          {answer && (
            <label className="import-check">
              <input type="checkbox" checked={answer.on} onChange={({ target }) => onAnswer(target.checked)} />
              <span>
                These are the answer to the round sent to {answer.round.to} on {sayDay(answer.round.sent.slice(0, 10))}
                <span className="hint">
                  {' '}
                  {sayCount(roundPoints(answer.round, points).length, 'point')} of the file{' '}
                  {answer.on ? 'will' : 'would'} be put into the round, where each is decided.
                </span>
              </span>
            </label>
          )}
          <fieldset className="review-filters">
            <legend className="unseen">Which points are shown</legend>
            {filters.map(({ id, label, count }) => (
              <label key={id} data-on={filter === id || undefined}>
                <input type="radio" name={group} checked={filter === id} onChange={() => setFilter(id)} />
                {label} <span className="count">{count}</span>
              </label>
            ))}
          </fieldset>
          <div className="review-tools">
            {people.length > 1 && (
              <select
                className="input"
                aria-label="Person"
                value={person}
                onChange={({ target }) => setPerson(target.value)}
              >
                <option value="">Everybody</option>
                {people.map((one) => (
                  <option key={one}>{one}</option>
                ))}
              </select>
            )}
            <button type="button" className="button" onClick={() => onChoose((now) => withChosen(now, shown, true))}>
              Choose all shown
            </button>
            <button type="button" className="button" onClick={() => onChoose((now) => withChosen(now, shown, false))}>
              Choose none shown
            </button>
            <span role="status">
              {sayCount(shown.length, 'point')} shown, {chosen.size} chosen.
            </span>
          </div>
          {shown.length === 0 ? (
            <p className="hint">Nothing in this file is of that kind.</p>
          ) : (
            <PointList points={listed} seen={seen} chosen={chosen} onChoose={onChoose} />
          )}
        </>
      )}
    </>
  );
}
