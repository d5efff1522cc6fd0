import type { Difference, Unit } from '../../core/compare/reports.ts';
import { type Content, isCaptioned } from '../../core/content.ts';
import { freeId, renamedContent } from '../../core/merge/rename.ts';
import type { Made, Report, Suggested } from '../../core/report.ts';
import { carryComments } from '../../core/review/comments/carry-comments.ts';
import { keepMarks } from '../../core/review/comments/comment-marks.ts';
import { SUGGESTED_DATA, type SuggestedMember } from '../../core/review/suggestions/settle-data.ts';
import { openChanges, suggest, withSuggested } from '../../core/review/suggestions/suggestion.ts';
import { type Slices, withSlices } from '../report/slices.ts';
import { allRestoredData, assetsFor, restoredData } from './restored.ts';

/**
 * The report with what differs as it was, `all` of it or only what is given, with the suggestions that were open in it then.
 * `made`: whose suggestion the restoring is itself; then what is open stays open, and rejecting it all leads to what rejecting
 * led to before.
 */
export function restoredReport(
  then: Report,
  now: Report,
  differences: readonly Difference[],
  { all, made }: { all: boolean; made?: Made | undefined },
): Report {
  const units = differences.map(({ unit }) => unit);
  const texts = new Map(
    units.flatMap((unit) => (unit.kind === 'part' ? [[unit.part, textsOf(unit.part, then, now, all)] as const] : [])),
  );
  let next = all ? withSlices(now, allRestoredData(then, now)) : now;
  for (const unit of units) {
    if (unit.kind === 'data') {
      if (!all) next = withSlices(next, restoredData(unit.member, then, now));
      continue;
    }
    const assets = all ? next.assets : assetsFor(unit.part, then, next);
    next = withSlices(next, {
      assets,
      wording: { part: unit.part, content: texts.get(unit.part)?.now },
    } satisfies Slices);
  }
  if (made) return suggest(now, next, made);
  const isBack = isAmong(units);
  const known = [
    ...openChanges(now).filter((change) => !all && !isBack(change)),
    ...openChanges(then).filter((change) => all || isBack(change)),
  ];
  const suggested = restoredSuggestions(then, now, units, texts, all);
  const { suggested: _, ...plain } = next;
  return suggested ? withSuggested({ ...plain, suggested }, known) : plain;
}

type Texts = { now: Content | undefined; was: Content | null | undefined };

/** A text of then and what it was before what was suggested in it, as they can stand in the report. */
function textsOf(part: string, then: Report, now: Report, all: boolean): Texts {
  const ids = new Set((now.comments ?? []).map(({ id }) => id));
  const [content, was] = [then.parts[part], then.suggested?.parts[part]];
  const places = all ? new Map<string, string>() : freePlaces([...(content ?? []), ...(was ?? [])], part, now);
  const fitted = (text: Content) =>
    renamedContent(
      keepMarks(text, (id) => ids.has(id)),
      { places, figures: new Map() },
    );
  return {
    // Comments are of now: on the words that both texts have, and where they were then.
    now: content && carryComments(now.parts[part] ?? [], fitted(content)),
    was: was && fitted(was),
  };
}

/** Tables and pictures that have moved to another text since keep their names there. */
function freePlaces(blocks: Content, part: string, { parts, unplaced, suggested }: Report): Map<string, string> {
  const others = [parts, suggested?.parts ?? {}].flatMap((texts) =>
    Object.entries(texts).flatMap(([id, text]) => (id === part ? [] : (text ?? []))),
  );
  const there = idsIn([...others, ...unplaced.flatMap(({ content }) => content)]);
  const coming = idsIn(blocks);
  const taken = new Set([...there, ...coming]);
  return new Map([...coming].flatMap((id) => (there.has(id) ? [[id, freeId(id, taken)] as const] : [])));
}

function idsIn(content: Content): Set<string> {
  return new Set(content.flatMap((block) => (isCaptioned(block) ? [block.id] : [])));
}

/** What was there before the suggestions: of what is restored as it was then, of all else as it is now. */
function restoredSuggestions(
  then: Report,
  now: Report,
  units: readonly Unit[],
  texts: ReadonlyMap<string, Texts>,
  all: boolean,
): Suggested | undefined {
  const from = (all ? then : now).suggested;
  const suggested: Suggested = { parts: {}, made: {}, ...structuredClone(from) };
  for (const [part, { was }] of texts)
    if (was === undefined) delete suggested.parts[part];
    else suggested.parts[part] = was;
  for (const unit of units)
    if (unit.kind === 'data' && isSuggested(unit.member)) {
      delete suggested[unit.member];
      const was = then.suggested?.[unit.member];
      if (was !== undefined) Object.assign(suggested, { [unit.member]: was });
    }
  const count = Object.keys(suggested.parts).length + SUGGESTED_DATA.filter((member) => suggested[member]).length;
  return count === 0 ? undefined : { ...suggested, made: {} };
}

function isAmong(units: readonly Unit[]) {
  return (change: { part: string } | { member: string }) =>
    units.some((unit) =>
      'part' in change
        ? unit.kind === 'part' && unit.part === change.part
        : unit.kind === 'data' && unit.member === change.member,
    );
}

function isSuggested(member: string): member is SuggestedMember {
  return (SUGGESTED_DATA as readonly string[]).includes(member);
}
