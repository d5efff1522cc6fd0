import { termAt } from '../../core/terms/find-words.ts';
import type { Term } from '../../core/terms/lexicon.ts';

export type Hovered = { term: Term; range: Range };

/** The term at a place on the page, read from the words that stand there, in an editor or out of it. */
export function termUnderPointer(x: number, y: number, terms: readonly Term[]): Hovered | undefined {
  const at = document.caretPositionFromPoint?.(x, y);
  const node = at?.offsetNode;
  const line = node?.parentElement?.closest('.text .b, .text td, .text th');
  if (!at || !(node instanceof Text) || !line) return undefined;
  const before = document.createRange();
  before.setStart(line, 0);
  before.setEnd(node, at.offset);
  const found = termAt(line.textContent ?? '', before.toString().length, terms);
  const range = found && rangeIn(line, found.from, found.to);
  if (!found || !range) return undefined;
  // Beyond the end of a line the nearest letter is still the last one.
  const inside = [...range.getClientRects()].some(
    (box) => x >= box.left - 1 && x <= box.right + 1 && y >= box.top && y <= box.bottom,
  );
  return inside ? { term: found.term, range } : undefined;
}

function rangeIn(line: Element, from: number, to: number): Range | undefined {
  const range = document.createRange();
  const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
  let passed = 0;
  let begun = false;
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    const end = passed + text.length;
    if (!begun && from < end) {
      range.setStart(text, from - passed);
      begun = true;
    }
    if (begun && to <= end) {
      range.setEnd(text, to - passed);
      return range;
    }
    passed = end;
  }
  return undefined;
}
