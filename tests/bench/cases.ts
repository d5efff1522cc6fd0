import { cpus } from 'node:os';
import { DatabaseSync } from 'node:sqlite';
import { ALL_CASES, type Cases } from '../../core/cases/cases.ts';
import { proposeColumns } from '../../core/cases/columns.ts';
import { countAnswers } from '../../core/cases/count.ts';
import { importCases } from '../../core/cases/import-cases.ts';
import { standardsOf } from '../../core/framework.ts';
import type { NumberedRow } from '../../core/rows-import/named-rows.ts';
import { loadTable } from '../../electron/host/table-file.ts';
import { newTestReport, pdu } from '../editions.ts';
import { workbookOf } from '../electron/host/new-workbook.ts';

/**
 * `node tests/bench/cases.ts [--rounds 7]`: 10,000 cases of 60 columns, from the bytes of a file to scores and figures. The
 * peer is SQLite, built into the runtime: it is given the same rows, already read, puts them into a table in memory and
 * groups each column by its answers. Both take turns in one run and must agree on every count. Medians, as JSON and a table.
 */

const CASES = 10_000;
const COLUMNS = 60;
const flag = process.argv.indexOf('--rounds');
const rounds = flag < 0 ? 7 : Number(process.argv[flag + 1]);

const table = newTable();
const csv = Buffer.from(table.map((cells) => cells.join(',')).join('\n'));
const workbook = workbookOf(table);
const report = newTestReport();
const times = new Map<string, number[]>();

for (let round = 0; round < rounds; round++) {
  const { rows } = timed('read the CSV file', () => loadTable(csv, 'cases.csv'));
  timed('read the XLSX file', () => loadTable(workbook, 'cases.xlsx'));
  const uses = timed('say what the columns are', () =>
    Object.fromEntries(proposeColumns(rows, {}, pdu).map(({ heading, use }) => [heading, use])),
  );
  const { cases } = timed(
    'read and count the cases',
    () => importCases({ rows, uses, file: 'cases.csv', importedAt: report.created }, report, pdu).report,
  );
  const database = timed('SQLite: insert', () => insert(rows));
  const groups = timed('SQLite: GROUP BY', () => table[0]!.slice(4).map((_, index) => groupBy(database, index + 4)));
  timed('count one question anew', () => cases && countAnswers(cases, '2.1.1', ALL_CASES));
  timed('SQLite: GROUP BY of one column', () => groupBy(database, 4));
  if (cases) agree(cases, groups);
  database.close();
}

const median = (name: string) =>
  (times.get(name) ?? []).toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? Number.NaN;
const ours = median('say what the columns are') + median('read and count the cases');
const theirs = median('SQLite: insert') + median('SQLite: GROUP BY');
const rounded = (value: number) => Math.round(value * 100) / 100;
const rows = [...times.keys()].map((step) => ({ step, medianMs: rounded(median(step)) }));
const ratios = {
  'rows to counts, against SQLite insert and GROUP BY': rounded(ours / theirs),
  'CSV file to counts, against SQLite insert and GROUP BY': rounded((ours + median('read the CSV file')) / theirs),
  'XLSX file to counts, against SQLite insert and GROUP BY': rounded((ours + median('read the XLSX file')) / theirs),
  'one question, against GROUP BY of one column': rounded(
    median('count one question anew') / median('SQLite: GROUP BY of one column'),
  ),
};
console.log(
  JSON.stringify(
    { cases: CASES, columns: COLUMNS, rounds, cpus: cpus().length, node: process.version, rows, ratios },
    null,
    2,
  ),
);
console.table(rows);
console.table(ratios);

function timed<T>(step: string, work: () => T): T {
  const started = performance.now();
  const result = work();
  times.set(step, [...(times.get(step) ?? []), performance.now() - started]);
  return result;
}

function newTable(): string[][] {
  const numbers = standardsOf(pdu).flatMap(({ keyQuestions }) => keyQuestions.map(({ number }) => number));
  const prompts = Array.from({ length: COLUMNS - 4 - numbers.length }, (_, index) => `Was step ${index + 1} taken?`);
  const answers = ['yes', 'no', 'Yes', 'n/a', '', 'No', 'yes'];
  return [
    ['Case', 'Sex', 'Office', 'Type of sentence', ...numbers, ...prompts],
    ...Array.from({ length: CASES }, (_, row) => [
      `C-${row + 1}`,
      row % 7 ? 'Male' : 'Female',
      `Office ${row % 9}`,
      row % 2 ? 'Community order' : 'Licence',
      ...Array.from({ length: COLUMNS - 4 }, (_, column) => answers[(row * 31 + column * 17 + (row >> 3)) % 7] ?? ''),
    ]),
  ];
}

function insert([header, ...body]: readonly NumberedRow[]): DatabaseSync {
  const database = new DatabaseSync(':memory:');
  const columns = header?.cells.map((_, index) => `c${index}`) ?? [];
  database.exec(`CREATE TABLE cases (${columns.map((name) => `${name} TEXT`).join(', ')})`);
  const statement = database.prepare(`INSERT INTO cases VALUES (${columns.map(() => '?').join(', ')})`);
  database.exec('BEGIN');
  for (const { cells } of body) statement.run(...cells);
  database.exec('COMMIT');
  return database;
}

type Group = { answer: unknown; count: unknown };

function groupBy(database: DatabaseSync, column: number): Group[] {
  const sql = `SELECT lower(c${column}) AS answer, count(*) AS count FROM cases GROUP BY lower(c${column})`;
  return database.prepare(sql).all() as Group[];
}

function agree(cases: Cases, groups: readonly Group[][]): void {
  for (const [index, { id }] of cases.questions.entries()) {
    const { yes, no, notApplicable, blank } = countAnswers(cases, id, ALL_CASES);
    const count = (answer: string) => groups[index]?.find((group) => group.answer === answer)?.count;
    if (count('yes') !== yes || count('no') !== no || count('n/a') !== notApplicable || count('') !== blank)
      throw new Error(`Assay and SQLite do not agree on ${id}`);
  }
}
