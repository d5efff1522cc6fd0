import type { Recommendation, RecommendationGroup } from '../report.ts';
import { byKey, fields, fixed, items, mergeKeyed, whole } from './mergers.ts';
import { ask, type MergePlace, type Merger, type Merging, type Shown, settle, type Three, within } from './merging.ts';
import { mergeOrder } from './order.ts';

/** A recommendation, and to which group it belongs. */
type Placed = Recommendation & { group: string };
type Head = Pick<RecommendationGroup, 'id' | 'addressee'>;
type Apart = { heads: Head[]; placed: Placed[] };

const words = (text: string): Shown => ({ kind: 'words', words: text });

const mergeHeads = items<Head>(
  fields<Head>({ id: fixed(), addressee: whole(words) }, ({ addressee }) => words(addressee)),
  ({ addressee }) => addressee,
);
const mergePlaced = fields<Placed>({ id: fixed(), text: whole(words), group: whole(words) }, ({ text }) => words(text));

/** One that is moved to another group stays the same; a group is not lost while a recommendation is in it. */
export const mergeRecommendations: Merger<RecommendationGroup[]> = (three, at, merging) => {
  const apart = { base: takenApart(three.base), ours: takenApart(three.ours), theirs: takenApart(three.theirs) };
  const placed = (side: keyof typeof apart) => byKey(apart[side].placed);
  const keyed = { base: placed('base'), ours: placed('ours'), theirs: placed('theirs') };
  const merged = mergeKeyed(keyed, mergePlaced, at, merging);
  const used = new Set([...merged.values()].map(({ group }) => group));
  const heads = withUsed(
    mergeHeads(
      mapped(apart, ({ heads }) => heads),
      within(at, 'groups'),
      merging,
    ),
    mapped(apart, ({ heads }) => heads),
    used,
  );
  return heads.map(({ id: group, addressee }) => {
    const kept = new Set([...merged].flatMap(([key, item]) => (item.group === group ? [key] : [])));
    const order = orderOf(
      mapped(keyed, (map) => [...map.keys()]),
      kept,
      within(within(at, 'groups'), group),
      merging,
      merged,
    );
    return { id: idOf(group), addressee, items: order.flatMap((key) => itemOf(merged.get(key))) };
  });
};

function orderOf(
  lists: Three<string[]>,
  kept: ReadonlySet<string>,
  at: MergePlace,
  merging: Merging,
  merged: ReadonlyMap<string, Placed>,
): string[] {
  const show = (keys: readonly string[]) => words(keys.map((key) => merged.get(key)?.text ?? '').join('\n'));
  const place: MergePlace = { ...at, order: true };
  return mergeOrder(lists, kept, (common) =>
    settle(common, place, merging, () => ask(common, place, merging, { show })),
  );
}

function itemOf(placed: Placed | undefined): Recommendation[] {
  return placed ? [{ id: placed.id, text: placed.text }] : [];
}

/** Groups that one side took away while the other put something in come back, behind the others. */
function withUsed(heads: readonly Head[], { base, ours, theirs }: Three<Head[]>, used: ReadonlySet<string>): Head[] {
  const there = new Set(heads.map(({ id }) => id));
  const known = new Map([...base, ...theirs, ...ours].map((head) => [head.id, head]));
  return [...heads, ...[...used].sort().flatMap((id) => (there.has(id) ? [] : (known.get(id) ?? [])))];
}

function takenApart(groups: readonly RecommendationGroup[]): Apart {
  const keyed = [...byKey(groups)];
  return {
    heads: keyed.map(([id, { addressee }]) => ({ id, addressee })),
    placed: keyed.flatMap(([group, { items }]) => items.map((item) => ({ ...item, group }))),
  };
}

/** A group whose id another had before it is known by a number behind that. */
function idOf(key: string): string {
  return key.split('\0')[0] ?? key;
}

function mapped<T, U>({ base, ours, theirs }: Three<T>, change: (value: T) => U): Three<U> {
  return { base: change(base), ours: change(ours), theirs: change(theirs) };
}
