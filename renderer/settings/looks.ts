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
  kept.subscribe(() => showLook(look, kept.get()));
  return kept;
}
