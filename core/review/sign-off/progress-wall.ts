import { assignmentOf } from '../../check/dismissal.ts';
import type { Finding } from '../../check/finding.ts';
import { knownNames } from '../../check/known-names.ts';
import type { Made } from '../../report.ts';
import { waitsFor } from '../comments/choose-comments.ts';
import type { Comment } from '../comments/comment.ts';
import { placesOfComments } from '../comments/places-of-comments.ts';
import { type Change, openChanges } from '../suggestions/suggestion.ts';
import { type PartState, stateOfParts } from './progress.ts';
import { maySign, namedFor } from './signer.ts';
import type { LinesFrom } from './text-lines.ts';

/** What is open in a part, beside how far it has come. */
export type OpenHere = {
  findings: readonly Finding[];
  comments: readonly Comment[];
  suggestions: number;
  /** Who made the latest of the suggestions, and when. */
  latest?: Made;
};
export type WallRow = OpenHere & { state: PartState; words: number };

/** How far a report has come, in reading order, and what is open in it. `elsewhere`: what is open in none of the parts. */
export type ProgressWall = { rows: WallRow[]; elsewhere: OpenHere };

/** @param findings those that nobody dismissed */
export function progressWall(
  from: LinesFrom,
  findings: readonly Finding[],
  states: readonly PartState[] = stateOfParts(from.report, from.layout, from.template),
): ProgressWall {
  const { report, layout } = from;
  const byMember = new Map(states.flatMap(({ id, signed }) => signed.members.map((member) => [member.id, id])));
  const byStandard = new Map(
    states.flatMap(({ id, signed }) =>
      signed.members.flatMap(({ part }) => (part.kind === 'standard' ? [[part.standard, id] as const] : [])),
    ),
  );
  const home = (part: string | undefined, standard?: string) =>
    byMember.get(part ?? '') ?? byStandard.get(standard ?? '') ?? '';
  const found = grouped(findings, ({ at }) => home(at.part, at.standard));
  const said = grouped(
    placesOfComments(report, layout).filter(({ comment }) => !comment.resolved),
    ({ part }) => home(part),
  );
  const suggested = grouped(openChanges(report), (change) => home('part' in change ? change.part : undefined));
  const openIn = (id: string): OpenHere => {
    const latest = latestOf(suggested.get(id) ?? []);
    return {
      findings: found.get(id) ?? [],
      comments: (said.get(id) ?? []).map(({ comment }) => comment),
      suggestions: suggested.get(id)?.length ?? 0,
      ...(latest && { latest }),
    };
  };
  return {
    rows: states.map((state) => ({
      state,
      words: state.signed.members.reduce((sum, { words }) => sum + words, 0),
      ...openIn(state.id),
    })),
    elsewhere: openIn(''),
  };
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  return Map.groupBy(items, keyOf);
}

function latestOf(changes: readonly Change[]): Made | undefined {
  const made = changes.flatMap((change) => change.made ?? []);
  return made.toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at)).at(-1);
}

export function isAnythingOpen({ findings, comments, suggestions }: OpenHere): boolean {
  return findings.length + comments.length + suggestions > 0;
}

/** Whether a part waits for somebody: the report names them for its next stage, or a comment or finding in it is theirs. */
export function needs(
  name: string,
  { state: { next }, comments, findings }: WallRow,
  report: LinesFrom['report'],
): boolean {
  const known = comments.length > 0 ? knownNames(report) : [];
  return (
    (next !== undefined && namedFor(next, report).length > 0 && maySign(name, next, report)) ||
    comments.some((comment) => waitsFor(name, comment, known)) ||
    findings.some((finding) => assignmentOf(finding, report.assigned)?.to === name)
  );
}

/** The sums over all parts, and over what is in none of them. */
export function wallTotals({ rows, elsewhere }: ProgressWall) {
  const sum = (of: (one: OpenHere) => number) => [...rows, elsewhere].reduce((all, one) => all + of(one), 0);
  return {
    parts: rows.length,
    done: rows.filter(({ state }) => !state.next).length,
    lapsed: rows.filter(({ state }) => state.lapsed.length > 0).length,
    words: rows.reduce((all, { words }) => all + words, 0),
    findings: sum(({ findings }) => findings.length),
    comments: sum(({ comments }) => comments.length),
    suggestions: sum(({ suggestions }) => suggestions),
  };
}
