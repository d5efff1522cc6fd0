import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { plainText } from '../../../core/content-text.ts';
import { linkCertain } from '../../../core/figures/link-all.ts';
import { type NumberOffer, numberOffers } from '../../../core/figures/number-offers.ts';
import { typedNumbers } from '../../../core/figures/typed-numbers.ts';
import { allParts, layOut } from '../../../core/layout.ts';
import { importScores } from '../../../core/rows-import/scores.ts';
import { Template } from '../../../core/template.ts';
import { importText } from '../../../core/text-import/import-text.ts';
import { newTestReport } from '../../editions.ts';
import { isPresent, loadPublished, scoresOf } from '../../electron/cli/published.ts';
import { root } from '../../source.ts';

const edition = Template.parse(JSON.parse(readFileSync(join(root, 'templates/crc-2019.json'), 'utf8')));

/** A published report with its published scores: how many of the percentages in its prose are those of key questions. */
test.skipIf(!isPresent('S000'))('the percentages of a published report', () => {
  const { published, source } = loadPublished('S000');
  const rows = scoresOf(published, { '2.1': 'why', '4.2': 'why' })
    .trim()
    .split('\n')
    .map((cells, index) => ({ line: index + 1, cells: cells.replaceAll('"', '').split(',') }));
  const scored = importScores(rows, newTestReport(edition), edition).report;
  const { report } = importText(source.join('\n'), scored, edition, { replace: false });
  const layout = layOut(report, edition);
  const parts = allParts(layout.parts).filter(({ by, printed }) => by === 'author' && printed);
  const isShare = ({ number: { reading } }: Pick<NumberOffer, 'number'>) => reading.kind === 'percentage';
  const all = parts.flatMap(({ id, content }) => typedNumbers(report.parts[id] ?? [], content, edition.words));
  const offers = parts.flatMap((placed) => numberOffers(placed, report, layout, edition)).filter(isShare);
  const certain = offers.filter((offer) => offer.certain);
  const shares = all.filter((number) => isShare({ number })).length;
  console.log(
    `S000: ${shares} percentages in its prose, ${offers.length} match a key question, ${certain.length} for certain`,
  );
  expect(offers.length).toBeGreaterThan(30);
  expect(certain.length).toBeGreaterThan(14);
  // Linked, every part reads as before.
  const linked = allParts(layOut(linkCertain(report, edition), edition).parts);
  for (const [index, { id, content }] of allParts(layout.parts).entries())
    expect(plainText(linked[index]?.content ?? []), id).toBe(plainText(content));
});
