import { Editor, Range, Text, Transforms } from 'slate';
import type { Block, Mark } from '../../../core/content.ts';
import type { TextEditor } from '../../editor/create-editor.ts';
import { firstBlock } from '../blank-text.ts';
import type { Session } from '../session.ts';
import { endsOf, type Span, writableTexts } from './span.ts';

/** What is done to all of a span, as one step of undo. Only texts that can be written in change. */

/** Sets a mark on all of it, or takes it away where all of it has the mark. Gives the span as it is then. */
export function markSpan(session: Session, span: Span, mark: Mark): Span {
  const texts = writableTexts(session, span);
  const marked = texts.every(({ editor, range }) => hasMark(editor, range, mark));
  const [start] = endsOf(session, span);
  const forward = start === span.anchor;
  let [from, to] = [span.anchor, span.focus];
  session.together(() => {
    for (const [index, { part, editor, range }] of texts.entries()) {
      editor.select(range);
      if (!Range.isCollapsed(range)) {
        if (marked) Editor.removeMark(editor, mark);
        else Editor.addMark(editor, mark, true);
      }
      const [first, last] = Range.edges(editor.selection ?? range);
      if (index === 0) from = { part, point: first };
      if (index === texts.length - 1) to = { part, point: last };
    }
  });
  return { ...span, anchor: forward ? from : to, focus: forward ? to : from };
}

function hasMark(editor: Editor, range: Range, mark: Mark): boolean {
  const found = Editor.nodes(editor, { at: range, match: (node) => Text.isText(node) && node.text !== '' });
  for (const [node] of found) if (Text.isText(node) && node[mark] !== true) return false;
  return true;
}

/**
 * Deletes what is selected; the parts stay. Gives the text with the caret where the span began. `put` brings what comes
 * in its place, in the same step.
 */
export function removeSpan(session: Session, span: Span, put?: (editor: TextEditor) => void): string | undefined {
  const texts = writableTexts(session, span);
  const [first] = texts;
  if (!first) return undefined;
  session.together(() => {
    for (const { part, editor, range, whole } of texts) {
      if (whole) clear(editor, firstBlock(session.template, part));
      else if (!Range.isCollapsed(range)) {
        editor.select(range);
        editor.deleteFragment();
      }
    }
    if (!first.whole && Range.isCollapsed(first.range)) first.editor.select(first.range);
    put?.(first.editor);
  });
  return first.part;
}

function clear(editor: Editor, first: Block): void {
  const isFresh = editor.children.length === 1 && JSON.stringify(editor.children[0]) === JSON.stringify(first);
  if (!isFresh)
    Editor.withoutNormalizing(editor, () => {
      for (let top = editor.children.length - 1; top >= 0; top--)
        Transforms.removeNodes(editor, { at: [top], voids: true });
      Transforms.insertNodes(editor, first, { at: [0] });
    });
  Transforms.select(editor, Editor.start(editor, []));
}
