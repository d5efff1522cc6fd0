import { Editor } from 'slate';
import type { Mark } from '../../core/content.ts';

/** Whether what is typed next has it; for selected words, whether their beginning has. */
export function hasMark(editor: Editor, mark: Mark): boolean {
  return editor.selection !== null && Editor.marks(editor)?.[mark] === true;
}

export function toggleMark(editor: Editor, mark: Mark): void {
  if (hasMark(editor, mark)) Editor.removeMark(editor, mark);
  else Editor.addMark(editor, mark, true);
}
