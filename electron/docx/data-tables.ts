import { pairAlike } from '../../core/compare/pairs.ts';
import { compareSequences } from '../../core/compare/sequences.ts';
import { type DataCell, type DataTable, dataTables } from '../../core/data-table/data-table.ts';
import type { PlacedPart } from '../../core/layout.ts';
import { addCaption, captionWords } from './captions.ts';
import { addTable, type Draft } from './draft.ts';
import { changeOf, formerOf } from './review/against.ts';
import { addGoneWords, dataRuns } from './review/data-words.ts';
import { type DataRow, newDataTable } from './tables.ts';

/** The tables that a part prints from data, each below its caption. */
export function addDataTables(draft: Draft, placed: PlacedPart): void {
  const against = draft.review?.against;
  const former = formerOf(against, placed.id);
  const before = against && former ? dataTables(former, { ...draft, ...against }) : [];
  const tables = dataTables(placed, draft);
  for (const table of tables) {
    const { key, caption, captionNote, name, columns } = table;
    const was = before.find((one) => one.key === key);
    const whole = against && !was ? changeOf(against, 'new') : undefined;
    // Columns that came or went make another table of it.
    const comparable = was && was.columns.length === columns.length ? was : undefined;
    if (was && !comparable) addGoneTable(draft, was);
    const runs = was && was.caption !== caption ? dataRuns(draft, caption, was.caption) : undefined;
    addCaption(draft, { id: placed.id, name, caption, note: captionNote, change: whole, runs }, `${key}/caption`);
    addTable(draft, newDataTable(draft, { ...shownOf(table), rows: rowsOf(draft, comparable, table) }));
  }
  for (const gone of before.filter(({ key }) => !tables.some((table) => table.key === key)))
    addGoneTable(draft, gone, true);
}

/** In a comparison: the tables of a part that is printed no more. */
export function addGoneTables(draft: Draft, former: PlacedPart): void {
  const against = draft.review?.against;
  if (against) for (const table of dataTables(former, { ...draft, ...against })) addGoneTable(draft, table, true);
}

function addGoneTable(draft: Draft, table: DataTable, captioned = false): void {
  const against = draft.review?.against;
  if (!against) return;
  const change = changeOf(against, 'gone');
  if (captioned) addGoneWords(draft, { style: 'Caption' }, captionOf(table), `${table.key}/gone/caption`);
  const rows = [table.header, ...table.rows].map((cells): DataRow => ({ cells, change }));
  addTable(draft, newDataTable(draft, { ...shownOf(table), key: `${table.key}/gone`, rows }));
}

function shownOf(table: DataTable) {
  const { key, columns, header, rows, roomy } = table;
  const description = [header, ...rows].map((cells) => cells.map(words).join(' ')).join('; ');
  return { key, columns, roomy, title: captionOf(table), description };
}

/** The rows of a table, the header first, each with what became of it in a comparison. */
function rowsOf(draft: Draft, was: DataTable | undefined, { header, rows }: DataTable): DataRow[] {
  const against = draft.review?.against;
  if (!against) return [header, ...rows].map((cells) => ({ cells }));
  const fresh = (cells: DataCell[]): DataRow => ({ cells, change: changeOf(against, 'new') });
  if (!was) return [header, ...rows].map(fresh);
  const made: DataRow[] = [{ cells: header, was: was.header }];
  let [i, j] = [0, 0];
  const stretches = compareSequences(was.rows.map(lineOf), rows.map(lineOf));
  for (const [at, { kind, items }] of stretches.entries()) {
    const next = stretches[at + 1];
    if (kind === 'new' && stretches[at - 1]?.kind === 'gone') continue;
    const gone = kind === 'new' ? [] : was.rows.slice(i, i + items.length);
    i += gone.length;
    const count = kind === 'gone' ? (next?.kind === 'new' ? next.items.length : 0) : items.length;
    const came = rows.slice(j, j + count);
    j += count;
    if (kind === 'same') made.push(...came.map((cells) => ({ cells, was: cells })));
    else
      for (const pair of pairAlike(gone, came, (one, other) => isSameRow(one, other) || undefined)) {
        if ('as' in pair) made.push({ cells: pair.fresh, was: pair.gone });
        else if ('gone' in pair) made.push({ cells: pair.gone, change: changeOf(against, 'gone') });
        else made.push(fresh(pair.fresh));
      }
  }
  return made;
}

function captionOf({ name, caption }: DataTable): string {
  return captionWords({ name, caption });
}

/** Rows are about the same where one of their cells says so. */
function isSameRow(one: readonly DataCell[], other: readonly DataCell[]): boolean {
  return one.some(({ text }, at) => text !== '' && text === other[at]?.text);
}

function lineOf(cells: readonly DataCell[]): string {
  return cells.map(words).join('\t');
}

function words(cell: DataCell): string {
  return cell.text;
}
