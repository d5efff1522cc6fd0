import { flushSync } from 'react-dom';
import type { Session } from '../../report/session.ts';
import { focusThread } from './begin-comment.ts';
import { listedComments } from './go-to.ts';
import { changePane, commentPane } from './pane.ts';

/**
 * Does something in a thread with which the field or button that had the focus goes. The thread has it then, or the one that
 * stands in its place where it is listed no more; with none left, the heading of the list.
 */
export function keepFocus(session: Session, id: string, run: () => void): void {
  const listed = () =>
    listedComments(session.view.get(), commentPane(session).get(), session.place.get()).map(
      ({ comment }) => comment.id,
    );
  const at = listed().indexOf(id);
  flushSync(run);
  const left = listed();
  const next = left.includes(id) ? id : left[Math.min(Math.max(0, at), left.length - 1)];
  changePane(session, { current: next });
  if (next === undefined) document.querySelector<HTMLElement>('.comments-pane > h2')?.focus();
  else focusThread();
}
