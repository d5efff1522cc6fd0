import type { Made, Report } from '../../report.ts';
import type { Comment } from '../comments/comment.ts';
import { keepMarks } from '../comments/comment-marks.ts';
import { openChanges, suggest } from '../suggestions/suggestion.ts';
import { makePoints } from './make-points.ts';
import type { Review } from './review.ts';
import type { ReviewPoint } from './review-point.ts';
import type { TakenReview } from './taken-review.ts';

/** Whether a point can be put into the report. */
export function canTake({ refused, known, edits, comment }: ReviewPoint): boolean {
  return !refused && !known && (edits.length > 0 || comment !== undefined);
}

/**
 * Puts the chosen points of a review into the report: changes as suggestions of who made them, comments with what was
 * answered. What cannot be taken is left out.
 *
 * @param taken the file that they came in, and when they are taken
 */
export function takeReview(
  report: Report,
  { exported, points }: Pick<Review, 'exported' | 'points'>,
  chosen: ReadonlySet<string>,
  taken: Omit<TakenReview, 'taken'>,
): Report {
  const some = points.filter((point) => chosen.has(point.id) && canTake(point));
  if (some.length === 0) return report;
  const comments = some.filter(({ comment }) => comment !== undefined);
  const changes = some.filter(({ comment }) => comment === undefined);
  const people = [...new Set(changes.map(({ by }) => by))];
  // All from the report as it is, so that nobody's changes move another's.
  let made = report;
  for (const [at] of people.entries()) {
    const own = new Set(people.slice(0, at + 1));
    const before = made;
    const after = makePoints(
      report,
      exported,
      changes.filter(({ by }) => own.has(by)),
    );
    const theirs = changes.filter(({ by }) => by === people[at]);
    const latest = theirs
      .map((point) => point.at)
      .sort()
      .at(-1);
    const when = latest || taken.at;
    made = suggest(before, { ...after, ...pick(before) }, { by: people[at]!, at: when });
    made = withTimes(before, made, theirs);
  }
  const marked = withMarks(made, report, { exported, changes, comments });
  const list = withThreads(report.comments ?? [], comments);
  const review: TakenReview = { ...taken, taken: some.map(({ id }) => id) };
  return {
    ...marked,
    ...(list.length > 0 && { comments: list }),
    reviews: withReview(report.reviews ?? [], review),
  };
}

/** What `suggest` keeps beside the texts. */
function pick({ suggested }: Report): Pick<Report, 'suggested'> {
  return suggested ? { suggested } : {};
}

/** Each new suggestion at the time of the change that it came of. */
function withTimes(before: Report, after: Report, points: readonly ReviewPoint[]): Report {
  const { suggested } = after;
  if (!suggested) return after;
  const known = before.suggested?.made ?? {};
  const made: Record<string, Made> = { ...suggested.made };
  const left = points.filter(({ at }) => at !== '');
  for (const change of openChanges(after)) {
    if (change.key in known || !change.made || !('part' in change)) continue;
    const at = left.find(
      ({ part, was, now }) =>
        part === change.part && overlaps(was, change.was) && overlaps(now, change.now) && was + now !== '',
    )?.at;
    if (at !== undefined) made[change.key] = { ...change.made, at };
  }
  return { ...after, suggested: { ...suggested, made } };
}

/** A suggestion goes by whole words, and what was changed may be a part of one. */
function overlaps(part: string, whole: string): boolean {
  const bare = part.trim();
  return bare === '' ? true : whole.includes(bare) || bare.includes(whole.trim());
}

type Marking = { exported: Review['exported']; changes: readonly ReviewPoint[]; comments: readonly ReviewPoint[] };

/** Comments stand on the words; of what was not taken, none are made. */
function withMarks(made: Report, report: Report, { exported, changes, comments }: Marking): Report {
  const ids = new Set([
    ...comments.map(({ comment }) => comment?.thread.id),
    ...(report.comments ?? []).map(({ id }) => id),
  ]);
  if (comments.length === 0 && !changes.some(hasMarks)) return made;
  const marked = makePoints(report, exported, [...changes, ...comments]);
  const parts = Object.fromEntries(
    Object.entries(marked.parts).map(([part, content]) => [
      part,
      content === report.parts[part] ? content : keepMarks(content, (id) => ids.has(id)),
    ]),
  );
  return { ...made, parts };
}

function hasMarks({ edits }: ReviewPoint): boolean {
  return edits.some((edit) => JSON.stringify(edit).includes('"comments"'));
}

function withThreads(list: readonly Comment[], points: readonly ReviewPoint[]): Comment[] {
  const made = [...list];
  for (const { comment } of points) {
    if (!comment) continue;
    const { thread } = comment;
    const at = made.findIndex(({ id }) => id === thread.id);
    const known = made[at];
    if (!known) {
      if (thread.remarks.length > 0) made.push(inOrder(thread));
      continue;
    }
    const remarks = thread.remarks.filter(({ id }) => !known.remarks.some((one) => one.id === id));
    made[at] = {
      ...known,
      remarks: [...known.remarks, ...inOrder({ ...thread, remarks }).remarks],
      ...(thread.resolved && !known.resolved && { resolved: thread.resolved }),
    };
  }
  return made;
}

function inOrder(thread: Comment): Comment {
  const [first, ...rest] = thread.remarks;
  return first ? { ...thread, remarks: [first, ...rest.toSorted((a, b) => a.at.localeCompare(b.at))] } : thread;
}

function withReview(list: readonly TakenReview[], review: TakenReview): TakenReview[] {
  const known = list.find(({ file }) => file === review.file);
  if (!known) return [...list, review];
  const taken = [...new Set([...known.taken, ...review.taken])];
  return list.map((one) => (one === known ? { ...review, taken } : one));
}
