import { Editor, Node, type PointRef, Range, Transforms } from 'slate';
import type { FigureForm } from '../../../core/content.ts';
import type { TextEditor } from '../create-editor.ts';
import { inlineAround, isLink, spotAt } from '../model.ts';
import { insertFigure, readBefore } from './live-figures.ts';

/** The list of figures that a typed `/` opens, while it is open: where that sign is. */
export type Listing = { sign: PointRef } | null;

const SIGN = '/';
/** A `/` begins a word behind white space, an opening bracket or quotation mark, or a dash. */
const WORD_START = /(?:^|[\s([“‘"'–—])$/;
/** What is sought is never as long (characters): someone writes on. */
const LONGEST = 60;

/** Opens the list when what was just typed is the sign at the start of a word. */
export function listAsTyped(editor: TextEditor, typed: string): void {
  const { selection } = editor;
  if (typed !== SIGN || !selection || !Range.isCollapsed(selection)) return;
  const spot = spotAt(editor);
  const { path, offset } = selection.anchor;
  if (!spot || spot.kind === 'void' || offset === 0 || inlineAround(editor, isLink)) return;
  const sign = { path, offset: offset - 1 };
  if (!WORD_START.test(readBefore(editor, sign))) return;
  closeListing(editor);
  editor.listing.set({ sign: Editor.pointRef(editor, sign, { affinity: 'backward' }) });
}

/** What was typed behind the sign; nothing when the caret is elsewhere. */
export function soughtInText(editor: TextEditor): string | undefined {
  const sign = editor.listing.get()?.sign.current;
  const { selection } = editor;
  if (!sign || !selection || !Range.isCollapsed(selection) || !Node.has(editor, sign.path)) return undefined;
  const { path, offset } = selection.anchor;
  if (path.join() !== sign.path.join() || offset <= sign.offset) return undefined;
  const text = Node.string(Node.get(editor, path)).slice(sign.offset, offset);
  const sought = text.slice(SIGN.length);
  return text.startsWith(SIGN) && !/^\s/.test(sought) && sought.length <= LONGEST ? sought : undefined;
}

/** Closes the list once the caret has left what is sought. */
export function followListing(editor: TextEditor): void {
  if (editor.listing.get() && soughtInText(editor) === undefined) closeListing(editor);
}

/** What was typed stays. */
export function closeListing(editor: TextEditor): void {
  editor.listing.get()?.sign.unref();
  editor.listing.set(null);
}

/**
 * Puts a figure in place of what was typed for it, in two steps: undone once, the figure goes, and the text is as it was
 * before the sign.
 */
export function putListed(editor: TextEditor, figure: string, form: FigureForm): void {
  const anchor = editor.listing.get()?.sign.current;
  const focus = editor.selection?.anchor;
  if (!anchor || !focus || soughtInText(editor) === undefined) return;
  Transforms.delete(editor, { at: { anchor, focus } });
  editor.flush();
  closeListing(editor);
  insertFigure(editor, figure, form);
}
