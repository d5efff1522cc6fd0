import { asKey } from './as-key.ts';
import { type Hunk, hunksOf } from './hunks.ts';
import { type AnyMerger, ask, type MergePlace, type Merging, type Shown, settle, type Three } from './merging.ts';

/**
 * A text or list without ids, merged by its items, each compared as a whole. Passages that one side alone changed are
 * taken; those that both changed are asked about. One that a side took away as a whole is settled as a whole.
 */
export function sequence<T>(show: (items: readonly T[]) => Shown): AnyMerger<T[]> {
  const shown = (items: readonly T[] | undefined) => (items === undefined ? null : show(items));
  return <Some extends T[] | undefined>(three: Three<Some>, at: MergePlace, merging: Merging) => {
    const { base, ours, theirs }: Three<T[] | undefined> = three;
    if (!ours || !theirs) return settle(three, at, merging, () => ask(three, at, merging, { show: shown }));
    return mergeItems({ base: base ?? [], ours, theirs }, at, merging, show) as Some;
  };
}

type Sided<T> = Hunk<T> & { by: 'ours' | 'theirs' };

function mergeItems<T>(
  { base, ours, theirs }: { base: readonly T[]; ours: readonly T[]; theirs: readonly T[] },
  at: MergePlace,
  merging: Merging,
  show: (items: readonly T[]) => Shown,
): T[] {
  const mine = hunksOf(base, ours, asKey).map((hunk): Sided<T> => ({ ...hunk, by: 'ours' }));
  const others = hunksOf(base, theirs, asKey).map((hunk): Sided<T> => ({ ...hunk, by: 'theirs' }));
  const merged: T[] = [];
  let done = 0;
  for (const { from, to, hunks } of regionsOf(mine, others)) {
    const version = (by: Sided<T>['by']) =>
      applied(
        base,
        { from, to },
        hunks.filter((hunk) => hunk.by === by),
      );
    const three = { base: base.slice(from, to), ours: version('ours'), theirs: version('theirs') };
    const place = { ...at, span: { from, to } };
    const join = (first: readonly T[], second: readonly T[]) => [...first, ...second];
    merged.push(...base.slice(done, from));
    merged.push(...settle(three, place, merging, () => ask(three, place, merging, { show: orNothing(show), join })));
    done = to;
  }
  return [...merged, ...base.slice(done)];
}

function orNothing<T>(show: (items: readonly T[]) => Shown): (items: readonly T[]) => Shown {
  return (items) => (items.length === 0 ? null : show(items));
}

type Region<T> = { from: number; to: number; hunks: Sided<T>[] };

/** Hunks of both sides that cannot both be had are one region; every other is one by itself. In reading order. */
function regionsOf<T>(mine: readonly Sided<T>[], others: readonly Sided<T>[]): Region<T>[] {
  const sorted = [...mine, ...others].sort((a, b) => a.from - b.from || a.to - b.to);
  const regions: Region<T>[] = [];
  for (const hunk of sorted) {
    const last = regions.at(-1);
    if (last?.hunks.some((other) => other.by !== hunk.by && clash(other, hunk))) {
      last.to = Math.max(last.to, hunk.to);
      last.hunks.push(hunk);
    } else regions.push({ from: hunk.from, to: hunk.to, hunks: [hunk] });
  }
  return regions;
}

/** `b` begins no earlier than `a`. */
function clash<T>(a: Hunk<T>, b: Hunk<T>): boolean {
  if (b.from < a.to) return true;
  if (b.from > a.to) return false;
  // They touch. One item in the place of one says where the other belongs: before or behind it.
  return !isOneForOne(a) && !isOneForOne(b);
}

function isOneForOne<T>({ from, to, items }: Hunk<T>): boolean {
  return to - from === 1 && items.length === 1;
}

function applied<T>(base: readonly T[], { from, to }: { from: number; to: number }, hunks: readonly Hunk<T>[]): T[] {
  const items: T[] = [];
  let done = from;
  for (const hunk of hunks) {
    items.push(...base.slice(done, hunk.from), ...hunk.items);
    done = hunk.to;
  }
  return [...items, ...base.slice(done, to)];
}
