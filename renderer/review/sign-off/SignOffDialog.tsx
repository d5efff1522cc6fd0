import './sign-off.css';
import { useState } from 'react';
import { messageOf } from '../../../core/fault.ts';
import type { PartState } from '../../../core/review/sign-off/progress.ts';
import { sayCount } from '../../../core/say-count.ts';
import { policyInForce } from '../../policy.ts';
import { useSession, useView } from '../../report/SessionContext.ts';
import { announce } from '../../ui/Announcer.tsx';
import { CloseFooter } from '../../ui/CloseFooter.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { Writing } from '../../ui/reading.ts';
import { statesOf } from './follow.ts';
import { PartRow } from './PartRow.tsx';
import { sign, takeBack } from './sign.ts';

type Props = {
  /** The part that is chosen from the start. */
  first?: string | undefined;
  onClose: () => void;
};

/** Which parts are listed; `first`: the one that the dialog was opened for. */
type Showing = 'first' | 'all' | 'lapsed';

/** Who signed last in this window. */
let lastName: string | undefined;

/** How far each part has come, what changed since it was signed, and signing one, several or all. */
export function SignOffDialog({ first, onClose }: Props) {
  const session = useSession();
  const view = useView();
  const { stages } = session.template.signOff;
  const states = statesOf(view);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(first === undefined ? [] : [first]));
  const [stage, setStage] = useState<string>();
  const [name, setName] = useState(lastName ?? policyInForce.get().user ?? '');
  const [told, setTold] = useState<{ text: string; kind: 'done' | 'error' }>();
  const [showing, setShowing] = useState<Showing>(first === undefined ? 'all' : 'first');
  const shown = states.filter(
    ({ id, lapsed }) => showing === 'all' || (showing === 'first' ? id === first : lapsed.length > 0),
  );
  const marked = states.filter(({ id }) => chosen.has(id));
  const wanted = stage ?? nextOf(marked) ?? stages[0]?.id ?? '';
  const work = (run: () => string) => {
    try {
      const text = run();
      setTold({ text, kind: 'done' });
      announce(text);
      setStage(undefined);
    } catch (error) {
      setTold({ text: messageOf(error), kind: 'error' });
    }
  };
  const parts = marked.map(({ id }) => id);
  const submit = () => {
    if (parts.length === 0) setTold({ text: 'Choose the parts to sign first.', kind: 'error' });
    else
      work(() => {
        const text = sign(session, parts, wanted, name);
        lastName = name.trim();
        return text;
      });
  };
  const all = shown.length > 0 && shown.every(({ id }) => chosen.has(id));
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  if (stages.length === 0) return <NoStages onClose={onClose} />;
  return (
    <Dialog
      title="Sign-off"
      size="wide"
      onClose={onClose}
      onSubmit={() => !session.readOnly && submit()}
      footer={
        <button type="button" className="button" onClick={onClose}>
          Close
        </button>
      }
    >
      <div className="sign-off">
        <ol className="sign-off-stages" aria-label="Stages, and how many parts have passed each">
          {stages.map(({ id, title }) => (
            <li key={id}>
              <span>{title}</span>{' '}
              <span className="count">
                {
                  states.filter((state) => state.stages.some((one) => one.stage.id === id && one.state === 'holds'))
                    .length
                }{' '}
                of {states.length}
              </span>
            </li>
          ))}
        </ol>
        <Writing>
          <div className="sign-off-form">
            <Field label="Who signs">
              {(ids) => (
                <input
                  {...ids}
                  className="input"
                  autoComplete="name"
                  maxLength={120}
                  value={name}
                  onChange={(event) => setName(event.target.value)}
                />
              )}
            </Field>
            <Field label="Stage">
              {({ readOnly: _, ...ids }) => (
                <select {...ids} className="input" value={wanted} onChange={(event) => setStage(event.target.value)}>
                  {stages.map(({ id, title }) => (
                    <option key={id} value={id}>
                      {title}
                    </option>
                  ))}
                </select>
              )}
            </Field>
            <div className="sign-off-buttons">
              <button type="submit" className="button main" aria-disabled={parts.length === 0}>
                Sign {sayCount(parts.length, 'part')}
              </button>
              <button
                type="button"
                className="button"
                aria-disabled={parts.length === 0}
                onClick={() => parts.length > 0 && work(() => takeBack(session, parts, wanted))}
              >
                Take back
              </button>
            </div>
            <p className="hint">Who may: {stages.find(({ id }) => id === wanted)?.by}.</p>
          </div>
        </Writing>
        {told && (
          <div
            className={told.kind === 'error' ? 'notice error' : 'notice'}
            role={told.kind === 'error' ? 'alert' : undefined}
          >
            <p>{told.text}</p>
            {told.kind === 'done' && !session.readOnly && (
              <button
                type="button"
                className="button"
                onClick={({ currentTarget }) => {
                  currentTarget.closest('dialog')?.querySelector('input')?.focus();
                  session.undo();
                  setTold(undefined);
                  announce('Undone.');
                }}
              >
                Undo
              </button>
            )}
          </div>
        )}
        <div className="sign-off-show">
          <Field label="Show">
            {({ readOnly: _, ...ids }) => (
              <select
                {...ids}
                className="input"
                value={showing}
                onChange={({ target: { value } }) => {
                  setShowing(value as Showing);
                  // What is not seen is not signed.
                  setChosen(new Set());
                }}
              >
                {first !== undefined && <option value="first">{states.find(({ id }) => id === first)?.where}</option>}
                <option value="all">All parts</option>
                <option value="lapsed">Parts that have changed since they were signed</option>
              </select>
            )}
          </Field>
        </div>
        {shown.length === 0 && <p className="hint">No part has changed since it was signed.</p>}
        <table className="sign-off-parts">
          <caption className="unseen">Parts of the report and how far they have come</caption>
          <thead>
            <tr>
              <th scope="col">
                <Writing>
                  <label className="sign-off-check">
                    <input
                      type="checkbox"
                      checked={all}
                      onChange={() => setChosen(new Set(all ? [] : shown.map(({ id }) => id)))}
                    />
                    <span className="unseen">All parts shown</span>
                  </label>
                </Writing>
                Part
              </th>
              <th scope="col">Has passed</th>
              <th scope="col" className="number">
                Words
              </th>
              <th scope="col" className="number">
                Findings
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((state) => (
              <PartRow
                key={`${state.id} ${showing}`}
                state={state}
                asked={state.id === first || showing === 'lapsed'}
                chosen={chosen.has(state.id)}
                onChoose={() => toggle(state.id)}
              />
            ))}
          </tbody>
        </table>
      </div>
    </Dialog>
  );
}

/** The earliest stage that some of the parts are in. */
function nextOf(states: readonly PartState[]): string | undefined {
  const at = ({ next, stages }: PartState) => stages.findIndex(({ stage }) => stage.id === next?.id);
  const [first] = states.filter(({ next }) => next).toSorted((one, other) => at(one) - at(other));
  return first?.next?.id;
}

function NoStages({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title="Sign-off" size="small" onClose={onClose} onSubmit={onClose} footer={<CloseFooter />}>
      <p>This report’s edition names no stages to sign.</p>
    </Dialog>
  );
}
