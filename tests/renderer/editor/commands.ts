import { Editor, Range, Transforms } from 'slate';
import type { FigureForm } from '../../../core/content.ts';
import { leaveVoidInline, toggleForm } from '../../../renderer/editor/blocks.ts';
import { passVoidInline } from '../../../renderer/editor/caret-steps.ts';
import { commands as named } from '../../../renderer/editor/commands.ts';
import { keepReference } from '../../../renderer/editor/figure/figures.ts';
import { insertFootnote, setNote } from '../../../renderer/editor/footnotes.ts';
import { linkAtSelection, removeLink, setLink } from '../../../renderer/editor/links.ts';
import { putListed } from '../../../renderer/editor/live/listing.ts';
import { changeFigure, insertFigure, markSeen } from '../../../renderer/editor/live/live-figures.ts';
import {
  type BlockForm,
  inlineAround,
  isFootnote,
  isLiveFigure,
  isReference,
  spotAt,
} from '../../../renderer/editor/model.ts';
import { stepBlocks } from '../../../renderer/editor/moving/move-blocks.ts';
import { levelWidths, stepWidth } from '../../../renderer/editor/table/column-widths.ts';
import { moveColumn, moveRow } from '../../../renderer/editor/table/move-lines.ts';
import * as tables from '../../../renderer/editor/table/tables.ts';
import type { Desk } from './desk.ts';
import { parseText } from './notation.ts';

/**
 * What the lines behind `>` do: each is what a key press, a tool or a dialog does, at the caret, without a page. Words in
 * quotation marks are JSON.
 */
export async function runLine(desk: Desk, line: string): Promise<void> {
  const [, name = '', rest = ''] = /^(\S+) ?(.*)$/su.exec(line) ?? [];
  const times = /^(.*?) ?×(\d+)$/u.exec(rest);
  for (let count = Number(times?.[2] ?? 1); count > 0; count--) {
    const run = COMMANDS[name];
    if (!run) throw new Error(`There is no command “${name}”.`);
    await run(desk, (times ? times[1] : rest) ?? '');
    await desk.settle();
  }
}

type Command = (desk: Desk, rest: string) => unknown;

export const COMMANDS: Readonly<Record<string, Command>> = {
  /** Letter by letter, as the browser hands it in; a step each. */
  async type({ editor, settle }, words) {
    for (const letter of said(words)) {
      // A letter over a selection: Slate deletes it first.
      if (letter === '\n') editor.insertBreak();
      else Editor.insertText(editor, letter);
      await settle();
    }
  },
  /** At once, as an input method, a dictation or the spelling list does. */
  insert: ({ editor }, words) => Editor.insertText(editor, said(words)),
  enter: ({ editor }) => Editor.insertBreak(editor),
  'shift-enter': ({ editor }) => Editor.insertSoftBreak(editor),
  backspace: ({ editor }, unit) => erase(editor, 'backward', unit),
  delete: ({ editor }, unit) => erase(editor, 'forward', unit),
  bold: ({ editor }) => named.bold.run(editor),
  italic: ({ editor }) => named.italic.run(editor),
  command: ({ editor }, name) => {
    const command = Object.entries(named).find(([key]) => key === name)?.[1];
    if (!command) throw new Error(`There is no command “${name}” in the toolbar.`);
    command.run(editor);
  },
  form: ({ editor }, form) => toggleForm(editor, formOf(form)),
  tab: ({ editor }) => (tables.cellAt(editor) ? tables.stepCell(editor, 1) : named.deeper.run(editor)),
  'shift-tab': ({ editor }) => (tables.cellAt(editor) ? tables.stepCell(editor, -1) : named.shallower.run(editor)),
  table: ({ editor }) => named.table.run(editor),
  row: ({ editor }, side) => tables.insertRow(editor, side === 'above' ? 'above' : 'below'),
  column: ({ editor }, side) => tables.insertColumn(editor, side === 'left' ? 'left' : 'right'),
  'remove-row': ({ editor }) => tables.removeRow(editor),
  'remove-column': ({ editor }) => tables.removeColumn(editor),
  'remove-table': ({ editor }) => tables.removeTable(editor),
  align: ({ editor }) => tables.toggleAlign(editor),
  'move-row': ({ editor }, way) => moveRow(editor, way === 'up' ? -1 : 1),
  'move-column': ({ editor }, way) => moveColumn(editor, way === 'left' ? -1 : 1),
  width: ({ editor }, way) => stepWidth(editor, way === 'narrower' ? -1 : 1),
  'level-widths': ({ editor }) => levelWidths(editor),
  /** The caption and the source are fields of the table’s frame. */
  caption: ({ editor }, words) => setField(editor, { caption: said(words) }),
  source: ({ editor }, words) => setField(editor, { source: said(words) }),
  link: ({ editor }, rest) => {
    const [url = '', ...words] = rest.split(' ');
    setLink(editor, url, words.length > 0 ? words.join(' ') : linkAtSelection(editor).text);
  },
  unlink: ({ editor }) => removeLink(editor),
  note: ({ editor }, words) => insertFootnote(editor, words),
  'set-note': ({ editor }, words) => setNote(editor, only(editor, isFootnote), words),
  reference: ({ editor }, to) => keepReference(editor, undefined, to),
  'set-reference': ({ editor }, to) => keepReference(editor, only(editor, isReference), to),
  figure: ({ editor }, rest) => insertFigure(editor, ...figureOf(rest)),
  'set-figure': ({ editor }, rest) => changeFigure(editor, only(editor, isLiveFigure), ...figureOf(rest)),
  /** From the list that a typed `/` opens. */
  'listed-figure': ({ editor }, rest) => putListed(editor, ...figureOf(rest)),
  seen: ({ editor }) => markSeen(editor),
  left: ({ editor }) => step(editor, 'ArrowLeft'),
  right: ({ editor }) => step(editor, 'ArrowRight'),
  'select-all': ({ editor }) => Transforms.select(editor, Editor.range(editor, [])),
  'move-block': ({ editor }, way) => stepBlocks(editor, way === 'up' ? -1 : 1),
  copy: ({ editor, clipboard }) => {
    clipboard.clear();
    editor.setFragmentData(dataOf(clipboard), 'copy');
  },
  cut: (desk) => {
    COMMANDS.copy?.(desk, '');
    const { editor } = desk;
    // As Slate does: what is selected goes, and a picture or chart that the caret is on.
    if (editor.selection && Range.isExpanded(editor.selection)) Editor.deleteFragment(editor);
    else if (spotAt(editor)?.kind === 'void') Transforms.delete(editor);
  },
  paste: ({ editor, clipboard }) => editor.insertData(dataOf(clipboard)),
  'paste-plain': ({ editor }, words) => editor.insertData(dataOf(new Map([['text/plain', said(words)]]))),
  /** Blocks in the notation of the cases, with ` / ` between them, copied here or in another window. */
  'paste-blocks': ({ editor }, blocks) => {
    const { content } = parseText(blocks.split(' / '));
    const fragment = btoa(encodeURIComponent(JSON.stringify(content)));
    editor.insertData(dataOf(new Map([['application/x-slate-fragment', fragment]])));
  },
  undo: (desk) => desk.undo(),
  redo: (desk) => desk.redo(),
};

