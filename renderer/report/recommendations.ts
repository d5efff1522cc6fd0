import type { Recommendation, RecommendationGroup } from '../../core/report.ts';

type Groups = readonly RecommendationGroup[];

export function addItem(groups: Groups, group: string, at: number, item: Recommendation): RecommendationGroup[] {
  return groups.map((candidate) =>
    candidate.id === group ? { ...candidate, items: candidate.items.toSpliced(at, 0, item) } : candidate,
  );
}

export function setItem(groups: Groups, id: string, text: string): RecommendationGroup[] {
  return groups.map((group) => ({
    ...group,
    items: group.items.map((item) => (item.id === id ? { ...item, text } : item)),
  }));
}

export function removeItem(groups: Groups, id: string): RecommendationGroup[] {
  return groups.map((group) => ({ ...group, items: group.items.filter((item) => item.id !== id) }));
}

/** One place up or down; past the first or last of an addressee, on to the next addressee. */
export function moveItem(groups: Groups, id: string, by: 1 | -1): RecommendationGroup[] {
  const at = groups.findIndex((group) => group.items.some((item) => item.id === id));
  const group = groups[at];
  const from = group?.items.findIndex((item) => item.id === id) ?? -1;
  const item = group?.items[from];
  if (!group || !item) return [...groups];
  const to = from + by;
  if (to >= 0 && to < group.items.length)
    return groups.with(at, { ...group, items: group.items.toSpliced(from, 1).toSpliced(to, 0, item) });
  const other = groups[at + by];
  if (!other) return [...groups];
  const there = by > 0 ? 0 : other.items.length;
  return groups
    .with(at, { ...group, items: group.items.toSpliced(from, 1) })
    .with(at + by, { ...other, items: other.items.toSpliced(there, 0, item) });
}

/** To the place `at` of an addressee, counted without the item itself. */
export function placeItem(
  groups: Groups,
  id: string,
  { list, at }: { list: string; at: number },
): RecommendationGroup[] {
  const item = groups.flatMap((group) => group.items).find((candidate) => candidate.id === id);
  return item ? addItem(removeItem(groups, id), list, at, item) : [...groups];
}

/** The number that an item is printed with, and whom it is to. */
export function placeOf(
  groups: Groups,
  id: string,
): { number: number; of: number; group: RecommendationGroup } | undefined {
  const items = groups.flatMap((group) => group.items);
  const at = items.findIndex((item) => item.id === id);
  const group = groups.find((candidate) => candidate.items.some((item) => item.id === id));
  return group && { number: at + 1, of: items.length, group };
}
