import './sign-off.css';
import { useMemo, useRef, useState } from 'react';
import { type PartState, signedPartOf } from '../../../core/review/sign-off/progress.ts';
import { isAnythingOpen, needs, progressWall, type WallRow } from '../../../core/review/sign-off/progress-wall.ts';
import { namedFor } from '../../../core/review/sign-off/signer.ts';
import { userName } from '../../author.ts';
import type { Checked } from '../../check/proof.ts';
import { useSession, useView } from '../../report/SessionContext.ts';
import { announce } from '../../ui/Announcer.tsx';
import { CloseFooter } from '../../ui/CloseFooter.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { Writing } from '../../ui/reading.ts';
import { sayFault } from '../../ui/say-fault.ts';
import { useStore } from '../../ui/store.ts';
import { Told, type ToldText } from '../../ui/Told.tsx';
import { statesOf } from './follow.ts';
import { say } from './messages.ts';
import { PartRow } from './PartRow.tsx';
import { sign, takeBack } from './sign.ts';
import { WallTable } from './WallTable.tsx';

type Props = {
  /** The part that is chosen from the start, unless it is the one where the user is. */
  first?: string | undefined;
  onClose: () => void;
};

/** Which parts are listed; `first`: the one that the dialog was opened for. `mine`: those that wait for who signs. */
type Showing = 'first' | 'all' | 'mine' | 'lapsed' | 'open';

/** What is said where no part is listed. */
const NONE: Record<Showing, string> = {
  first: say('thisPartIsNot'),
  all: say('thisReportHasNoParts'),
  mine: say('noPartWaitsForWhoever'),
  lapsed: say('noPartHasChangedSince'),
  open: say('nothingIsOpen'),
};

const openOf = ({ findings }: Checked) => findings.open;

/** Who signed last in this window. */
let lastName: string | undefined;

/** How far each part has come, what changed since it was signed, and signing one, several or all. */
export function SignOffDialog({ first: asked, onClose }: Props) {
  const session = useSession();
  const view = useView();
  const { stages } = session.template.signOff;
  const states = statesOf(view);
  const [first] = useState(() => asked ?? signedPartOf(view.layout, session.place.get() ?? '')?.placed.id);
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
      setTold({ text: sayFault(error), kind: 'error' });
    }
  };
  const parts = marked.map(({ id }) => id);
  const submit = () => {
    if (parts.length === 0) setTold({ text: say('chooseThePartsToSign'), kind: 'error' });
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
      title={say('signOff')}
      size="wide"
      onClose={onClose}
      onSubmit={() => !session.readOnly && submit()}
      footer={
        <button type="button" className="button" onClick={onClose}>
          {say('close')}
        </button>
      }
    >
      <div className="sign-off" ref={body}>
        <ol className="sign-off-stages" aria-label={say('stagesAndHowManyParts')}>
          {stages.map(({ id, title }) => (
            <li key={id}>
              <span>{title}</span>{' '}
              <span className="count">
                {say('passedOf', {
                  passed: states.filter(({ stages }) =>
                    stages.some((one) => one.stage.id === id && one.state === 'holds'),
                  ).length,
                  all: states.length,
                })}
              </span>
            </li>
          ))}
        </ol>
        <Writing>
          <div className="sign-off-form">
            <Field label={say('whoSigns')}>
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
            <Field label={say('stage')}>
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
                {say('signParts', { count: parts.length })}
              </button>
              <button
                type="button"
                className="button"
                aria-disabled={parts.length === 0}
                onClick={() => parts.length > 0 && work(() => takeBack(session, parts, wanted, name))}
              >
                {say('takeBack')}
              </button>
            </div>
            {at && (
              <p className="hint">
                {say('whoMay', { by: at.by })}
                {named.length > 0 && ` ${say('theReportNames', { names: named.join('; ') })}`}
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
                    announce(say('undone'));
                  }
                : undefined
            }
          />
        )}
        <div className="sign-off-show">
          <Field label={say('show')}>
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
                <option value="all">{say('allParts')}</option>
                <option value="mine">
                  {mine === '' ? say('partsThatWaitForWho') : say('partsThatWaitFor', { name: mine })}
                </option>
                <option value="lapsed">{say('partsThatHaveChangedSince')}</option>
                <option value="open">{say('partsWithOpenFindingsComments')}</option>
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
    <Dialog title={say('signOff')} size="small" onClose={onClose} onSubmit={onClose} footer={<CloseFooter />}>
      <p>{say('thisReportsEditionNamesNo')}</p>
    </Dialog>
  );
}
