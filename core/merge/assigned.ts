import { type Assignment, aboutKey } from '../check/dismissal.ts';
import type { Report } from '../report.ts';
import { asKey } from './as-key.ts';
import { mergeKeyed, whole } from './mergers.ts';
import { type Merger, settle, type Three } from './merging.ts';

const asked = whole<Assignment>(({ to, message }) => ({ kind: 'words', words: `${to}: ${message}` }));

/** Who is to see to one finding. That both said the same at other times is not asked about. */
const mergeOne: Merger<Assignment | undefined> = (three, at, merging) => {
  const { ours, theirs } = three;
  if (!ours || !theirs || ours.to !== theirs.to) return asked(three, at, merging);
  return settle(three, at, merging, () => (asKey(inTime(ours)) <= asKey(inTime(theirs)) ? ours : theirs));
};

/** By what each is about: two sides who assign findings to others are asked only about those that both assigned. */
export const mergeAssigned: Merger<Report['assigned']> = (three, at, merging) =>
  settle(three, at, merging, () => {
    const keyed: Three<Map<string, Assignment>> = {
      base: byFinding(three.base),
      ours: byFinding(three.ours),
      theirs: byFinding(three.theirs),
    };
    return [...mergeKeyed(keyed, mergeOne, at, merging).values()].sort((one, other) =>
      asKey(inTime(one)) < asKey(inTime(other)) ? -1 : 1,
    );
  });

function byFinding(list: readonly Assignment[] = []): Map<string, Assignment> {
  return new Map(list.map((one) => [aboutKey(one), one]));
}

function inTime(one: Assignment): [string, Assignment] {
  return [one.at, one];
}
