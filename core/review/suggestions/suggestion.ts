import { compareSequences } from '../../compare/sequences.ts';
import type { Content } from '../../content.ts';
import { sameJson, stableJson } from '../../json.ts';
import { MEMBERS } from '../../merge/members.ts';
import { type Merging, within } from '../../merge/merging.ts';
import type { Made, Report, Suggested } from '../../report.ts';
import { sameContent } from './blocks.ts';
import { type ChangeKind, type TextChange, textChanges } from './changes.ts';
import { madeOfEach } from './makers.ts';
import { type Choose, type Side, settleContent } from './settle.ts';
import { SUGGESTED_DATA, type SuggestedMember, settleData } from './settle-data.ts';
import { changedUnits, isOf, partOf, type Unit, unitOfPart, unitsOf } from './units.ts';

/** An open suggestion: of the text of a part, or of a member of the report. The key names it as long as nothing there changes. */
export type Change = (({ part: string } & TextChange) | DataChange) & { made?: Made };
export type DataChange = {
  member: SuggestedMember;
  key: string;
  kind: ChangeKind;
  /** The values that differ; nothing on the side that has none. */
  before?: unknown;
  after?: unknown;
};

/** All open suggestions: those of texts as the parts come in `order`, then those of data. */
export function openChanges(report: Report, order: readonly string[] = []): Change[] {
  const { suggested } = report;
  if (!suggested) return [];
  const parts = Object.keys(suggested.parts);
  const inOrder = [...order.filter((part) => parts.includes(part)), ...parts.filter((part) => !order.includes(part))];
  return [...inOrder.map(unitOfPart), ...SUGGESTED_DATA].flatMap((unit) => changesOfUnit(report, unit));
}

function changesOfUnit(report: Report, unit: Unit): Change[] {
  const { suggested } = report;
  if (!suggested) return [];
  const withMade = <T extends { key: string }>(change: T) => {
    const made = suggested.made[change.key];
    return made ? { ...change, made } : change;
  };
  const part = partOf(unit);
  if (part !== undefined) {
    const was = suggested.parts[part];
    if (was === undefined) return [];
    const changes = textChanges(was ?? NOTHING, report.parts[part] ?? NOTHING);
    return changes.map((change) => withMade({ ...change, part, key: `${unit}/${change.key}` }));
  }
  return dataChanges(report, suggested, unit as SuggestedMember).map(withMade);
}

const NOTHING: Content = [];

function dataChanges<M extends SuggestedMember>(report: Report, suggested: Suggested, member: M): DataChange[] {
  const was = suggested[member];
  if (was === undefined) return [];
  const found = new Map<string, DataChange>();
  settleData(member, was as Report[M], report[member], ({ key, was: before, now: after }) => {
    const kind = sameJson(before, after)
      ? 'moved'
      : before === undefined
        ? 'inserted'
        : after === undefined
          ? 'deleted'
          : 'value';
    const known = found.get(key);
    const change: DataChange = { member, key, kind, ...known };
    if (before !== undefined) change.before = before;
    if (after !== undefined) change.after = after;
    // One that went to another list is there on both sides.
    if (known && change.before !== undefined && change.after !== undefined)
      change.kind = sameJson(change.before, change.after) ? 'moved' : 'value';
    found.set(key, change);
    return 'now';
  });
  return [...found.values()];
}

/** Takes suggestions: they become part of what was there before. */
export function accept(report: Report, keys: ReadonlySet<string>): Report {
  return settled(report, (key) => (keys.has(key) ? 'now' : 'was'), 'was', keys);
}

/** Takes suggestions back: what was there before is there again. */
export function reject(report: Report, keys: ReadonlySet<string>): Report {
  return settled(report, (key) => (keys.has(key) ? 'was' : 'now'), 'now', keys);
}

function settled(report: Report, choose: Choose, side: Side, keys: ReadonlySet<string>): Report {
  const { suggested } = report;
  if (!suggested) return report;
  const next = { report, suggested };
  const stay = new Map<Unit, { left: Change[]; latest: Made | undefined }>();
  for (const unit of unitsOf(suggested)) {
    const changes = changesOfUnit(report, unit);
    if (!changes.some(({ key }) => keys.has(key))) continue;
    // Where others fall together once some are settled, they are whoever's was there last.
    const latest = changes
      .flatMap(({ made }) => made ?? [])
      .sort((one, other) => Number(new Date(one.at)) - Number(new Date(other.at)));
    stay.set(unit, { left: changes.filter(({ key }) => !keys.has(key)), latest: latest.at(-1) });
    const part = partOf(unit);
    if (part === undefined) settleMember(next, unit as SuggestedMember, choose, side);
    else settlePart(next, part, choose, side);
  }
  const made = pruned({ ...next.report, suggested: next.suggested });
  return [...stay].reduce((all, [unit, { left, latest }]) => carried(all, unit, left, latest), made);
}

