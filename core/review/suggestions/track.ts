import { pairAlike } from '../../compare/pairs.ts';
import { compareSequences } from '../../compare/sequences.ts';
import { type Block, type Content, type Inline, isCaptioned, isTextBlock, type TableCell } from '../../content.ts';
import { areAlikeRuns, blockKey, isBlank, looksKey, mayBeAlike } from './blocks.ts';
import { trackInlines } from './inlines.ts';
import { type Seam, withSeams } from './seams.ts';
import { shortHash } from './short-hash.ts';
import { trackTable } from './table.ts';

/**
 * A stretch of one line that both texts have, or that went, or that came. `change`: the key of the change it is part of.
 * `was`: the same words as they looked before.
 */
export type TrackedRun = { kind: 'same' | 'gone' | 'new'; inlines: Inline[]; was?: Inline[]; change?: string };

/** A cell; empty where its row and its column are never there together. */
export type TrackedCell = { cell: TableCell; runs: TrackedRun[] };
/** A row of a table has a cell for each of its columns, those that went among them. */
export type TrackedRow = { kind: 'same' | 'gone' | 'new'; cells: TrackedCell[]; change?: string };
export type TrackedColumn = { kind: 'same' | 'gone' | 'new'; change?: string };

/**
 * A block as it is with its changes. `gone`: only the former text has it. `looks`: words the same, marks or kind or level
 * changed. `change`: of a block that went or came, and of one whose kind, level or caption changed, or that changed as a
 * whole. What was moved is gone in one place and new in another under the same change, and `moved`.
 */
export type TrackedBlock = {
  kind: 'same' | 'gone' | 'new' | 'changed' | 'looks';
  /** The block of the present text; of one that is gone, the former. */
  block: Block;
  /** What a block that was changed was before. */
  was?: Block;
  /** Of a block of text. */
  runs: TrackedRun[];
  /** Of a table of which more than the words around it changed. */
  table?: { columns: TrackedColumn[]; rows: TrackedRow[] };
  moved?: true;
  /** Where only the end of a paragraph came or went. */
  seam?: Seam;
  change?: string;
};

/**
 * How a text came of what it was: blocks that both have, then blocks that are alike, compared word by word and cell by cell.
 * What is about the words, comments, does not count. Blocks that stay the same objects are not compared again.
 */
export function trackContent(was: Content, now: Content): TrackedBlock[] {
  const known = lastOf.get(was);
  if (known?.now === now) return known.tracked;
  const tracked = withSeams(compareBlocks(was, now));
  lastOf.set(was, { now, tracked });
  return tracked;
}

const lastOf = new WeakMap<Content, { now: Content; tracked: TrackedBlock[] }>();

/** What stands in one place: a block of the former text by its number there, one of the present text, or both. */
type Place = { at?: number; was?: Block; now?: Block };

function compareBlocks(was: Content, now: Content): TrackedBlock[] {
  const places: Place[] = [];
  let [i, j] = [0, 0];
  for (const [at, to] of [...sameBlocks(was, now), [was.length, now.length] as const]) {
    places.push(...pairBlocks(was, i, at, now.slice(j, to)));
    if (at < was.length) places.push({ at, was: was[at]!, now: now[to]! });
    [i, j] = [at + 1, to + 1];
  }
  return toldPlaces(places);
}

/** The numbers of blocks that both have, in the order of both. What only one has is left out first, since it can be no pair. */
function sameBlocks(was: Content, now: Content): (readonly [number, number])[] {
  const [before, after] = [new Set(was.map(blockKey)), new Set(now.map(blockKey))];
  const shared = (content: Content, others: ReadonlySet<string>) =>
    content.flatMap((block, at) => (others.has(blockKey(block)) ? [{ key: blockKey(block), at }] : []));
  const [left, right] = [shared(was, after), shared(now, before)];
  const keys = (some: readonly { key: string }[]) => some.map(({ key }) => key);
  const pairs: (readonly [number, number])[] = [];
  let [i, j] = [0, 0];
  for (const { kind, items } of compareSequences(keys(left), keys(right)))
    for (const _ of items) {
      if (kind === 'same') pairs.push([left[i]!.at, right[j]!.at]);
      if (kind !== 'new') i++;
      if (kind !== 'gone') j++;
    }
  return pairs;
}

function pairBlocks(was: Content, from: number, to: number, fresh: readonly Block[]): Place[] {
  const gone = was.slice(from, to).map((block, index) => ({ at: from + index, was: block }));
  const pairs = pairAlike(gone, fresh, (one, other) => areAlike(one, other) || undefined);
  const places: Place[] = [];
  for (const pair of pairs) {
    if ('as' in pair) places.push({ ...pair.gone, now: pair.fresh });
    else if ('gone' in pair) places.push({ ...pair.gone });
    else {
      const last = places.at(-1);
      // A line that was empty is written, or one that was written is emptied.
      if (
        last?.was &&
        !last.now &&
        isTextBlock(last.was) &&
        isTextBlock(pair.fresh) &&
        (isBlank(last.was) || isBlank(pair.fresh))
      )
        last.now = pair.fresh;
      else places.push({ now: pair.fresh });
    }
  }
  return places;
}

