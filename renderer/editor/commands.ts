import type { Editor } from 'slate';
import { shiftItems, toggleForm, toggleOpens } from './blocks.ts';
import { putFinding } from './finding.ts';
import { toggleMark } from './marks.ts';
import { toggleStart } from './numbering.ts';
import { insertTable } from './table/tables.ts';

export type Command = {
  name: string;
  label: string;
  /** As the user reads it; empty where no keys do it. */
  keys: string;
  run: (editor: Editor) => void;
};

/** The commands that need no dialog. Toolbar, keys and, later, menus read the same list. */
export const commands = {
  bold: { name: 'bold', label: 'Bold', keys: 'Ctrl+B', run: (editor) => toggleMark(editor, 'bold') },
  italic: { name: 'italic', label: 'Italic', keys: 'Ctrl+I', run: (editor) => toggleMark(editor, 'italic') },
  superscript: {
    name: 'superscript',
    label: 'Superscript',
    keys: 'Ctrl+Shift+=',
    run: (editor) => toggleMark(editor, 'superscript'),
  },
  numbered: {
    name: 'numbered',
    label: 'Numbered list',
    keys: 'Ctrl+Shift+7',
    run: (editor) => toggleForm(editor, { type: 'list-item', list: 'numbered', depth: 0 }),
  },
  bulleted: {
    name: 'bulleted',
    label: 'Bulleted list',
    keys: 'Ctrl+Shift+8',
    run: (editor) => toggleForm(editor, { type: 'list-item', list: 'bulleted', depth: 0 }),
  },
  start: { name: 'start', label: 'Where numbers start', keys: 'Ctrl+Shift+6', run: toggleStart },
  deeper: { name: 'deeper', label: 'Indent', keys: 'Tab', run: (editor) => void shiftItems(editor, 1) },
  shallower: { name: 'shallower', label: 'Outdent', keys: 'Shift+Tab', run: (editor) => void shiftItems(editor, -1) },
  table: { name: 'table', label: 'Table', keys: '', run: insertTable },
  finding: { name: 'finding', label: 'Key finding', keys: 'Ctrl+Shift+5', run: putFinding },
  opens: { name: 'opens', label: 'Begins a new box', keys: 'Ctrl+Shift+9', run: toggleOpens },
} as const satisfies Record<string, Command>;

type Keys = { ctrlKey: boolean; metaKey: boolean; shiftKey: boolean; altKey: boolean; code: string; key: string };

/** What needs a dialog. */
export const dialogs = {
  link: { label: 'Link', keys: 'Ctrl+K' },
  footnote: { label: 'Footnote', keys: 'Ctrl+Alt+F' },
  reference: { label: 'Reference', keys: 'Ctrl+Alt+R' },
  'live-figure': { label: 'Live figure', keys: 'Ctrl+Shift+F' },
  picture: { label: 'Picture', keys: '' },
  chart: { label: 'Chart', keys: '' },
} as const;
export type AskedDialog = keyof typeof dialogs;

export type Asked = keyof typeof commands | AskedDialog;

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
