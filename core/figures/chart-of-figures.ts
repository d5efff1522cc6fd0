import type { Chart } from '../content.ts';
import { type FigureSources, idIn, type ResultsOf, resultsName, sourcesOf, titleOfAll } from './columns-of-figures.ts';
import type { NamedFigure } from './named-figures.ts';

/**
 * A chart of figures that follows them: a row for each, a series for each of the results. What a comparison lacks has no
 * value; what it is given later the chart takes up when it is made anew.
 */
export function chartOfFigures(
  id: string,
  { chosen, columns }: { chosen: readonly string[]; columns: readonly ResultsOf[] },
  sources: FigureSources,
): Chart {
  const { figures, comparisons, template } = sources;
  const known = chosen.flatMap((name) => figures.get(name) ?? []);
  const names = columns.map((results) => resultsName(results, sources));
  const title = titleOfAll(known, template);
  return {
    type: 'chart',
    id,
    caption: names.length > 1 && title !== '' ? `${title}: ${names.join(', ')}` : title,
    source: sourcesOf(columns, comparisons),
    form: 'bars',
    unit: unitOf(known),
    series: names.length > 1 ? names : [''],
    rows: known.map((figure) => ({
      label: figure.label,
      values: columns.map((results) => {
        const followed = idIn(results, figure.id);
        return results === 'this' || figures.get(followed)?.value !== undefined ? { figure: followed } : null;
      }),
    })),
    alt: '',
    children: [{ text: '' }],
  };
}

/** The unit that all values share; shares of cases are percentages. */
function unitOf(chosen: readonly NamedFigure[]): string {
  const [first = '', ...more] = new Set(
    chosen.map(({ value, kind, unit }) => (typeof value === 'object' || kind === 'key question' ? '%' : (unit ?? ''))),
  );
  return more.length > 0 ? '' : first;
}
