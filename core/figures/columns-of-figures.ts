import { COMPARED, type Compared, type Comparisons } from '../comparison.ts';
import type { Template } from '../template.ts';
import type { NamedFigure, NamedFigures } from './named-figures.ts';

/** What a chart or table made from figures sets beside each other: the report's own values, and those compared. */
export type ResultsOf = 'this' | Compared;

export type FigureSources = { figures: NamedFigures; comparisons: Comparisons; template: Template };

/** Those that can be shown, in the order of columns. */
export function resultsThere(comparisons: Comparisons): ResultsOf[] {
  return ['this', ...COMPARED.filter((which) => comparisons[which])];
}

/** The id under which a figure has its value in the results; a figure of the report itself has none in those compared. */
export function idIn(results: ResultsOf, figure: string): string {
  return results === 'this' ? figure : `${results}:${figure}`;
}

/** What heads their column; empty for a comparison that the report does not have. */
export function resultsName(results: ResultsOf, { comparisons, template }: Omit<FigureSources, 'figures'>): string {
  return results === 'this' ? template.words.thisInspection : (comparisons[results]?.label ?? '');
}

/** Figures that a chart can draw and a table can hold: numbers and shares, whether or not they have a value yet. */
export function drawable({ kind, value }: NamedFigure): boolean {
  switch (kind) {
    case 'key question':
    case 'prompt':
    case 'survey':
    case 'external':
      return typeof value !== 'string';
    case 'compared':
    case 'rating':
    case 'detail':
    case 'total':
      return false;
  }
}

/** The title of the one standard that all of the figures belong to. */
export function titleOfAll(chosen: readonly NamedFigure[], { domains }: Template): string {
  const standards = domains.flatMap((domain) => domain.standards);
  const [first, ...more] = new Set(chosen.map(({ standard }) => standard));
  return more.length > 0 ? '' : (standards.find(({ number }) => number === first)?.title ?? '');
}

/** Where the compared results come from, each once. */
export function sourcesOf(columns: readonly ResultsOf[], comparisons: Comparisons): string {
  const sources = columns.map((results) => (results === 'this' ? '' : (comparisons[results]?.source.trim() ?? '')));
  return [...new Set(sources.filter((source) => source !== ''))].join('; ');
}
