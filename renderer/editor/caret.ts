import { Editor, Range } from 'slate';
import { IS_NODE_MAP_DIRTY } from 'slate-dom';
import { ReactEditor } from 'slate-react';

export type Direction = 'before' | 'after';

/** Where the caret is asked to go: an end of the text, the line there below or above `x`, or where it last was. */
export type CaretAim = { to: 'start' | 'end' | 'last'; x?: number };

const arrows: Record<string, Direction> = {
  ArrowUp: 'before',
  ArrowLeft: 'before',
  ArrowDown: 'after',
  ArrowRight: 'after',
};

/** The way an arrow key leads out of the text, with the caret's distance from the left; nothing if it stays inside. */
export function wayOut(editor: ReactEditor, key: string): { direction: Direction; x?: number } | undefined {
  const direction = arrows[key];
  const { selection } = editor;
  if (!direction || !selection || !Range.isCollapsed(selection)) return undefined;
  const atEnd =
    direction === 'before' ? Editor.isStart(editor, selection.anchor, []) : Editor.isEnd(editor, selection.anchor, []);
  if (key === 'ArrowLeft' || key === 'ArrowRight') return atEnd ? { direction } : undefined;
  const caret = caretBox();
  if (!caret) return atEnd ? { direction } : undefined;
  const text = ReactEditor.toDOMNode(editor, editor);
  const edge = direction === 'before' ? text.firstElementChild : text.lastElementChild;
  if (!edge) return undefined;
  const box = wordsBox(edge);
  const rest = direction === 'before' ? caret.top - box.top : box.bottom - caret.bottom;
  return rest < caret.height * 0.8 ? { direction, x: caret.left } : undefined;
}

/** The way an arrow key leads where a selection ends at that edge of the text already. */
export function edgeAhead(editor: ReactEditor, key: string): Direction | undefined {
  const direction = arrows[key];
  const focus = editor.selection?.focus;
  if (!direction || !focus) return undefined;
  const isThere = direction === 'before' ? Editor.isStart(editor, focus, []) : Editor.isEnd(editor, focus, []);
  return isThere ? direction : undefined;
}

/** Where the caret is on the page; of an empty line, the line. */
export function caretBox(): DOMRect | undefined {
  const selection = getSelection();
  if (!selection || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const box = range.getClientRects()[0];
  if (box && box.height > 0) return box;
  const { startContainer } = range;
  const element = startContainer instanceof Element ? startContainer : startContainer.parentElement;
  return element?.getBoundingClientRect();
}

/** Where the words of a block are: without its padding, and without what stands in its frame. */
export function wordsBox(block: Element): Pick<DOMRect, 'top' | 'bottom'> {
  const box = block.getBoundingClientRect();
  if (!block.matches('.b-quotation, .b-practice')) {
    const { paddingTop, paddingBottom } = getComputedStyle(block);
    return { top: box.top + Number.parseFloat(paddingTop), bottom: box.bottom - Number.parseFloat(paddingBottom) };
  }
  const texts = [...block.querySelectorAll('[data-slate-node="text"]')].map((text) => text.getBoundingClientRect());
  return {
    top: Math.min(...texts.map(({ top }) => top), box.bottom),
    bottom: Math.max(...texts.map(({ bottom }) => bottom), box.top),
  };
}

/** The editor on the page; nothing while it is not there, or could not be shown. */
function fieldOf(editor: ReactEditor): HTMLElement | undefined {
  try {
    return ReactEditor.toDOMNode(editor, editor);
  } catch {
    return undefined;
  }
}

/** Leads from a field or button inside the text back to its caret. Slate takes the focus there for its own. */
export function returnToText(editor: ReactEditor): void {
  if (document.activeElement !== fieldOf(editor)) ReactEditor.blur(editor);
  ReactEditor.focus(editor);
}

/** Puts the caret into the text and the text into view. */
export function placeCaret(editor: ReactEditor, { to, x }: CaretAim): void {
  const text = fieldOf(editor);
  if (!text) return;
  const last = to === 'last' ? editor.selection : null;
  // The focus first and at once: Slate's own function would put it off while a selection is on its way.
  text.focus({ preventScroll: true });
  editor.select(last ?? (to === 'end' ? Editor.end(editor, []) : Editor.start(editor, [])));
  if (last) showSelection(editor, last);
  if (x === undefined) return;
  const edge = to === 'end' ? text.lastElementChild : text.firstElementChild;
  edge?.scrollIntoView({ block: 'nearest' });
  if (edge instanceof HTMLElement) selectAtX(editor, edge, to === 'end' ? 'end' : 'start', x);
}

/**
 * Selects on the page what is selected in the text. Slate does so when its selection changes; where it was set before the
 * text had the focus, the browser has put its own caret at the start by then.
 */
function showSelection(editor: ReactEditor, range: Range): void {
  try {
    const { startContainer, startOffset, endContainer, endOffset } = ReactEditor.toDOMRange(editor, range);
    const selection = getSelection();
    if (Range.isBackward(range)) selection?.setBaseAndExtent(endContainer, endOffset, startContainer, startOffset);
    else selection?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
  } catch {
    // The page is a moment behind the text; Slate follows.
  }
}

/** Moves the caret along the first or last line of a block to a place across the page. */
export function selectAtX(editor: ReactEditor, block: HTMLElement, line: 'start' | 'end', x: number): void {
  const box = wordsBox(block);
  const inset = 6;
  const point = document.caretPositionFromPoint?.(x, line === 'end' ? box.bottom - inset : box.top + inset);
  if (!point || !block.contains(point.offsetNode)) return;
  const found = ReactEditor.toSlatePoint(editor, [point.offsetNode, point.offset], {
    exactMatch: false,
    suppressThrow: true,
  });
  if (found) editor.select(found);
}

/**
 * Takes over what is selected on the page. Slate hears of it up to a tenth of a second later, and while it is putting a
 * selection there itself, not at all: too late for what is typed or asked for after a selection by keys.
 */
export function readSelection(editor: ReactEditor): void {
  const selection = getSelection();
  if (!ReactEditor.isFocused(editor) || !selection || selection.rangeCount === 0) return;
  // While the page is behind the text, and while letters are composed on it, the text knows better.
  if (IS_NODE_MAP_DIRTY.get(editor) || ReactEditor.isComposing(editor)) return;
  if (document.activeElement !== fieldOf(editor)) return;
  const { anchorNode, focusNode } = selection;
  if (!ReactEditor.hasSelectableTarget(editor, anchorNode) || !ReactEditor.hasTarget(editor, focusNode)) return;
  const range = rangeOnPage(editor, selection);
  if (range && !(editor.selection && Range.equals(range, editor.selection))) editor.select(range);
}

function rangeOnPage(editor: ReactEditor, selection: globalThis.Selection): Range | null {
  try {
    return ReactEditor.toSlateRange(editor, selection, { exactMatch: false, suppressThrow: true });
  } catch {
    // It is in words that are no longer in the text.
    return null;
  }
}
