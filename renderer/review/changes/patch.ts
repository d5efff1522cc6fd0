import type { Content } from '../../../core/content.ts';
import { sameJson } from '../../../core/json.ts';
import type { Made, Report, Suggested } from '../../../core/report.ts';

/**
 * What a step changes in what was there before the suggestions, entry by entry, since a step of one letter shall not hold
 * whole texts. Null where there is no entry.
 */
export type SuggestedPatch = {
  parts: Record<string, { was: Content | null } | null>;
  data: { [M in keyof Data]?: Data[M] | null };
  made: Record<string, Made | null>;
};
type Data = Required<Omit<Suggested, 'parts' | 'made'>>;
type Named = Record<string, unknown>;

/** What leads from one state to another; nothing where they are the same. */
export function patchTo(before: Suggested | undefined, after: Suggested | undefined): SuggestedPatch | undefined {
  if (before === after) return undefined;
  const [from, to] = [entriesOf(before), entriesOf(after)];
  const patch = {
    parts: changed(from.parts, to.parts),
    data: changed(from.data, to.data),
    made: changed(from.made, to.made),
  };
  const isEmpty = Object.values(patch).every((entries) => Object.keys(entries).length === 0);
  return isEmpty ? undefined : (patch as SuggestedPatch);
}

/** What stands in the report now where another patch would go. */
export function patchLike(like: SuggestedPatch, report: Report): SuggestedPatch {
  const now = entriesOf(report.suggested);
  const pick = (entries: Named, names: object) =>
    Object.fromEntries(Object.keys(names).map((name) => [name, entries[name] ?? null]));
  return {
    parts: pick(now.parts, like.parts),
    data: pick(now.data, like.data),
    made: pick(now.made, like.made),
  } as SuggestedPatch;
}

/** A new report; one without suggestions has no `suggested`. */
export function withPatch(report: Report, patch: SuggestedPatch): Report {
  const { suggested, ...rest } = report;
  const now = entriesOf(suggested);
  const parts = put(now.parts, patch.parts) as Record<string, { was: Content | null }>;
  const data = put(now.data, patch.data);
  if (Object.keys(parts).length + Object.keys(data).length === 0) return rest;
  const next = {
    parts: Object.fromEntries(Object.entries(parts).map(([part, { was }]) => [part, was])),
    ...data,
    made: put(now.made, patch.made),
  };
  return { ...report, suggested: next as Suggested };
}

/** One patch and the next as one. Of what they were before, the first one’s counts. */
export function joinedPatches(first: SuggestedPatch, next: SuggestedPatch): SuggestedPatch {
  return {
    parts: { ...first.parts, ...next.parts },
    data: { ...first.data, ...next.data },
    made: { ...first.made, ...next.made },
  };
}

type Entries = { parts: Named; data: Named; made: Named };

const wrapped = new WeakMap<object, { was: Content | null }>();
const NONE = { was: null };

function entriesOf(suggested: Suggested | undefined): Entries {
  if (!suggested) return { parts: {}, data: {}, made: {} };
  const { parts, made, ...data } = suggested;
  const wrap = (was: Content | null) => {
    if (!was) return NONE;
    const known = wrapped.get(was) ?? { was };
    wrapped.set(was, known);
    return known;
  };
  return { parts: Object.fromEntries(Object.entries(parts).map(([part, was]) => [part, wrap(was)])), data, made };
}

function changed(before: Named, after: Named): Named {
  if (before === after) return {};
  const differing: Named = {};
  for (const name of Object.keys(after)) {
    const [was, now] = [before[name], after[name]];
    if (was !== now && !sameJson(was, now)) differing[name] = now ?? null;
  }
  for (const name of Object.keys(before)) if (!(name in after)) differing[name] = null;
  return differing;
}

function put(entries: Named, patch: Named): Named {
  const all = { ...entries };
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) delete all[name];
    else all[name] = value;
  }
  return all;
}
