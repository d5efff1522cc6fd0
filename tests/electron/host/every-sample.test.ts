import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { allFindings } from '../../../core/check/all-findings.ts';
import type { Block } from '../../../core/content.ts';
import { footnotesOf } from '../../../core/content-text.ts';
import { glossaryOf } from '../../../core/data-table/glossary.ts';
import { allParts, layOut } from '../../../core/layout.ts';
import type { Report } from '../../../core/report.ts';
import { summarise } from '../../../core/summary.ts';
import { Template } from '../../../core/template.ts';
import { loadSample } from '../../../electron/host/sample.ts';
import { root } from '../../source.ts';

const folder = join(root, 'templates/samples');
const names = readdirSync(folder).sort();

const editionOf = (id: string) => Template.parse(JSON.parse(readFileSync(join(root, `templates/${id}.json`), 'utf8')));

async function load(name: string): Promise<{ report: Report; template: Template }> {
  const report = await loadSample(join(folder, name), async (id) => editionOf(id));
  return { report, template: editionOf(report.template) };
}

test.each(names)('%s is a whole report without findings', async (name) => {
  const { report, template } = await load(name);
  const { rated, toRate, unplaced } = summarise(report, template);
  // Not even advice: a sample is how it should be written.
  expect(allFindings(report, template).open.map(({ rule, at }) => `${rule} in ${at.part}`)).toEqual([]);
  expect([rated, unplaced]).toEqual([toRate, []]);
});

/** How many of each kind of block a report has, in the texts of its authors. */
function counted(report: Report): Record<string, number> {
  const blocks: Block[] = Object.values(report.parts).flat();
  const count = (holds: (block: Block) => boolean) => blocks.filter(holds).length;
  const parts = Object.values(report.parts);
  return {
    tables: count(({ type }) => type === 'table'),
    charts: count(({ type }) => type === 'chart'),
    pictures: count(({ type }) => type === 'picture'),
    examples: count((block) => block.type === 'practice-example' && block.opens === true),
    quotations: count(({ type }) => type === 'quotation'),
    footnotes: parts.reduce((sum, content) => sum + footnotesOf(content).length, 0),
    facts: report.facts.length,
    recommendations: report.recommendations.flatMap((group) => group.items).length,
    addressees: report.recommendations.length,
  };
}

describe('what a sample shows of its edition', () => {
  test.each<[name: string, shows: Record<string, number>]>([
    [
      'harrowmere',
      {
        tables: 3,
        charts: 1,
        pictures: 0,
        examples: 9,
        quotations: 1,
        footnotes: 1,
        facts: 6,
        recommendations: 6,
        addressees: 2,
      },
    ],
    [
      'fellmoor',
      {
        tables: 4,
        charts: 1,
        pictures: 2,
        examples: 0,
        quotations: 5,
        footnotes: 2,
        facts: 5,
        recommendations: 10,
        addressees: 3,
      },
    ],
    [
      'pellwater',
      {
        tables: 3,
        charts: 1,
        pictures: 0,
        examples: 1,
        quotations: 3,
        footnotes: 1,
        facts: 5,
        recommendations: 5,
        addressees: 1,
      },
    ],
  ])('%s', async (name, shows) => {
    expect(counted((await load(name)).report)).toEqual(shows);
  });

  test('harrowmere departs from the rule and says why in the words of its author', async () => {
    const { report, template } = await load('harrowmere');
    const { results, parts } = layOut(report, template);
    const placed = allParts(parts);
    const rating = placed.find(({ id }) => id === '4.1.rating');
    expect(results.overall).toMatchObject({ points: 15 });
    expect(results.withoutDepartures).toMatchObject({ points: 14 });
    expect([rating?.by, rating?.content.length]).toEqual(['author', 1]);
    expect(placed.filter(({ id, by }) => id.endsWith('.findings') && by !== 'author')).toEqual([]);
  });

  test('pellwater departs from the rule and leaves the sentence to the edition', async () => {
    const { report, template } = await load('pellwater');
    const placed = allParts(layOut(report, template).parts);
    expect(placed.find(({ id }) => id === '2.1.rating')?.by).toBe('edition');
    expect(placed.find(({ id }) => id === '2.2.rating')?.printed).toBe(false);
  });

  test('harrowmere lists the terms that it uses, those of the edition among them', async () => {
    const { report, template } = await load('harrowmere');
    const part = allParts(layOut(report, template).parts).find(({ part }) => part.kind === 'glossary')?.part;
    const terms = part?.kind === 'glossary' ? glossaryOf(part, report).map(({ term }) => term) : [];
    expect(terms).toContain('Community hub');
    expect(terms).toContain('RAR');
    expect(terms).not.toContain('DRR');
  });
});
