import { pairAlike } from '../../compare/pairs.ts';
import { compareSequences } from '../../compare/sequences.ts';
import type { Block, Content, Table } from '../../content.ts';
import { blockText, rowText } from '../../content-text.ts';
import { likeness } from './likeness.ts';
import { alignSigns, type Places, type Sign, signsOfBlock } from './signs.ts';

/** A text as it was exported beside the same text now: where each sign of the export stands by now, or -1. */
export type Aligned = {
  /** Of the export, and of now. */
  exported: readonly Sign[];
  signs: Sign[];
  /** Where each block of the export begins among its signs. */
  starts: number[];
  length: number;
  places: Int32Array;
};

/** How alike two blocks must be to be the same one, changed: next to each other, and elsewhere. */
const NEAR = 0.3;
const FAR = 0.6;

/** Signs are looked for in the block that theirs has become, and nowhere else. `places`: what references printed then. */
export function alignContents(before: Content, now: Content, places: Places): Aligned {
  const exported = before.map((block) => signsOfBlock(block, places));
  const present = now.map((block) => signsOfBlock(block, places));
  const [starts, nowStarts] = [startsOf(exported), startsOf(present)];
  const length = starts.at(-1) ?? 0;
  const found = new Int32Array(length).fill(-1);
  for (const [at, other] of pairsOf(before, now)) {
    const pairs = alignSigns(exported[at]!, present[other]!);
    const [from, to] = [starts[at]!, nowStarts[other]!];
    for (const [index, place] of pairs.entries()) if (place >= 0) found[from + index] = to + place;
    // Tables, pictures and ends are the same whatever became of the words.
    const last = exported[at]!.length - 1;
    found[from + last] = to + present[other]!.length - 1;
    if (exported[at]![0]?.object) found[from] = to;
  }
  return { exported: exported.flat(), signs: present.flat(), starts, length, places: found };
}

/** The same of a line that has no blocks. */
export function alignLine(before: readonly Sign[], now: Sign[]): Aligned {
  const places = alignSigns(before, now);
  return { exported: before, signs: now, starts: [0, before.length + 1], length: before.length, places };
}

function startsOf(blocks: readonly Sign[][]): number[] {
  const starts = [0];
  for (const signs of blocks) starts.push(starts.at(-1)! + signs.length);
  return starts;
}

/** Which block of now each block of the export is. */
export function pairsOf(before: Content, now: Content): Map<number, number> {
  const pairs = new Map<number, number>();
  const left: { gone: number[]; fresh: number[] } = { gone: [], fresh: [] };
  const stretches = compareSequences(before.map(keyOf), now.map(keyOf));
  let [i, j] = [0, 0];
  for (let at = 0; at < stretches.length; at++) {
    const { kind, items } = stretches[at]!;
    if (kind === 'same') for (const _ of items) pairs.set(i++, j++);
    else {
      const gone = kind === 'gone' ? items.map(() => i++) : [];
      const next = kind === 'gone' ? stretches[at + 1] : stretches[at];
      const fresh = next?.kind === 'new' ? next.items.map(() => j++) : [];
      if (kind === 'gone' && fresh.length > 0) at++;
      for (const pair of pairAlike(gone, fresh, (a, b) => (areAlike(before[a]!, now[b]!, NEAR) ? true : undefined)))
        if ('as' in pair) pairs.set(pair.gone, pair.fresh);
        else if ('gone' in pair) left.gone.push(pair.gone);
        else left.fresh.push(pair.fresh);
    }
  }
  // What was moved here.
  for (const gone of left.gone) {
    const at = left.fresh.find((fresh) => areAlike(before[gone]!, now[fresh]!, FAR));
    if (at === undefined) continue;
    pairs.set(gone, at);
    left.fresh = left.fresh.filter((one) => one !== at);
  }
  return pairs;
}

function keyOf(block: Block): string {
  return 'id' in block ? `${block.type} ${block.id}` : `${block.type} ${blockText(block)}`;
}

function areAlike(a: Block, b: Block, least: number): boolean {
  if ('id' in a || 'id' in b) return 'id' in a && 'id' in b && a.id === b.id;
  return likeness(blockText(a), blockText(b)) >= least;
}

/** Which row of the table of now each row of the export is. */
export function rowsNow(before: Table, now: Table): Map<number, number> {
  const rows = new Map<number, number>();
  const stretches = compareSequences(before.children.map(rowText), now.children.map(rowText));
  let [i, j] = [0, 0];
  for (let at = 0; at < stretches.length; at++) {
    const { kind, items } = stretches[at]!;
    if (kind === 'same') for (const _ of items) rows.set(i++, j++);
    else {
      const gone = kind === 'gone' ? items.map(() => i++) : [];
      const next = kind === 'gone' ? stretches[at + 1] : stretches[at];
      const fresh = next?.kind === 'new' ? next.items.map(() => j++) : [];
      if (kind === 'gone' && fresh.length > 0) at++;
      if (gone.length === fresh.length) for (const [index, row] of gone.entries()) rows.set(row, fresh[index]!);
      else
        for (const pair of pairAlike(gone, fresh, (a, b) =>
          likeness(rowText(before.children[a]!), rowText(now.children[b]!)) >= NEAR ? true : undefined,
        ))
          if ('as' in pair) rows.set(pair.gone, pair.fresh);
    }
  }
  return rows;
}
