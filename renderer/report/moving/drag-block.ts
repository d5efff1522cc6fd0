import { Editor } from 'slate';
import { selectedRun, wholeRun } from '../../editor/moving/move-blocks.ts';
import type { Run } from '../../editor/moving/plan-move.ts';
import { announce } from '../../ui/Announcer.tsx';
import { type Spot, startDrag } from '../../ui/reorder.ts';
import { say } from '../messages.ts';
import { giveCaret } from '../reveal.ts';
import type { Session } from '../session.ts';
import { moveBlocksTo } from './move-selected.ts';

/** A block of a text on the page, by its part and its place in that. */
export type BlockPlace = { part: string; at: number };

export function placeOf(block: Element): BlockPlace | undefined {
  const part = partOf(block);
  const at = [...(block.parentElement?.children ?? [])].indexOf(block);
  return part === undefined || at < 0 ? undefined : { part, at };
}

/** Takes hold of a block, or of all that are selected where it is one of them. */
export function startBlockDrag(
  session: Session,
  handle: HTMLElement,
  block: Element,
  pointer: { pointerId: number; clientY: number },
): void {
  const place = placeOf(block);
  const root = handle.closest('[data-scroller]');
  if (!place || !root) return;
  const { part, at } = place;
  const editor = session.editorOf(part);
  const selected = session.isActive(part) ? selectedRun(editor) : undefined;
  const run: Run = selected && selected.from <= at && at <= selected.to ? selected : { from: at, to: at };
  const whole = wholeRun(editor, run);
  startDrag(handle, pointer, {
    items: ([...(block.parentElement?.children ?? [])] as HTMLElement[]).slice(whole.from, whole.to + 1),
    spotFor: (y) => spotFor(root, y),
    onDrop({ list, at: to }) {
      if (!moveBlocksTo(session, { part, run, to: list, at: to })) announce(say('leftWhereItWas'));
    },
    onClick() {
      editor.select(Editor.range(editor, [whole.from], [whole.to]));
      giveCaret(session, part, { to: 'last' });
    },
  });
}

const partOf = (element: Element) => element.closest<HTMLElement>('[data-part]')?.dataset.part;

/** The place between blocks that is nearest to a height, in the text that is nearest to it. */
function spotFor(root: Element, y: number): Spot | undefined {
  let nearest: { text: Element; box: DOMRect } | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const text of root.querySelectorAll('.prose .text')) {
    const box = text.getBoundingClientRect();
    const off = Math.max(box.top - y, y - box.bottom, 0);
    if (off < least) [nearest, least] = [{ text, box }, off];
  }
  const list = nearest && partOf(nearest.text);
  if (!nearest || list === undefined) return undefined;
  const boxes = [...nearest.text.children].map((block) => block.getBoundingClientRect());
  const found = boxes.findIndex((box) => y < box.top + box.height / 2);
  const at = found < 0 ? boxes.length : found;
  const [before, after] = [boxes[at - 1], boxes[at]];
  const height = before && after ? (before.bottom + after.top) / 2 : (before?.bottom ?? after?.top ?? nearest.box.top);
  return { list, at, line: { x: nearest.box.left, y: height, width: nearest.box.width } };
}
