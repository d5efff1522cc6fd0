import type { KeptSteps, KeptWork } from '../../../core/contract/recovery-calls.ts';
import { piecesOfSuggested, TEXT } from '../../../core/contract/work-pieces.ts';
import type { Report } from '../../../core/report.ts';
import type { HistoryPieces } from '../kept-history.ts';

/** What there is to keep at a moment. Nothing in it is ever changed, so that what is the same object says the same. */
export type Moment = { report: Report; history: HistoryPieces; dirty: boolean };

/** A moment as the host has it: the places that steps have there. */
export type KeptMoment = Moment & { places: { done: number; undone: number } };

export type Increment = Pick<KeptWork, 'pieces' | 'done' | 'undone' | 'frame' | 'dirty' | 'whole'>;

/** What the host is to be told, and the moment that it knows then. */
export type News = { increment: Increment; kept: KeptMoment };

/** What the host is to be told to know a moment, going on from one that it knows; nothing where it knows it already. */
export function incrementOf(known: KeptMoment | undefined, now: Moment): News | undefined {
  const pieces = {
    ...changedTexts(known?.report, now.report),
    ...changedMembers(known?.report, now.report),
    ...changedSuggestions(known?.report, now.report),
  };
  const done = stepsFrom(known?.history.done, known?.places.done, now.history.done);
  const undone = stepsFrom(known?.history.undone, known?.places.undone, now.history.undone);
  const frame = known?.history.frame === now.history.frame ? undefined : now.history.frame;
  const isSame = Object.keys(pieces).length === 0 && !done.steps && !undone.steps && frame === undefined;
  if (known && isSame && known.dirty === now.dirty) return undefined;
  const increment = {
    pieces,
    dirty: now.dirty,
    whole: known === undefined,
    ...(done.steps && { done: done.steps }),
    ...(undone.steps && { undone: undone.steps }),
    ...(frame !== undefined && { frame }),
  };
  return { increment, kept: { ...now, places: { done: done.first, undone: undone.first } } };
}

/** For a host that knows the moment already. */
export function nothingNew(known: KeptMoment | undefined, now: Moment): News {
  const increment = { pieces: {}, dirty: now.dirty, whole: known === undefined };
  return { increment, kept: { ...now, places: known?.places ?? { done: 0, undone: 0 } } };
}

type Pieces = KeptWork['pieces'];

function changedTexts(known: Report | undefined, { parts }: Report): Pieces {
  if (known?.parts === parts) return {};
  const ids = new Set([...Object.keys(known?.parts ?? {}), ...Object.keys(parts)]);
  return changed(ids, known?.parts ?? {}, parts, TEXT);
}

function changedMembers(known: Report | undefined, now: Report): Pieces {
  const { parts: _, suggested: __, ...before } = known ?? { parts: {} };
  const { parts: ___, suggested: ____, ...after } = now;
  return changed(new Set([...Object.keys(before), ...Object.keys(after)]), before, after, '');
}

function changedSuggestions(known: Report | undefined, { suggested }: Report): Pieces {
  if (known?.suggested === suggested) return {};
  const [before, after] = [piecesOfSuggested(known?.suggested), piecesOfSuggested(suggested)];
  const names = Object.keys({ ...before, ...after }).filter((name) => !isSame(before[name], after[name]));
  return changed(new Set(names), before, after, '');
}

/** Whether two objects hold the very same things; lists are no others than themselves. */
function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (!isRecord(one) || !isRecord(other)) return false;
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => one[name] === other[name]);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function changed(
  names: ReadonlySet<string>,
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
  prefix: string,
): Pieces {
  const others = [...names].filter((name) => before[name] !== after[name]);
  return Object.fromEntries(
    others.map((name) => [prefix + name, after[name] === undefined ? null : JSON.stringify(after[name])]),
  );
}

/**
 * The steps that are new, and the place of the first there is. Each keeps its place for good: when the oldest are left
 * out, those that stay need not be sent again.
 */
function stepsFrom(
  known: readonly string[] | undefined,
  first = 0,
  now: readonly string[],
): { first: number; steps?: KeptSteps } {
  if (!known) return { first: 0, steps: { from: 0, at: 0, steps: [...now] } };
  const oldest = now[0] === undefined ? 0 : known.indexOf(now[0]);
  const gone = oldest < 0 ? known.length : oldest;
  let same = 0;
  while (same < now.length && gone + same < known.length && known[gone + same] === now[same]) same += 1;
  const from = first + gone;
  if (gone === 0 && same === known.length && same === now.length) return { first };
  return { first: from, steps: { from, at: from + same, steps: now.slice(same) } };
}
