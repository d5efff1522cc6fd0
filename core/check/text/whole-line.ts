import type { ReadLine } from '../reading.ts';
import type { PlacedStretch } from '../text-rule.ts';

/** All the words of a line. */
export function wholeLine(read: ReadLine): PlacedStretch {
  return { read, from: 0, to: read.line.text.length };
}
