import { Editor } from 'slate';
import type { CommentAnchor } from '../../../core/review/comments/comment.ts';
import { placesOfComments } from '../../../core/review/comments/places-of-comments.ts';
import { blockAtCaret, commentsAtCaret, rangeToComment, wordsOf } from '../../editor/comment-marks.ts';
import { focusField, giveCaret, openPanel } from '../../report/reveal.ts';
import type { Session } from '../../report/session.ts';
import { placedPart } from '../../report/view.ts';
import { announce } from '../../ui/Announcer.tsx';
import { caretBack } from './go-to.ts';
import { changePane, commentPane, type Draft } from './pane.ts';

/** Begins a comment on what has the focus: words, a block, a part, or a piece of data. */
export function beginComment(session: Session): void {
  const draft = draftHere(session);
  if (!draft) {
    announce('Put the caret into the text, or the focus on what the comment is about.');
    return;
  }
  showDraft(session, draft);
}

/** Begins a comment on a piece of data that is shown elsewhere. */
export function beginCommentOn(session: Session, anchor: CommentAnchor, back: () => void = () => {}): void {
  showDraft(session, { ...told(session, anchor), back });
}

function showDraft(session: Session, draft: Draft): void {
  commentPane(session).get().draft?.range?.ref.unref();
  changePane(session, { draft });
  session.tab.set('comments');
  openPanel();
  focusField(DRAFT_FIELD);
}

/** The name of the field in which a new comment is written. */
export const DRAFT_FIELD = 'comment:new';

function draftHere(session: Session): Draft | undefined {
  const focused = document.activeElement;
  const field = focused?.closest<HTMLElement>('[data-field]')?.dataset.field;
  const anchor = field === undefined ? undefined : anchorOf(field);
  if (anchor && field !== undefined) return { ...told(session, anchor), back: () => focusField(field) };
  if (focused?.closest('.overall')) return { ...told(session, { kind: 'rating' }), back: backTo(focused) };
  const active = session.active.get()?.editor;
  const part = active && session.partOf(active);
  const isElsewhere = focused?.closest('[data-part]') && !focused.closest('.editable');
  if (active && part !== undefined && !isElsewhere) return draftInText(session, part);
  const shown = focused?.closest<HTMLElement>('[data-part]')?.dataset.part ?? session.place.get();
  return shown === null || shown === undefined
    ? undefined
    : { ...told(session, { kind: 'part', part: shown }), back: backTo(focused) };
}

function draftInText(session: Session, part: string): Draft {
  const editor = session.editorOf(part);
  const back = () => giveCaret(session, part, { to: 'last' });
  const block = blockAtCaret(editor);
  const range = rangeToComment(editor);
  const selected = editor.selection && range === editor.selection;
  if (block !== undefined && !selected) return { ...told(session, { kind: 'block', part, block }), back };
  if (!range) return { ...told(session, { kind: 'part', part }), back };
  const where = placedPart(session.view.get(), part)?.where ?? part;
  const ref = Editor.rangeRef(editor, range, { affinity: 'inward' });
  return { anchor: { kind: 'words', part }, quote: wordsOf(editor, range), where, range: { part, ref }, back };
}

/** Fields that stand for a piece of data carry its kind and id in their name. */
function anchorOf(field: string): CommentAnchor | undefined {
  const [kind, name = ''] = [field.slice(0, field.indexOf(':')), field.slice(field.indexOf(':') + 1)];
  switch (kind) {
    case 'measure':
      return { kind: 'key-question', number: name };
    case 'rating':
    case 'reason':
    case 'decidedBy':
    case 'evidence':
      return { kind: 'rating', standard: name };
    case 'recommendation':
      return { kind: 'recommendation', recommendation: name };
    case 'figure':
      return { kind: 'figure', figure: name.slice(0, name.lastIndexOf(':')) };
    default:
      return undefined;
  }
}

/** What an anchor is called, and what it says just now, which is what is quoted. */
function told(session: Session, anchor: CommentAnchor): Pick<Draft, 'anchor' | 'quote' | 'where'> {
  const { layout } = session.view.get();
  const only = {
    id: 'new',
    anchor,
    quote: '',
    remarks: [{ id: 'new', by: '-', at: new Date(0).toISOString(), text: '-' }],
  };
  const [place] = placesOfComments({ ...session.report(), comments: [only] }, layout);
  return { anchor, quote: place?.words ?? '', where: place?.where ?? '' };
}

function backTo(element: Element | null): () => void {
  return () => {
    if (element instanceof HTMLElement) element.focus();
  };
}

/** Leads from the words with the caret to their comment, or else to the one that the user was at; in the panel, back to the words. */
export function goToThread(session: Session): void {
  if (document.activeElement?.closest('.comments-pane')) {
    caretBack(session);
    return;
  }
  const editor = session.active.get()?.editor;
  const ids = editor ? commentsAtCaret(editor) : [];
  // Of several, the one that was made last, unless all are settled.
  const here = (session.report().comments ?? []).filter(({ id }) => ids.includes(id));
  const comment = here.findLast(({ resolved }) => !resolved) ?? here.at(-1);
  if (comment) showThread(session, comment.id);
  session.tab.set('comments');
  openPanel();
  requestAnimationFrame(() => {
    const pane = document.querySelector('.comments-pane');
    const current = pane?.querySelector<HTMLElement>('.thread[aria-current=true]');
    (current ?? pane?.querySelector<HTMLElement>('.thread, select'))?.focus();
  });
}

/** Makes a thread the current one, and lists it where the choice leaves it out. */
export function showThread(session: Session, id: string): void {
  const comment = session.report().comments?.find((one) => one.id === id);
  if (!comment) return;
  const { state } = commentPane(session).get();
  const isListed = state === 'all' || (state === 'resolved') === (comment.resolved !== undefined);
  changePane(session, { current: id, person: undefined, here: false, ...(!isListed && { state: 'all' }) });
}
