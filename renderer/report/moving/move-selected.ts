import { Editor } from 'slate';
import type { TextEditor } from '../../editor/create-editor.ts';
import {
  type Lifted,
  liftBlocks,
  placeBlocks,
  selectedRun,
  settleBlocks,
  stepBlocks,
  wholeRun,
} from '../../editor/moving/move-blocks.ts';
import type { Run } from '../../editor/moving/plan-move.ts';
import { announce } from '../../ui/Announcer.tsx';
import { firstBlock } from '../blank-text.ts';
import { say } from '../messages.ts';
import { giveCaret } from '../reveal.ts';
import type { Session } from '../session.ts';
import { placedPart, writableParts } from '../view.ts';

/** Moving blocks in the text of a part, and from part to part: each move is one step of undo. */

/** Moves what is selected one place up or down, over the edge of its part into the next text that can be written in. */
export function moveSelected(session: Session, editor: TextEditor, by: 1 | -1): void {
  const part = session.partOf(editor);
  const selected = selectedRun(editor);
  if (part === undefined || !selected) return;
  const way = by < 0 ? 'up' : 'down';
  if (stepBlocks(editor, by)) {
    sayPlace(session, part, way);
    return;
  }
  const parts = writableParts(session.view.get());
  const next = parts[parts.findIndex(({ id }) => id === part) + by];
  if (next) carry(session, { part, run: selected, to: next.id, at: by > 0 ? 0 : 'end', way });
  else announce(by < 0 ? say('thereIsNoTextAbove') : say('thereIsNoTextBelow'));
}

/** Blocks of a part, and the block of a part that they are to stand before; behind the last one there is none. */
export type BlockMove = { part: string; run: Run; to: string; at: number };

/** Puts blocks elsewhere, as by a pointer. False where they are there already. */
export function moveBlocksTo(session: Session, { part, run, to, at }: BlockMove): boolean {
  const editor = session.editorOf(part);
  const whole = wholeRun(editor, run);
  if (part !== to) {
    carry(session, { part, run, to, at, way: 'elsewhere' });
    return true;
  }
  selectRun(editor, whole);
  if (!placeBlocks(editor, whole, at)) return false;
  giveCaret(session, part, { to: 'last' });
  sayPlace(session, part, 'elsewhere');
  return true;
}

function selectRun(editor: TextEditor, { from, to }: Run): void {
  const now = selectedRun(editor);
  if (!now || now.from < from || now.to > to) editor.select(Editor.start(editor, [from]));
}

type Way = 'up' | 'down' | 'elsewhere';
type Carried = Omit<BlockMove, 'at'> & { at: number | 'end'; way: Way };

function carry(session: Session, { part, run, to, at, way }: Carried): void {
  const source = session.editorOf(part);
  const target = session.editorOf(to);
  const whole = wholeRun(source, run);
  selectRun(source, whole);
  session.together(() => {
    const lifted: Lifted = liftBlocks(source, whole, firstBlock(session.template, part));
    settleBlocks(target, lifted, at === 'end' ? target.children.length : at);
  });
  giveCaret(session, to, { to: 'last' });
  sayPlace(session, to, way);
}

/** `Moved up; now block 3 of 12 of 2.3. Planning.` */
function sayPlace(session: Session, part: string, way: Way): void {
  const editor = session.editorOf(part);
  const run = selectedRun(editor);
  const where = placedPart(session.view.get(), part)?.where;
  if (!run || where === undefined) return;
  const [from, to, all] = [run.from + 1, run.to + 1, editor.children.length];
  announce(
    from === to ? say('blockMoved', { way, at: from, all, where }) : say('blocksMoved', { way, from, to, all, where }),
  );
}
