import type { Content } from '../content.ts';
import { sameJson } from '../json.ts';
import type { Report } from '../report.ts';

/** A thing as it was in the common version, and what two sides made of it. */
export type Three<T> = { readonly base: T; readonly ours: T; readonly theirs: T };
export type Side = keyof Three<unknown>;
/** `both`: ours, then theirs; for passages of a text or list. */
export type Decision = Side | 'both';
/** By the key of the conflict. */
export type Decisions = Readonly<Record<string, Decision>>;

/** A thing of the report: its member, and the ids or names that lead there from it. */
export type MergePlace = {
  member: keyof Report;
  path: readonly string[];
  /** Of a text or list: where in the common version, from and up to but without. */
  span?: { from: number; to: number };
  /** It is the order of things that is meant. */
  order?: true;
};

/** What a place holds, to be looked at; null where it holds nothing. */
export type Shown = { kind: 'text'; content: Content } | { kind: 'words'; words: string } | null;

/** What both sides changed, each otherwise. Until it is decided, ours stands. */
export type Conflict = Three<Shown> & {
  /** Names it among the decisions; the same as long as base, ours and theirs are. */
  key: string;
  place: MergePlace;
  choices: readonly Decision[];
  decided?: Decision;
};

/** What was taken without asking, since one side alone changed it, or both alike. */
export type Taken = { place: MergePlace; from: 'ours' | 'theirs' | 'both' };

/** The account of a merge while it goes on. */
export type Merging = { decisions: Decisions; conflicts: Conflict[]; taken: Taken[] };
export type Merger<T> = (three: Three<T>, at: MergePlace, merging: Merging) => T;
/** Merges such a thing whether or not it has to be there. */
export type AnyMerger<T> = <Some extends T | undefined>(three: Three<Some>, at: MergePlace, merging: Merging) => Some;

export function within(place: MergePlace, step: string): MergePlace {
  return { ...place, path: [...place.path, step] };
}

/** The same in every merge of the same three, so that a decision finds its conflict again. */
export function keyOf(place: MergePlace): string {
  const { span, order } = place;
  return JSON.stringify([
    place.member,
    ...place.path,
    ...(span ? [span.from, span.to] : []),
    ...(order ? ['order'] : []),
  ]);
}

/** Takes what one side alone changed, or both alike; `otherwise` decides about the rest. */
export function settle<T>(three: Three<T>, at: MergePlace, { taken }: Merging, otherwise: () => T): T {
  const { base, ours, theirs } = three;
  const [byUs, byThem] = [!sameJson(base, ours), !sameJson(base, theirs)];
  if (byUs && byThem && !sameJson(ours, theirs)) return otherwise();
  if (byUs || byThem) taken.push({ place: at, from: byUs ? (byThem ? 'both' : 'ours') : 'theirs' });
  return byUs || !byThem ? ours : theirs;
}

/** Notes a conflict and gives what was decided; ours where nothing was. */
export function ask<T>(
  three: Three<T>,
  at: MergePlace,
  { decisions, conflicts }: Merging,
  { show, join }: { show: (value: T) => Shown; join?: (ours: T, theirs: T) => T },
): T {
  const { base, ours, theirs } = three;
  const key = keyOf(at);
  const shown = { base: show(base), ours: show(ours), theirs: show(theirs) };
  const choices: Decision[] = ['ours', 'theirs'];
  if (join && shown.ours && shown.theirs) choices.push('both');
  // What both put there first was never otherwise: there is nothing to go back to.
  if (shown.base) choices.push('base');
  const wanted = Object.hasOwn(decisions, key) ? decisions[key] : undefined;
  const decided = wanted && choices.includes(wanted) ? wanted : undefined;
  conflicts.push({ key, place: at, ...shown, choices, ...(decided && { decided }) });
  if (decided === 'both') return join ? join(ours, theirs) : ours;
  return three[decided ?? 'ours'];
}

export function openConflicts(conflicts: readonly Conflict[]): Conflict[] {
  return conflicts.filter(({ decided }) => decided === undefined);
}
