import { isCaptioned } from './content.ts';
import { footnotesOf } from './content-text.ts';
import { readingMinutes } from './counts/reading-time.ts';
import { dataTables, notesOfTable } from './data-table/data-table.ts';
import { glossaryOf } from './data-table/glossary.ts';
import { percentageOf } from './figure.ts';
import type { Provenance } from './framework.ts';
import { allParts, type Layout, layOut, wordsOf } from './layout.ts';
import { type Report, reportName } from './report.ts';
import type { Template } from './template.ts';

/** The computed view of a report, as `assay show --json` prints it. */
export function summarise(report: Report, template: Template) {
  const layout = layOut(report, template);
  const { title, results, parts } = layout;
  const placed = allParts(parts);
  const words = parts.reduce((sum, part) => sum + wordsOf(part), 0);
  return {
    name: reportName(report, template),
    title,
    template: { id: template.id, title: template.title, edition: template.edition },
    words,
    /** How long it takes to read. */
    minutes: readingMinutes(words),
    counts: countHoldings(report, template, layout),
    parts: placed.map((part) => ({
      id: part.id,
      kind: part.part.kind,
      number: part.number,
      title: part.title,
      level: part.level,
      words: part.words,
      minutes: readingMinutes(part.words),
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

/** How many of what else than words are printed; tables with those that are made from data. */
function countHoldings(report: Report, template: Template, layout: Layout) {
  const printed = allParts(layout.parts).filter((part) => part.printed);
  const blocks = printed.flatMap(({ leadIn, content }) => [...leadIn, ...content]);
  const tables = printed.flatMap((part) => dataTables(part, { report, template, layout }));
  const of = (type: string) => blocks.filter((block) => isCaptioned(block) && block.type === type).length;
  const kinds = printed.map(({ part }) => part);
  return {
    facts: kinds.some(({ kind }) => kind === 'facts') ? report.facts.length : 0,
    tables: of('table') + tables.length,
    pictures: of('picture'),
    charts: of('chart'),
    footnotes:
      printed.reduce((sum, { leadIn, content }) => sum + footnotesOf([...leadIn, ...content]).length, 0) +
      tables.reduce((sum, table) => sum + notesOfTable(table).length, 0),
    glossary: kinds.reduce((sum, part) => sum + (part.kind === 'glossary' ? glossaryOf(part, report).length : 0), 0),
  };
}
export type Summary = ReturnType<typeof summarise>;
