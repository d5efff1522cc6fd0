import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { capital } from '../../../core/capital.ts';
import { spokenLanguage } from '../../../core/messages/messages.ts';
import { openPoints, type PointDecision, type Round, writtenSince } from '../../../core/review/rounds/round.ts';
import { isOverdue, sayDue, sayState } from '../../../core/review/rounds/say-due.ts';
import { sayDay } from '../../../core/say-day.ts';
import { ComparedLines } from '../../compare/ComparedLines.tsx';
import { useSession, useView } from '../../report/SessionContext.ts';
import { announce } from '../../ui/Announcer.tsx';
import { Field } from '../../ui/Field.tsx';
import { rich } from '../../ui/rich.tsx';
import { sayFault } from '../../ui/say-fault.ts';
import { Told, type ToldText } from '../../ui/Told.tsx';
import { decideHere } from './decide.ts';
import { say } from './messages.ts';
import { PointItem } from './PointItem.tsx';
import { today } from './today.ts';

type Showing = 'all' | 'open' | 'decided';

const del = (parts: ReactNode[]) => <del>{parts}</del>;
const ins = (parts: ReactNode[]) => <ins>{parts}</ins>;

/** A round: when it is due, its points in the order in which they came, and what was written after it. */
export function RoundView({ round }: { round: Round }) {
  const session = useSession();
  const view = useView();
  const [showing, setShowing] = useState<Showing>('all');
  const [told, setTold] = useState<ToldText>();
  const [next, setNext] = useState<string | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const places = new Map(view.placed.map(({ id, where }) => [id, where]));
  const sent = Object.keys(round.seen);
  const open = openPoints(round).length;
  const shown = round.points
    .map((point, index) => ({ point, number: index + 1 }))
    .filter(({ point }) => showing === 'all' || (point.decision === undefined) === (showing === 'open'));
  const since = useMemo(() => [...writtenSince(round, view)], [round, view]);
  useEffect(() => {
    if (next === null) return;
    const wanted =
      next === '' ? undefined : list.current?.querySelector<HTMLElement>(`[data-point="${CSS.escape(next)}"] select`);
    (wanted ?? list.current?.querySelector<HTMLElement>('select'))?.focus();
    setNext(null);
  }, [next]);
  const decide = (point: string, decision: Pick<PointDecision, 'outcome' | 'reason'>) => {
    if ((decision.outcome as string) === '') {
      setTold({ text: say('sayWhatIsDecidedFirst'), kind: 'error' });
      return false;
    }
    // On to the next that is open, so that one follows the other by keys.
    const at = shown.findIndex((one) => one.point.id === point);
    const following = [...shown.slice(at + 1), ...shown.slice(0, at)].find((one) => !one.point.decision);
    try {
      const text = decideHere(session, round, point, decision);
      setTold({ text, kind: 'done' });
      announce(text);
      setNext(following?.point.id ?? '');
      return true;
    } catch (error) {
      setTold({ text: sayFault(error), kind: 'error' });
      return false;
    }
  };
  return (
    <div className="round-view" ref={list}>
      <p className={isOverdue(round, today()) ? 'round-late' : undefined}>
        {rich(say, 'sentToOn', {
          to: round.to,
          sent: sayDay(round.sent.slice(0, 10), spokenLanguage()),
          due: sayDue(round, today()),
          state: capital(sayState(round, today())),
        })}
      </p>
      <p className="hint">
        {say('partsSent', { count: sent.length, parts: sent.map((part) => places.get(part) ?? part).join('; ') })}
      </p>
      {told && (
        <Told
          told={told}
          onUndo={
            told.kind === 'done'
              ? () => {
                  session.undo();
                  setTold(undefined);
                  setNext('');
                  announce(say('undone'));
                }
              : undefined
          }
        />
      )}
      {round.points.length === 0 ? (
        <p>{say('nothingHasComeBack')}</p>
      ) : (
        <div className="round-show">
          <Field label={say('show')}>
            {({ readOnly: _, ...ids }) => (
              <select
                {...ids}
                className="input"
                value={showing}
                onChange={({ target }) => setShowing(target.value as Showing)}
              >
                <option value="all">{say('allPoints', { count: round.points.length })}</option>
                <option value="open">{say('openPoints', { open })}</option>
                <option value="decided">{say('decidedPoints', { decided: round.points.length - open })}</option>
              </select>
            )}
          </Field>
        </div>
      )}
      {round.points.length > 0 && shown.length === 0 && <p className="hint">{say('noneOfThePoints', { showing })}</p>}
      <ol className="round-points">
        {shown.map(({ point, number }) => (
          <PointItem
            key={`${point.id} ${point.decision?.at ?? ''}`}
            number={number}
            point={point}
            where={places.get(point.part ?? '') ?? point.part ?? ''}
            onDecide={(decision) => decide(point.id, decision)}
          />
        ))}
      </ol>
      <h3>{say('writtenSinceItWasSent')}</h3>
      {since.length === 0 ? (
        <p className="hint">{say('thePartsSayWhatTheySaid')}</p>
      ) : (
        <>
          <p className="hint">{rich(say, 'underlinedCameSince', { del, ins })}</p>
          {since.map(([part, lines]) => (
            <details key={part} className="round-since">
              <summary>✎ {places.get(part) ?? part}</summary>
              <ComparedLines lines={lines} />
            </details>
          ))}
        </>
      )}
    </div>
  );
}
