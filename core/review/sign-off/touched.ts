import { sameJson } from '../../json.ts';
import { layOut, type PlacedPart } from '../../layout.ts';
import type { Report } from '../../report.ts';
import type { Template } from '../../template.ts';
import { type SignedPart, seenLines, signedParts } from './seen-lines.ts';

/** What has no part of its own, and is changed elsewhere than where it is printed. */
const WITHOUT_A_PART = ['details', 'figures', 'comparisons'] as const;
/** What belongs to the part that prints it. */
const WITH_A_PART = ['parts', 'scores', 'recommendations', 'facts', 'glossary', 'lists', 'coverPicture'] as const;

/**
 * Which of some parts a change reaches into, by their ids: those that would print something else, and whose own text, scores,
 * recommendations or lists it changes, or a detail or figure that they print. What merely follows from a change in another
 * part, as a rating in the table of ratings does, is not reached into: there the sign-off lapses.
 */
export function partsTouched(before: Report, after: Report, template: Template, ids: ReadonlySet<string>): string[] {
  const changed = (members: readonly (keyof Report)[]) => members.some((member) => before[member] !== after[member]);
  const free = changed(WITHOUT_A_PART);
  if (ids.size === 0 || !(free || changed(WITH_A_PART))) return [];
  const now = printedBy(before, template, ids);
  const next = printedBy(after, template, ids);
  const loose = free ? printedBy({ ...before, ...pick(after, WITHOUT_A_PART) }, template, ids) : now;
  return [...now].flatMap(([id, { part, lines }]) => {
    const owns = part.members.some((member) => ownsChange(member, before, after));
    const differs = (other: ReadonlyMap<string, Printed>) => !sameJson(other.get(id)?.lines, lines);
    return (owns && differs(next)) || (free && differs(loose)) ? [id] : [];
  });
}

type Printed = { part: SignedPart; lines: string[] };

function printedBy(report: Report, template: Template, ids: ReadonlySet<string>): Map<string, Printed> {
  const layout = layOut(report, template);
  return new Map(
    signedParts(layout)
      .filter(({ placed }) => ids.has(placed.id))
      .map((part) => [part.placed.id, { part, lines: seenLines(part, { report, template, layout }) }]),
  );
}

function pick<K extends keyof Report>(report: Report, members: readonly K[]): Pick<Report, K> {
  return Object.fromEntries(members.map((member) => [member, report[member]])) as Pick<Report, K>;
}

function ownsChange({ id, part, standard }: PlacedPart, before: Report, after: Report): boolean {
  if (before.parts[id] !== after.parts[id]) return true;
  switch (part.kind) {
    case 'cover':
      return before.coverPicture !== after.coverPicture;
    case 'recommendations':
      return before.recommendations !== after.recommendations;
    case 'facts':
      return before.facts !== after.facts;
    case 'glossary':
      return before.glossary !== after.glossary;
    case 'paired-lists':
      return before.lists[id] !== after.lists[id];
    case 'standard': {
      const scored = ({ scores }: Report) => [
        scores.standards[part.standard],
        ...(standard?.keyQuestions ?? []).map(({ number }) => scores.keyQuestions[number]),
      ];
      return !sameJson(scored(before), scored(after));
    }
    default:
      return false;
  }
}