const likeness = new WeakMap<Block, WeakMap<Block, boolean>>();

function areAlike({ was, at }: { was: Block; at: number }, now: Block): boolean {
  if (isTextBlock(was) && isTextBlock(now)) {
    if (isBlank(was) || isBlank(now)) return isBlank(was) && isBlank(now);
    const known = likeness.get(now) ?? new WeakMap<Block, boolean>();
    likeness.set(now, known);
    const alike = known.get(was) ?? (mayBeAlike(was, now) && areAlikeRuns(trackPair(was, now, at).runs));
    known.set(was, alike);
    return alike;
  }
  return isCaptioned(was) && isCaptioned(now) && was.type === now.type && was.id === now.id;
}

function toldPlaces(places: readonly Place[]): TrackedBlock[] {
  const moves = movesOf(places);
  let [before, fresh] = [0, 0];
  return places.map(({ at, was, now }): TrackedBlock => {
    if (was && now) {
      [before, fresh] = [(at ?? 0) + 1, 0];
      return blockKey(was) === blockKey(now) ? sameBlock(now) : trackPair(was, now, at ?? 0);
    }
    if (was) {
      before = (at ?? 0) + 1;
      const move = moves.get(was);
      return lone('gone', was, move ?? `${at}-`, move !== undefined);
    }
    const block = now!;
    const move = moves.get(block);
    return lone('new', block, move ?? `${before}+${fresh++}.${shortHash(blockKey(block))}`, move !== undefined);
  });
}

/** Blocks that went in one place and came in another, with the key of their change. */
function movesOf(places: readonly Place[]): Map<Block, string> {
  const moves = new Map<Block, string>();
  const gone = new Map<string, { at: number; block: Block }[]>();
  const name = (block: Block) => (isCaptioned(block) ? `#${block.id}` : isBlank(block) ? undefined : blockKey(block));
  for (const { at = 0, was, now } of places) {
    const key = was && !now ? name(was) : undefined;
    if (was && key !== undefined) gone.set(key, [...(gone.get(key) ?? []), { at, block: was }]);
  }
  for (const { was, now } of places) {
    const from = now && !was ? gone.get(name(now) ?? '')?.shift() : undefined;
    if (!now || !from) continue;
    moves.set(from.block, `${from.at}>`);
    moves.set(now, `${from.at}>`);
  }
  return moves;
}

/** What was told of a block of the present text beside one of the former, or alone. */
const told = new WeakMap<Block, WeakMap<Block, { key: string; tracked: TrackedBlock }>>();

function sameBlock(block: Block): TrackedBlock {
  return remembered(block, 'same', undefined, () => ({ kind: 'same', block, runs: runsOf(block, 'same') }));
}

function lone(kind: 'gone' | 'new', block: Block, change: string, moved: boolean): TrackedBlock {
  return remembered(block, `${kind} ${change} ${moved}`, undefined, () => ({
    kind,
    block,
    runs: runsOf(block, kind),
    ...(moved && { moved }),
    change,
  }));
}

function remembered(block: Block, key: string, was: Block | undefined, make: () => TrackedBlock): TrackedBlock {
  const known = told.get(block) ?? new WeakMap();
  told.set(block, known);
  const one = known.get(was ?? block);
  if (one?.key === key) return one.tracked;
  const tracked = make();
  known.set(was ?? block, { key, tracked });
  return tracked;
}

function runsOf(block: Block, kind: TrackedRun['kind']): TrackedRun[] {
  return isTextBlock(block) ? [{ kind, inlines: block.children }] : [];
}

/** One block beside what it was, the `at`-th of the former text. */
function trackPair(was: Block, now: Block, at: number): TrackedBlock {
  return remembered(now, `pair ${at}`, was, () => {
    // Columns that come or go change how wide the others are.
    const widths = was.type !== 'table' || now.type !== 'table' || was.columns.length === now.columns.length;
    const looks = looksKey(was, widths) === looksKey(now, widths) ? undefined : `${at}!${shortHash(looksKey(now))}`;
    if (isTextBlock(was) && isTextBlock(now)) {
      const runs = trackInlines(was.children, now.children, `${at}`);
      const reworded = runs.some(({ kind }) => kind !== 'same');
      return { kind: reworded ? 'changed' : 'looks', block: now, was, runs, ...(looks && { change: looks }) };
    }
    const table = was.type === 'table' && now.type === 'table' ? trackTable(was, now, `${at}`) : undefined;
    const change = table ? looks : `${at}!${shortHash(blockKey(now))}`;
    return { kind: 'changed', block: now, was, runs: [], ...(table && { table }), ...(change && { change }) };
  });
}
