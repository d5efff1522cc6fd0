import { AssayError } from '../fault.ts';
import type { Report } from '../report.ts';
import { withSignedTexts } from '../review/sign-off/signed-texts.ts';
import { withoutClashes } from './clashes.ts';
import { withoutLostMarks } from './comments.ts';
import { MEMBERS } from './members.ts';
import {
  type Conflict,
  type Decision,
  type Decisions,
  type Merging,
  openConflicts,
  type Taken,
  type Three,
} from './merging.ts';
import { withMergedSuggestions } from './suggested.ts';
import { withWhatIsUsed } from './wholeness.ts';
import type { Sides } from './without-base.ts';

/** What came of a merge: every conflict, decided or not, in the order of the report; ours stands where it is not. */
export type Merged = { report: Report; conflicts: readonly Conflict[]; taken: readonly Taken[] };

/**
 * Two copies that grew apart, merged against the version that both came from. Nothing is asked but what both changed, each
 * otherwise; such a question is answered by merging again with a decision under its key.
 *
 * @throws AssayError `bad input` where the three are not of one report, or not of one edition
 */
export function mergeReports(three: Sides, decisions: Decisions = {}): Merged {
  refuseStrangers(three);
  const merging: Merging = { decisions, conflicts: [], taken: [] };
  const sides = three.unknownBase ? three : withoutClashes(three);
  const merged = Object.fromEntries(
    (Object.keys(MEMBERS) as (keyof Report)[]).flatMap((member) => {
      const value = mergeMember(member, sides, merging);
      return value === undefined ? [] : [[member, value]];
    }),
  ) as Report;
  const { conflicts, taken } = merging;
  const whole = withoutLostMarks(withWhatIsUsed(withMergedSuggestions(merged, sides, decisions), sides));
  return { report: withSignedTexts(whole, [sides.ours, sides.theirs, sides.base]), conflicts, taken };
}

function mergeMember<K extends keyof Report>(
  member: K,
  { base, ours, theirs }: Three<Report>,
  merging: Merging,
): Report[K] | undefined {
  const three = { base: base[member], ours: ours[member], theirs: theirs[member] };
  return MEMBERS[member](three as Three<Required<Report>[K]>, { member, path: [] }, merging);
}

/**
 * Settles every conflict that is not decided yet in one way, where that way is open to it.
 *
 * @throws AssayError `bad input` as `mergeReports` does
 */
export function decideAll(three: Three<Report>, decision: Decision, decisions: Decisions = {}): Decisions {
  const { conflicts } = mergeReports(three, decisions);
  const open = openConflicts(conflicts).filter(({ choices }) => choices.includes(decision));
  return { ...decisions, ...Object.fromEntries(open.map(({ key }) => [key, decision])) };
}

function refuseStrangers({ base, ours, theirs }: Three<Report>): void {
  for (const report of [ours, theirs]) {
    if (report.id !== base.id)
      throw new AssayError(
        'bad input',
        'These are not copies of one report, so there is nothing to merge them by. Nothing was changed. To bring parts of another report in, take them from it.',
      );
    if (report.template !== base.template)
      throw new AssayError(
        'bad input',
        `The copies are of two editions, ${base.template} and ${report.template}. Nothing was changed. Merge copies of the same edition.`,
      );
  }
}
