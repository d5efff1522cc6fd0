import { sameJson } from '../../core/json.ts';
import type { Report } from '../../core/report.ts';
import { putText } from '../report/put-text.ts';
import type { Session } from '../report/session.ts';
import { LISTS, type Slices, WHOLE } from '../report/slices.ts';
import { patchTo } from '../review/changes/patch.ts';
import { signingTo } from '../review/sign-off/signing-patch.ts';

/** Makes the report in the window say what another one says, as one step of undo. What is the same stays untouched. */
export function takeOver(session: Session, wanted: Report): void {
  const report = session.report();
  const slices = slicesOf(report, wanted);
  const parts = new Set([...Object.keys(report.parts), ...Object.keys(wanted.parts)]);
  const recorder = session.recorder.get();
  // What is suggested comes with the rest, and is not worked out of it.
  session.recorder.set(null);
  try {
    session.together(() => {
      // First what texts refer to.
      if (Object.keys(slices).length > 0) session.change('merge', slices);
      for (const part of parts) {
        const content = wanted.parts[part];
        if (!sameJson(report.parts[part], content)) putText(session, part, content);
      }
    });
  } finally {
    session.recorder.set(recorder);
  }
}

function slicesOf(report: Report, wanted: Report): Slices {
  const suggested = patchTo(report.suggested, wanted.suggested);
  const signing = signingTo(report, wanted);
  const changed = WHOLE.filter((key) => !sameJson(report[key], wanted[key]));
  const lists = LISTS.filter((key) => !sameJson(report[key], wanted[key]));
  return {
    ...Object.fromEntries(changed.map((key) => [key, wanted[key]])),
    ...(!sameJson(report.cases, wanted.cases) && { cases: wanted.cases ?? null }),
    ...Object.fromEntries(lists.map((key) => [key, wanted[key] ?? []])),
    ...(suggested && { suggested }),
    ...(signing && { signing }),
    ...(report.coverPicture !== wanted.coverPicture && { coverPicture: wanted.coverPicture ?? null }),
  };
}
