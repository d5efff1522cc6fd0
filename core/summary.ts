import { percentageOf } from './figure.ts';
import type { Provenance } from './framework.ts';
import { allParts, layOut, wordsOf } from './layout.ts';
import { type Report, reportName } from './report.ts';
import type { Template } from './template.ts';

/** The computed view of a report, as `assay show --json` prints it. */
export function summarise(report: Report, template: Template) {
  const { title, results, parts } = layOut(report, template);
  const placed = allParts(parts);
  return {
    name: reportName(report, template),
    title,
    template: { id: template.id, title: template.title, edition: template.edition },
    words: parts.reduce((sum, part) => sum + wordsOf(part), 0),
    parts: placed.map((part) => ({
      id: part.id,
      kind: part.part.kind,
      number: part.number,
      title: part.title,
      level: part.level,
      words: part.words,
      by: part.by,
    })),
    recommendations: report.recommendations.map((group) => ({ addressee: group.addressee, count: group.items.length })),
    figures: [
      ...results.domains.flatMap((domain) =>
        domain.standards.flatMap((standard) =>
          standard.keyQuestions.flatMap(({ number, text, measure }) =>
            measure
              ? [{ id: number, label: text, kind: 'key question', percentage: percentageOf(measure), ...measure }]
              : [],
          ),
        ),
      ),
      ...report.figures,
    ],
    domains: results.domains,
    score: results.overall
      ? {
          points: results.overall.points,
          max: results.maxPoints,
          printed: `${results.overall.points}/${results.maxPoints}`,
        }
      : null,
    overall: results.overall?.rating ?? null,
    overallProvenance: (results.overallProvenance ?? null) as Provenance | null,
    withoutDepartures: results.withoutDepartures ?? null,
    rated: results.rated,
    toRate: results.toRate,
    unplaced: report.unplaced.map((text) => text.heading),
  };
}
export type Summary = ReturnType<typeof summarise>;
