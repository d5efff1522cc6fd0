import type { Report } from '../report.ts';
import type { Comment, Remark } from '../review/comments/comment.ts';
import { keepMarks } from '../review/comments/comment-marks.ts';
import { asKey } from './as-key.ts';
import { mergeKeyed, whole } from './mergers.ts';
import { type MergePlace, type Merger, type Merging, settle, type Three, within } from './merging.ts';

/**
 * Threads by their ids, and what was said in them likewise: what either side said stays. A thread that one side removed comes
 * back where the other side went on with it. Only whom it is assigned to is ever asked about.
 */
export const mergeComments: Merger<Report['comments']> = (three, at, merging) =>
  settle(three, at, merging, () => {
    const keyed = { base: byId(three.base), ours: byId(three.ours), theirs: byId(three.theirs) };
    return [...mergeKeyed(keyed, mergeThread, at, merging).values()].sort(byTime);
  });

const mergeThread: Merger<Comment | undefined> = (three, at, merging) =>
  settle(three, at, merging, () => {
    const { base, ours, theirs } = three;
    if (!ours || !theirs) return ours ?? theirs;
    return unite({ base, ours, theirs }, at, merging);
  });

const mergeAssigned = whole<string>((words) => ({ kind: 'words', words }));

function unite(
  { base, ours, theirs }: { base: Comment | undefined; ours: Comment; theirs: Comment },
  at: MergePlace,
  merging: Merging,
): Comment | undefined {
  const assigned = mergeAssigned<string | undefined>(
    { base: base?.assigned, ours: ours.assigned, theirs: theirs.assigned },
    within(at, 'assigned'),
    merging,
  );
  const resolved = settle(
    { base: base?.resolved, ours: ours.resolved, theirs: theirs.resolved },
    within(at, 'resolved'),
    merging,
    // Where both did, whoever was first; that both say otherwise means that both resolved it.
    () => [ours.resolved, theirs.resolved].flatMap((one) => one ?? []).sort(byAt)[0],
  );
  const remarks = uniteRemarks(
    { base: base?.remarks ?? [], ours: ours.remarks, theirs: theirs.remarks },
    within(at, 'remarks'),
    merging,
  );
  const { id, anchor, quote } = ours;
  if (remarks.length === 0) return undefined;
  return { id, anchor, quote, remarks, ...(assigned && { assigned }), ...(resolved && { resolved }) };
}

function uniteRemarks(three: Three<Remark[]>, at: MergePlace, merging: Merging): Remark[] {
  const keyed = { base: byId(three.base), ours: byId(three.ours), theirs: byId(three.theirs) };
  const mergeOne: Merger<Remark | undefined> = (one, place) =>
    settle(one, place, merging, () => {
      const { ours, theirs } = one;
      if (!ours || !theirs) return ours ?? theirs;
      return asKey(ours) >= asKey(theirs) ? ours : theirs;
    });
  return [...mergeKeyed(keyed, mergeOne, at, merging).values()].sort(byAt);
}

function byId<T extends { id: string }>(list: readonly T[] = []): Map<string, T> {
  return new Map(list.map((one) => [one.id, one]));
}

function byTime(one: Comment, other: Comment): number {
  const [a, b] = [one.remarks[0]?.at ?? '', other.remarks[0]?.at ?? ''];
  return Date.parse(a) - Date.parse(b) || (one.id < other.id ? -1 : 1);
}

function byAt(one: { at: string }, other: { at: string }): number {
  return Date.parse(one.at) - Date.parse(other.at) || (asKey(one) < asKey(other) ? -1 : 1);
}

/** The texts without marks of comments that are no more. */
export function withoutLostMarks(report: Report): Report {
  const ids = new Set((report.comments ?? []).map(({ id }) => id));
  const kept = Object.entries(report.parts).map(([part, content]) => [part, keepMarks(content, (id) => ids.has(id))]);
  if (kept.every(([part, content]) => report.parts[part as string] === content)) return report;
  return { ...report, parts: Object.fromEntries(kept) };
}
