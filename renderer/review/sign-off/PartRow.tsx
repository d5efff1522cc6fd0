import { useState } from 'react';
import { sayNumber } from '../../../core/number-text.ts';
import { changedSince, type PartState } from '../../../core/review/sign-off/progress.ts';
import type { WallRow } from '../../../core/review/sign-off/progress-wall.ts';
import { ComparedLines } from '../../compare/ComparedLines.tsx';
import { useSession, useView } from '../../report/SessionContext.ts';
import { Writing } from '../../ui/reading.ts';
import { rich } from '../../ui/rich.tsx';
import { unseen } from '../../ui/unseen.ts';
import { say } from './messages.ts';
import { sayLapsed, sayReached, sayWho } from './say-stage.ts';

type Props = {
  row: WallRow;
  /** Whether what changed in it is shown to begin with. */
  asked: boolean;
  chosen: boolean;
  onChoose: () => void;
};

export function PartRow({ row, asked: first, chosen, onChoose }: Props) {
  const session = useSession();
  const { state, words, findings, comments, suggestions } = row;
  const { signed, where, reached, lapsed } = state;
  const [latest] = lapsed.slice(-1);
  const [asked, setAsked] = useState(first);
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
            {`${signed.placed.number} ${signed.placed.title}`.trim()}
          </span>
        </th>
        <td>
          <StageTrack state={state} />
          <span>{sayReached(state)}</span>
          {reached && <span className="sign-off-who">{sayWho(reached.signOff)}</span>}
          {latest && (
            <span className="sign-off-lapsed">
              {say('changedSince', { stages: sayLapsed(state, session.template.signOff.stages) })}
              <button type="button" className="button text" aria-expanded={asked} onClick={() => setAsked(!asked)}>
                {rich(say, asked ? 'hideWhatChanged' : 'showWhatChanged', {
                  where,
                  unseen,
                })}
              </button>
            </span>
          )}
        </td>
        <td className="number words">{sayNumber(words)}</td>
        {[findings.length, comments.length, suggestions].map((count, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the columns stay where they are
          <td key={at} className="number">
            {count === 0 ? '–' : sayNumber(count)}
          </td>
        ))}
      </tr>
      {latest && asked && (
        <tr>
          <td colSpan={6}>
            <Changed state={state} of={latest} />
          </td>
        </tr>
      )}
    </>
  );
}

const FACES = { holds: '●', lapsed: '≠', open: '○' };

/** A sign for each stage; who signed it, and when, is under the pointer. Beside it stands in words how far the part has come. */
function StageTrack({ state: { stages } }: { state: PartState }) {
  return (
    <span className="sign-off-track" aria-hidden="true">
      {stages.map(({ stage, state, signOff }) => (
        <span
          key={stage.id}
          data-state={state}
          title={
            signOff
              ? say('stageSigned', { title: stage.title, who: sayWho(signOff) })
              : say('stageNotSigned', { title: stage.title })
          }
        >
          {FACES[state]}
        </span>
      ))}
    </span>
  );
}

function Changed({ state, of }: { state: PartState; of: PartState['lapsed'][number] }) {
  const view = useView();
  return (
    <div className="sign-off-changed">
      <p className="hint">
        {rich(say, 'signedByNotThereNow', {
          who: sayWho(of),
          del: (words) => <del>{words}</del>,
          ins: (words) => <ins>{words}</ins>,
        })}
      </p>
      <ComparedLines lines={changedSince(of, state.signed, view)} />
    </div>
  );
}
