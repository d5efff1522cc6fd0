import { Editor } from 'slate';
import { sameJson } from '../../../core/json.ts';
import type { Comment, CommentAnchor } from '../../../core/review/comments/comment.ts';
import { placesOfComments } from '../../../core/review/comments/places-of-comments.ts';
import { blockAtCaret, commentsAtCaret, rangeToComment, wordsOf } from '../../editor/comment-marks.ts';
import { type Span, spanOf, writableTexts } from '../../report/across/span.ts';
import { focusField, giveCaret, openPanel } from '../../report/reveal.ts';
import type { Session } from '../../report/session.ts';
import { placedPart } from '../../report/view.ts';
import { announce } from '../../ui/Announcer.tsx';
import { caretBack, goToPlace } from './go-to.ts';
import { say } from './messages.ts';
import { changePane, commentPane, type Draft } from './pane.ts';

/** Begins a comment on what has the focus: words, a block, a part, or a piece of data. */
export function beginComment(session: Session): void {
  const draft = draftHere(session);
  if (!draft) {
    announce(say('putTheCaret'));
    return;
  }
  showDraft(session, draft);
}

/** Begins a comment on a piece of data that is shown elsewhere. */
export function beginCommentOn(session: Session, anchor: CommentAnchor): void {
  // What it is about is shown no more: the thread stands for it.
  showDraft(session, { ...told(session, anchor), back: focusThread });
}

function showDraft(session: Session, draft: Draft): void {
  dropDraft(session);
  changePane(session, { draft });
  session.tab.set('comments');
  openPanel();
  focusField(DRAFT_FIELD);
}

/** Forgets a comment that is being written. */
export function dropDraft(session: Session): void {
  for (const { ref } of commentPane(session).get().draft?.ranges ?? []) ref.unref();
  changePane(session, { draft: undefined });
}

/** The name of the field in which a new comment is written. */
export const DRAFT_FIELD = 'comment:new';

function draftHere(session: Session): Draft | undefined {
  const focused = document.activeElement;
  const span = spanOf(session).get();
  if (span) return draftAcross(session, span);
  const data = dataHere();
  if (data) return draftOnData(session, data);
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
  return { anchor: { kind: 'words', part }, quote: wordsOf(editor, range), where, ranges: [{ part, ref }], back };
}

/** Done or cancelled, it leads back to the field that it began in, and not only to where the data are shown. */
function draftOnData(session: Session, anchor: CommentAnchor): Draft {
  const field = fieldHere();
  const name = document.activeElement?.closest(SCORE) && document.activeElement.ariaLabel;
  const draft = told(session, anchor);
  const back = () => {
    draft.back();
    if (field !== undefined) focusField(field);
    if (name) document.querySelector<HTMLElement>(`${SCORE} [aria-label="${CSS.escape(name)}"]`)?.focus();
  };
  return { ...draft, back };
}

/** One comment on all the words that are selected in several texts. */
function draftAcross(session: Session, span: Span): Draft | undefined {
  const texts = writableTexts(session, span)
    .map(({ part, editor, range }) => ({ part, editor, range, words: wordsOf(editor, range) }))
    .filter(({ words }) => words.trim() !== '');
  const [first, ...rest] = texts;
  if (!first) return undefined;
  const { part } = first;
  const name = placedPart(session.view.get(), part)?.where ?? part;
  return {
    anchor: { kind: 'words', part },
    quote: texts.map(({ words }) => words).join('\n'),
    where: rest.length === 0 ? name : say('andMoreTexts', { name, count: rest.length }),
    ranges: texts.map((text) => ({
      part: text.part,
      ref: Editor.rangeRef(text.editor, text.range, { affinity: 'inward' }),
    })),
    back: () => giveCaret(session, part, { to: 'last' }),
  };
}

/** The piece of data that has the focus. */
function dataHere(): CommentAnchor | undefined {
  const field = fieldHere();
  const anchor = field === undefined ? undefined : anchorOf(field);
  return anchor ?? (document.activeElement?.closest('.overall') ? { kind: 'rating' } : undefined);
}

/** The fields of a key question, of which the first has the name of all. */
const SCORE = '.question';

function fieldHere(): string | undefined {
  const { activeElement } = document;
  const named = activeElement?.closest('[data-field]') ?? activeElement?.closest(SCORE)?.querySelector('[data-field]');
  return named instanceof HTMLElement ? named.dataset.field : undefined;
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
function told(session: Session, anchor: CommentAnchor): Draft {
  const { layout } = session.view.get();
  const only = {
    id: 'new',
    anchor,
    quote: '',
    remarks: [{ id: 'new', by: '-', at: new Date(0).toISOString(), text: '-' }],
  };
  const [place] = placesOfComments({ ...session.report(), comments: [only] }, layout);
  const back = () => place && goToPlace(session, place);
  return { anchor, quote: place?.words ?? '', where: place?.where ?? '', back };
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
  const comment = commentHere(session);
  if (comment) showThread(session, comment.id);
  session.tab.set('comments');
  openPanel();
  focusThread();
}

/** The current one, once it is on the page. */
export function focusThread(): void {
  requestAnimationFrame(() => {
    const pane = document.querySelector('.comments-pane');
    const current = pane?.querySelector<HTMLElement>('.thread[aria-current=true]');
    (current ?? pane?.querySelector<HTMLElement>('.thread, select'))?.focus();
  });
}

/** The comment on what has the focus; of several the one that was made last, unless all are settled. */
export function commentHere(session: Session): Comment | undefined {
  const ids = idsHere(session);
  const here = (session.report().comments ?? []).filter(({ id }) => ids.includes(id));
  return here.findLast(({ resolved }) => !resolved) ?? here.at(-1);
}

/** The comments on what has the focus: on its words, or on the block or piece of data that it is. */
function idsHere(session: Session): string[] {
  const { comments = [] } = session.report();
  const on = (anchor: CommentAnchor) => comments.filter((one) => sameJson(one.anchor, anchor)).map(({ id }) => id);
  const data = dataHere();
  if (data) return on(data);
  const editor = session.active.get()?.editor;
  if (!editor) return [];
  const [part, block] = [session.partOf(editor), blockAtCaret(editor)];
  const ids = commentsAtCaret(editor);
  return ids.length > 0 || part === undefined || block === undefined ? ids : on({ kind: 'block', part, block });
}

/** Makes a thread the current one, and lists it where the choice leaves it out. */
export function showThread(session: Session, id: string): void {
  const comment = session.report().comments?.find((one) => one.id === id);
  if (!comment) return;
  const { state } = commentPane(session).get();
  const isListed = state === 'all' || (state === 'resolved') === (comment.resolved !== undefined);
  changePane(session, {
    current: id,
    person: undefined,
    mine: undefined,
    here: false,
    ...(!isListed && { state: 'all' }),
  });
}
