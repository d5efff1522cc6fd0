import type { Content } from './content.ts';
import { blockText } from './content-text.ts';
import type { ProsePart } from './part.ts';
import { fillSlots, type SlotValues } from './slots.ts';

/** The lines that sign a text, with their slots filled; none where the text already ends with their words. */
export function signatureOf({ signature }: ProsePart, content: Content, slots: SlotValues): string[] {
  const lines = signature.map((line) => fillSlots(line, slots)).filter((line) => line.trim() !== '');
  return endsWith(content, lines) ? [] : lines;
}

/** Whether a text ends with some words, however they are broken into lines. */
function endsWith(content: Content, lines: readonly string[]): boolean {
  const letters = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  const wanted = letters(lines.join(' '));
  let end = '';
  // From the last block back, no further than the words are long: this is asked whenever anything changes.
  for (const block of content.toReversed()) {
    end = `${letters(blockText(block))} ${end}`.trim();
    if (end.length > wanted.length) break;
  }
  return end.endsWith(wanted);
}
