import { ALIKE, areAlike } from '../../compare/pairs.ts';
import { type Block, type Content, type Inline, isTextBlock, type TextBlock } from '../../content.ts';
import { inlineText } from '../../content-text.ts';
import { stableJson } from '../../json.ts';
import { mapLines } from '../../map-lines.ts';
import { normalLine, withoutComments, wordCounts } from './inlines.ts';
import type { TrackedRun } from './track.ts';

/** Whether a block of text says nothing. */
export function isBlank(block: Block): boolean {
  return isTextBlock(block) && block.children.every((inline) => 'text' in inline && inline.text === '');
}

const keys = new WeakMap<Block, string>();

/** What a block says and how it looks, for comparing; comments on its words do not count. */
export function blockKey(block: Block): string {
  const known = keys.get(block);
  if (known !== undefined) return known;
  const key = stableJson(mapLines(block, (line) => normalLine(withoutComments(line))));
  keys.set(block, key);
  return key;
}

/** What a block is beside its words or cells: kind, level, caption; of a table the widths of its columns, too, where they count. */
export function looksKey(block: Block, widths = true): string {
  const { children: _, ...looks } = block;
  if (looks.type !== 'table' || widths) return stableJson(looks);
  return stableJson({ ...looks, columns: looks.columns.map(({ align }) => align) });
}

const counts = new WeakMap<Block, Map<string, number>>();

function countsOf(block: TextBlock): Map<string, number> {
  const known = counts.get(block) ?? wordCounts(block.children);
  counts.set(block, known);
  return known;
}

/** Whether two blocks have enough words in common, in whatever order, to be worth comparing. */
export function mayBeAlike(was: TextBlock, now: TextBlock): boolean {
  const [before, after] = [countsOf(was), countsOf(now)];
  let [shared, all, others] = [0, 0, 0];
  for (const [key, count] of before) {
    all += key.length * count;
    shared += key.length * Math.min(count, after.get(key) ?? 0);
  }
  for (const [key, count] of after) others += key.length * count;
  // Keys are longer than their words by a sign, so that this is no more than a first look.
  return shared >= (ALIKE / 2) * Math.max(all, others);
}

function lengthOf(inlines: readonly Inline[]): number {
  return inlines.reduce(
    (sum, inline) => sum + Math.max(inlineText(inline).replace(/\s/g, '').length, 'type' in inline ? 1 : 0),
    0,
  );
}

export function areAlikeRuns(runs: readonly TrackedRun[]): boolean {
  return areAlike(runs, ({ inlines }) => lengthOf(inlines));
}

/** Whether two texts say the same in the same looks, whatever the comments on them. */
export function sameContent(was: Content, now: Content): boolean {
  return (
    was === now ||
    (was.length === now.length && was.every((block, at) => block === now[at] || blockKey(block) === blockKey(now[at]!)))
  );
}
