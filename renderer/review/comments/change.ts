import type { Comment } from '../../../core/review/comments/comment.ts';
import {
  assignTo,
  newComment,
  reopen,
  resolve,
  type Signed,
  withoutRemark,
  withReply,
  withWords,
} from '../../../core/review/comments/threads.ts';
import { authorName } from '../../author.ts';
import { addComment, rangeOfComment, removeComment } from '../../editor/comment-marks.ts';
import type { Session } from '../../report/session.ts';
import { announce } from '../../ui/Announcer.tsx';
import { say } from './messages.ts';
import { changePane, type Draft } from './pane.ts';

/** What is done to comments here, each as one step of undo. */

function signed(): Signed {
  return { by: authorName(), at: new Date().toISOString() };
}

/** No step is ever joined to another, however soon it follows. */
function change(session: Session, after: Comment[]): void {
  session.change(`comments:${crypto.randomUUID()}`, { comments: after });
}

const commentsOf = (session: Session) => session.report().comments ?? [];

/** Puts the words under the comment and the thread into the report. */
export function addThread(session: Session, { anchor, quote, ranges = [] }: Draft, text: string): string {
  const id = crypto.randomUUID();
  const comment = newComment({ id, remark: crypto.randomUUID(), anchor, quote }, text.trim(), signed());
  session.together(() => {
    for (const { part, ref } of ranges) {
      const at = ref.unref();
      if (at) addComment(session.editorOf(part), at, id);
    }
    change(session, [...commentsOf(session), comment]);
  });
  changePane(session, { draft: undefined, current: id, state: 'open', person: undefined, mine: undefined });
  announce(say('commentAdded'));
  return id;
}

export function reply(session: Session, id: string, text: string): void {
  const one = { id: crypto.randomUUID(), ...signed(), text: text.trim() };
  change(session, withReply(commentsOf(session), id, one));
  announce(say('replyAdded'));
}

export function edit(session: Session, id: string, remark: string, text: string): void {
  change(session, withWords(commentsOf(session), id, remark, text.trim()));
  announce(say('changed'));
}

/** With the first remark goes the thread, and its marks in the text. */
export function remove(session: Session, id: string, remark: string): void {
  const left = withoutRemark(commentsOf(session), id, remark);
  const isGone = left.every((comment) => comment.id !== id);
  session.together(() => {
    if (isGone)
      for (const part of Object.keys(session.report().parts)) {
        const editor = session.editorOf(part);
        if (rangeOfComment(editor, id)) removeComment(editor, id);
      }
    change(session, left);
  });
  announce(isGone ? say('commentRemovedUndoBrings') : say('replyRemovedUndoBrings'));
}

export function toggleResolved(session: Session, { id, resolved }: Comment): void {
  change(session, resolved ? reopen(commentsOf(session), id) : resolve(commentsOf(session), id, signed()));
  announce(resolved ? say('openAgain') : say('nowResolved'));
}

/** Says who is to see to it; nobody where no name is given. */
export function assign(session: Session, id: string, name: string | undefined): void {
  change(session, assignTo(commentsOf(session), id, name));
  announce(name === undefined ? say('assignedToNobody') : say('nowAssignedTo', { name }));
}