type Both = { report: Report; suggested: Suggested };

function settlePart(both: Both, part: string, choose: Choose, side: Side): void {
  const { report, suggested } = both;
  const was = suggested.parts[part] ?? null;
  const content = settleContent(was ?? NOTHING, report.parts[part] ?? NOTHING, (key) =>
    choose(`${unitOfPart(part)}/${key}`),
  );
  if (side === 'was') {
    both.suggested = {
      ...suggested,
      parts: { ...suggested.parts, [part]: content.length === 0 && !was ? null : content },
    };
    return;
  }
  const { [part]: _, ...others } = report.parts;
  both.report = { ...report, parts: content.length === 0 && !was ? others : { ...report.parts, [part]: content } };
}

function settleMember<M extends SuggestedMember>(both: Both, member: M, choose: Choose, side: Side): void {
  const was = both.suggested[member] as Report[M];
  const value = settleData(member, was, both.report[member], ({ key }) => choose(key));
  if (side === 'was') both.suggested = { ...both.suggested, [member]: value };
  else both.report = { ...both.report, [member]: value };
}

/**
 * Records what an edit changed as suggestions of somebody: what was there before stands beside it from now on. What was
 * suggested before keeps its author, unless the edit altered it.
 */
export function suggest(before: Report, after: Report, made: Made): Report {
  const units = changedUnits(before, after);
  if (units.length === 0) return after;
  const suggested: Suggested = after.suggested ?? { parts: {}, made: {} };
  const next = { ...suggested, parts: { ...suggested.parts } };
  for (const unit of units) {
    const part = partOf(unit);
    if (part === undefined) keepMember(next, unit as SuggestedMember, before);
    else if (!(part in next.parts)) next.parts[part] = before.parts[part] ?? null;
  }
  return noted(before, { ...after, suggested: next }, units, made);
}

function keepMember<M extends SuggestedMember>(suggested: Suggested, member: M, before: Report): void {
  (suggested as Partial<Pick<Report, SuggestedMember>>)[member] ??= before[member];
}

/**
 * An edit that is no suggestion, in a report that has some: it is made in what was there before, too, unless it touches a
 * block or value for which something is suggested. Then neither can be told from the other, and all of the edit in that text
 * or list becomes a suggestion, so that no word is lost whatever is decided. `mixed`: where that happened.
 */
export function editDirectly(before: Report, after: Report, made: Made): { report: Report; mixed: boolean } {
  const { suggested } = after;
  if (!suggested) return { report: after, mixed: false };
  const next = { ...suggested, parts: { ...suggested.parts } };
  let mixed = false;
  const units = changedUnits(before, after).filter((unit) => {
    const part = partOf(unit);
    return part === undefined ? suggested[unit as SuggestedMember] !== undefined : part in suggested.parts;
  });
  for (const unit of units) {
    const merging: Merging = { decisions: {}, conflicts: [], taken: [] };
    const part = partOf(unit);
    if (part === undefined) {
      const member = unit as SuggestedMember;
      const merged = mergeMember(member, { before, was: suggested[member], after }, merging);
      if (merging.conflicts.length === 0) Object.assign(next, { [member]: merged });
    } else {
      const parts = {
        base: pick(before.parts, part),
        ours: pick(suggested.parts, part),
        theirs: pick(after.parts, part),
      };
      const merged = MEMBERS.parts(parts, within({ member: 'parts', path: [] }, part), merging);
      if (merging.conflicts.length === 0) next.parts[part] = merged[part] ?? null;
    }
    if (merging.conflicts.length > 0) mixed = true;
  }
  if (units.length === 0) return { report: after, mixed };
  return { report: noted(before, { ...after, suggested: next }, units, made), mixed };
}

function pick(parts: Readonly<Record<string, Content | null>>, part: string): Record<string, Content> {
  const content = parts[part];
  return content ? { [part]: content } : {};
}

function mergeMember<M extends SuggestedMember>(
  member: M,
  { before, was, after }: { before: Report; was: Suggested[M]; after: Report },
  merging: Merging,
): Report[M] {
  const merger = MEMBERS[member] as (
    three: { base: Report[M]; ours: Report[M]; theirs: Report[M] },
    at: { member: M; path: [] },
    merging: Merging,
  ) => Report[M];
  return merger({ base: before[member], ours: was as Report[M], theirs: after[member] }, { member, path: [] }, merging);
}

