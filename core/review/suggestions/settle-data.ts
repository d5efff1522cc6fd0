import { compareSequences } from '../../compare/sequences.ts';
import { own, sameJson } from '../../json.ts';
import type { GlossaryEntry, Recommendation, Report } from '../../report.ts';
import type { Side } from './settle.ts';

/** Members of a report beside its texts whose changes can be suggested. */
export const SUGGESTED_DATA = [
  'details',
  'scores',
  'figures',
  'recommendations',
  'facts',
  'glossary',
  'lists',
] as const;
export type SuggestedMember = (typeof SUGGESTED_DATA)[number];

/** One value that differs; nothing on the side that has none. `key`: the names that lead there, joined by `/`. */
export type DataChange = { key: string; was?: unknown; now?: unknown };
export type ChooseData = (change: DataChange) => Side;

/** A member in which each change stands as it was or as it is now. `choose` meets each change, one that was moved twice. */
export function settleData<M extends SuggestedMember>(
  member: M,
  was: Report[M],
  now: Report[M],
  choose: ChooseData,
): Report[M] {
  return SETTLERS[member](was, now, member, choose);
}

type Settler<T> = (was: T, now: T, key: string, choose: ChooseData) => T;

const SETTLERS: { [M in SuggestedMember]: Settler<Report[M]> } = {
  details: record,
  scores: (was, now, key, choose) => ({
    standards: record(was.standards, now.standards, `${key}/standards`, choose),
    keyQuestions: record(was.keyQuestions, now.keyQuestions, `${key}/keyQuestions`, choose),
  }),
  figures: list(value),
  recommendations: list((was, now, key, choose) => ({
    ...now,
    addressee: value(was.addressee, now.addressee, `${key}/addressee`, choose),
    // By their own ids, so that one that goes from one group to another is one change.
    items: list<Recommendation>(value)(was.items, now.items, 'recommendations/items', choose),
  })),
  facts: list(value),
  glossary: (was, now, key, choose) => ({
    entries: list<GlossaryEntry>(value)(was.entries, now.entries, `${key}/entries`, choose),
    omitted: value(was.omitted, now.omitted, `${key}/omitted`, choose),
  }),
  lists: record,
};

function value<T>(was: T, now: T, key: string, choose: ChooseData): T {
  return sameJson(was, now) || choose({ key, was, now }) === 'now' ? now : was;
}

function record<T>(was: Record<string, T>, now: Record<string, T>, key: string, choose: ChooseData): Record<string, T> {
  const names = [...new Set([...Object.keys(was), ...Object.keys(now)])];
  return Object.fromEntries(
    names.flatMap((name): [string, T][] => {
      const [before, after] = [own(was, name), own(now, name)];
      const settled = value(before, after, `${key}/${name}`, choose);
      return settled === undefined ? [] : [[name, settled]];
    }),
  );
}

/** Things with ids, in an order. One that was moved is gone in one place and new in another, under one key. */
function list<T extends { id: string }>(settleItem: Settler<T>): Settler<T[]> {
  return (was, now, key, choose) => {
    if (sameJson(was, now)) return now;
    const [before, after] = [byId(was), byId(now)];
    // With ids that occur twice, nothing tells which is which.
    if (before.size < was.length || after.size < now.length) return value(was, now, key, choose);
    return compareSequences([...before.keys()], [...after.keys()]).flatMap(({ kind, items }) =>
      items.flatMap((id) => {
        const [one, other] = [before.get(id), after.get(id)];
        const place = `${key}/${id}`;
        if (kind === 'same' && one && other) return [settleItem(one, other, place, choose)];
        const side = choose({ key: place, ...(one && { was: one }), ...(other && { now: other }) });
        const item = kind === 'gone' ? one : other;
        return item && side === (kind === 'gone' ? 'was' : 'now') ? [item] : [];
      }),
    );
  };
}

function byId<T extends { id: string }>(items: readonly T[]): Map<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}
