import './sign-off.css';
import { useMemo, useRef, useState } from 'react';
import { messageOf } from '../../../core/fault.ts';
import type { PartState } from '../../../core/review/sign-off/progress.ts';
import { isAnythingOpen, needs, progressWall, type WallRow } from '../../../core/review/sign-off/progress-wall.ts';
import { namedFor } from '../../../core/review/sign-off/signer.ts';
import { sayCount } from '../../../core/say-count.ts';
import { userName } from '../../author.ts';
import type { Checked } from '../../check/proof.ts';
import { useSession, useView } from '../../report/SessionContext.ts';
import { announce } from '../../ui/Announcer.tsx';
import { CloseFooter } from '../../ui/CloseFooter.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { Writing } from '../../ui/reading.ts';
import { useStore } from '../../ui/store.ts';
import { Told, type ToldText } from '../../ui/Told.tsx';
import { statesOf } from './follow.ts';
import { PartRow } from './PartRow.tsx';
import { sign, takeBack } from './sign.ts';
import { WallTable } from './WallTable.tsx';

type Props = {
  /** The part that is chosen from the start. */
  first?: string | undefined;
  onClose: () => void;
};

/** Which parts are listed; `first`: the one that the dialog was opened for. `mine`: those that wait for who signs. */
type Showing = 'first' | 'all' | 'mine' | 'lapsed' | 'open';

/** What is said where no part is listed. */
const NONE: Record<Showing, string> = {
  first: 'This part is not in the report any more.',
  all: 'This report has no parts.',
  mine: 'No part waits for whoever is named above.',
  lapsed: 'No part has changed since it was signed.',
  open: 'Nothing is open in any part.',
};

const openOf = ({ findings }: Checked) => findings.open;

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
  const [name, setName] = useState(lastName ?? userName.get() ?? '');
  const [told, setTold] = useState<ToldText>();
  const body = useRef<HTMLDivElement>(null);
  const [showing, setShowing] = useState<Showing>(first === undefined ? 'all' : 'first');
  const findings = useStore(session.checked, openOf);
  const wall = useMemo(() => progressWall(view, findings, statesOf(view)), [view, findings]);
  const mine = name.trim();
  const belongs: Record<Showing, (row: WallRow) => boolean> = {
    first: ({ state }) => state.id === first,
    all: () => true,
    mine: (row) => mine !== '' && needs(mine, row, view.report),
    lapsed: ({ state }) => state.lapsed.length > 0,
    open: isAnythingOpen,
  };
  const shown = wall.rows.filter(belongs[showing]);
  const marked = states.filter(({ id }) => chosen.has(id));
  const wanted = stage ?? nextOf(marked) ?? stages[0]?.id ?? '';
  const at = stages.find(({ id }) => id === wanted);
  const named = at ? namedFor(at, view.report) : [];
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
  const all = shown.length > 0 && shown.every(({ state: { id } }) => chosen.has(id));
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
      <div className="sign-off" ref={body}>
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
            {at && (
              <p className="hint">
                Who may: {at.by}.{named.length > 0 && ` The report names ${named.join('; ')}.`}
              </p>
            )}
          </div>
        </Writing>
        {told && (
          <Told
            told={told}
            onUndo={
              told.kind === 'done' && !session.readOnly
                ? () => {
                    body.current?.querySelector('input')?.focus();
                    session.undo();
                    setTold(undefined);
                    announce('Undone.');
                  }
                : undefined
            }
          />
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
                <option value="mine">
                  {mine === '' ? 'Parts that wait for who signs' : `Parts that wait for ${mine}`}
                </option>
                <option value="lapsed">Parts that have changed since they were signed</option>
                <option value="open">Parts with open findings, comments or suggestions</option>
              </select>
            )}
          </Field>
        </div>
        {shown.length === 0 && <p className="hint">{NONE[showing]}</p>}
        {shown.length > 0 && (
          <WallTable
            wall={wall}
            all={all}
            onAll={() => setChosen(new Set(all ? [] : shown.map(({ state: { id } }) => id)))}
            whole={showing === 'all'}
          >
            {shown.map((row) => (
              <PartRow
                key={`${row.state.id} ${showing}`}
                row={row}
                asked={row.state.id === first || showing === 'lapsed'}
                chosen={chosen.has(row.state.id)}
                onChoose={() => toggle(row.state.id)}
              />
            ))}
          </WallTable>
        )}
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
