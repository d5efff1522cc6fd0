/** A stretch of the words of an element. */
type Stretch = { from: number; to: number };

/**
 * Where stretches of the words are on the page. None where the element does not have exactly these words, since somebody has
 * typed in them since.
 *
 * @param stretches in order
 */
export function wordsWithin(element: Element, text: string, stretches: readonly Stretch[]): Range[] {
  const nodes: { node: Text; start: number }[] = [];
  let read = '';
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text) || isBeside(node)) continue;
    nodes.push({ node, start: read.length });
    read += node.data;
  }
  if (read !== text) return [];
  const nodeAt = (position: number) => nodes.findLast(({ start }) => start <= position);
  return stretches.flatMap(({ from, to }) => {
    const first = nodeAt(from);
    const last = nodeAt(to - 1);
    if (!first || !last) return [];
    const range = document.createRange();
    range.setStart(first.node, from - first.start);
    range.setEnd(last.node, to - last.start);
    return [range];
  });
}

const BESIDE = '[data-slate-zero-width], .frame-words, .badge > [aria-hidden], .note-number, textarea';

/** What stands in a block and is no part of its line: signs that hold the caret or stand before a rating, numbers of notes, fields and tools. */
function isBeside(node: Text): boolean {
  const around = node.parentElement;
  if (!around || around.closest(BESIDE)) return true;
  return around.closest('[contenteditable=false]') !== null && around.closest('.void-inline') === null;
}
