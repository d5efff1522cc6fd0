import { expect, test } from 'vitest';
import { readNewer } from '../../core/newer.ts';
import { Report } from '../../core/report.ts';
import { newTestReport } from '../editions.ts';
import { asKnown, NEWER, newerReport, notKnown } from '../newer-report.ts';

test('what is known of a newer report is read, and every thing that is not is named', () => {
  const { background: _, ...parts } = { ...asKnown.parts, background: [] };
  expect(readNewer(newerReport(7))).toEqual({
    version: 7,
    report: { ...asKnown, parts: { ...parts, background: [] } },
    lost: expect.arrayContaining(notKnown),
  });
  expect(readNewer(newerReport())?.lost.toSorted()).toEqual(notKnown.toSorted());
  expect(Report.safeParse(readNewer(newerReport())?.report).success).toBe(true);
});

test('a newer report that says nothing new is read whole', () => {
  expect(readNewer({ ...newTestReport(), version: NEWER })).toEqual({
    version: NEWER,
    report: newTestReport(),
    lost: [],
  });
});

const without = (...names: string[]) =>
  Object.fromEntries(Object.entries(newerReport()).filter(([name]) => !names.includes(name)));

test.each<[string, unknown]>([
  ['nothing', null],
  ['another program’s JSON', { version: NEWER }],
  ['a report of this version', newTestReport()],
  ['without its edition', without('template')],
  ['without its id', without('id')],
  ['without texts', without('parts')],
  ['with texts of another kind', { ...newerReport(), parts: [] }],
  ['with texts that cannot be read at all', { ...newerReport(), parts: { foreword: { blocks: [] } } }],
  ['with blocks that cannot be read at all', { ...newerReport(), parts: { foreword: [{ type: 'timeline' }] } }],
])('too little to show: %s', (_what, json) => {
  expect(readNewer(json)).toBeUndefined();
});

test('very many unknown things are counted', () => {
  const details = Object.fromEntries(Array.from({ length: 40_000 }, (_, at) => [`d${at}`, { at }]));
  expect(readNewer({ ...newerReport(), details })?.lost.length).toBeGreaterThan(40_000);
});
