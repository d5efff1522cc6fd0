import { flushSync } from 'react-dom';
import { Editor, Transforms } from 'slate';
import { ReactEditor } from 'slate-react';
import type { PageOrigin } from '../../core/pages.ts';
import { giveCaret, goToPart } from '../report/reveal.ts';
import type { Session } from '../report/session.ts';
import { isWritable, placedPart } from '../report/view.ts';

/** The part and block that the caret is in, or the part that the user is at. */
export function caretOrigin(session: Session): PageOrigin | null {
  const part = session.place.get();
  if (part === null) return null;
  const editor = session.active.get()?.editor;
  const block = editor && session.isActive(part) ? editor.selection?.anchor.path[0] : undefined;
  return block === undefined ? { part } : { part, block };
}

/** Takes the caret to a block of the text, or the user to a part that has none. */
export function goToOrigin(session: Session, { part, block }: PageOrigin): void {
  const view = session.view.get();
  const placed = placedPart(view, part);
  if (!placed) return;
  if (block === undefined || !isWritable(placed, view.report)) {
    goToPart(session, part);
    return;
  }
  flushSync(() => session.place.set(part));
  giveCaret(session, part, { to: 'start' });
  const editor = session.editorOf(part);
  if (block >= editor.children.length) return;
  Transforms.select(editor, Editor.start(editor, [block]));
  requestAnimationFrame(() => {
    const node = editor.children[block];
    if (node) ReactEditor.toDOMNode(editor, node).scrollIntoView({ block: 'center' });
    ReactEditor.focus(editor);
  });
}
