import { useEffect, useRef, useState } from 'react';
import { dateFormat } from '../../../core/messages/dates.ts';
import type { Comment, Remark } from '../../../core/review/comments/comment.ts';
import { mentionsIn } from '../../../core/review/comments/mentions.ts';
import type { CommentPlace } from '../../../core/review/comments/places-of-comments.ts';
import { authorName } from '../../author.ts';
import { namesFor } from '../../check/assignees.ts';
import { NameInput } from '../../check/NameInput.tsx';
import { useSession } from '../../report/SessionContext.ts';
import { AskForm } from '../../ui/AskForm.tsx';
import { Field } from '../../ui/Field.tsx';
import { useReading } from '../../ui/reading.ts';
import { rich } from '../../ui/rich.tsx';
import { unseen } from '../../ui/unseen.ts';
import { assign, edit, remove, reply, toggleResolved } from './change.ts';
import { goToComment } from './go-to.ts';
import { keepFocus } from './keep-focus.ts';
import { say } from './messages.ts';
import { changePane } from './pane.ts';
import { WordsField } from './WordsField.tsx';

type Props = { place: CommentPlace; current: boolean };

/** One comment; the one that the user is at shows all that was said, and what can be done. */
export function ThreadItem({ place, current }: Props) {
  const session = useSession();
  const item = useRef<HTMLLIElement>(null);
  const { comment, where, words, gone } = place;
  const { remarks, assigned, resolved } = comment;
  useEffect(() => {
    if (current) item.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const [first] = remarks;
  const quote = gone || comment.anchor.kind === 'words' ? comment.quote : words || comment.quote;
  return (
    <li ref={item} className="finding-item" data-current={current}>
      <button
        type="button"
        className="finding thread"
        data-resolved={resolved !== undefined}
        aria-current={current}
        // Taking the focus opens it and closes another, and the pointer would let go over something else.
        onMouseDown={(event) => event.preventDefault()}
        onFocus={() => changePane(session, { current: comment.id })}
        onClick={() => goToComment(session, place)}
      >
        <span className="thread-where">
          {where}
          {resolved && <span className="tag">{say('resolved')}</span>}
        </span>
        {quote.trim() !== '' && <span className="finding-quote">“{shortened(quote)}”</span>}
        {gone && (
          <span className="finding-quote">
            {comment.anchor.kind === 'words' ? say('theseWordsAreNot') : say('aboutSomethingThatIsGone')}
          </span>
        )}
        {!current && first && (
          <span>
            <b>{first.by}:</b> {shortened(first.text)}
          </span>
        )}
        {!current && remarks.length > 1 && (
          <span className="finding-quote">{say('replies', { count: remarks.length - 1 })}</span>
        )}
        {assigned !== undefined && <span className="finding-assignee">{say('assignedTo', { name: assigned })}</span>}
      </button>
      {current && <Opened place={place} />}
    </li>
  );
}

const LONGEST = 120;

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

function Opened({ place }: { place: CommentPlace }) {
  const session = useSession();
  const reading = useReading();
  const [asking, setAsking] = useState(false);
  const { comment } = place;
  return (
    <div className="finding-open">
      {comment.remarks.map((remark) => (
        <RemarkShown key={remark.id} comment={comment} remark={remark} />
      ))}
      {comment.resolved && (
        <p className="hint">{say('resolvedBy', { by: comment.resolved.by, at: dayOf(comment.resolved.at) })}</p>
      )}
      {!reading && (
        <>
          <WordsField
            key={comment.remarks.length}
            label={say('reply')}
            does={say('reply')}
            field={`comment:${comment.id}`}
            onDone={(text) => keepFocus(session, comment.id, () => reply(session, comment.id, text))}
            onCancel={() => goToComment(session, place)}
          />
          <div className="finding-actions">
            <button
              type="button"
              className="button"
              onClick={() => keepFocus(session, comment.id, () => toggleResolved(session, comment))}
            >
              {comment.resolved ? say('reopen') : say('resolve')}
            </button>
            <button type="button" className="button" aria-expanded={asking} onClick={() => setAsking(!asking)}>
              {say('askToAssign')}
            </button>
          </div>
          {asking && <AssignField comment={comment} onClose={() => setAsking(false)} />}
        </>
      )}
    </div>
  );
}

function RemarkShown({ comment, remark }: { comment: Comment; remark: Remark }) {
  const session = useSession();
  const reading = useReading();
  const [editing, setEditing] = useState(false);
  const own = remark.by === authorName() && !reading;
  const isFirst = comment.remarks[0]?.id === remark.id;
  if (editing)
    return (
      <WordsField
        label={say('changeIt')}
        does={say('change')}
        first={remark.text}
        focused
        onDone={(text) =>
          keepFocus(session, comment.id, () => {
            edit(session, comment.id, remark.id, text);
            setEditing(false);
          })
        }
        onCancel={() => keepFocus(session, comment.id, () => setEditing(false))}
      />
    );
  return (
    <div className="remark">
      <p className="remark-by">
        <b>{remark.by}</b> <time dateTime={remark.at}>{dayOf(remark.at)}</time>
      </p>
      <RemarkText text={remark.text} />
      {own && (
        <div className="remark-actions">
          <button type="button" className="button text" onClick={() => setEditing(true)}>
            {rich(say, 'editWhatYouSaid', { unseen })}
          </button>
          <button
            type="button"
            className="button text"
            onClick={() => keepFocus(session, comment.id, () => remove(session, comment.id, remark.id))}
          >
            {isFirst && comment.remarks.length > 1 ? say('removeWithItsReplies') : say('remove')}
          </button>
        </div>
      )}
    </div>
  );
}

function RemarkText({ text }: { text: string }) {
  const session = useSession();
  const pieces = [];
  let done = 0;
  for (const { from, to } of mentionsIn(text, namesFor(session))) {
    pieces.push(text.slice(done, from), <b key={from}>{text.slice(from, to)}</b>);
    done = to;
  }
  return (
    <p className="remark-text">
      {pieces}
      {text.slice(done)}
    </p>
  );
}

function AssignField({ comment, onClose }: { comment: Comment; onClose: () => void }) {
  const session = useSession();
  const [name, setName] = useState(comment.assigned ?? '');
  const input = useRef<HTMLInputElement>(null);
  const settle = () => {
    onClose();
    const to = name.trim() === '' ? undefined : name.trim();
    if (to !== comment.assigned) assign(session, comment.id, to);
  };
  return (
    <AskForm
      onClose={() => keepFocus(session, comment.id, onClose)}
      onSubmit={() => keepFocus(session, comment.id, settle)}
    >
      <Field label={say('whoIsToSee')}>
        {(ids) => <NameInput {...ids} input={input} name={name} onName={setName} />}
      </Field>
      <button type="submit" className="button main">
        {say('assign')}
      </button>
    </AskForm>
  );
}

function dayOf(at: string): string {
  const format = dateFormat({ day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });
  return format.format(new Date(at));
}
