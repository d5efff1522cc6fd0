import type { Compared, Comparison } from '../comparison.ts';
import { percentageOf } from '../figure.ts';
import type { Report } from '../report.ts';
import { plain, right } from './cell.ts';
import type { DataCell } from './data-table.ts';

/** The part of the width that a column of results to compare with takes. */
const SHARE = 0.14;

/** Those that the edition sets beside the report's own results, and somebody has entered. */
export function comparedIn(
  { compare }: { compare: readonly Compared[] },
  { comparisons }: Pick<Report, 'comparisons'>,
): Comparison[] {
  return compare.flatMap((which) => comparisons[which] ?? []);
}

/** The columns behind those of the part, whose first one makes room for them. */
export function comparedColumns(compared: readonly Comparison[]) {
  return {
    room: compared.length * SHARE,
    columns: compared.map(() => right(SHARE)),
    header: compared.map(({ label }) => plain(label)),
  };
}

/** A cell for each, in whole per cent: `49%`, or a dash where there is no score. */
export function comparedShares(question: string, compared: readonly Comparison[]): DataCell[] {
  return compared.map(({ keyQuestions: { [question]: measure } }) =>
    plain(measure ? `${percentageOf(measure)}%` : '–'),
  );
}

/** A cell for each, empty where there is no rating. */
export function comparedRatings(standard: string, compared: readonly Comparison[]): DataCell[] {
  return compared.map(({ standards: { [standard]: rating } }) => ({
    text: rating ?? '',
    group: true,
    ...(rating !== undefined && { rating }),
  }));
}
