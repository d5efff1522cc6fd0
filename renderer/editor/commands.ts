import type { Editor } from 'slate';
import { shiftItems, toggleForm } from './blocks.ts';
import { toggleMark } from './marks.ts';

export type Command = {
  name: string;
  label: string;
  /** As the user reads it. */
  keys: string;
  run: (editor: Editor) => void;
};

/** The commands that need no dialog. Toolbar, keys and, later, menus read the same list. */
export const commands = {
  bold: { name: 'bold', label: 'Bold', keys: 'Ctrl+B', run: (editor) => toggleMark(editor, 'bold') },
  italic: { name: 'italic', label: 'Italic', keys: 'Ctrl+I', run: (editor) => toggleMark(editor, 'italic') },
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
  deeper: { name: 'deeper', label: 'Indent', keys: 'Tab', run: (editor) => void shiftItems(editor, 1) },
  shallower: { name: 'shallower', label: 'Outdent', keys: 'Shift+Tab', run: (editor) => void shiftItems(editor, -1) },
} as const satisfies Record<string, Command>;

type Keys = { ctrlKey: boolean; metaKey: boolean; shiftKey: boolean; altKey: boolean; code: string; key: string };

export type Asked = keyof typeof commands | 'link' | 'footnote';

/** What a key press asks of the text, or nothing. Digits go by their place, since Shift changes what they type. */
export function commandFor(event: Keys): Asked | undefined {
  const control = event.ctrlKey || event.metaKey;
  if (!control) return undefined;
  const key = event.key.toLowerCase();
  if (event.altKey) return key === 'f' || event.code === 'KeyF' ? 'footnote' : undefined;
  if (event.shiftKey) return event.code === 'Digit7' ? 'numbered' : event.code === 'Digit8' ? 'bulleted' : undefined;
  if (key === 'b') return 'bold';
  if (key === 'i') return 'italic';
  if (key === 'k') return 'link';
  return undefined;
}
