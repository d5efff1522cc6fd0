import type { Comment } from '../../../core/review/comments/comment.ts';
import type { Session } from '../../report/session.ts';
import { showThread } from './begin-comment.ts';
import { commentPane } from './pane.ts';

/**
 * Paints the words of open comments, and stronger those of the current one, by a style sheet of its own: whatever brings words
 * onto the page or takes them away, nothing has to be painted anew, and no key waits for it.
 */
export function followComments(session: Session): () => void {
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  let painted: { comments: readonly Comment[] | undefined; current: string | undefined } | undefined;
  const paint = () => {
    const { comments } = session.view.get().report;
    const { current } = commentPane(session).get();
    if (painted && painted.comments === comments && painted.current === current) return;
    painted = { comments, current };
    sheet.replaceSync(rulesFor(comments ?? [], current));
  };
  paint();
  const leave = [session.view, commentPane(session)].map((store) => store.subscribe(paint));
  const onClick = ({ target }: MouseEvent) => {
    const words = target instanceof Element ? target.closest<HTMLElement>('[data-comments]') : null;
    const ids = words?.dataset.comments?.split(' ') ?? [];
    const { comments = [] } = session.report();
    const open = ids.find((id) => comments.some((one) => one.id === id && !one.resolved));
    if (open === undefined || !getSelection()?.isCollapsed) return;
    showThread(session, open);
    session.tab.set('comments');
  };
  const paper = document.querySelector('[data-scroller]');
  paper?.addEventListener('click', onClick as EventListener);
  return () => {
    paper?.removeEventListener('click', onClick as EventListener);
    for (const stop of leave) stop();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  };
}

/** Underlined by dots, the current one by a line, so that it is not told by colour alone. */
function rulesFor(comments: readonly Comment[], current: string | undefined): string {
  const wordsOf = (id: string) => `[data-comments~=${JSON.stringify(id)}]`;
  const open = comments.filter(({ resolved }) => !resolved).map(({ id }) => wordsOf(id));
  const rules = [];
  if (open.length > 0)
    rules.push(
      `:is(${open.join()}) { background-color: var(--commented); text-decoration: underline dotted var(--comment-line) 2px; text-underline-offset: 3px; }`,
    );
  if (current !== undefined)
    rules.push(
      `${wordsOf(current)} { background-color: var(--commented-now); text-decoration: underline solid var(--comment-line) 2px; text-underline-offset: 3px; }`,
    );
  return rules.join('\n');
}
