import { memo, type ReactNode, useId } from 'react';
import { sameJson } from '../../../core/json.ts';
import type { Change } from '../../../core/review/suggestions/suggestion.ts';
import { useSession } from '../../report/SessionContext.ts';
import { useReading } from '../../ui/reading.ts';
import { rich } from '../../ui/rich.tsx';
import { sayTime } from '../../ui/time.ts';
import { settleListed } from './decide.ts';
import { goToChange } from './go-to.ts';
import { say } from './messages.ts';
import { nameOf, type SaidChange } from './say-change.ts';

type Props = { change: Change; said: SaidChange; colour: number | undefined; current: boolean };

/** One open suggestion: where it is, whose, what was and is now, and the decision. Drawn again only where that is another. */
export const ChangeItem = memo(function ChangeItem({ change, said, colour, current }: Props) {
  const session = useSession();
  const reading = useReading();
  const id = useId();
  const { where, kind, was, now, about, follows } = said;
  return (
    <li className="finding-item" data-change={change.key} data-current={current}>
      <button
        type="button"
        id={id}
        className="finding thread change"
        data-author={colour}
        aria-current={current}
        onClick={() => goToChange(session, change)}
      >
        <span className="thread-where">{where}</span>
        <span>{sayBy(change, kind)}</span>
        {about !== undefined && <span className="finding-quote">“{shortened(about)}”</span>}
        {was !== '' && <del>{shortened(was)}</del>}
        {now !== '' && <ins>{shortened(now)}</ins>}
        {follows && <span className="change-follows">{follows}</span>}
      </button>
      {!reading && (
        <div className="finding-actions change-actions">
          <button
            type="button"
            className="button"
            aria-describedby={id}
            onClick={() => settleListed(session, [change.key], 'accept')}
          >
            {say('accept')}
          </button>
          <button
            type="button"
            className="button"
            aria-describedby={id}
            onClick={() => settleListed(session, [change.key], 'reject')}
          >
            {say('reject')}
          </button>
        </div>
      )}
    </li>
  );
}, sameJson);

function sayBy(change: Change, kind: string): ReactNode {
  const by = { kind, name: nameOf(change), author: (name: ReactNode) => <span className="change-author">{name}</span> };
  if (!change.made) return rich(say, 'kindBy', by);
  const { at } = change.made;
  return rich(say, 'kindByAt', { ...by, at: sayTime(at), when: (time) => <time dateTime={at}>{time}</time> });
}

/** More letters than the list shows of a text. */
const LONGEST = 300;

/** Words for the list. */
function shortened(text: string): string {
  if (text.trim() === '') return text.includes('\n') || text === '¶' ? '¶' : say('aSpace');
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
