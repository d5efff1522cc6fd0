import { type PointerEvent, useEffect, useRef } from 'react';
import { useKeys } from '../../ui/own-keys.ts';
import { say } from '../messages.ts';
import { useSession } from '../SessionContext.ts';
import { startBlockDrag } from './drag-block.ts';

/** The room (px) that the handle needs beside a text, and the pause in typing (ms) after which it comes to the caret. */
const ROOM = 30;
const PAUSE = 500;

/**
 * Takes hold of the block that the pointer is on, or else of that with the caret. There is one for all texts; it is put
 * beside a block when the pointer moves or the caret rests, and typing costs nothing.
 */
export function BlockHandle() {
  const session = useSession();
  const ref = useRef<HTMLButtonElement>(null);
  const block = useRef<Element | null>(null);
  useEffect(() => {
    const handle = ref.current;
    const root = handle?.closest<HTMLElement>('[data-scroller]');
    if (!handle || !root) return;
    return followBlocks(root, handle, block);
  }, []);
  const up = useKeys('edit.moveUp');
  const down = useKeys('edit.moveDown');
  const onPointerDown = (event: PointerEvent<HTMLButtonElement>) => {
    if (event.button !== 0 || !event.isPrimary || !block.current?.isConnected) return;
    startBlockDrag(session, event.currentTarget, block.current, event);
  };
  return (
    <button
      ref={ref}
      type="button"
      className="item-button drag-handle block-handle"
      // Keys do the same from inside the text.
      tabIndex={-1}
      hidden
      aria-label={say('moveThisBlock')}
      title={up && down ? say('movesTheBlockOfTheCaret', { up, down }) : say('dragToMoveThisBlock')}
      onPointerDown={onPointerDown}
      // The text keeps the focus and what is selected in it.
      onMouseDown={(event) => event.preventDefault()}
    >
      <span aria-hidden="true">⠿</span>
    </button>
  );
}

function followBlocks(root: HTMLElement, handle: HTMLElement, block: { current: Element | null }): () => void {
  let frame = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const hide = () => {
    if (!handle.hidden) handle.hidden = true;
    block.current = null;
  };
  const show = (next: Element | null) => {
    if (!next) return hide();
    const text = next.closest('.editable');
    const box = next.getBoundingClientRect();
    const frameBox = root.getBoundingClientRect();
    const left = (text ?? next).getBoundingClientRect().left - frameBox.left - ROOM;
    // Where there is no room beside the text, as in a narrow window, keys move blocks.
    if (left < 0) return hide();
    block.current = next;
    handle.style.transform = `translate(${left + root.scrollLeft}px, ${box.top - frameBox.top + root.scrollTop}px)`;
    handle.hidden = false;
  };
  const onMove = ({ target, clientX, clientY, buttons, pointerType }: globalThis.PointerEvent) => {
    if (buttons !== 0 || pointerType !== 'mouse' || !(target instanceof Element)) return;
    clearTimeout(timer);
    if (handle.contains(target) || frame) return;
    frame = requestAnimationFrame(() => {
      frame = 0;
      const found = target.closest('.editable > .b') ?? blockBeside(target, clientX, clientY);
      if (found !== block.current || !found) show(found);
    });
  };
  /** Typing, going about by keys, a pointer that leaves, and a window of another size. */
  const onSelect = () => {
    if (handle.matches(':active')) return;
    hide();
    clearTimeout(timer);
    timer = setTimeout(() => {
      const { activeElement } = document;
      const { anchorNode } = getSelection() ?? {};
      const element = anchorNode instanceof Element ? anchorNode : anchorNode?.parentElement;
      if (element && activeElement?.matches('.editable') && activeElement.contains(element))
        show(element.closest('.editable > .b'));
    }, PAUSE);
  };
  root.addEventListener('pointermove', onMove, { passive: true });
  root.addEventListener('pointerleave', onSelect);
  document.addEventListener('selectionchange', onSelect);
  // In a window of another size the block is elsewhere.
  const sizes = new ResizeObserver(onSelect);
  sizes.observe(root);
  return () => {
    sizes.disconnect();
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    root.removeEventListener('pointermove', onMove);
    root.removeEventListener('pointerleave', onSelect);
    document.removeEventListener('selectionchange', onSelect);
  };
}

/** The block at the height of a pointer that is in the margin beside a text. */
function blockBeside(target: Element, x: number, y: number): Element | null {
  const paper = target.closest('.paper');
  if (!paper) return null;
  const text = paper.querySelector('.prose')?.getBoundingClientRect();
  if (!text || (x > text.left && x < text.right)) return null;
  return document.elementFromPoint(text.left + text.width / 2, y)?.closest('.editable > .b') ?? null;
}
