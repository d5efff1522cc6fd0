import { Editor, type Node, Transforms } from 'slate';
import type { Content } from '../../core/content.ts';
import { isEmpty } from '../../core/content-text.ts';
import type { TextEditor } from './create-editor.ts';
import { contentOf } from './model.ts';

/** Puts content in the place of a text, or behind it. */
export function putContent(editor: TextEditor, content: Content, behind: boolean): void {
  const before = contentOf(editor);
  const kept = behind && !isEmpty(before) ? before.length : 0;
  Transforms.deselect(editor);
  Editor.withoutNormalizing(editor, () => {
    for (let index = before.length - 1; index >= kept; index--) Transforms.removeNodes(editor, { at: [index] });
    Transforms.insertNodes(editor, structuredClone(content) as Node[], { at: [kept] });
  });
}
