import { COMPARED } from '../comparison.ts';
import type { FigureForm } from '../content.ts';
import { wrongWithDetail } from '../detail-value.ts';
import type { Measure } from '../figure.ts';
import { standardsOf } from '../framework.ts';
import { printedGroups } from '../printed.ts';
import { type Results, standardResults } from '../rating.ts';
import type { Report } from '../report.ts';
import { OVERALL_SLOTS, type REPORT_SLOTS, type SlotValues } from '../slots.ts';
import type { Detail, Template } from '../template.ts';

/**
 * Everything in a report that has a name and a value and can be printed live: what was scored, the figures of the report,
 * those it is compared with, ratings, details and counts. One list for prose, tables, charts, checks and the window.
 */
export type NamedFigure = {
  /** A key question by its number, a figure or a detail by its id, a rating as `rating:2.1`, a compared one as `previous:2.1.1`. */
  id: string;
  label: string;
  kind: 'key question' | 'prompt' | 'survey' | 'external' | 'compared' | 'rating' | 'detail' | 'total';
  /** Not there while nobody has entered it and nothing gives it. */
  value?: Measure | number | string;
  unit?: string | undefined;
  asAt?: string | undefined;
  source?: string | undefined;
  /** Number of the standard that it belongs to. */
  standard?: string | undefined;
};

export type NamedFigures = ReadonlyMap<string, NamedFigure>;

/** By id, in the order of the framework; key questions without a score are among them, without a value. */
export function namedFigures(
  report: Pick<Report, 'figures' | 'comparisons' | 'recommendations'>,
  template: Template,
  { results, slots }: { results: Results; slots: SlotValues },
): NamedFigures {
  const figures = new Map<string, NamedFigure>();
  const add = (figure: NamedFigure) => {
    if (!figures.has(figure.id)) figures.set(figure.id, figure);
  };
  const filled = (id: string) => {
    const value = slots.filled.get(id);
    return value === undefined ? {} : { value };
  };
  for (const { value, cases: _, ...figure } of report.figures) add({ ...figure, value });
  for (const { number, title, keyQuestions, ratedBy, rating } of standardResults(results)) {
    for (const question of keyQuestions)
      add({
        id: question.number,
        label: question.text,
        kind: 'key question',
        standard: number,
        ...(question.measure && { value: question.measure }),
      });
    if (template.ratings && ratedBy !== 'information only')
      add({
        id: ratingId(number),
        label: `${number} ${title}`,
        kind: 'rating',
        standard: number,
        ...(rating !== undefined && { value: rating }),
      });
  }
  if (template.ratings)
    for (const id of OVERALL_SLOTS)
      add({ id, label: TOTALS[id], kind: id === 'overall.rating' ? 'rating' : 'total', ...filled(id) });
  // A number, so that it follows its place: in words at the start of a sentence, in figures in a table.
  const value = printedGroups(report.recommendations).reduce((sum, { items }) => sum + items.length, 0);
  add({ id: 'recommendations.count', label: TOTALS['recommendations.count'], kind: 'total', value });
  for (const detail of template.details) {
    const value = detailValue(detail, slots.filled.get(detail.id));
    add({ id: detail.id, label: detail.label, kind: 'detail', ...(value !== undefined && { value }) });
  }
  for (const which of COMPARED) {
    const compared = report.comparisons[which];
    if (!compared) continue;
    const { label, source } = compared;
    for (const standard of standardsOf(template)) {
      const from = { kind: 'compared', standard: standard.number, source } as const;
      for (const { number, text } of standard.keyQuestions) {
        const value = compared.keyQuestions[number];
        if (value) add({ ...from, id: `${which}:${number}`, label: `${text} (${label})`, value });
      }
      const value = compared.standards[standard.number];
      if (value)
        add({
          ...from,
          id: `${which}:${ratingId(standard.number)}`,
          label: `${standard.number} ${standard.title} (${label})`,
          value,
        });
    }
  }
  return figures;
}

const TOTALS: Record<(typeof REPORT_SLOTS)[number], string> = {
  'overall.points': 'Overall score',
  'overall.max': 'Highest score possible',
  'overall.rating': 'Overall rating',
  'recommendations.count': 'Number of recommendations',
};

/** A count is a number, so that it is printed in the house form of its place. */
function detailValue(detail: Detail, text: string | undefined): string | number | undefined {
  if (detail.kind !== 'count' || text === undefined || wrongWithDetail(detail, text) !== undefined) return text;
  return Number(text.replaceAll(',', ''));
}

/** The id that the rating of a standard has among the named figures. */
export function ratingId(standard: string): string {
  return `rating:${standard}`;
}

/** The forms that say something of a value, the usual one first. */
export function formsOf({ value }: Pick<NamedFigure, 'value'>): FigureForm[] {
  if (typeof value !== 'object') return ['value'];
  if ('yes' in value) return ['percentage', 'counts', 'band', 'yes', 'base'];
  return value.base === undefined ? ['percentage', 'band'] : ['percentage', 'band', 'base'];
}

/** A figure as a sentence names it: `key question 2.1.3`, `“Staff who said so”`. */
export function figureName({ id, label, kind }: Pick<NamedFigure, 'id' | 'label' | 'kind'>): string {
  return kind === 'key question' ? `key question ${id}` : `“${label}”`;
}
