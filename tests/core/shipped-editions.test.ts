import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Template } from '../../core/template.ts';
import { root } from '../source.ts';

/** The editions that come with Assay, as their files are. */

const folder = join(root, 'templates');
const files = readdirSync(folder).filter((name) => name.endsWith('.json') && !name.endsWith('.schema.json'));
const edition = (name: string) => Template.parse(JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')));

/** The rules without where each of them is known from, which differs from one year's reports to the next. */
function rulesOf({ ratings }: Template) {
  return [
    ratings?.scale,
    ratings?.keyQuestionBands.bands,
    ratings?.standardRule.text,
    ratings?.discretion?.withinPoints,
    ratings?.discretion?.steps,
    ratings?.guidance,
    ratings?.overall?.bands,
  ];
}

test.each(files)('%s is named by its id', (file) => {
  expect(edition(file.replace('.json', '')).id).toBe(file.replace('.json', ''));
});

test('the two forms of the CRC edition have one framework', () => {
  const [older, newer] = [edition('crc-2018'), edition('crc-2019')];
  expect(older.domains).toEqual(newer.domains);
  expect(older.tags).toEqual(newer.tags);
  expect(older.terms).toEqual(newer.terms);
  expect(rulesOf(older)).toEqual(rulesOf(newer));
});

test('the NPS edition shares two domains and the rules with the CRC editions', () => {
  const [crc, nps] = [edition('crc-2018'), edition('nps-2018')];
  expect(nps.domains.slice(0, 2)).toEqual(crc.domains.slice(0, 2));
  expect(nps.domains.map((domain) => domain.number)).toEqual(['1', '2', '3']);
  expect(crc.domains.map((domain) => domain.number)).toEqual(['1', '2', '4']);
  expect(rulesOf(nps)).toEqual(rulesOf(crc));
});

test('a rule that no report prints is not called published', () => {
  for (const file of files) {
    const { ratings } = edition(file.replace('.json', ''));
    const overall = ratings?.overall;
    if (overall) expect([file, overall.provenance.status]).toEqual([file, 'unconfirmed']);
  }
});
