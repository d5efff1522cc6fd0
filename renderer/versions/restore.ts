import type { Difference } from '../../core/compare/reports.ts';
import { AssayError } from '../../core/fault.ts';
import type { Report } from '../../core/report.ts';
import { takeOver } from '../merge/take-over.ts';
import type { Session } from '../report/session.ts';
import { madeNow } from '../review/changes/made-now.ts';
import { suggesting } from '../review/changes/recorder.ts';
import { throughLocks } from '../review/sign-off/guard.ts';
import { say } from './messages.ts';
import { restoredReport } from './restored-report.ts';

/**
 * Puts what differs back as it was, as one step of undo, once the report as it is now is kept as a version. `all` of it:
 * everything, or only the one difference given. While changes are suggested, it is a suggestion.
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
    throw new AssayError('cannot write', `${say('nothingWasRestoredSince')}${why}`);
  }
  const made = suggesting.get() ? madeNow() : undefined;
  const restored = restoredReport(then, session.report(), differences, { all, made });
  throughLocks(() => takeOver(session, restored));
}
