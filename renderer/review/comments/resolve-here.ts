import type { Session } from '../../report/session.ts';
import { announce } from '../../ui/Announcer.tsx';
import { commentHere } from './begin-comment.ts';
import { toggleResolved } from './change.ts';
import { keepFocus } from './keep-focus.ts';
import { say } from './messages.ts';
import { commentPane } from './pane.ts';

/** Resolves the comment that has the keys in the list, or the one on what has the caret or focus; reopens it where it is resolved. */
export function resolveHere(session: Session): void {
  const isListed = document.activeElement?.closest('.comments-pane') != null;
  const { current } = commentPane(session).get();
  const comment = isListed ? session.report().comments?.find(({ id }) => id === current) : commentHere(session);
  if (!comment) announce(say('putTheCaretInCommentedWords'));
  else if (isListed) keepFocus(session, comment.id, () => toggleResolved(session, comment));
  else toggleResolved(session, comment);
}
