type Box = Pick<DOMRect, 'top' | 'bottom'>;

/** Scrolls no further than it must for a box to be seen with a margin (pixels) above and below it. */
export function scrollIntoSight(scroller: Element, box: Box, margin: number): void {
  const frame = scroller.getBoundingClientRect();
  if (box.bottom > frame.bottom - margin) scroller.scrollTop += box.bottom - frame.bottom + margin;
  else if (box.top < frame.top + margin) scroller.scrollTop -= frame.top + margin - box.top;
}

/** Pixels from the edges within which a box counts as out of sight. */
const EDGE = 40;

/** Scrolls a box that is out of sight to the upper third, where there is room to read on. */
export function scrollToThird(scroller: Element, box: Box): void {
  const frame = scroller.getBoundingClientRect();
  if (box.top < frame.top + EDGE || box.bottom > frame.bottom - EDGE)
    scroller.scrollTop += box.top - frame.top - frame.height / 3;
}
