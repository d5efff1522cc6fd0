import { own } from '../json.ts';
import { asKey } from './as-key.ts';
import {
  type AnyMerger,
  ask,
  type MergePlace,
  type Merger,
  type Merging,
  type Shown,
  settle,
  type Three,
  within,
} from './merging.ts';
import { mergeOrder } from './order.ts';

/** How things are merged, by what they are made of. */

/** One thing that is taken or left as a whole. */
export function whole<T>(show: (value: T) => Shown): AnyMerger<T> {
  const shown = (value: T | undefined) => (value === undefined ? null : show(value));
  return (three, at, merging) => settle(three, at, merging, () => ask(three, at, merging, { show: shown }));
}

/** What never differs between copies of one report. */
export function fixed<T>(): Merger<T> {
  return ({ base, ours, theirs }) => ours ?? theirs ?? base;
}

type Fields<T> = { [K in keyof Required<T>]: Merger<T[K]> };

/** A thing with fields, each merged by itself. One that a side took away, or put there alone, is settled as a whole. */
export function fields<T extends object>(mergers: Fields<T>, show: (value: T) => Shown): AnyMerger<T> {
  const asOne = whole(show);
  return <Some extends T | undefined>(three: Three<Some>, at: MergePlace, merging: Merging) => {
    const { base, ours, theirs }: Three<T | undefined> = three;
    if (!ours || !theirs) return asOne(three, at, merging);
    const merged: Partial<T> = {};
    for (const key of Object.keys(mergers) as (keyof T & string)[]) {
      const values = { base: base?.[key], ours: ours[key], theirs: theirs[key] } as Three<T[typeof key]>;
      const value = mergers[key](values, within(at, key), merging);
      if (value !== undefined) merged[key] = value;
    }
    return merged as T as Some;
  };
}

/** Things under names. */
export function entries<T>(merger: Merger<T | undefined>): Merger<Record<string, T>> {
  return ({ base, ours, theirs }, at, merging) => {
    const names = new Set([base, ours, theirs].flatMap((record) => Object.keys(record ?? {})));
    const merged = [...names].flatMap((name): [string, T][] => {
      const three = { base: own(base, name), ours: own(ours, name), theirs: own(theirs, name) };
      const value = merger(three, within(at, name), merging);
      return value === undefined ? [] : [[name, value]];
    });
    return Object.fromEntries(merged);
  };
}

type Item = { id: string };

/** A list of things with ids, in an order. `name`: what an item is called where the order is asked about. */
export function items<T extends Item>(merger: Merger<T | undefined>, name: (item: T) => string): Merger<T[]> {
  return (three, at, merging) => {
    const keyed = { base: byKey(three.base), ours: byKey(three.ours), theirs: byKey(three.theirs) };
    const merged = mergeKeyed(keyed, merger, at, merging);
    const orders = { base: [...keyed.base.keys()], ours: [...keyed.ours.keys()], theirs: [...keyed.theirs.keys()] };
    const order = mergeOrder(orders, new Set(merged.keys()), (common) =>
      settle(common, { ...at, order: true }, merging, () =>
        ask(common, { ...at, order: true }, merging, {
          show: (keys) => ({ kind: 'words', words: keys.map((key) => nameOf(merged.get(key), name)).join('\n') }),
        }),
      ),
    );
    return order.flatMap((key) => merged.get(key) ?? []);
  };
}

function nameOf<T>(item: T | undefined, name: (item: T) => string): string {
  return item === undefined ? '' : name(item);
}

/** What is left of three maps, each thing merged by itself; the order says nothing. */
export function mergeKeyed<T>(
  { base, ours, theirs }: Three<ReadonlyMap<string, T>>,
  merger: Merger<T | undefined>,
  at: MergePlace,
  merging: Merging,
): Map<string, T> {
  const merged = new Map<string, T>();
  for (const key of new Set([...base.keys(), ...ours.keys(), ...theirs.keys()])) {
    const three = { base: base.get(key), ours: ours.get(key), theirs: theirs.get(key) };
    const value = merger(three, within(at, key), merging);
    if (value !== undefined) merged.set(key, value);
  }
  return merged;
}

/** By id; where an id occurs again, with a number behind it. */
export function byKey<T extends Item>(list: readonly T[] | undefined): Map<string, T> {
  return keyedBy(list ?? [], ({ id }) => id);
}

function keyedBy<T>(list: readonly T[], keyOf: (item: T) => string): Map<string, T> {
  const keyed = new Map<string, T>();
  const met = new Map<string, number>();
  for (const item of list) {
    const key = keyOf(item);
    const before = met.get(key) ?? 0;
    met.set(key, before + 1);
    keyed.set(before === 0 ? key : `${key}\0${before + 1}`, item);
  }
  return keyed;
}

/** Things without a name, each there or not: what one side put there stays, what one side took away is gone. Never asked. */
export function bag<T>(): AnyMerger<T[]> {
  return <Some extends T[] | undefined>(three: Three<Some>, at: MergePlace, merging: Merging) =>
    settle(three, at, merging, () => {
      merging.taken.push({ place: at, from: 'both' });
      const keyed = (list: Some) => keyedBy<T>(list ?? [], asKey);
      const [base, ours, theirs] = [keyed(three.base), keyed(three.ours), keyed(three.theirs)];
      const kept = new Map<string, T>();
      for (const [key, item] of [...ours, ...theirs])
        if (!base.has(key) || (ours.has(key) && theirs.has(key))) kept.set(key, item);
      const orders = { base: [...base.keys()], ours: [...ours.keys()], theirs: [...theirs.keys()] };
      // Their order means little: where both changed it, either will do, as long as it is the same one each time.
      const order = mergeOrder(orders, new Set(kept.keys()), (common) =>
        asKey(common.ours) < asKey(common.theirs) ? common.ours : common.theirs,
      );
      return order.flatMap((key) => kept.get(key) ?? []) as Some;
    });
}
