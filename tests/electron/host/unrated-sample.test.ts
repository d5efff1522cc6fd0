import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { captionText } from '../../../core/captions.ts';
import { dataTables } from '../../../core/data-table/data-table.ts';
import { allParts, layOut } from '../../../core/layout.ts';
import { summarise } from '../../../core/summary.ts';
import { Template } from '../../../core/template.ts';
import { loadWholeSample } from '../../../electron/host/sample.ts';
import { root } from '../../source.ts';

/** The sample of the edition that rates nothing: a grid of cells, each with its table, figures by series. */

const find = async (id: string) => Template.parse(JSON.parse(readFileSync(join(root, `templates/${id}.json`), 'utf8')));
const { report } = await loadWholeSample(join(root, 'templates/samples/brackenshire'), find);
const template = await find(report.template);
const layout = layOut(report, template);
const numbered = [...layout.captions.values()].map(captionText);

test('numbers its tables straight through and its figures by series', () => {
  expect(numbered.filter((name) => name.startsWith('Table'))).toEqual(
    Array.from({ length: 15 }, (_, index) => `Table ${index + 1}`),
  );
  expect(numbered.filter((name) => name.startsWith('Figure'))).toEqual(
    ['1.1', '2.1', '2.2', '2.3', '2.4', '2.5', '3.1', '3.2', '3.3', '3.4'].map((number) => `Figure ${number}`),
  );
});

test('points to the table of enablers and barriers of each cell, which drops an empty column', () => {
  const placed = allParts(layout.parts);
  const tables = placed
    .filter(({ part }) => part.kind === 'paired-lists')
    .flatMap((part) => dataTables(part, { report, template, layout }));
  expect(tables.map(({ name, columns }) => [name && captionText(name), columns.length])).toEqual(
    [
      [5, 2],
      [6, 2],
      [7, 2],
      [9, 2],
      [11, 2],
      [12, 1],
      [13, 2],
      [14, 1],
      [15, 1],
    ].map(([table, columns]) => [`Table ${table}`, columns]),
  );
  const pointed = placed
    .filter(({ id }) => id.endsWith('.pointer'))
    .flatMap(({ content }) => JSON.stringify(content).match(/"to":"[^"]+/g) ?? [])
    .map((to) => layout.places.get(to.slice('"to":"'.length)));
  expect(pointed).toEqual(tables.map(({ name }) => name && captionText(name)));
});

test('has no score, rating or standard anywhere in its summary', () => {
  expect(summarise(report, template)).toMatchObject({ domains: [], score: null, overall: null, rated: 0, toRate: 0 });
});
