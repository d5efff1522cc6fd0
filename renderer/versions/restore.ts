import type { Difference } from '../../core/compare/reports.ts';
import type { Content } from '../../core/content.ts';
import { AssayError } from '../../core/fault.ts';
import type { Report } from '../../core/report.ts';
import { carryComments } from '../../core/review/comments/carry-comments.ts';
import { keepMarks } from '../../core/review/comments/comment-marks.ts';
import { createFreeIds } from '../import/take-in.ts';
import { putText } from '../report/put-text.ts';
import type { Session } from '../report/session.ts';
import type { Slices } from '../report/slices.ts';
import { allRestoredData, assetsFor, restoredData } from './restored.ts';

/**
 * Puts what differs back as it was, as one step of undo, once the report as it is now is kept as a version. `all` of it:
 * everything, or only the one difference given.
 *
 * @throws AssayError `cannot write` where that version cannot be kept; nothing is restored then
 */
export async function restore(
  session: Session,
  then: Report,
  differences: readonly Difference[],
  all: boolean,
): Promise<void> {
  if (!(await session.keepVersion({ kind: 'restore', name: '' }))) {
    const saved = session.saved.get();
    const why = 'why' in saved ? ` ${saved.why}` : '';
    throw new AssayError(
      'cannot write',
      `Nothing was restored, since the report as it is now could not be kept in its file first.${why}`,
    );
  }
  const now = session.report();
  session.together(() => {
    if (all) changeIfAny(session, 'restore:data', allRestoredData(then, now));
    for (const { unit } of differences) {
      if (unit.kind === 'part') restoreText(session, unit.part, then, now, all);
      else if (!all) changeIfAny(session, 'restore:data', restoredData(unit.member, then, now));
    }
  });
}

function changeIfAny(session: Session, field: string, slices: Slices): void {
  if (Object.keys(slices).length > 0) session.change(field, slices);
}

function restoreText(session: Session, part: string, then: Report, now: Report, all: boolean): void {
  const content = then.parts[part] && withCommentsOfNow(then.parts[part], part, now);
  if (!all) {
    const assets = assetsFor(part, then, now);
    if (assets !== now.assets) session.change('restore:data', { assets });
  }
  putText(session, part, content && !all ? withFreeIds(content, part, now) : content);
}

/** Comments are of now: on the words that both texts have, and where they were then. */
function withCommentsOfNow(content: Content, part: string, now: Report): Content {
  const ids = new Set((now.comments ?? []).map(({ id }) => id));
  return carryComments(
    now.parts[part] ?? [],
    keepMarks(content, (id) => ids.has(id)),
  );
}

/** Tables and pictures that have moved to another text since keep their names there. */
function withFreeIds(content: Content, part: string, now: Report): Content {
  const others = Object.entries(now.parts).flatMap(([id, text]) => (id === part ? [] : text));
  return createFreeIds([...others, ...now.unplaced.flatMap((text) => text.content)])(content);
}
