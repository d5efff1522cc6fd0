import { sameJson } from '../../../core/json.ts';
import type { Report } from '../../../core/report.ts';
import { SUGGESTED_DATA } from '../../../core/review/suggestions/settle-data.ts';
import { accept, editDirectly, openChanges, reject, suggest } from '../../../core/review/suggestions/suggestion.ts';
import type { Session } from '../../report/session.ts';
import type { Slices } from '../../report/slices.ts';
import { announce } from '../../ui/Announcer.tsx';
import { madeNow } from './made-now.ts';
import { say } from './messages.ts';
import { patchTo } from './patch.ts';
import { putBlocks } from './put-blocks.ts';
import { changesShower, type Recorder, type Since, suggesting } from './recorder.ts';
import { showChanges } from './show-changes.ts';

const asSuggestion: Recorder = (before, after) => patchTo(after.suggested, recorded(before, after, true).suggested);
const recorder: Recorder = (before, after) =>
  patchTo(after.suggested, recorded(before, after, suggesting.get()).suggested);

function recorded(before: Report, after: Report, isSuggestion: boolean): Report {
  if (isSuggestion) return suggest(before, after, madeNow());
  const { report, mixed } = editDirectly(before, after, madeNow());
  if (mixed) announce(say('keptAsASuggestionSince'));
  return report;
}

/** Records what is changed in a report from now on, and what was `since` certain states of it, and shows it in the text. */
export function startRecording(session: Session, since: readonly Since[] = []): void {
  changesShower.set(showChanges);
  if (session.readOnly || session.recorder.get()) return;
  const now = session.report();
  let report = since[0]?.state ?? now;
  for (const [at, { asSuggestions }] of since.entries()) {
    const after = since[at + 1]?.state ?? now;
    report = recorded(report, { ...after, suggested: report.suggested }, asSuggestions);
  }
  const suggested = patchTo(now.suggested, report.suggested);
  if (suggested) session.change('suggested:meanwhile', { suggested });
  session.recorder.set(recorder);
}

/** Makes suggestions part of the report, as one step of undo. */
export function acceptChanges(session: Session, keys: readonly string[]): void {
  const report = session.report();
  const count = countOf(report, keys);
  if (count === 0) return;
  const suggested = patchTo(report.suggested, accept(report, new Set(keys)).suggested);
  if (suggested) session.apart(() => session.change(`suggested:${keys[0]}`, { suggested }));
  announce(say('acceptedChanges', { count }));
}

/** Takes suggestions back, as one step of undo: what was there before is there again. */
export function rejectChanges(session: Session, keys: readonly string[]): void {
  const report = session.report();
  const count = countOf(report, keys);
  if (count === 0) return;
  const after = reject(report, new Set(keys));
  const data = SUGGESTED_DATA.filter((member) => after[member] !== report[member]);
  const parts = [...new Set([...Object.keys(report.parts), ...Object.keys(after.parts)])].filter(
    (part) => after.parts[part] !== report.parts[part],
  );
  // Taken for suggestions themselves, they leave open what they do not take back.
  session.recorder.set(asSuggestion);
  try {
    session.apart(() =>
      session.together(() => {
        for (const part of parts) putBlocks(session, part, after.parts[part]);
        if (data.length > 0) {
          const slices: Slices = Object.fromEntries(data.map((member) => [member, after[member]]));
          session.change(`suggested:${keys[0]}`, slices);
        }
        // Those that are left stay whose they were, unless a text would not take back just that.
        const now = session.report();
        const isSettled = parts.every((part) => sameJson(now.parts[part], after.parts[part]));
        const suggested = isSettled ? patchTo(now.suggested, after.suggested) : undefined;
        if (suggested) session.change(`suggested:${keys[0]}`, { suggested });
      }),
    );
  } finally {
    session.recorder.set(recorder);
  }
  announce(say('rejectedChanges', { count }));
}

function countOf(report: Report, keys: readonly string[]): number {
  const open = new Set(openChanges(report).map(({ key }) => key));
  return keys.filter((key) => open.has(key)).length;
}
