import { type Block, type Inline, isText, isTextBlock, type TextBlock } from '../../core/content.ts';
import type { Made, Report } from '../../core/report.ts';
import { openChanges } from '../../core/review/suggestions/suggestion.ts';
import { type TrackedRun, trackContent } from '../../core/review/suggestions/track.ts';

const CHANGES = 1000;
const COMMENTS = 200;
const MADE: Made[] = ['A. Okafor', 'B. Lindqvist', 'C. Marsh'].map((by, at) => ({
  by,
  at: `2026-03-0${at + 1}T09:00:00Z`,
}));

/** Words that came, or words that went at a place, of one block of a text; an inline without words counts as one letter. */
export type BenchChange = { block: number; from: number; to: number; gone?: string };

/**
 * Puts 1,000 open suggestions and 200 comments, evenly spread, into the texts given: of each ten words some came, went or
 * stand for others. The words stay as they are, since they are what is there with all suggestions taken.
 */
export function review(report: Report, parts: readonly string[]): void {
  const lines = parts.flatMap((part) =>
    (report.parts[part] ?? []).flatMap((block, at) => (isLong(block) ? [{ part, block, at }] : [])),
  );
  for (let number = 0; number < COMMENTS; number++) {
    const { part, block } = lines[Math.floor(((number + 0.5) * lines.length) / COMMENTS)]!;
    const id = `comment-${number}`;
    const quote = comment(block, id);
    const said = { id: `${id}-1`, text: 'Is this what the inspection found?', ...MADE[number % MADE.length]! };
    report.comments = [...(report.comments ?? []), { id, anchor: { kind: 'words', part }, quote, remarks: [said] }];
  }
  // Some come so close to others that they are one.
  for (let asked = CHANGES, found = 0; found < CHANGES; asked += CHANGES - found)
    found = suggest(report, parts, lines, asked);
}

type Line = { part: string; block: TextBlock; at: number };

/** Gives how many changes there are then. */
function suggest(report: Report, parts: readonly string[], lines: readonly Line[], count: number): number {
  const was = Object.fromEntries(parts.map((part) => [part, structuredClone(report.parts[part] ?? [])]));
  for (const [index, { part, at }] of lines.entries()) {
    const [from = 0, to = 0] = [index, index + 1].map((share) => Math.floor((share * count) / lines.length));
    change(was[part]![at] as TextBlock, to - from, index);
  }
  report.suggested = { parts: was, made: {} };
  const changes = openChanges(report);
  for (const [number, { key }] of changes.entries()) report.suggested.made[key] = MADE[number % MADE.length]!;
  return changes.length;
}

function isLong(block: Block): block is TextBlock {
  return isTextBlock(block) && wordsOf(block).length > 20;
}

/** The first words of a line, up to what is none. */
function wordsOf({ children: [first] }: TextBlock): string[] {
  return first && isText(first) ? first.text.split(' ') : [];
}

function comment(block: TextBlock, id: string): string {
  const words = wordsOf(block);
  const [before, on, behind] = [words.slice(0, 3), words.slice(3, 7), words.slice(7)].map((some) => some.join(' '));
  const [first, ...rest] = block.children;
  const children: Inline[] = [
    { ...first!, text: `${before} ` } as Inline,
    { ...first!, text: on!, comments: [id] } as Inline,
    { ...first!, text: ` ${behind}` } as Inline,
    ...rest,
  ];
  block.children = children as TextBlock['children'];
  return on!;
}

/** Makes of a line what it was before so many changes. */
function change(block: TextBlock, count: number, seed: number): void {
  const text = block.children.findLast((inline) => isText(inline) && inline.text.split(' ').length > 12);
  if (!text || !isText(text)) return;
  const words = text.text.split(' ');
  const each = Math.floor((words.length - 2) / Math.max(1, count));
  for (let number = count - 1; number >= 0; number--) {
    const at = 1 + number * each;
    const kind = (seed + number) % 3;
    // Backwards: what is added here is what went, and what is taken out is what came.
    if (kind === 0) words.splice(at, 2);
    else if (kind === 1) words.splice(at, 0, 'formerly', 'stated');
    else words.splice(at, 2, 'otherwise', 'worded');
  }
  text.text = words.join(' ');
}

/** Where the changes of a text are, for an editor that is told where to show them. */
export function changesOf(report: Report, part: string): BenchChange[] {
  const was = report.suggested?.parts[part];
  if (!was) return [];
  const now = trackContent(was, report.parts[part] ?? []).filter(({ kind }) => kind !== 'gone');
  return now.flatMap(({ runs }, block) => {
    let from = 0;
    return runs.flatMap(({ kind, inlines }: TrackedRun): BenchChange[] => {
      const to = from + (kind === 'gone' ? 0 : lengthOf(inlines));
      const found = { block, from, to };
      from = to;
      if (kind === 'same') return [];
      return [
        kind === 'gone'
          ? { ...found, gone: inlines.map((inline) => (isText(inline) ? inline.text : '')).join('') }
          : found,
      ];
    });
  });
}

function lengthOf(inlines: readonly Inline[]): number {
  return inlines.reduce((sum, inline) => sum + (isText(inline) ? inline.text.length : 1), 0);
}