function noted(before: Report, after: Report, units: readonly Unit[], made: Made): Report {
  return units.reduce((all, unit) => carried(all, unit, changesOfUnit(before, unit), made), pruned(after, units));
}

/** A report with other suggestions, made by whoever made such a one among `known`; what is no change any more is left out. */
export function withSuggested(report: Report, known: readonly Change[]): Report {
  const next = pruned(report);
  const all = next.suggested ? unitsOf(next.suggested) : [];
  return all.reduce(
    (made, unit) =>
      carried(
        made,
        unit,
        known.filter(({ key }) => isOf(key, unit)),
        undefined,
      ),
    next,
  );
}

/** Leaves out what is again as it was, of all or of what an edit `touched`. */
function pruned(report: Report, touched?: readonly Unit[]): Report {
  const { suggested, ...rest } = report;
  if (!suggested) return report;
  const kept = unitsOf(suggested).filter((unit) => {
    if (touched && !touched.includes(unit)) return true;
    const part = partOf(unit);
    if (part !== undefined) return !sameContent(suggested.parts[part] ?? NOTHING, report.parts[part] ?? NOTHING);
    const member = unit as SuggestedMember;
    return !sameJson(suggested[member], report[member]);
  });
  if (kept.length === 0) return rest;
  const gone = unitsOf(suggested).filter((unit) => !kept.includes(unit));
  if (gone.length === 0) return report;
  const next: Suggested = { ...suggested, parts: { ...suggested.parts }, made: withoutUnits(suggested.made, gone) };
  for (const unit of gone) {
    const part = partOf(unit);
    if (part === undefined) delete next[unit as SuggestedMember];
    else delete next.parts[part];
  }
  return { ...report, suggested: next };
}

function withoutUnits(made: Suggested['made'], units: readonly Unit[]): Suggested['made'] {
  const kept: Suggested['made'] = {};
  for (const [key, one] of Object.entries(made)) if (!units.some((unit) => isOf(key, unit))) kept[key] = one;
  return kept;
}

/**
 * Who made the changes of a text or member: those that were there before keep their author, by their keys or by what they
 * change and in which order, and all others are `fresh`, or nobody's.
 */
function carried(report: Report, unit: Unit, before: readonly Change[], fresh: Made | undefined): Report {
  const { suggested } = report;
  if (!suggested) return report;
  const after = changesOfUnit(report, unit);
  const found = new Map<string, Made | undefined>();
  const [left, open] = [new Map(before.map((change) => [change.key, change])), new Set(after)];
  for (const change of after) {
    const known = left.get(change.key);
    if (!known || saying(known) !== saying(change)) continue;
    found.set(change.key, known.made);
    left.delete(change.key);
    open.delete(change);
  }
  let [i, j] = [0, 0];
  const [others, rest] = [[...left.values()], [...open]];
  const altered: Change[] = [];
  const came: Change[] = [];
  for (const { kind, items } of compareSequences(others.map(saying), rest.map(saying)))
    for (const _ of items) {
      if (kind === 'same') found.set(rest[j++]!.key, others[i++]!.made);
      else if (kind === 'gone') altered.push(others[i++]!);
      else came.push(rest[j++]!);
    }
  const heirs = fresh && madeOfEach(fresh, came, altered);
  for (const change of came) {
    // Merged, a change may stand elsewhere, or with what somebody wrote outright, and is still whoever’s it was.
    const merged = () => left.get(change.key) ?? others.find((other) => saying(other) === saying(change));
    found.set(change.key, heirs ? heirs.get(change) : merged()?.made);
  }
  // Only where they differ is the long list of all of them made anew.
  const stays = (key: string) => found.get(key) !== undefined || !isOf(key, unit);
  const differs =
    [...found].some(([key, one]) => one && !sameJson(one, suggested.made[key])) ||
    Object.keys(suggested.made).some((key) => !stays(key));
  if (!differs) return report;
  const made = withoutUnits(suggested.made, [unit]);
  for (const [key, one] of found) if (one) made[key] = one;
  return { ...report, suggested: { ...suggested, made } };
}

function saying(change: Change): string {
  return 'part' in change
    ? JSON.stringify([change.kind, change.was, change.now, change.about])
    : stableJson([change.key, change.before, change.after]);
}
