import { useState } from 'react';
import type { Finding } from '../../../core/check/finding.ts';
import { sayNumber } from '../../../core/number-text.ts';
import { changedSince, type PartState } from '../../../core/review/sign-off/progress.ts';
import type { Checked } from '../../check/proof.ts';
import { useSession, useView } from '../../report/SessionContext.ts';
import { Writing } from '../../ui/reading.ts';
import { useStore } from '../../ui/store.ts';
import { ComparedLines } from '../../versions/ComparedLines.tsx';
import { sayLapsed, sayReached, sayWho } from './say-stage.ts';

type Props = {
  state: PartState;
  /** Whether what changed in it is shown to begin with. */
  asked: boolean;
  chosen: boolean;
  onChoose: () => void;
};

const openOf = ({ findings }: Checked) => findings.open;

export function PartRow({ state, asked: first, chosen, onChoose }: Props) {
  const session = useSession();
  const open = useStore(session.checked, openOf);
  const { signed, where, reached, lapsed } = state;
  const [latest] = lapsed.slice(-1);
  const [asked, setAsked] = useState(first);
  const findings = findingsOf(state, open).length;
  return (
    <>
      <tr>
        <th scope="row">
          <Writing>
            <label className="sign-off-check">
              <input type="checkbox" checked={chosen} onChange={onChoose} />
              <span className="unseen">{where}</span>
            </label>
          </Writing>
          <span aria-hidden={!session.readOnly} style={{ marginInlineStart: `${(signed.placed.level - 1) * 0.75}rem` }}>
            {signed.placed.number} {signed.placed.title}
          </span>
        </th>
        <td>
          <span>{sayReached(state)}</span>
          {reached && <span className="sign-off-who">{sayWho(reached.signOff)}</span>}
          {latest && (
            <span className="sign-off-lapsed">
              ≠ Changed since: {sayLapsed(state, session.template.signOff.stages)}
              <button type="button" className="button text" aria-expanded={asked} onClick={() => setAsked(!asked)}>
                {asked ? 'Hide what changed' : 'Show what changed'}
                <span className="unseen"> in {where}</span>
              </button>
            </span>
          )}
        </td>
        <td className="number">{sayNumber(signed.members.reduce((sum, { words }) => sum + words, 0))}</td>
        <td className="number">{findings === 0 ? '–' : findings}</td>
      </tr>
      {latest && asked && (
        <tr>
          <td colSpan={4}>
            <Changed state={state} of={latest} />
          </td>
        </tr>
      )}
    </>
  );
}

function Changed({ state, of }: { state: PartState; of: PartState['lapsed'][number] }) {
  const view = useView();
  return (
    <div className="sign-off-changed">
      <p className="hint">
        <del>Struck through</del>: signed by {sayWho(of)}, not there now. <ins>Underlined</ins>: come since.
      </p>
      <ComparedLines lines={changedSince(of, state.signed, view)} />
    </div>
  );
}

/** What is open in the part itself, and for a standard in its scores. */
function findingsOf({ signed: { placed, members } }: PartState, open: readonly Finding[]): Finding[] {
  const ids = new Set(members.map(({ id }) => id));
  const number = placed.part.kind === 'standard' ? placed.part.standard : undefined;
  return open.filter(
    ({ at }) => (at.part !== undefined && ids.has(at.part)) || (at.standard !== undefined && at.standard === number),
  );
}
