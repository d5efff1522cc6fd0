import { type ReactNode, useState } from 'react';
import { compareWords } from '../../../core/compare/texts.ts';
import { spokenLanguage } from '../../../core/messages/messages.ts';
import type { PointDecision, RoundPoint } from '../../../core/review/rounds/round.ts';
import { sayDay } from '../../../core/say-day.ts';
import { Field } from '../../ui/Field.tsx';
import { useReading } from '../../ui/reading.ts';
import { rich } from '../../ui/rich.tsx';
import { say } from './messages.ts';
import { OUTCOMES } from './say-outcome.ts';

type Props = {
  number: number;
  point: RoundPoint;
  where: string;
  onDecide: (decision: Pick<PointDecision, 'outcome' | 'reason'>) => boolean;
};

/** One thing that the service said, and what is decided about it. */
export function PointItem({ number, point, where, onDecide }: Props) {
  const reading = useReading();
  const { decision } = point;
  const [changing, setChanging] = useState(false);
  const [outcome, setOutcome] = useState(decision?.outcome ?? '');
  const [reason, setReason] = useState(decision?.reason ?? '');
  const told = decision && OUTCOMES[decision.outcome];
  const decide = () => {
    if (onDecide({ outcome: outcome as PointDecision['outcome'], reason })) setChanging(false);
  };
  return (
    <li className="round-point" data-point={point.id}>
      <h3>
        {number}. {where || say('placeNotKnown')}
      </h3>
      <p className="hint">
        {point.by || say('unknown')}
        {point.at !== '' && `, ${sayDay(point.at.slice(0, 10), spokenLanguage())}`}
      </p>
      <Said point={point} />
      {told && !changing && (
        <div className="round-decided">
          <p>
            <b>
              <span aria-hidden="true">{told.face}</span> {told.said}
            </b>
            {decision?.reason !== '' && `: ${decision?.reason}`}{' '}
            <span className="hint">
              {decision?.by}, {sayDay(decision?.at.slice(0, 10) ?? '', spokenLanguage())}
            </span>
          </p>
          {!reading && (
            <button type="button" className="button text" onClick={() => setChanging(true)}>
              {rich(say, 'decideAnew', { number, unseen })}
            </button>
          )}
        </div>
      )}
      {!reading && (!decision || changing) && (
        // biome-ignore lint/a11y/noStaticElementInteractions: Enter in its field does what its button does
        <div
          className="round-deciding"
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
            event.preventDefault();
            decide();
          }}
        >
          <Field label={rich(say, 'decision', { number, unseen })}>
            {({ readOnly: _, ...ids }) => (
              <select
                {...ids}
                className="input"
                value={outcome}
                onChange={({ target }) => setOutcome(target.value as PointDecision['outcome'])}
              >
                <option value="">{say('open')}</option>
                {Object.entries(OUTCOMES).map(([value, { said }]) => (
                  <option key={value} value={value}>
                    {said}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field label={outcome === 'in part' || outcome === 'not accepted' ? say('reason') : say('reasonIfYouLike')}>
            {(ids) => (
              <input {...ids} className="input" value={reason} onChange={({ target }) => setReason(target.value)} />
            )}
          </Field>
          <button type="button" className="button" aria-disabled={outcome === ''} onClick={decide}>
            {rich(say, 'decide', { number, unseen })}
          </button>
        </div>
      )}
    </li>
  );
}

const unseen = (parts: ReactNode[]) => <span className="unseen">{parts}</span>;

/** What was sent with what is wanted in its place; of a comment what it is about, and what it says. */
function Said({ point: { kind, was, now } }: { point: RoundPoint }) {
  if (kind === 'comment')
    return (
      <>
        {was !== '' && <p className="round-about">{say('onWords', { words: was })}</p>}
        <p className="round-said">{now}</p>
      </>
    );
  return (
    <div className="round-said difference-text">
      <p>
        {compareWords(was, now).map(({ kind, text }, index) => {
          const Run = kind === 'same' ? 'span' : kind === 'gone' ? 'del' : 'ins';
          // biome-ignore lint/suspicious/noArrayIndexKey: runs have no ids, and nothing in them has a state
          return <Run key={index}>{text}</Run>;
        })}
      </p>
    </div>
  );
}
