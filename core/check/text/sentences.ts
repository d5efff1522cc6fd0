import { type Line, remember } from '../reading.ts';
import type { Stretch } from '../text-rule.ts';

export type Sentence = Stretch & { text: string };

/** The sentences of a line in order, so far as full stops tell; none is empty. */
export const sentencesOf: (line: Line) => readonly Sentence[] = remember(({ text }) => splitSentences(text));

/** So far as full stops tell; those of abbreviations end no sentence. */
export function splitSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  for (const { index, 0: stop } of text.matchAll(STOP)) {
    if (ABBREVIATED.test(text.slice(Math.max(0, index - 8), index + 1))) continue;
    const to = index + stop.trimEnd().length;
    if (to > from) sentences.push({ from, to, text: text.slice(from, to) });
    from = index + stop.length;
  }
  if (text.slice(from).trim() !== '') sentences.push({ from, to: text.length, text: text.slice(from) });
  return sentences;
}

/** A stop, what closes behind it, and the space before a sentence that begins. */
const STOP = /[.!?]['"’”)]{0,2}\s+(?=['"‘“(]?[\p{Lu}\d])/gu;
const ABBREVIATED = /(?<!\p{L})(?:e\.g|i\.e|etc|cf|vs|No|Nos|Mr|Mrs|Ms|Dr|St|[A-Z])\.$/u;
