import { type FigureForm, type Inline, newLiveFigure, newText, type Table } from '../content.ts';
import { type FigureSources, idIn, type ResultsOf, resultsName, sourcesOf, titleOfAll } from './columns-of-figures.ts';
import { figureText } from './place-figures.ts';

export type FigureColumn = ResultsOf | 'base';

/** A table of figures whose cells follow them: a row for each, a column for each of the results, and one for the bases. */
export function tableOfFigures(
  id: string,
  { chosen, columns }: { chosen: readonly string[]; columns: readonly FigureColumn[] },
  sources: FigureSources,
): Table {
  const { figures, comparisons, template } = sources;
  const { words } = template;
  const known = chosen.flatMap((name) => figures.get(name) ?? []);
  const compared = columns.filter((column) => column !== 'base');
  const only = compared.length === 1;
  const questions = known.every(({ kind }) => kind === 'key question');
  const heading = (column: FigureColumn): string => {
    if (column === 'base') return words.base;
    return column === 'this' && only ? words.value : resultsName(column, sources);
  };
  const live = (figure: string, form: FigureForm): Inline[] => {
    const value = figures.get(figure)?.value;
    const lacking = form === 'base' ? typeof value !== 'object' || value.base === undefined : value === undefined;
    // A key question gets its score later; what a comparison lacks, it lacks.
    if (lacking && (form === 'base' || figures.get(figure) === undefined)) return [newText('–')];
    const seen = figureText({ figure, form }, figures, { cell: true, begins: false }, template);
    return [newText(''), newLiveFigure(figure, form, seen), newText('')];
  };
  const row = (cells: Inline[][]) => ({
    type: 'table-row' as const,
    children: cells.map((children) => ({ type: 'table-cell' as const, children })),
  });
  const title = titleOfAll(known, template);
  const names = compared.map((results) => resultsName(results, sources));
  return {
    type: 'table',
    id,
    caption: !only && title !== '' ? `${title}: ${names.join(', ')}` : title,
    source: sourcesOf(compared, comparisons),
    columns: [
      { share: columns.length + 1, align: 'left' },
      ...columns.map(() => ({ share: 1, align: 'right' as const })),
    ],
    children: [
      row([
        [newText(questions ? words.keyQuestion : words.measure)],
        ...columns.map((column) => [newText(heading(column))]),
      ]),
      ...known.map((figure) =>
        row([
          [newText(figure.label)],
          ...columns.map((column) =>
            column === 'base'
              ? live(figure.id, 'base')
              : live(idIn(column, figure.id), typeof figure.value === 'number' ? 'value' : 'percentage'),
          ),
        ]),
      ),
    ],
  };
}
