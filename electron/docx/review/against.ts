import { sameJson } from '../../../core/json.ts';
import { allParts, type Layout, layOut, type PlacedPart } from '../../../core/layout.ts';
import type { Made, Report } from '../../../core/report.ts';
import { withoutMarks } from '../../../core/review/comments/comment-marks.ts';
import { type TrackedBlock, trackContent } from '../../../core/review/suggestions/track.ts';
import type { Template } from '../../../core/template.ts';
import { oneLine } from '../safe-text.ts';
import type { Change, Stamp } from './review.ts';
import { wordTime } from './suggestions.ts';

/** The earlier report that a comparison shows as Word's own changes, as it was printed. */
export type Against = {
  report: Report;
  layout: Layout;
  parts: ReadonlyMap<string, PlacedPart>;
  stamp: Stamp;
};

/** Lays out the earlier report. `by` and `at` stand at every change, since who made each is not known. */
export function newAgainst(was: Report, template: Template, { by, at }: Made): Against {
  const layout = layOut(was, template);
  const parts = new Map(allParts(layout.parts).map((placed) => [placed.id, placed]));
  return { report: was, layout, parts, stamp: { author: oneLine(by) || 'Unknown', date: wordTime(at) } };
}

/** A report to be compared: without what is about its text. Suggestions count as taken. */
export function bareReport({ suggested: _, comments: __, ...report }: Report): Report {
  const parts = Object.entries(report.parts).map(([part, content]) => [part, withoutMarks(content)]);
  return { ...report, parts: Object.fromEntries(parts) };
}

/** The texts that are printed otherwise than they were, block by block, by the key of the text. */
export function comparedTexts({ parts }: Layout, against: Against): Map<string, TrackedBlock[]> {
  const tracked = new Map<string, TrackedBlock[]>();
  for (const placed of allParts(parts)) {
    if (!placed.printed) continue;
    const former = formerOf(against, placed.id);
    for (const [key, was, now] of [
      [placed.id, former?.content ?? [], placed.content],
      [`${placed.id}/lead-in`, former?.leadIn ?? [], placed.leadIn],
    ] as const)
      if (!sameJson(was, now)) tracked.set(key, trackContent(was, now));
  }
  return tracked;
}

/** A part as it was printed; nothing where it was not. */
export function formerOf(against: Against | undefined, id: string): PlacedPart | undefined {
  const former = against?.parts.get(id);
  return former?.printed ? former : undefined;
}

export function changeOf({ stamp }: Against, kind: Change['kind']): Change {
  return { kind, stamp };
}
