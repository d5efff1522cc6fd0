import { COMPARED } from '../comparison.ts';
import { type DataCell, dataTables } from '../data-table/data-table.ts';
import { allParts, type Layout, type PlacedPart } from '../layout.ts';
import type { Report } from '../report.ts';
import type { Template } from '../template.ts';
import type { BesideSpot, DataSpot, Findable } from './passage.ts';
import { passagesOfReport } from './passages-of-report.ts';

/**
 * Everything in which somebody may look for words: what is read in the report, and with it what was written about its scores,
 * the tables that it makes, and the names and sources of the numbers behind it.
 */
export function passagesToFind(report: Report, template: Template, layout: Layout): Findable[] {
  const read = passagesOfReport(report, template, layout);
  const byPart = Map.groupBy(read, ({ spot }) => spot.part);
  return [
    ...allParts(layout.parts).flatMap((placed): Findable[] => [
      ...(byPart.get(placed.id) ?? []),
      ...remarks(placed, report),
      ...tables(placed, { report, template, layout }),
    ]),
    ...(byPart.get(null) ?? []),
    ...figures(report),
    ...comparisons(report),
    ...(report.dismissed ?? []).map(
      ({ reason }, index): Findable => ({
        spot: { kind: 'dismissal', part: null, index },
        text: reason,
        pieces: [],
        what: 'reason for leaving a finding',
      }),
    ),
  ];
}

const REMARKS = { reason: 'reason for the rating', decidedBy: 'who decided', evidence: 'evidence' } as const;

/** What was written about the score of a standard, as far as the panel shows it. */
function remarks({ part, id, standard }: PlacedPart, report: Report): Findable[] {
  if (part.kind !== 'standard' || !standard) return [];
  const score = report.scores.standards[standard.number];
  return (['reason', 'decidedBy', 'evidence'] as const)
    .filter((name) => name !== 'evidence' || standard.ratedBy === 'judgement')
    .flatMap((name) =>
      beside({ kind: 'score', part: id, standard: standard.number, name }, score?.[name], REMARKS[name]),
    );
}

const FIGURE = { label: 'name', unit: 'unit', asAt: 'date', source: 'source' } as const;

function figures(report: Report): Findable[] {
  return report.figures.flatMap((figure) =>
    (['label', 'unit', 'asAt', 'source'] as const).flatMap((name) =>
      beside({ kind: 'figure', part: null, id: figure.id, name }, figure[name], `${FIGURE[name]} of a figure`),
    ),
  );
}

function comparisons(report: Report): Findable[] {
  return COMPARED.flatMap((which) =>
    (['label', 'source'] as const).flatMap((name) =>
      beside(
        { kind: 'comparison', part: null, which, name },
        report.comparisons[which]?.[name],
        name === 'label' ? 'name of a comparison' : 'source of a comparison',
      ),
    ),
  );
}

function beside(spot: BesideSpot, text: string | undefined, what: string): Findable[] {
  return text ? [{ spot, text, pieces: [], what }] : [];
}

type Read = { report: Report; template: Template; layout: Layout };

/** The tables of results. Those of facts, terms and lists are found in their fields. */
function tables(placed: PlacedPart, read: Read): Findable[] {
  const { part, id } = placed;
  if (part.kind !== 'ratings' && part.kind !== 'key-questions' && part.kind !== 'results' && part.kind !== 'bands')
    return [];
  const own = part.columns.length;
  return dataTables(placed, read).flatMap(({ key, caption, header, rows }) => {
    const find = (row: DataSpot['row'], column: number, text: string, from: DataSpot['from']): Findable[] =>
      text === ''
        ? []
        : [{ spot: { kind: 'data', part: id, table: key, row, column, from }, text, pieces: [], what: WHAT[from] }];
    const from = (cell: DataCell, column: number): DataSpot['from'] => {
      if (part.kind === 'bands') return 'edition';
      if (part.kind !== 'ratings' && column >= own) return 'comparison';
      return cell.rating !== undefined || (column > 0 && /\d/.test(cell.text)) ? 'score' : 'edition';
    };
    return [
      ...find('caption', 0, caption, 'edition'),
      // The ratings’ own head is a row of them.
      ...header.flatMap((cell, column) =>
        find('head', column, cell.text, part.kind === 'ratings' || column >= own ? from(cell, column) : 'edition'),
      ),
      ...rows.flatMap((cells, row) =>
        cells.flatMap((cell, column) => find(row, column, cell.text, from(cell, column))),
      ),
    ];
  });
}

const WHAT: Record<DataSpot['from'], string> = {
  edition: 'table',
  score: 'made from data: change the score',
  comparison: 'made from data: change the comparison',
};
