import { plainLabel } from '../../../core/menus/labels.ts';
import { useKeys } from '../../ui/own-keys.ts';
import './comments.css';
import { useDeferredValue } from 'react';
import { knownNames } from '../../../core/check/known-names.ts';
import { waitsFor } from '../../../core/review/comments/choose-comments.ts';
import { peopleIn } from '../../../core/review/comments/threads.ts';
import { authorName, userName } from '../../author.ts';
import { useSession, useView } from '../../report/SessionContext.ts';
import { useReading } from '../../ui/reading.ts';
import { useStore } from '../../ui/store.ts';
import { beginComment, DRAFT_FIELD, dropDraft } from './begin-comment.ts';
import { addThread } from './change.ts';
import { listedComments } from './go-to.ts';
import { say } from './messages.ts';
import { type CommentPane, changePane, commentPane, type Draft } from './pane.ts';
import { ThreadItem } from './ThreadItem.tsx';
import { WordsField } from './WordsField.tsx';

/** Every comment of the report, in the order in which it is read. */
export function CommentsPane(_: { onClose: () => void }) {
  const session = useSession();
  const reading = useReading();
  const view = useDeferredValue(useView());
  const pane = useStore(commentPane(session), (value) => value);
  const place = useStore(session.place, (value) => (pane.here ? value : null));
  const { comments = [] } = view.report;
  const listed = listedComments(view, pane, place);
  const open = comments.filter(({ resolved }) => !resolved).length;
  const known = knownNames(view.report);
  const mine = comments.filter((one) => waitsFor(authorName(), one, known)).length;
  const counts = { open, mine, resolved: comments.length - open };
  const keys = useKeys('insert.comment') || plainLabel('insert.comment');
  const next = useKeys('report.nextComment') || plainLabel('report.nextComment');
  return (
    <div className="comments-pane">
      <h2 className="unseen" tabIndex={-1}>
        {say('comments')}
      </h2>
      {comments.length > 0 && <Filters pane={pane} />}
      <p className="findings-told" role="status">
        {listed.length < comments.length
          ? say('openAndResolvedShown', { ...counts, shown: listed.length })
          : say('openAndResolved', counts)}
      </p>
      {!reading && !pane.draft && (
        <button type="button" className="button" title={keys} onClick={() => beginComment(session)}>
          {say('newComment')}
        </button>
      )}
      {pane.draft && <DraftForm draft={pane.draft} />}
      {comments.length === 0 && !pane.draft && (
        <div className="empty">
          <p>{say('nobodyHasSaidAnything')}</p>
          {!reading && <p>{say('selectWordsAndPress', { keys, next })}</p>}
        </div>
      )}
      {comments.length > 0 && listed.length === 0 && <p className="empty">{say('thereIsNoSuchComment')}</p>}
      <ul className="findings">
        {listed.map((one) => (
          <ThreadItem key={one.comment.id} place={one} current={one.comment.id === pane.current} />
        ))}
      </ul>
    </div>
  );
}

function DraftForm({ draft }: { draft: Draft }) {
  const session = useSession();
  return (
    <div className="comment-draft">
      <p className="thread-where">{draft.where}</p>
      {draft.quote.trim() !== '' && <blockquote>{draft.quote.slice(0, 200)}</blockquote>}
      <WordsField
        label={say('newComment')}
        does={say('comment')}
        field={DRAFT_FIELD}
        focused
        onDone={(text) => {
          addThread(session, draft, text);
          draft.back();
        }}
        onCancel={() => {
          dropDraft(session);
          draft.back();
        }}
      />
    </div>
  );
}

const STATES: Record<CommentPane['state'], string> = {
  open: say('openOnes'),
  resolved: say('resolvedOnes'),
  all: say('all'),
};

const MINE = [
  ['mentions', say('mentionsMe')],
  ['assigned', say('assignedToMe')],
] as const;
/** In front of what is no name of anybody. */
const ME = '@';

function Filters({ pane }: { pane: CommentPane }) {
  const session = useSession();
  const { report } = useView();
  const people = new Set([...(report.comments ?? []).flatMap(peopleIn), ...(pane.person ? [pane.person] : [])]);
  return (
    <div className="findings-filters">
      <select
        className="input"
        aria-label={say('state')}
        value={pane.state}
        onChange={(event) => changePane(session, { state: event.target.value as CommentPane['state'] })}
      >
        {Object.entries(STATES).map(([state, name]) => (
          <option key={state} value={state}>
            {name}
          </option>
        ))}
      </select>
      <select
        className="input"
        aria-label={say('person')}
        value={pane.mine ? `${ME}${pane.mine}` : (pane.person ?? '')}
        onChange={({ target: { value } }) => {
          const mine = MINE.find(([one]) => value === ME + one)?.[0];
          changePane(session, { mine, person: mine ? undefined : value || undefined });
        }}
      >
        <option value="">{say('everybody')}</option>
        {userName.get() !== undefined &&
          MINE.map(([mine, name]) => (
            <option key={mine} value={ME + mine}>
              {name}
            </option>
          ))}
        {[...people].sort().map((name) => (
          <option key={name}>{name}</option>
        ))}
      </select>
      <label className="findings-choice">
        <input
          type="checkbox"
          checked={pane.here}
          onChange={(event) => changePane(session, { here: event.target.checked })}
        />
        {say('onlyThisPart')}
      </label>
    </div>
  );
}
