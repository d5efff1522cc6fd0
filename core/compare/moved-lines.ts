import type { Content } from '../content.ts';
import { say } from './messages.ts';
import { textLines } from './reports.ts';
import { type ComparedLine, compareTexts, wordsOf } from './texts.ts';

/** A text that two reports have in the same place. */
export type TwoTexts = { part: string; where: string; was: Content; now: Content };

/** A line that stands elsewhere now, with its places in words. */
export type Move = { part: string; words: string; was: string; now: string };

type End = { text: TwoTexts; line: ComparedLine; words: string; place: string };

/** Fewer words than these stand in many places, so that nobody can tell which of them moved. */
const LEAST = { here: 2, elsewhere: 4 };

/**
 * Texts line by line. A line that went in one place and came, word for word, in another is said to have moved: within its text
 * first, then from text to text.
 */
export function compareAllTexts(texts: readonly TwoTexts[]): { lines: Map<string, ComparedLine[]>; moves: Move[] } {
  const lines = new Map<string, ComparedLine[]>();
  const gone: End[] = [];
  const fresh: End[] = [];
  for (const text of texts) {
    const compared = compareTexts(textLines(text.was), textLines(text.now));
    const [before, after] = [placesOf(text.was), placesOf(text.now)];
    let [was, now] = [0, 0];
    for (const line of compared) {
      const words = line.runs.map((run) => run.text).join('');
      if (line.kind === 'gone') gone.push({ text, line, words, place: before[was] ?? '' });
      if (line.kind === 'new') fresh.push({ text, line, words, place: after[now] ?? '' });
      if (line.kind !== 'new') was++;
      if (line.kind !== 'gone') now++;
    }
    lines.set(text.part, compared);
  }
  const moves = [...joinEnds(gone, fresh, LEAST.here, true), ...joinEnds(gone, fresh, LEAST.elsewhere, false)];
  return { lines, moves };
}

function joinEnds(gone: readonly End[], fresh: readonly End[], least: number, within: boolean): Move[] {
  const key = (end: End) => (within ? `${end.text.part}\n${end.words}` : end.words);
  const open = new Map<string, End[]>();
  for (const end of gone) if (end.line.moved === undefined) open.set(key(end), [...(open.get(key(end)) ?? []), end]);
  return fresh.flatMap((to): Move[] => {
    if (to.line.moved !== undefined || wordsOf(to.words).filter((word) => /[\p{L}\p{N}]/u.test(word)).length < least)
      return [];
    const from = open.get(key(to))?.shift();
    if (!from) return [];
    from.line.moved = within ? '' : to.text.where;
    to.line.moved = within ? '' : from.text.where;
    const sayEnd = ({ text, place }: End) => `${within ? '' : `${text.where}, `}${place}`;
    return [{ part: to.text.part, words: to.words, was: sayEnd(from), now: sayEnd(to) }];
  });
}

/** Where each line of a text stands, in words: blocks are counted, those without words apart, and rows in them. */
function placesOf(content: Content): string[] {
  let block = 0;
  return content.flatMap((one) => {
    const lines = textLines([one]);
    if (lines.some((line) => line.trim() !== '')) block++;
    return lines.map((_, row) =>
      one.type === 'table' && row > 0 ? say('rowOfTable', { block, row }) : say('paragraph', { block }),
    );
  });
}
