import { expect, test } from 'vitest';
import { AssayError } from '../../core/fault.ts';
import { parseReport } from '../../core/upgrade.ts';
import { newTestReport } from '../editions.ts';
import { NEWER } from '../newer-report.ts';

const refused = (json: unknown) => {
  try {
    parseReport(json);
  } catch (error) {
    if (error instanceof AssayError) return [error.code, error.message];
    throw error;
  }
  return 'accepted';
};

test('a report of this version comes through unchanged', () => {
  expect(parseReport(JSON.parse(JSON.stringify(newTestReport())))).toEqual(newTestReport());
});

test('a report of version 1 opens, and has nothing of what came later', () => {
  const { facts, glossary, lists, assets, ...first } = newTestReport();
  expect([facts, lists, assets]).toEqual([[], {}, {}]);
  expect(parseReport({ ...first, version: 1 })).toEqual(newTestReport());
});

test.each([
  ['nothing', null, 'foreign file', /not an Assay report/],
  ['another program’s JSON', { version: 1 }, 'foreign file', /\.assay/],
  [
    'a newer version',
    { ...newTestReport(), version: NEWER },
    'newer version',
    new RegExp(`version ${NEWER}; this one reads up to ${NEWER - 1}`),
  ],
  ['a version of none', { ...newTestReport(), version: 0 }, 'foreign file', /not an Assay report/],
  ['a damaged part', { ...newTestReport(), parts: { foreword: 'text' } }, 'damaged file', /parts\.foreword/],
  ['an unknown entry', { ...newTestReport(), extra: true }, 'damaged file', /extra/],
])('%s is refused in plain words', (_, json, code, message) => {
  const answer = refused(json);
  expect(answer[0]).toBe(code);
  expect(answer[1]).toMatch(message);
});
