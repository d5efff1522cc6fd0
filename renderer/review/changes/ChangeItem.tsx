import { memo, useId } from 'react';
import { sameJson } from '../../../core/json.ts';
import type { Change } from '../../../core/review/suggestions/suggestion.ts';
import { useSession } from '../../report/SessionContext.ts';
import { useReading } from '../../ui/reading.ts';
import { sayTime } from '../../ui/time.ts';
import { settleListed } from './decide.ts';
import { goToChange } from './go-to.ts';
import { nameOf } from './pane.ts';
import type { SaidChange } from './say-change.ts';

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
        <span>
          <b>{kind}</b> by <span className="change-author">{nameOf(change)}</span>
          {change.made && <time dateTime={change.made.at}>, {sayTime(change.made.at)}</time>}
        </span>
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
            Accept
          </button>
          <button
            type="button"
            className="button"
            aria-describedby={id}
            onClick={() => settleListed(session, [change.key], 'reject')}
          >
            Reject
          </button>
        </div>
      )}
    </li>
  );
}, sameJson);

/** More letters than the list shows of a text. */
const LONGEST = 300;

/** Words for the list. */
function shortened(text: string): string {
  if (text.trim() === '') return text.includes('\n') || text === '¶' ? '¶' : 'a space';
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
