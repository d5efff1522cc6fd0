import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newParagraph } from '../../../../core/content.ts';
import type { KeptWork } from '../../../../core/contract/recovery-calls.ts';
import { stableJson } from '../../../../core/json.ts';
import type { Report } from '../../../../core/report.ts';
import { suggest } from '../../../../core/review/suggestions/suggestion.ts';
import { createWorksInMind } from '../../../../electron/host/recovery/works-in-mind.ts';
import { reportTexts } from '../../../../electron/host/report-texts.ts';
import { incrementOf, type KeptMoment, type Moment } from '../../../../renderer/report/recovery/increment.ts';
import { anyReport } from '../../../arbitrary-report.ts';
import { newTestReport } from '../../../editions.ts';

const work = 'window-one';
const about = { work, report: 'a', basedOn: 'r', takes: [] };

/** What a window sends to go from one moment to another. */
function sent(known: KeptMoment | undefined, now: Moment, turn: number, from: number): KeptWork {
  const next = incrementOf(known, now);
  if (!next) throw new Error('nothing is new');
  return { ...about, turn, ...(known && { from }), ...next.increment };
}

const moment = (report: Report, done: string[]): Moment => ({
  report,
  dirty: true,
  history: { done, undone: done.slice(0, 1), frame: '{"version":"1"}' },
});

const kept = (report: Report) => ({ ...moment(report, []), places: { done: 0, undone: 0 } });

test('is what the window has, whatever it changed from turn to turn, and is written as any report is', () => {
  const step = fc.nat(50).map((number) => `{"step":${number}}`);
  const change = fc.record({ report: anyReport, done: fc.uniqueArray(step, { maxLength: 6 }), lost: fc.boolean() });
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
      const works = createWorksInMind();
      let known: KeptMoment | undefined;
      let knownTurn = 0;
      for (const [index, { report, done, lost }] of changes.entries()) {
        // As it comes out of a file.
        const now = moment(JSON.parse(JSON.stringify(report)), done);
        const next = incrementOf(known, now);
        if (!next) continue;
        const turn = index + 1;
        const inMind = works.keep({ ...about, turn, ...(known && { from: knownTurn }), ...next.increment });
        if (!inMind) throw new Error('it was not kept');
        expect(inMind.report()).toEqual(now.report);
        expect(reportTexts(inMind.report(), inMind.write).join('')).toBe(stableJson(now.report));
        const { undone } = now.history;
        const steps = done.length > 0 ? `{"version":"1","done":[${done.join()}],"undone":[${undone.join()}]}` : '';
        expect(inMind.history()).toBe(steps);
        // The window does not hear that it was kept: what it sends next goes on from the turn before.
        if (lost) works.keep({ ...about, turn: knownTurn, whole: true, pieces: {}, dirty: true });
        known = next.kept;
        knownTurn = turn;
      }
    }),
    { numRuns: 60 },
  );
});

test('is nothing where a turn is missing, until all is sent; what comes late changes nothing', () => {
  const works = createWorksInMind();
  const first = newTestReport();
  const second = { ...first, details: { a: 'second' } };
  const third = { ...first, details: { a: 'third' } };
  expect(works.keep(sent(kept(first), moment(second, []), 2, 1))).toBeUndefined();
  expect(works.keep(sent(undefined, moment(first, []), 3, 0))?.report()).toEqual(first);
  // Turn 4 went missing on its way.
  expect(works.keep(sent(kept(second), moment(third, []), 5, 4))).toBeUndefined();
  expect(works.keep(sent(kept(first), moment(second, []), 6, 3))).toBeUndefined();
  expect(works.keep(sent(undefined, moment(third, []), 7, 0))?.report()).toEqual(third);
  expect(works.keep(sent(undefined, moment(first, []), 4, 0))).toBeUndefined();
  expect(works.keep(sent(kept(third), moment(second, []), 8, 7))?.report()).toEqual(second);
  works.drop([work]);
  expect(works.keep(sent(kept(second), moment(third, []), 9, 8))).toBeUndefined();
});

test('what is suggested is sent text by text, and is whole again with the host', () => {
  const ann = { by: 'Ann', at: '2026-03-01T08:00:00.000Z' };
  const bob = { by: 'Bob', at: '2026-03-02T08:00:00.000Z' };
  const base = newTestReport();
  const of = (foreword: string, background: string, name: string): Report => ({
    ...base,
    details: { ...base.details, 'subject.name': name },
    parts: { foreword: [newParagraph(foreword)], background: [newParagraph(background)] },
  });
  const start = of('As it was.', 'So it is.', 'A');
  const first = suggest(start, of('As it really was.', 'So it really is.', 'B'), ann);
  const { suggested } = first;
  const second = suggest(first, { ...of('As it really was.', 'So it really is here.', 'B'), ...pick(suggested) }, bob);
  const works = createWorksInMind();
  works.keep(sent(undefined, moment(first, []), 1, 0));
  const next = sent(kept(first), moment(second, []), 2, 1);
  expect(Object.keys(next.pieces).sort()).toEqual([
    'details',
    'parts/background',
    'parts/foreword',
    'suggested/made/parts/background',
  ]);
  expect(works.keep(next)?.report()).toEqual(second);
  const third = sent(kept(second), moment(start, []), 3, 2);
  expect(works.keep(third)?.report()).toEqual(start);
  // As older versions of Assay kept it.
  const whole = {
    ...about,
    turn: 4,
    from: 3,
    whole: false,
    dirty: true,
    pieces: { suggested: JSON.stringify(suggested) },
  };
  expect(works.keep(whole)?.report()).toEqual({ ...start, suggested });
});

const pick = (suggested: Report['suggested']) => (suggested ? { suggested } : {});

test.each([
  ['a text that is none', { 'parts/foreword': '[{"type":"script"}]' }],
  ['a text that is no JSON', { 'parts/foreword': '[' }],
  ['a text under a name that no object can hold', { 'parts/__proto__': '[]' }],
  ['what went of a text under such a name', { 'suggested/parts/__proto__': '[]' }],
  ['what was a text, and is none', { 'suggested/parts/foreword': '[{"type":"script"}]' }],
  ['authors that are none', { 'suggested/made/details': '{"details/x":{"by":""}}' }],
  ['all texts at once', { parts: '{}' }],
  ['a member that no report has', { extra: '1' }],
  ['a member of every object', { constructor: '1' }],
  ['the version of another report', { version: '99' }],
  ['a member that has gone', { scores: null }],
])('%s makes no report, and is refused', (_what, pieces) => {
  const works = createWorksInMind();
  works.keep(sent(undefined, moment(newTestReport(), []), 1, 0));
  const inMind = works.keep({ ...about, turn: 2, from: 1, whole: false, dirty: true, pieces });
  expect(() => inMind?.report()).toThrow(/The work cannot be saved: its “[^”]+” is no piece of a report/);
  expect({}).not.toHaveProperty('type');
});
