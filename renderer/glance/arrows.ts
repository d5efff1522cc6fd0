/** Where something is on the screen. */
export type Box = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>;

/** How much dearer a pixel to the side is than one up or down. */
const ASIDE = 3;

/**
 * Which of some boxes an arrow key leads to: left and right by their order, up and down to the nearest by sight, Home and
 * End to the ends. Undefined for other keys, and where there is none.
 */
export function boxAhead(boxes: readonly Box[], at: number, key: string): number | undefined {
  const box = boxes[at];
  const near = (index: number) => (index >= 0 && index < boxes.length ? index : undefined);
  if (!box) return undefined;
  switch (key) {
    case 'ArrowLeft':
      return near(at - 1);
    case 'ArrowRight':
      return near(at + 1);
    case 'Home':
      return near(0);
    case 'End':
      return near(boxes.length - 1);
    case 'ArrowDown':
      return nearest(boxes, box, (other) => other.top - box.bottom);
    case 'ArrowUp':
      return nearest(boxes, box, (other) => box.top - other.bottom);
    default:
      return undefined;
  }
}

function nearest(boxes: readonly Box[], from: Box, ahead: (box: Box) => number): number | undefined {
  const far = (box: Box) => {
    const aside = Math.max(0, box.left - from.right, from.left - box.right);
    // Boxes that touch may share half a pixel.
    return ahead(box) < -1 ? Number.POSITIVE_INFINITY : ahead(box) + aside * ASIDE;
  };
  const [first] = boxes
    .map((box, index) => ({ index, far: far(box) }))
    .filter((one) => one.far < Number.POSITIVE_INFINITY)
    .toSorted((one, other) => one.far - other.far);
  return first?.index;
}
