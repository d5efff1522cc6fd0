import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkReport } from '../../../core/check/check.ts';
import { explainRatings } from '../../../core/explain/explain.ts';
import { marginsOf } from '../../../core/explain/margin.ts';
import { rateReport, standardResults } from '../../../core/rating.ts';
import type { Report } from '../../../core/report.ts';
import { root } from '../../source.ts';
import { rated, withAllScores } from './scored.ts';

/** Two published reports, rebuilt from their results alone. */

const file = join(root, '../shared/reports/results.json');
const present = existsSync(file);
if (!present) console.log('skipped: the published results are not here (../shared/reports)');

type Published = {
  standards: { number: string; published_rating: string; key_questions?: { number: string; percent: number }[] }[];
  information_only?: { number: string; percent: number }[];
};
const editionOf = (id: string) => rated.find((template) => template.id === id)!;

function rebuilt(name: string, edition: string, noted: Record<string, { reason: string; decidedBy: string }>): Report {
  const { standards, information_only = [] }: Published = JSON.parse(readFileSync(file, 'utf8'))[name];
  const keyQuestions = [
    ...standards.flatMap(({ key_questions = [] }) => key_questions),
    ...information_only.map(({ number, percent }) => ({ number: `${number}.1`, percent })),
  ];
  return withAllScores(editionOf(edition), {
    standards: Object.fromEntries(
      standards.map(({ number, published_rating }) => [number, { rating: published_rating, ...noted[number] }]),
    ),
    keyQuestions: Object.fromEntries(keyQuestions.map(({ number, percent }) => [number, { percentage: percent }])),
  });
}

const departuresIn = (report: Report, edition: string) =>
  checkReport(report, editionOf(edition)).flatMap(({ rule, at }) =>
    rule.startsWith('departure-') ? [`${at.standard} ${rule}`] : [],
  );

describe.skipIf(!present)('the report of 2019', () => {
  const crc = editionOf('crc-2019');
  // In our own words; the report says so of 2.1 and says nothing of 4.2.
  const report = () =>
    rebuilt('S000', 'crc-2019', { '2.1': { reason: 'One point below the boundary.', decidedBy: 'Not said' } });

  test('has every rating and its score as published', () => {
    const results = rateReport(report(), crc);
    expect(standardResults(results).map(({ number, rating, points }) => `${number} ${rating} ${points}`)).toEqual([
      '1.1 Requires improvement 1',
      '1.2 Inadequate 0',
      '1.3 Inadequate 0',
      '1.4 Requires improvement 1',
      '2.1 Requires improvement 1',
      '2.2 Inadequate 0',
      '2.3 Inadequate 0',
      '2.4 Inadequate 0',
      '4.1 Requires improvement 1',
      '4.2 Good 2',
    ]);
    expect([results.overall, results.maxPoints]).toEqual([{ points: 6, rating: 'Requires improvement' }, 30]);
    expect(results.withoutDepartures).toEqual({ points: 4, rating: 'Inadequate' });
  });

  test('is one standard away from another overall rating, and says so', () => {
    const results = rateReport(report(), crc);
    const margins = marginsOf(results, crc)!;
    expect(margins.withDepartures).toMatchObject({
      up: { rating: 'Good', points: 10 },
      down: { rating: 'Inadequate', points: 1 },
    });
    expect(margins.withDepartures.tips.map(({ standard, way, overall }) => `${standard} ${way} ${overall}`)).toEqual(
      ['1.1', '1.4', '2.1', '4.1', '4.2'].map((number) => `${number} down Inadequate`),
    );
    expect(margins.withoutDepartures).toMatchObject({ up: { rating: 'Requires improvement', points: 2 }, tips: [] });
    expect(explainRatings(results, crc)?.summary.map(({ text }) => text)).toEqual([
      'Overall: 6 of 30 points, ‘Requires improvement’.',
      'Without departures from rule and guidance: 4 of 30 points, ‘Inadequate’.',
      '10 more points would make it ‘Good’, and 1 point fewer ‘Inadequate’.',
      'One standard is enough: any one of 1.1, 1.4, 2.1, 4.1 and 4.2, rated one step worse, would make the overall rating ‘Inadequate’.',
      'Without departures, 2 more points would make it ‘Requires improvement’.',
      'Without departures, no single standard, rated one step better or worse, would change the overall rating.',
    ]);
  });

  test('accounts for 2.1, and 4.2 is reported as unexplained', () => {
    expect(departuresIn(report(), 'crc-2019')).toEqual([
      '4.2 departure-without-reason',
      '4.2 departure-without-decider',
    ]);
    const explained = explainRatings(rateReport(report(), crc), crc)!.domains.flatMap(({ standards }) => standards);
    const stepsOf = (number: string) => explained.find((standard) => standard.number === number)!.steps;
    expect(stepsOf('2.1').filter(({ amiss }) => amiss)).toEqual([]);
    expect(stepsOf('2.1').map(({ kind }) => kind)).toEqual(['lowest', 'departure', 'reason', 'decided by', 'points']);
    expect(stepsOf('4.2').filter(({ amiss }) => amiss)).toEqual([
      { kind: 'reason', text: 'No reason is recorded.', amiss: true },
      { kind: 'decided by', text: 'Nobody is recorded as having decided it.', amiss: true },
    ]);
  });
});

describe.skipIf(!present)('the report of 2023', () => {
  const pdu = editionOf('pdu-2021-23');
  const noted = { reason: 'Given in the report.', decidedBy: 'Not said' };
  const report = () => rebuilt('S002', 'pdu-2021-23', { '1.1': noted, '1.3': noted, '2.3': noted });

  test('has every rating and its score as published', () => {
    const { standards }: Published = JSON.parse(readFileSync(file, 'utf8')).S002;
    const results = rateReport(report(), pdu);
    const rows = standardResults(results).filter(({ ratedBy }) => ratedBy !== 'information only');
    expect(rows.map(({ number, rating }) => [number, rating])).toEqual(
      standards.map(({ number, published_rating }) => [number, published_rating]),
    );
    expect([results.overall, results.maxPoints]).toEqual([{ points: 6, rating: 'Requires improvement' }, 27]);
    expect(results.withoutDepartures).toEqual({ points: 3, rating: 'Inadequate' });
  });

  test('accounts for its three departures', () => {
    expect(departuresIn(report(), 'pdu-2021-23')).toEqual([]);
    const bare = rebuilt('S002', 'pdu-2021-23', {});
    expect(departuresIn(bare, 'pdu-2021-23').filter((found) => found.endsWith('reason'))).toEqual([
      '1.1 departure-without-reason',
      '1.3 departure-without-reason',
      '2.3 departure-without-reason',
    ]);
  });
});
