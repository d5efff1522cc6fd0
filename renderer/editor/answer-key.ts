import type { KeyboardEvent } from 'react';
import { Editor, Node, type Selection, Transforms } from 'slate';
import { ReactEditor } from 'slate-react';
import { insertParagraph, shiftItems } from './blocks.ts';
import { edgeAhead, readSelection, wayOut } from './caret.ts';
import { moveByLine, passVoidInline } from './caret-steps.ts';
import { commandFor, commands, isDialog } from './commands.ts';
import type { TextEditor } from './create-editor.ts';
import { selectedFigure } from './live/live-figures.ts';
import { contentOf, spotAt } from './model.ts';
import { isPassing, startPassing } from './passing.ts';
import { frameOf } from './practice/frame-of.ts';
import { stepCell } from './table/tables.ts';
import type { TextActions } from './text-actions.ts';

/** What Ctrl+A selected last: the same keys again mean more than this text. */
let allSelected: Selection = null;

/** Ctrl+Shift+V, on a Mac with the Option key, too. */
export function isPlainPaste({ code, key, shiftKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return shiftKey && (ctrlKey || metaKey) && (code === 'KeyV' || key.toLowerCase() === 'v');
}

/** True when the key was answered here. */
export function answerKey(editor: TextEditor, event: KeyboardEvent, actions: TextActions): boolean {
  const { ctrlKey, metaKey, altKey } = event;
  // A letter is no command, and Slate itself reads where it goes.
  if (event.key.length === 1 && !ctrlKey && !metaKey && !altKey) return false;
  readSelection(editor);
  const asked = commandFor(event);
  if (asked) {
    if (isDialog(asked)) actions.onAsk(editor, asked);
    else commands[asked].run(editor);
    return true;
  }
  const spot = spotAt(editor);
  if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey) {
    selectAll(editor, actions);
    return true;
  }
  if (event.key === 'F10' && event.altKey) return focusTools(editor);
  if (event.altKey && event.shiftKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
    actions.onMove(editor, event.key === 'ArrowUp' ? -1 : 1);
    return true;
  }
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) return leaveBox(editor, event.shiftKey);
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  if (event.key === 'Escape') startPassing();
  if (event.key === 'Tab') {
    if (isPassing()) return false;
    if (spot?.kind === 'text' && !event.shiftKey && focusFrame(editor, spot.path[0] ?? 0)) return true;
    if (spot?.kind !== 'cell') return shiftItems(editor, event.shiftKey ? -1 : 1);
    if (!stepCell(editor, event.shiftKey ? -1 : 1)) focusCaption(editor, spot.top);
    return true;
  }
  if (event.shiftKey) {
    const direction = edgeAhead(editor, event.key);
    return direction !== undefined && actions.onExtend(editor, direction);
  }
  if (event.key === 'Enter' && spot?.kind === 'void') {
    actions.onOpen(editor, spot.path);
    return true;
  }
  const figure = event.key === 'Enter' ? selectedFigure(editor) : undefined;
  if (figure) {
    actions.onOpen(editor, figure);
    return true;
  }
  if (passVoidInline(editor, event.key)) return true;
  const led = moveByLine(editor, event.key) ?? wayOut(editor, event.key);
  if (led === 'here') return true;
  return led !== undefined && actions.onLeave(editor, led.direction, led.x);
}

/** All of the text; asked again, the whole report. */
export function selectAll(editor: TextEditor, actions: Pick<TextActions, 'onSelectAll'>): void {
  // The browser would begin with the frame of a table that comes first.
  if (allSelected === editor.selection && editor.selection) actions.onSelectAll();
  else Transforms.select(editor, Editor.range(editor, []));
  allSelected = editor.selection;
}

/** Ctrl+Enter: a paragraph below what the caret is in, above with Shift; from an example, a new box. */
export function leaveBox(editor: TextEditor, above: boolean): boolean {
  const spot = spotAt(editor);
  if (!spot) return false;
  const [top = 0] = spot.path;
  Editor.withoutNormalizing(editor, () => {
    insertParagraph(editor, [above ? top : top + 1]);
    if (spot.kind !== 'text' || spot.block.type !== 'practice-example' || above) return;
    const { type, tone } = spot.block;
    Transforms.setNodes(editor, { type, tone, opens: true }, { at: [top + 1] });
  });
  return true;
}

function figureOf(editor: TextEditor, top: number): HTMLElement {
  return ReactEditor.toDOMNode(editor, Node.get(editor, [top]));
}

/** Leads from a cell to the tools of its table. False where the caret is in no cell. */
export function focusTools(editor: TextEditor): boolean {
  const spot = spotAt(editor);
  const tool =
    spot?.kind === 'cell' && figureOf(editor, spot.top).querySelector<HTMLElement>('[role=toolbar] [data-stop]');
  if (!tool) return false;
  tool.focus();
  return true;
}

/** Leads from a quotation to its speaker, and from an example to whom it is about. */
function focusFrame(editor: TextEditor, index: number): boolean {
  const framed = frameOf(contentOf(editor), index);
  const field = framed === undefined ? null : figureOf(editor, framed).querySelector<HTMLElement>('[data-frame-field]');
  field?.focus();
  return field !== null;
}

function focusCaption(editor: TextEditor, top: number): void {
  figureOf(editor, top).querySelector<HTMLElement>('[data-frame-field=caption]')?.focus();
}
