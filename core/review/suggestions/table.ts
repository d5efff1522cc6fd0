import { pairAlike } from '../../compare/pairs.ts';
import { compareSequences } from '../../compare/sequences.ts';
import type { Table, TableCell, TableRow } from '../../content.ts';
import { areAlikeRuns } from './blocks.ts';
import { lineKey, trackInlines } from './inlines.ts';
import { shortHash } from './short-hash.ts';
import type { TrackedBlock, TrackedCell, TrackedColumn, TrackedRow, TrackedRun } from './track.ts';

/** Numbers of the former and the present one that are the same row or column, or of the only one. */
type Place = { was?: number; now?: number };

/** A table cell by cell; nothing where no row is left to compare. */
export function trackTable(was: Table, now: Table, place: string): TrackedBlock['table'] {
  const columns = pairedColumns(was, now);
  const rows = pairedRows(was, now, columns);
  if (!rows.some(({ was: before, now: after }) => before !== undefined && after !== undefined)) return undefined;
  const hashOf = (cells: readonly TableCell[]) => shortHash(cells.map(({ children }) => lineKey(children)).join('\n'));
  const told = columns.map((column, index) =>
    tellPlace(column, `${place}/|`, index, () => hashOf(now.children.map(({ children }) => children[column.now!]!))),
  );
  return {
    columns: told,
    rows: rows.map((row, index) => {
      const whole = tellPlace(row, `${place}/`, index, () => hashOf(now.children[row.now!]!.children));
      return {
        ...whole,
        cells: columns.map((column, at) => trackCell(was, now, row, column, whole, told[at]!, place)),
      };
    }),
  };
}

function tellPlace({ was, now }: Place, place: string, index: number, hash: () => string): TrackedColumn {
  if (was !== undefined && now !== undefined) return { kind: 'same' };
  if (was !== undefined) return { kind: 'gone', change: `${place}${was}-` };
  return { kind: 'new', change: `${place}${index}+.${hash()}` };
}

const NOTHING: TrackedCell = { cell: { type: 'table-cell', children: [{ text: '' }] }, runs: [] };

function trackCell(
  was: Table,
  now: Table,
  row: Place,
  column: Place,
  wholeRow: Omit<TrackedRow, 'cells'>,
  wholeColumn: TrackedColumn,
  place: string,
): TrackedCell {
  const before = cellAt(was, row.was, column.was);
  const after = cellAt(now, row.now, column.now);
  if (before && after) return { cell: after, runs: cellRuns(before, after, `${place}/${row.was}/${column.was}`) };
  const cell = after ?? before;
  if (!cell) return NOTHING;
  const change = wholeRow.change ?? wholeColumn.change;
  return { cell, runs: [{ kind: after ? 'new' : 'gone', inlines: cell.children, ...(change && { change }) }] };
}

function cellRuns(was: TableCell, now: TableCell, place: string): TrackedRun[] {
  if (was === now || lineKey(was.children) === lineKey(now.children)) return [{ kind: 'same', inlines: now.children }];
  return trackInlines(was.children, now.children, place);
}

function cellAt(table: Table, row: number | undefined, column: number | undefined): TableCell | undefined {
  return row === undefined || column === undefined ? undefined : table.children[row]?.children[column];
}

/** By their headings; where as many went as came, or are left over, in their order. */
function pairedColumns(was: Table, now: Table): Place[] {
  if (was.columns.length === now.columns.length) return was.columns.map((_, at) => ({ was: at, now: at }));
  const headings = (table: Table) => table.children[0]?.children.map(({ children }) => lineKey(children)) ?? [];
  return places(headings(was), headings(now), (gone, fresh) => {
    const shared = Math.min(gone.length, fresh.length);
    return [
      ...gone.slice(0, shared).map((at, index) => ({ was: at, now: fresh[index]! })),
      ...gone.slice(shared).map((at) => ({ was: at })),
      ...fresh.slice(shared).map((at) => ({ now: at })),
    ];
  });
}

function pairedRows(was: Table, now: Table, columns: readonly Place[]): Place[] {
  const shared = columns.filter((column) => column.was !== undefined && column.now !== undefined);
  const cells = (row: TableRow, side: keyof Place) => shared.map((column) => row.children[column[side]!]!);
  const lines = (table: Table, side: keyof Place) =>
    table.children.map((row) =>
      cells(row, side)
        .map(({ children }) => lineKey(children))
        .join('\n'),
    );
  const likeness = (gone: number, fresh: number) => {
    const [before, after] = [cells(was.children[gone]!, 'was'), cells(now.children[fresh]!, 'now')];
    return areAlikeRuns(before.flatMap((cell, at) => cellRuns(cell, after[at]!, ''))) || undefined;
  };
  return places(lines(was, 'was'), lines(now, 'now'), (gone, fresh) => {
    if (gone.length === fresh.length) return gone.map((at, index) => ({ was: at, now: fresh[index]! }));
    return pairAlike(gone, fresh, likeness).map(
      (pair): Place => ({
        ...('gone' in pair && { was: pair.gone }),
        ...('fresh' in pair && { now: pair.fresh }),
      }),
    );
  });
}

/** What both have, and what `pair` makes of what went beside what came. */
function places(
  was: readonly string[],
  now: readonly string[],
  pair: (gone: number[], fresh: number[]) => Place[],
): Place[] {
  const found: Place[] = [];
  let [gone, fresh]: [number[], number[]] = [[], []];
  const close = () => {
    found.push(...pair(gone, fresh));
    [gone, fresh] = [[], []];
  };
  let [i, j] = [0, 0];
  for (const { kind, items } of compareSequences(was, now)) {
    if (kind === 'same') close();
    for (const _ of items) {
      if (kind === 'gone') gone.push(i++);
      else if (kind === 'new') fresh.push(j++);
      else found.push({ was: i++, now: j++ });
    }
  }
  close();
  return found;
}