function erase(editor: Editor, direction: 'backward' | 'forward', unit: string): void {
  const { selection } = editor;
  if (selection && Range.isExpanded(selection)) Editor.deleteFragment(editor, { direction });
  else if (direction === 'backward') Editor.deleteBackward(editor, { unit: unit === 'word' ? 'word' : 'character' });
  else Editor.deleteForward(editor, { unit: unit === 'word' ? 'word' : 'character' });
}

/** An arrow key: the browser moves by a character where nothing else is done. */
function step(editor: Editor, key: 'ArrowLeft' | 'ArrowRight'): void {
  if (passVoidInline(editor, key)) return;
  Transforms.move(editor, { reverse: key === 'ArrowLeft' });
  leaveVoidInline(editor);
}

function setField(editor: Editor, fields: { caption: string } | { source: string }): void {
  const spot = tables.cellAt(editor);
  if (spot) Transforms.setNodes(editor, fields, { at: [spot.top] });
}

/** The only inline of a kind in the text. */
function only(editor: Editor, is: (node: unknown) => boolean) {
  const around = inlineAround(editor, is as typeof isFootnote);
  if (around) return around[1];
  const [first, second] = [...Editor.nodes(editor, { at: [], match: (node) => is(node), voids: true })];
  if (!first || second) throw new Error('There must be one of these in the text.');
  return first[1];
}

function figureOf(rest: string): [string, FigureForm] {
  const [figure = '', form = 'value'] = rest.split(' ');
  return [figure, form as FigureForm];
}

export function formOf(form: string): BlockForm {
  const [name = '', value = ''] = form.split(' ');
  switch (name) {
    case 'heading':
      return { type: 'heading', level: Number(value) };
    case 'bulleted':
    case 'numbered':
      return { type: 'list-item', list: name, depth: 0 };
    case 'practice':
      return { type: 'practice-example', tone: value as 'good' };
    case 'quotation':
      return { type: 'quotation' };
    case 'paragraph':
      return { type: 'paragraph' };
    default:
      throw new Error(`There is no form “${form}”.`);
  }
}

function said(words: string): string {
  return words.startsWith('"') ? (JSON.parse(words) as string) : words;
}

function dataOf(held: Map<string, string>): DataTransfer {
  const data = {
    getData: (type: string) => held.get(type) ?? '',
    setData: (type: string, value: string) => void held.set(type, value),
    types: [...held.keys()],
    files: [],
  };
  return data as unknown as DataTransfer;
}
