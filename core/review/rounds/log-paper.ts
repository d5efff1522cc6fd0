import { allParts, layOut } from '../../layout.ts';
import { type Report, reportName } from '../../report.ts';
import type { Template } from '../../template.ts';
import type { Round } from './round.ts';
import type { LogPaper } from './sent.ts';

/** Parts are named as they are now, and by their ids where the edition has them no more. Days are those of UTC. */
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
