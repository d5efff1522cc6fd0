import type { KeyboardEvent } from 'react';
import { Editor, Transforms } from 'slate';
import type { TextEditor } from './create-editor.ts';
import type { TextActions } from './text-actions.ts';

/** Ctrl+A in a text that is only read: all of it, and pressed again, the whole report. True when it was answered here. */
export function answerReadingKey(editor: TextEditor, event: KeyboardEvent, actions: TextActions): boolean {
  const { key, ctrlKey, metaKey, shiftKey, altKey } = event;
  if (key.toLowerCase() !== 'a' || !(ctrlKey || metaKey) || shiftKey || altKey) return false;
  const whole = Editor.range(editor, []);
  if (JSON.stringify(editor.selection) === JSON.stringify(whole)) actions.onSelectAll();
  else Transforms.select(editor, whole);
  return true;
}
