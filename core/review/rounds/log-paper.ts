import { z } from 'zod';
import { allParts, layOut } from '../../layout.ts';
import { type Report, reportName } from '../../report.ts';
import type { Template } from '../../template.ts';
import { type Round, RoundPoint } from './round.ts';

/** A round as it is printed: what the service said to each place of the draft, and what was decided. */
export const LogPaper = z.strictObject({
  /** Of the report. */
  name: z.string(),
  edition: z.string(),
  /** The day on which it is printed: `2026-03-16`. */
  on: z.iso.date(),
  to: z.string(),
  sent: z.iso.date(),
  due: z.iso.date(),
  /** Where the parts that were sent are, in words. */
  parts: z.array(z.string()),
  /** In the order in which they came. `where`: the part, in words; empty where that is not known. */
  points: z.array(RoundPoint.extend({ where: z.string() })),
});
export type LogPaper = z.infer<typeof LogPaper>;

export function newLogPaper(
  { to, sent, due, seen, points }: Round,
  { report, template, on }: { report: Report; template: Template; on: Date },
): LogPaper {
  const places = new Map(allParts(layOut(report, template).parts).map(({ id, where }) => [id, where]));
  return {
    name: reportName(report, template),
    edition: template.title,
    on: on.toISOString().slice(0, 10),
    to,
    sent: sent.slice(0, 10),
    due,
    parts: Object.keys(seen).map((part) => places.get(part) ?? part),
    points: points.map((point) => ({ ...point, where: places.get(point.part ?? '') ?? point.part ?? '' })),
  };
}
