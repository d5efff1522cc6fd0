import type { Editor } from 'slate';
import type { CommandName } from '../../core/commands.ts';
import { shiftItems, toggleForm, toggleOpens } from './blocks.ts';
import { putFinding } from './finding.ts';
import { toggleMark } from './marks.ts';
import { toggleStart } from './numbering.ts';
import { insertTable } from './table/tables.ts';

/** What can be done to a text: its command in menus, which has its label and keys, and how. */
export type Command = { command: CommandName; run: (editor: Editor) => void };

/** The commands that need no dialog. Toolbar, keys and menus read the same list. */
export const commands = {
  bold: { command: 'format.bold', run: (editor) => toggleMark(editor, 'bold') },
  italic: { command: 'format.italic', run: (editor) => toggleMark(editor, 'italic') },
  superscript: { command: 'format.superscript', run: (editor) => toggleMark(editor, 'superscript') },
  numbered: {
    command: 'format.numbers',
    run: (editor) => toggleForm(editor, { type: 'list-item', list: 'numbered', depth: 0 }),
  },
  bulleted: {
    command: 'format.bullets',
    run: (editor) => toggleForm(editor, { type: 'list-item', list: 'bulleted', depth: 0 }),
  },
  start: { command: 'format.start', run: toggleStart },
  deeper: { command: 'format.deeper', run: (editor) => void shiftItems(editor, 1) },
  shallower: { command: 'format.shallower', run: (editor) => void shiftItems(editor, -1) },
  table: { command: 'insert.table', run: insertTable },
  finding: { command: 'insert.finding', run: putFinding },
  opens: { command: 'format.newBox', run: toggleOpens },
} as const satisfies Record<string, Command>;

/** What needs a dialog. */
export const dialogs = {
  link: { command: 'insert.link' },
  footnote: { command: 'insert.footnote' },
  reference: { command: 'insert.reference' },
  'live-figure': { command: 'insert.figure' },
  picture: { command: 'insert.picture' },
  chart: { command: 'insert.chart' },
} as const satisfies Record<string, Pick<Command, 'command'>>;
export type AskedDialog = keyof typeof dialogs;

export type Asked = keyof typeof commands | AskedDialog;

type Keys = { ctrlKey: boolean; metaKey: boolean; shiftKey: boolean; altKey: boolean; code: string; key: string };

export function isDialog(asked: Asked): asked is AskedDialog {
  return isAsked(asked);
}

/** Whether there is a dialog of that name; those on what stands in a text have the name of its type. */
export function isAsked(name: string): name is AskedDialog {
  return Object.hasOwn(dialogs, name);
}

const shifted: Record<string, Asked> = {
  Digit5: 'finding',
  Digit6: 'start',
  Digit7: 'numbered',
  Digit8: 'bulleted',
  Digit9: 'opens',
};

/** What a key press asks of the text, or nothing. Digits go by their place, since Shift changes what they type. */
export function commandFor(event: Keys): Asked | undefined {
  const control = event.ctrlKey || event.metaKey;
  if (!control) return undefined;
  const key = event.key.toLowerCase();
  if (event.altKey) {
    if (key === 'f' || event.code === 'KeyF') return 'footnote';
    return key === 'r' || event.code === 'KeyR' ? 'reference' : undefined;
  }
  if (key === '.' || (event.shiftKey && (key === '+' || key === '='))) return 'superscript';
  if (event.shiftKey) return key === 'f' ? 'live-figure' : shifted[event.code];
  if (key === 'b') return 'bold';
  if (key === 'i') return 'italic';
  if (key === 'k') return 'link';
  return undefined;
}
