import type { Report, Suggested } from '../report.ts';
import { beforeSuggestions } from '../review/suggestions/before-suggestions.ts';
import { SUGGESTED_DATA, type SuggestedMember } from '../review/suggestions/settle-data.ts';
import { openChanges, withSuggested } from '../review/suggestions/suggestion.ts';
import { MEMBERS } from './members.ts';
import { type Decisions, type Merging, openConflicts, type Three } from './merging.ts';

/**
 * What was there before the suggestions of both sides, merged like the texts and members themselves, so that what a side wrote
 * without suggesting it is in both. Where both changed the same,
 * it is decided as in the texts themselves.
 */
export function withMergedSuggestions(merged: Report, three: Three<Report>, decisions: Decisions): Report {
  const sides = [three.base, three.ours, three.theirs];
  const { suggested: _, ...plain } = merged;
  if (sides.every(({ suggested }) => !suggested)) return plain;
  const former: Three<Report> = {
    base: beforeSuggestions(three.base),
    ours: beforeSuggestions(three.ours),
    theirs: beforeSuggestions(three.theirs),
  };
  const merging: Merging = { decisions, conflicts: [], taken: [] };
  const suggested = mergeFormer(three, former, merging);
  // Nobody is asked about what was there before: there, what both sides wrote stays.
  const both = openConflicts(merging.conflicts).filter(({ choices }) => choices.includes('both'));
  if (both.length > 0) {
    const decided = { ...decisions, ...Object.fromEntries(both.map(({ key }) => [key, 'both' as const])) };
    Object.assign(suggested, mergeFormer(three, former, { ...merging, decisions: decided }));
  }
  return withSuggested({ ...plain, suggested }, [...openChanges(three.ours), ...openChanges(three.theirs)]);
}

function mergeFormer(three: Three<Report>, former: Three<Report>, merging: Merging): Suggested {
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
  return suggested;
}

function mergeMember<M extends SuggestedMember>(member: M, { base, ours, theirs }: Three<Report>, merging: Merging) {
  const merger = MEMBERS[member] as (
    three: Three<Report[M]>,
    at: { member: M; path: [] },
    merging: Merging,
  ) => Report[M];
  return merger({ base: base[member], ours: ours[member], theirs: theirs[member] }, { member, path: [] }, merging);
}
