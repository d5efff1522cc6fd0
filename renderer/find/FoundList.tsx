import { useState } from 'react';
import { useSession } from '../report/SessionContext.ts';
import type { FindState } from './find-state.ts';
import { say } from './messages.ts';
import { around, partName } from './told.ts';

/** Rows that are shown at once; more are asked for. */
const SHOWN = 100;

/** Every match with its place; a press goes there. */
export function FoundList({ state, onGo }: { state: FindState; onGo: (index: number) => void }) {
  const { placed } = useSession().view.get();
  const { passages, matches, current } = state;
  const [open, setOpen] = useState(false);
  const [most, setMost] = useState(SHOWN);
  const shown = open ? matches.slice(0, most) : [];
  return (
    <details className="found-list" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{say('listOfPlaces', { count: matches.length })}</summary>
      <ol>
        {shown.map((match, index) => {
          const passage = passages[match.passage];
          if (!passage) return null;
          const { before, after } = around(passage, match);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: places have no ids, and none has a state
            <li key={index}>
              <button type="button" aria-current={index === current} onClick={() => onGo(index)}>
                <span className="find-part">
                  {[partName(passage, placed), passage.what].filter(Boolean).join(', ')}:
                </span>{' '}
                {before}
                <mark>{passage.text.slice(match.from, match.to)}</mark>
                {after}
              </button>
            </li>
          );
        })}
      </ol>
      {matches.length > most && (
        <button type="button" className="button" onClick={() => setMost(most + SHOWN)}>
          {say('showMore', { count: Math.min(SHOWN, matches.length - most) })}
        </button>
      )}
    </details>
  );
}
