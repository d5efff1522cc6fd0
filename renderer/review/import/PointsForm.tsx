import { useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react';
import { spokenLanguage } from '../../../core/messages/messages.ts';
import type { Round } from '../../../core/review/rounds/round.ts';
import type { FoundReview } from '../../../core/review/word/review.ts';
import type { ReviewPoint } from '../../../core/review/word/review-point.ts';
import { sayDay } from '../../../core/say-day.ts';
import { rich } from '../../ui/rich.tsx';
import { sayTime } from '../../ui/time.ts';
import { say } from './messages.ts';
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
          {people.length === 0
            ? rich(say, 'nameAndPoints', { name: <strong>{name}</strong>, points: sayPoints(points) })
            : rich(say, 'nameAndPointsBy', {
                name: <strong>{name}</strong>,
                points: sayPoints(points),
                people: sayPeople(people),
              })}{' '}
          {review.exportedAt !== undefined
            ? say('madeFromTheExport', { exported: sayTime(review.exportedAt) })
            : say('theFileDoesNotSay')}
          {found.savedBy !== '' && ` ${saySaved(found)}`}
        </p>
        <p className="hint">{say('paragraphsFound', { exactly, similar, not })}</p>
      </div>
      {points.length === 0 ? (
        <p className="notice">{say('nothingWasChanged')}</p>
      ) : (
        <>
          {answer && (
            <label className="import-check">
              <input type="checkbox" checked={answer.on} onChange={({ target }) => onAnswer(target.checked)} />
              <span>
                {say('answerToTheRound', {
                  to: answer.round.to,
                  sent: sayDay(answer.round.sent.slice(0, 10), spokenLanguage()),
                })}
                <span className="hint"> {sayAnswer(answer, points)}</span>
              </span>
            </label>
          )}
          <fieldset className="review-filters">
            <legend className="unseen">{say('whichPointsAreShown')}</legend>
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
                aria-label={say('person')}
                value={person}
                onChange={({ target }) => setPerson(target.value)}
              >
                <option value="">{say('everybody')}</option>
                {people.map((one) => (
                  <option key={one}>{one}</option>
                ))}
              </select>
            )}
            <button type="button" className="button" onClick={() => onChoose((now) => withChosen(now, shown, true))}>
              {say('chooseAllShown')}
            </button>
            <button type="button" className="button" onClick={() => onChoose((now) => withChosen(now, shown, false))}>
              {say('chooseNoneShown')}
            </button>
            <span role="status">{say('pointsShownChosen', { count: shown.length, chosen: chosen.size })}</span>
          </div>
          {shown.length === 0 ? (
            <p className="hint">{say('nothingIsOfThatKind')}</p>
          ) : (
            <PointList points={listed} seen={seen} chosen={chosen} onChoose={onChoose} />
          )}
        </>
      )}
    </>
  );
}

function sayAnswer({ round, on }: AnswerTo, points: readonly ReviewPoint[]): string {
  const { length: count } = roundPoints(round, points);
  return on ? say('pointsGoIntoTheRound', { count }) : say('pointsWouldGoIntoTheRound', { count });
}

function saySaved({ savedBy: by, savedAt }: FoundReview): string {
  return savedAt === '' ? say('savedLast', { by }) : say('savedLastAt', { by, at: sayTime(savedAt) });
}
