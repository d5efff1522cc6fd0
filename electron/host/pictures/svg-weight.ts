import { PICTURE } from '../limits.ts';

/**
 * How much an SVG draws. A few elements that each draw another one ten times fill any memory and take any time, in the
 * window as much as in Word.
 */
export type SvgWeight = {
  open: (attributes: ReadonlyMap<string, string>) => void;
  close: () => void;
  /** Whether it draws more than anybody has drawn, or itself. */
  isTooMuch: () => boolean;
};

/** An element with an id, and all below it that has none. `draws`: ids that it draws again. */
type Heap = { elements: number; draws: string[]; inside: Heap[]; weight?: number };

/** Things drawn by things that are drawn by others, and so on; nobody goes beyond three or four. */
const DEEPEST = 50;

/** Wants to be told of every element, as it begins and as it ends. */
export function createSvgWeight(): SvgWeight {
  const root: Heap = { elements: 0, draws: [], inside: [] };
  /** All that bear an id, which should be one, in one heap: it is weighed once. */
  const byId = new Map<string, Heap>();
  const open = [root];

  function weigh(heap: Heap, depth: number): number {
    if (heap.weight !== undefined) return heap.weight;
    if (depth > DEEPEST + PICTURE.depth) return Number.POSITIVE_INFINITY;
    // What draws itself is met again before it has been weighed.
    heap.weight = Number.POSITIVE_INFINITY;
    let weight = heap.elements;
    for (const inner of heap.inside) weight += weigh(inner, depth + 1);
    for (const id of heap.draws) {
      const drawn = byId.get(id);
      if (drawn) weight += weigh(drawn, depth + 1);
    }
    heap.weight = weight;
    return weight;
  }

  return {
    open(attributes) {
      let heap = open.at(-1) ?? root;
      const id = attributes.get('id');
      if (id !== undefined) {
        const own: Heap = { elements: 0, draws: [], inside: [] };
        heap.inside.push(own);
        const bearers = byId.get(id) ?? { elements: 0, draws: [], inside: [] };
        bearers.inside.push(own);
        byId.set(id, bearers);
        heap = own;
      }
      heap.elements += 1;
      for (const [name, value] of attributes) {
        if (/(?:^|:)href$/.test(name) && value.trim().startsWith('#')) heap.draws.push(value.trim().slice(1));
        else if (value.includes('url('))
          for (const [, drawn = ''] of value.matchAll(/url\(\s*["']?\s*#([^"')\s]{1,200})/g)) heap.draws.push(drawn);
      }
      open.push(heap);
    },
    close() {
      open.pop();
    },
    isTooMuch: () => weigh(root, 0) > PICTURE.drawn,
  };
}
