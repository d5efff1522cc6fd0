import { flushSync } from 'react-dom';
import { createEditor, Editor, Node, type Operation, type Path, type Range, Transforms } from 'slate';
import { withReact } from 'slate-react';
import type { Content } from '../../core/content.ts';
import { createStore, type Store } from '../ui/store.ts';
import { applyAgain } from './apply-again.ts';
import { correctAsTyped, isCorrecting, whileReplaying, withoutCorrecting } from './autocorrect.ts';
import { breakBlock, insertParagraph, leaveVoidInline } from './blocks.ts';
import { marksOfTyped } from './comment-marks.ts';
import { copyData, fragmentOf } from './copy.ts';
import { deleteAcrossTables } from './delete-across.ts';
import { backspace, deleteOn } from './deleting.ts';
import { closeListing, followListing, type Listing, listAsTyped } from './live/listing.ts';
import { contentOf, isCell, isLink, isLiveFigure, isVoidBlock, isVoidInline, spotAt } from './model.ts';
import { withValidContent } from './normalise.ts';
import { insertData } from './paste.ts';
import { FREE, type TextRules } from './rules.ts';
import { formAsTyped } from './shortcuts.ts';
import type { Surroundings } from './surroundings.ts';
import { enterCell } from './table/tables.ts';

/** What one key press or command did: enough to take it back and to do it again. */
export type Batch = { operations: Operation[]; before: Range | null; after: Range | null };

export type TextEditor = Editor & {
  /** Applies operations of a batch without reporting them again, then selects. */
  replay: (operations: readonly Operation[], select: Range | null) => void;
  /** Reports what has not been reported yet; without it a batch ends with the current task. */
  flush: () => void;
  /** Whether a table, picture or chart of the report has this id. */
  isTaken: (id: string) => boolean;
  /** Whether a comment of the report is on no words, so that words that are put in may bring it along. */
  takesComment: (id: string) => boolean;
  /** What the report says just now of the things in the text. */
  around: () => Surroundings;
  /** The list of figures that was opened by typing. */
  listing: Store<Listing>;
  rules: TextRules;
};

export type Watch = {
  onBatch: (batch: Batch, content: Content) => void;
  /** After each change of text or selection, also of those replayed. */
  onTouch: () => void;
  isTaken: (id: string) => boolean;
  takesComment?: (id: string) => boolean;
  around: () => Surroundings;
  rules?: TextRules;
};

/** An editor of one text. It keeps no history: whoever owns several texts keeps one order of steps over all of them. */
export function createTextEditor(content: Content, watch: Watch): TextEditor {
  const { rules = FREE } = watch;
  const editor = withValidContent(withReact(createEditor()), rules) as TextEditor;
  editor.rules = rules;
  editor.children = structuredClone(content);
  editor.isInline = (element) => isLink(element) || isVoidInline(element);
  editor.isVoid = (element) => isVoidInline(element) || isVoidBlock(element);
  editor.markableVoid = isLiveFigure;
  editor.isIsolated = isCell;
  editor.isTaken = watch.isTaken;
  editor.takesComment = watch.takesComment ?? (() => false);
  editor.around = watch.around;
  editor.listing = createStore<Listing>(null);

  let pending: Batch | undefined;
  let silent = true;

  const { apply, onChange, insertText, insertBreak, deleteBackward, deleteForward, deleteFragment } = editor;
  const { getSplitProperties } = editor;
  editor.apply = (operation) => {
    if (!silent && operation.type !== 'set_selection') {
      pending ??= { operations: [], before: editor.selection, after: null };
      pending.operations.push(operation);
    }
    apply(operation);
  };
  editor.flush = () => {
    if (!pending) return;
    const batch = { ...pending, after: editor.selection };
    pending = undefined;
    watch.onBatch(batch, contentOf(editor));
  };
  editor.onChange = (options) => {
    editor.flush();
    leaveVoidInline(editor);
    followListing(editor);
    // A later drawing would put the selection back to where it was before the keys that came in between.
    if (editor.operations.every(({ type }) => type === 'set_selection')) flushSync(() => onChange(options));
    else onChange(options);
    watch.onTouch();
  };
  editor.replay = (operations, select) => {
    editor.flush();
    closeListing(editor);
    silent = true;
    whileReplaying(editor, () => applyAgain(editor, operations, select));
    silent = false;
    if (select && hasRange(editor, select)) Transforms.select(editor, select);
    // At once and not with the next microtask: a render in between would meet elements that are no longer in the text.
    editor.onChange();
  };

  editor.insertText = (text, options) => {
    leaveVoidInline(editor);
    deleteAcrossTables(editor);
    const spot = spotAt(editor);
    if (spot?.kind === 'void') insertParagraph(editor, [(spot.path[0] ?? 0) + 1]);
    // A line break inside a paragraph is no part of the content: text that brings one brings paragraphs.
    const line = text.replace(/[\r\n\t]+/g, ' ');
    if (formAsTyped(editor, line, rules)) return;
    const marks = options?.at === undefined ? marksOfTyped(editor) : undefined;
    if (marks) editor.marks = marks;
    insertText(line, options);
    listAsTyped(editor, line);
    if (isCorrecting(editor)) correctAsTyped(editor, line);
  };
  editor.insertBreak = () => {
    leaveVoidInline(editor);
    deleteAcrossTables(editor);
    const spot = spotAt(editor);
    if (spot?.kind === 'cell') enterCell(editor);
    else if (spot?.kind === 'void') insertParagraph(editor, [(spot.path[0] ?? 0) + 1]);
    else if (!breakBlock(editor)) insertBreak();
  };
  editor.insertSoftBreak = () => editor.insertBreak();
  // What was begun once, a box or a list, is not begun again by each block that follows in it.
  editor.getSplitProperties = (node, path) => {
    const properties: Record<string, unknown> = { ...getSplitProperties(node, path) };
    for (const key of ['opens', 'about', 'start', 'speaker']) delete properties[key];
    return properties;
  };
  editor.deleteBackward = (unit) => {
    if (!backspace(editor)) deleteBackward(unit);
  };
  editor.deleteForward = (unit) => {
    if (!deleteOn(editor)) deleteForward(unit);
  };
  editor.deleteFragment = (direction) => {
    if (!deleteAcrossTables(editor)) deleteFragment(direction);
  };
  editor.getFragment = () => fragmentOf(editor);
  editor.setFragmentData = (data) => copyData(editor, data);
  editor.insertData = (data) => withoutCorrecting(editor, () => insertData(editor, data));

  Editor.normalize(editor, { force: true });
  silent = false;
  return editor;
}

function hasRange(editor: Editor, range: Range): boolean {
  const has = (path: Path, offset: number) =>
    Node.has(editor, path) && 'text' in Node.get(editor, path) && offset <= Node.string(Node.get(editor, path)).length;
  return has(range.anchor.path, range.anchor.offset) && has(range.focus.path, range.focus.offset);
}
