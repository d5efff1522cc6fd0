import { createKept, type Kept } from '../ui/kept.ts';
import type { Memory } from '../ui/memory.ts';
import { appearance, type Look, showLook } from './appearance.ts';

/** How the window looks, changed at once in all windows of this browser. */
export const looks = {
  theme: followed('theme', appearance.theme),
  textSize: followed('textSize', appearance.textSize),
  lineWidth: followed('lineWidth', appearance.lineWidth),
};

function followed<T extends string>(look: Look, memory: Memory<T>): Kept<T> {
  const kept = createKept(memory);
  kept.subscribe(() => holdStill(() => showLook(look, kept.get())));
  return kept;
}

/** What is read at the top of the text stays there when all of its lines break anew. */
function holdStill(change: () => void): void {
  const scroller = document.querySelector('[data-scroller]');
  const line = scroller && firstRead(scroller);
  const top = line?.getBoundingClientRect().top ?? 0;
  change();
  if (line) scroller.scrollTop += line.getBoundingClientRect().top - top;
}

function firstRead(scroller: Element): Element | undefined {
  const { top, bottom } = scroller.getBoundingClientRect();
  const isSeen = (element: Element) => element.getBoundingClientRect().bottom > top;
  // Texts of other parts are not laid out for it.
  const part = [...scroller.querySelectorAll('.part')].find(isSeen);
  if (!part) return undefined;
  const lines = [...part.querySelectorAll('.part-heading, .b, tr, li')].filter(isSeen);
  const begins = lines.find((line) => line.getBoundingClientRect().top >= top);
  return begins && begins.getBoundingClientRect().top < bottom ? begins : (lines[0] ?? part);
}
