import '../../check/check.css';
import '../comments/comments.css';
import './changes.css';
import { useDeferredValue, useState } from 'react';
import { sayKeys } from '../../../core/command-keys.ts';
import { commandOf } from '../../../core/commands.ts';
import { type Change, openChanges } from '../../../core/review/suggestions/suggestion.ts';
import { sayCount } from '../../../core/say-count.ts';
import { giveCaret, goToPart } from '../../report/reveal.ts';
import { useSession, useView } from '../../report/SessionContext.ts';
import type { Session } from '../../report/session.ts';
import { useReading } from '../../ui/reading.ts';
import { useStore } from '../../ui/store.ts';
import { system } from '../../ui/system.ts';
import { sayTime } from '../../ui/time.ts';
import { acceptChanges, changeAsSuggestions, rejectChanges } from './record.ts';
import { changesShown, suggesting } from './recorder.ts';
import { sayChange } from './say-change.ts';

/** Every open suggestion, in the order in which the report is read, and what can be decided about it. */
export function ChangesPane(_: { onClose: () => void }) {
  const session = useSession();
  const reading = useReading();
  const view = useDeferredValue(useView());
  const on = useStore(suggesting, (value) => value);
  const shownInText = useStore(changesShown, (value) => value);
  const [person, setPerson] = useState('');
  const [here, setHere] = useState(false);
  const place = useStore(session.place, (value) => value);
  const order = view.placed.map(({ id }) => id);
  const all = openChanges(view.report, order);
  const people = [...new Set(all.map(nameOf))].sort();
  const listed = all.filter(
    (change) =>
      (person === '' || nameOf(change) === person) && (!here || ('part' in change ? change.part : null) === place),
  );
  const keys = listed.map(({ key }) => key);
  const shown = listed.length < all.length ? 'shown' : 'all';
  return (
    <div className="comments-pane">
      <h2 className="unseen">Changes</h2>
      {!reading && (
        <label className="findings-choice">
          <input
            type="checkbox"
            checked={on}
            onChange={(event) => changeAsSuggestions(session, event.target.checked)}
          />
          Suggest what I change ({sayKeys(commandOf('report.suggest'), system)})
        </label>
      )}
      <label className="findings-choice">
        <input type="checkbox" checked={shownInText} onChange={(event) => changesShown.set(event.target.checked)} />
        Show changes in the text
      </label>
      {all.length > 0 && (
        <div className="findings-filters">
          <select
            className="input"
            aria-label="Person"
            value={person}
            onChange={(event) => setPerson(event.target.value)}
          >
            <option value="">Everybody</option>
            {people.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
          <label className="findings-choice">
            <input type="checkbox" checked={here} onChange={(event) => setHere(event.target.checked)} />
            Only this part
          </label>
        </div>
      )}
      <p className="findings-told" role="status">
        {sayCount(all.length, 'open change')}
        {shown === 'shown' && `; ${sayCount(listed.length, 'is', 'are')} shown`}.
      </p>
      {!reading && listed.length > 0 && (
        <div className="finding-actions">
          <button type="button" className="button" onClick={() => acceptChanges(session, keys)}>
            Accept {shown}
          </button>
          <button type="button" className="button" onClick={() => rejectChanges(session, keys)}>
            Reject {shown}
          </button>
        </div>
      )}
      {all.length === 0 && (
        <div className="empty">
          <p>
            {on
              ? 'What you change now is listed here, for whoever decides about it.'
              : 'While changes are suggested, each is listed here to be accepted or rejected. Changes that reviewers made in Word come here, too.'}
          </p>
        </div>
      )}
      <ul className="findings">
        {listed.map((change) => (
          <ChangeItem key={change.key} change={change} />
        ))}
      </ul>
    </div>
  );
}

function nameOf({ made }: Change): string {
  return made?.by ?? 'Somebody';
}

function ChangeItem({ change }: { change: Change }) {
  const session = useSession();
  const reading = useReading();
  const view = useView();
  const { where, kind, was, now, about } = sayChange(change, view);
  return (
    <li className="finding-item">
      <button type="button" className="finding thread" onClick={() => goToChange(session, change)}>
        <span className="thread-where">{where}</span>
        <span>
          <b>{kind}</b> by {nameOf(change)}
          {change.made && <time dateTime={change.made.at}>, {sayTime(change.made.at)}</time>}
        </span>
        {about !== undefined && <span className="finding-quote">“{shortened(about)}”</span>}
        {was !== '' && <del>{shortened(was)}</del>}
        {now !== '' && <ins>{shortened(now)}</ins>}
      </button>
      {!reading && (
        <div className="finding-actions change-actions">
          <button type="button" className="button" onClick={() => acceptChanges(session, [change.key])}>
            Accept
          </button>
          <button type="button" className="button" onClick={() => rejectChanges(session, [change.key])}>
            Reject
          </button>
        </div>
      )}
    </li>
  );
}

function goToChange(session: Session, change: Change): void {
  if (!('part' in change)) {
    session.tab.set('details');
    return;
  }
  goToPart(session, change.part);
  const editor = session.editorOf(change.part);
  const at = Math.min(change.block, editor.children.length - 1);
  editor.select(editor.start([at]));
  giveCaret(session, change.part, { to: 'last' });
}

/** More letters than the list shows of a text. */
const LONGEST = 300;

/** Words for the list. */
function shortened(text: string): string {
  if (text.trim() === '') return 'a space';
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
