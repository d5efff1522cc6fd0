import { type Inline, isText, isTextBlock } from '../../content.ts';
import { inlineText } from '../../content-text.ts';
import { isBlank, looksKey } from './blocks.ts';
import { lineKey, normalLine } from './inlines.ts';
import type { TrackedBlock, TrackedRun } from './track.ts';

/**
 * A paragraph that was split in two, or two that were joined: what went at the edge of one came as the other, or the other way
 * round, so that only the end of a paragraph came or went.
 */
export type Seam = {
  kind: 'split' | 'joined';
  /** The end of this block is the one that came, or went. */
  ends: boolean;
  /** The words on both sides of it, with ¶ between them. */
  about: string;
  /** The runs of the block as they are read: its words stayed, and of an end that went there is a sign. */
  runs: TrackedRun[];
};

/** Whether a run of a seam is the sign of an end that went, and no words. */
export function isEnd({ kind, change }: TrackedRun): boolean {
  return kind === 'gone' && change?.endsWith(ENDS) === true;
}

/** Behind the key of the change that holds an end. */
const ENDS = '|';

/** The blocks with what was split or joined under one change, which is accepted or rejected as one. */
export function withSeams(blocks: TrackedBlock[]): TrackedBlock[] {
  let told = blocks;
  for (const [at, block] of blocks.entries()) {
    if (block.kind !== 'changed' || block.change !== undefined || !isTextBlock(block.block)) continue;
    const found = seamAt(block, blocks[at + 1], 'tail') ?? seamAt(block, blocks[at - 1], 'head');
    if (!found) continue;
    if (told === blocks) told = [...blocks];
    told[at] = found.block;
    told[at + (found.side === 'tail' ? 1 : -1)] = found.other;
  }
  return told;
}

type Side = 'head' | 'tail';

function seamAt(block: TrackedBlock, other: TrackedBlock | undefined, side: Side) {
  if (!other || (other.kind !== 'new' && other.kind !== 'gone') || other.moved) return undefined;
  if (!isTextBlock(other.block) || isBlank(other.block) || looksKey(other.block) !== looksKey(block.block))
    return undefined;
  // Behind one with a speaker stands who speaks.
  if (other.block.type === 'quotation' && other.block.speaker) return undefined;
  const edge = edgeOf(block.runs, side);
  if (!edge) return undefined;
  const { gone, fresh, rest } = edge;
  const isSplit = other.kind === 'new';
  const [whole, piece] = isSplit ? [gone, fresh] : [fresh, gone];
  const line = other.block.children;
  const pair = side === 'tail' ? [...piece, ...line] : [...line, ...piece];
  if (lineKey(pair) !== lineKey(whole)) return undefined;
  const change = `${edge.change}${ENDS}`;
  const kind: Seam['kind'] = isSplit ? 'split' : 'joined';
  const stays: TrackedRun[] = normalised(isSplit ? fresh : []);
  const parted = isSplit ? undefined : cut(fresh, lengthOf(side === 'tail' ? gone : line));
  const shown: TrackedRun[] = parted
    ? [...normalised(parted[0]), { kind: 'gone', inlines: [{ text: '¶' }], change }, ...normalised(parted[1])]
    : stays;
  const around = side === 'tail' ? [...rest, ...stays] : [...stays, ...rest];
  const own = inlinesIn(around);
  const [before, behind] = parted
    ? side === 'tail'
      ? [[...inlinesIn(rest), ...parted[0]], parted[1]]
      : [parted[0], [...parted[1], ...inlinesIn(rest)]]
    : side === 'tail'
      ? [own, line]
      : [line, own];
  const about = `${lastWords(wordsOf(before))}¶${firstWords(wordsOf(behind))}`;
  const runs = block.runs.map((run) => (run.change === edge.change ? { ...run, change } : run));
  return {
    side,
    block: {
      ...block,
      runs,
      seam: {
        kind,
        about,
        ends: side === 'tail',
        runs: side === 'tail' ? [...rest, ...shown] : [...shown, ...rest],
      },
    },
    other: {
      ...other,
      change,
      seam: { kind, about, ends: side === 'head', runs: normalised(parted ? parted[side === 'tail' ? 1 : 0] : line) },
    },
  };
}

/** Letters that are shown on each side. */
const AROUND = 40;

function lastWords(text: string): string {
  return text.length <= AROUND ? text : text.slice(-AROUND).replace(/^\S*\s+(?=\S)/, '');
}

function firstWords(text: string): string {
  return text.length <= AROUND ? text : text.slice(0, AROUND).replace(/(?<=\S)\s+\S*$/, '');
}

/** What went and came at an edge of a line, and the other runs of it. */
function edgeOf(runs: readonly TrackedRun[], side: Side) {
  const outer = side === 'tail' ? runs.at(-1) : runs[0];
  const change = outer?.change;
  if (!outer || outer.kind === 'same' || change === undefined) return undefined;
  const [edge, rest] = [runs.filter((run) => run.change === change), runs.filter((run) => run.change !== change)];
  const inlines = (kind: TrackedRun['kind']) => edge.flatMap((run) => (run.kind === kind ? run.inlines : []));
  return { change, gone: inlines('gone'), fresh: inlines('new'), rest };
}

function inlinesIn(runs: readonly TrackedRun[]): Inline[] {
  return runs.flatMap(({ kind, inlines }) => (kind === 'gone' ? [] : inlines));
}

function normalised(inlines: readonly Inline[]): TrackedRun[] {
  return inlines.length === 0 ? [] : [{ kind: 'same', inlines: [...inlines] }];
}

function wordsOf(inlines: readonly Inline[]): string {
  return inlines.map(inlineText).join('');
}

/** In letters; an inline without words is one. */
function lengthOf(inlines: readonly Inline[]): number {
  return inlines.reduce((sum, inline) => sum + sizeOf(inline), 0);
}

function sizeOf(inline: Inline): number {
  if (isText(inline)) return inline.text.length;
  return inline.type === 'link' ? inline.children.reduce((sum, { text }) => sum + text.length, 0) : 1;
}

function cut(inlines: readonly Inline[], at: number): [Inline[], Inline[]] {
  const [before, behind]: [Inline[], Inline[]] = [[], []];
  let from = 0;
  for (const inline of normalLine(inlines)) {
    const size = sizeOf(inline);
    const inside = at - from;
    from += size;
    if (inside >= size) before.push(inline);
    else if (inside <= 0) behind.push(inline);
    else if (isText(inline)) {
      before.push({ ...inline, text: inline.text.slice(0, inside) });
      behind.push({ ...inline, text: inline.text.slice(inside) });
    } else if (inline.type === 'link') {
      const [first, second] = cut(inline.children, inside);
      before.push({ ...inline, children: first.filter(isText) });
      behind.push({ ...inline, children: second.filter(isText) });
    }
  }
  return [before, behind];
}
