import type { Report, Suggested } from '../report.ts';
import { SUGGESTED_DATA, type SuggestedMember } from '../review/suggestions/settle-data.ts';
import { openChanges, withSuggested } from '../review/suggestions/suggestion.ts';
import { MEMBERS } from './members.ts';
import type { Merging, Three } from './merging.ts';

/**
 * What was there before the suggestions of both sides, merged like the texts and members themselves, so that what a side wrote
 * without suggesting it is in both. Where both changed the same, ours stands, and the rest is a suggestion.
 */
export function withMergedSuggestions(merged: Report, three: Three<Report>): Report {
  const sides = [three.base, three.ours, three.theirs];
  const { suggested: _, ...plain } = merged;
  if (sides.every(({ suggested }) => !suggested)) return plain;
  const former: Three<Report> = { base: before(three.base), ours: before(three.ours), theirs: before(three.theirs) };
  const merging: Merging = { decisions: {}, conflicts: [], taken: [] };
  const named = new Set([three.ours, three.theirs].flatMap(({ suggested }) => Object.keys(suggested?.parts ?? {})));
  const parts = MEMBERS.parts(
    { base: former.base.parts, ours: former.ours.parts, theirs: former.theirs.parts },
    { member: 'parts', path: [] },
    merging,
  );
  const suggested: Suggested = {
    parts: Object.fromEntries([...named].map((part) => [part, parts[part] ?? null])),
    made: {},
  };
  for (const member of SUGGESTED_DATA)
    if (three.ours.suggested?.[member] !== undefined || three.theirs.suggested?.[member] !== undefined)
      Object.assign(suggested, { [member]: mergeMember(member, former, merging) });
  return withSuggested({ ...plain, suggested }, [...openChanges(three.ours), ...openChanges(three.theirs)]);
}

function mergeMember<M extends SuggestedMember>(member: M, { base, ours, theirs }: Three<Report>, merging: Merging) {
  const merger = MEMBERS[member] as (
    three: Three<Report[M]>,
    at: { member: M; path: [] },
    merging: Merging,
  ) => Report[M];
  return merger({ base: base[member], ours: ours[member], theirs: theirs[member] }, { member, path: [] }, merging);
}

/** The report as it was before all suggestions. */
function before(report: Report): Report {
  if (!report.suggested) return report;
  const { parts, made: _, ...data } = report.suggested;
  const texts = { ...report.parts };
  for (const [part, was] of Object.entries(parts))
    if (was) texts[part] = was;
    else delete texts[part];
  return Object.assign({}, report, data, { parts: texts });
}
