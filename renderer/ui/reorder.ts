import { announce } from './Announcer.tsx';
import { say } from './messages.ts';

/**
 * Moving items by a pointer: a line shows where the item would go, Escape leaves it where it was. The lists that it may
 * go to carry `data-reorder-list` with a name, their items `data-reorder-item`, and what holds those lists `data-reorder`.
 */

/** A place in a list, counted without the item that is moved. */
export type Drop = { list: string; at: number };

/** A drop with the line that shows it. */
export type Spot = Drop & { line: { x: number; y: number; width: number } };

/** Pixels that the pointer may tremble before an item moves, and the edge in which the page scrolls on. */
const TREMBLE = 4;
const EDGE = 48;
const SCROLL = 14;

/** Moves the item round a handle inside its list, or to another list of the same kind. */
export function startReorder(handle: HTMLElement, pointer: Pressed, onDrop: (drop: Drop) => void): void {
  const root = handle.closest<HTMLElement>('[data-reorder]');
  const item = handle.closest<HTMLElement>('[data-reorder-item]');
  if (root && item) startDrag(handle, pointer, { items: [item], spotFor: (y) => spotFor(root, item, y), onDrop });
}

type Pressed = { pointerId: number; clientY: number };
type Dragged = {
  /** What moves, shown as moving. */
  items: readonly HTMLElement[];
  /** Where it would go at a height in the window. */
  spotFor: (y: number) => Spot | undefined;
  onDrop: (drop: Drop) => void;
  /** It was pressed and let go where it was. */
  onClick?: () => void;
};

/** Follows the pointer from a press on a handle until it is let go. */
export function startDrag(
  handle: HTMLElement,
  { pointerId, clientY: from }: Pressed,
  { items, spotFor, onDrop, onClick }: Dragged,
): void {
  const scroller = handle.closest<HTMLElement>('[data-scroller]');
  const line = document.createElement('div');
  line.className = 'drop-line';
  line.setAttribute('aria-hidden', 'true');
  let y = from;
  let spot: Spot | undefined;
  let moving = false;
  let frame = 0;
  const show = () => {
    spot = spotFor(y);
    line.hidden = !spot;
    if (!spot) return;
    line.style.transform = `translate(${spot.line.x}px, ${spot.line.y}px)`;
    line.style.width = `${spot.line.width}px`;
  };
  const scrollOn = () => {
    const box = scroller?.getBoundingClientRect();
    const by = !box ? 0 : y < box.top + EDGE ? -SCROLL : y > box.bottom - EDGE ? SCROLL : 0;
    if (by !== 0) scroller?.scrollBy(0, by);
    show();
    frame = requestAnimationFrame(scrollOn);
  };
  const onMove = (event: PointerEvent) => {
    y = event.clientY;
    if (moving || Math.abs(y - from) < TREMBLE) return;
    moving = true;
    for (const item of items) item.dataset.moving = '';
    document.body.append(line);
    frame = requestAnimationFrame(scrollOn);
  };
  const end = (drop: boolean) => {
    cancelAnimationFrame(frame);
    line.remove();
    for (const item of items) delete item.dataset.moving;
    if (handle.hasPointerCapture(pointerId)) handle.releasePointerCapture(pointerId);
    handle.removeEventListener('pointermove', onMove);
    handle.removeEventListener('pointerup', onUp);
    handle.removeEventListener('pointercancel', onCancel);
    removeEventListener('keydown', onKey, true);
    if (!moving) {
      if (drop) onClick?.();
      return;
    }
    if (drop) show();
    if (drop && spot) onDrop({ list: spot.list, at: spot.at });
    else announce(say('leftWhereItWas'));
  };
  const onUp = () => end(true);
  const onCancel = () => end(false);
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    end(false);
  };
  handle.setPointerCapture(pointerId);
  handle.addEventListener('pointermove', onMove);
  handle.addEventListener('pointerup', onUp);
  handle.addEventListener('pointercancel', onCancel);
  addEventListener('keydown', onKey, true);
}

/** Where an item let go at this height would come to stand: in the nearest list, before the first item whose middle is below. */
function spotFor(root: HTMLElement, moved: HTMLElement, y: number): Spot | undefined {
  const lists = [...root.querySelectorAll<HTMLElement>('[data-reorder-list]')];
  const [nearest] = lists
    .map((list) => ({ list, box: list.getBoundingClientRect() }))
    .map(({ list, box }) => ({ list, box, off: y < box.top ? box.top - y : Math.max(0, y - box.bottom) }))
    .toSorted((a, b) => a.off - b.off);
  const name = nearest?.list.dataset.reorderList;
  if (!nearest || name === undefined) return undefined;
  const boxes = [...nearest.list.querySelectorAll<HTMLElement>('[data-reorder-item]')]
    .filter((item) => item !== moved)
    .map((item) => item.getBoundingClientRect());
  const found = boxes.findIndex((box) => y < box.top + box.height / 2);
  const at = found < 0 ? boxes.length : found;
  const before = boxes[at - 1];
  const after = boxes[at];
  const height =
    before && after
      ? (before.bottom + after.top) / 2
      : (before?.bottom ?? after?.top ?? nearest.box.top + nearest.box.height / 2);
  return { list: name, at, line: { x: nearest.box.left, y: height, width: nearest.box.width } };
}
