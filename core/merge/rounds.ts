import type { Report } from '../report.ts';
import type { PointDecision, Round, RoundPoint } from '../review/rounds/round.ts';
import { asKey } from './as-key.ts';
import { fields, fixed, mergeKeyed, whole } from './mergers.ts';
import { type Merger, settle } from './merging.ts';

const askedDecision = whole<PointDecision>(({ outcome, reason, by }) => said(`${outcome}, ${by}: ${reason}`));

/** That both decided alike, by others or at other times, is not asked about. */
const mergeDecision: Merger<PointDecision | undefined> = (three, at, merging) => {
  const { ours, theirs } = three;
  if (!ours || !theirs || ours.outcome !== theirs.outcome || ours.reason !== theirs.reason)
    return askedDecision(three, at, merging);
  return settle(three, at, merging, () => (asKey([ours.at, ours]) <= asKey([theirs.at, theirs]) ? ours : theirs));
};

const mergePoint = fields<RoundPoint>(
  {
    id: fixed(),
    kind: fixed(),
    part: fixed(),
    key: fixed(),
    by: fixed(),
    at: fixed(),
    was: fixed(),
    now: fixed(),
    decision: mergeDecision,
  },
  ({ by, now }) => said(`${by}: ${now}`),
);

const mergeRound = fields<Round>(
  {
    id: fixed(),
    to: fixed(),
    sent: fixed(),
    due: whole(said),
    seen: fixed(),
    points: (three, at, merging) => {
      const keyed = { base: byId(three.base), ours: byId(three.ours), theirs: byId(three.theirs) };
      return [...mergeKeyed<RoundPoint>(keyed, mergePoint, at, merging).values()].sort(
        inOrder(({ at, id }) => [at, id]),
      );
    },
  },
  ({ to, sent }) => said(`${to}, ${sent.slice(0, 10)}`),
);

/** By their ids, and so their points: two sides are asked only about a point that both decided, each otherwise. */
export const mergeRounds: Merger<Report['rounds']> = (three, at, merging) =>
  settle(three, at, merging, () => {
    const keyed = { base: byId(three.base), ours: byId(three.ours), theirs: byId(three.theirs) };
    return [...mergeKeyed<Round>(keyed, mergeRound, at, merging).values()].sort(inOrder(({ sent, id }) => [sent, id]));
  });

function byId<T extends { id: string }>(list: readonly T[] = []): Map<string, T> {
  return new Map(list.map((one) => [one.id, one]));
}

function inOrder<T>(key: (one: T) => string[]): (one: T, other: T) => number {
  return (one, other) => (asKey(key(one)) < asKey(key(other)) ? -1 : 1);
}

function said(words: string) {
  return { kind: 'words' as const, words };
}
