import { Editor, type Node, Transforms } from 'slate';
import type { Content } from '../../../core/content.ts';
import { sameJson } from '../../../core/json.ts';
import { firstBlock, isProse } from '../../report/blank-text.ts';
import { putText } from '../../report/put-text.ts';
import type { Session } from '../../report/session.ts';

/** Puts another text in the place of a part’s, where only blocks that differ are touched. */
export function putBlocks(session: Session, part: string, content: Content | undefined): void {
  if (!isProse(session.template, part)) {
    putText(session, part, content);
    return;
  }
  const editor = session.editorOf(part);
  const after = content && content.length > 0 ? content : [firstBlock(session.template, part)];
  const before = editor.children as Content;
  let start = 0;
  while (start < before.length && start < after.length && sameJson(before[start], after[start])) start++;
  let end = 0;
  while (
    end < before.length - start &&
    end < after.length - start &&
    sameJson(before[before.length - 1 - end], after[after.length - 1 - end])
  )
    end++;
  Transforms.deselect(editor);
  Editor.withoutNormalizing(editor, () => {
    for (let at = before.length - 1 - end; at >= start; at--) Transforms.removeNodes(editor, { at: [at] });
    const blocks = structuredClone(after.slice(start, after.length - end)) as Node[];
    if (blocks.length > 0) Transforms.insertNodes(editor, blocks, { at: [start] });
  });
}
