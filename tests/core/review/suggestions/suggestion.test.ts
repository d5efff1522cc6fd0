import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Content } from '../../../../core/content.ts';
import { Report } from '../../../../core/report.ts';
import { accept, editDirectly, openChanges, reject, suggest } from '../../../../core/review/suggestions/suggestion.ts';
import { newTestReport } from '../../../editions.ts';
import { anyContent, anyEdits, edited } from './any-content.ts';

const ANN = { by: 'Ann', at: '2026-03-02T10:00:00Z' };
const BEN = { by: 'Ben', at: '2026-03-03T10:00:00Z' };
const RUNS = { numRuns: Number(process.env.FUZZ_RUNS ?? 60) };

const BLANK = newTestReport();

function reportWith(content: Content): Report {
  return { ...BLANK, parts: { foreword: content } };
}

function keysOf(report: Report): string[] {
  return openChanges(report).map(({ key }) => key);
}

/** One by one, each time another one of those that are left, as `picks` says. */
function oneByOne(report: Report, settle: typeof accept, picks: readonly number[]): Report {
  let left = report;
  for (let round = 0; left.suggested; round++) {
    const keys = keysOf(left);
    expect(keys.length, 'something is suggested').toBeGreaterThan(0);
    expect(round, 'it comes to an end').toBeLessThan(500);
    left = settle(left, new Set([keys[(picks[round % picks.length] ?? 0) % keys.length]!]));
  }
  return left;
}

const edits = fc.record({ was: anyContent, first: anyEdits, second: anyEdits });
const picks = fc.array(fc.nat(1000), { minLength: 1, maxLength: 20 });

function suggestedTwice({
  was,
  first,
  second,
}: {
  was: Content;
  first: Parameters<typeof edited>[1];
  second: Parameters<typeof edited>[1];
}) {
  const before = reportWith(was);
  const once = edited(was, first);
  const twice = edited(once, second);
  const report = suggest(
    suggest(before, reportWith(once), ANN),
    { ...suggest(before, reportWith(once), ANN), parts: { foreword: twice } },
    BEN,
  );
  return { before, twice, report };
}

test('accepting all is the text as if nothing had been tracked, and rejecting all the text before', () => {
  fc.assert(
    fc.property(edits, (some) => {
      const { before, twice, report } = suggestedTwice(some);
      const keys = new Set(keysOf(report));
      expect(keys.size).toBe(keysOf(report).length);
      expect(accept(report, keys)).toEqual(reportWith(twice));
      expect(reject(report, keys)).toEqual(before);
      expect(Report.safeParse(report).success).toBe(true);
      for (const change of openChanges(report)) expect(change.made, change.key).toBeDefined();
    }),
    RUNS,
  );
});

test('one by one, in any order, comes to the same as all at once', () => {
  fc.assert(
    fc.property(edits, picks, (some, order) => {
      const { before, twice, report } = suggestedTwice(some);
      expect(oneByOne(report, accept, order)).toEqual(reportWith(twice));
      expect(oneByOne(report, reject, order)).toEqual(before);
    }),
    RUNS,
  );
});

test('accepting one and rejecting the rest leaves just that one, and every text on the way is one', () => {
  fc.assert(
    fc.property(edits, fc.nat(1000), (some, pick) => {
      const { report } = suggestedTwice(some);
      const keys = keysOf(report);
      const key = keys[pick % Math.max(1, keys.length)];
      if (key === undefined) return;
      const one = accept(report, new Set([key]));
      expect(Report.safeParse(one).success).toBe(true);
      const others = new Set(keys.filter((other) => other !== key));
      const rest = reject(report, others);
      expect(Content.safeParse(rest.parts.foreword).success).toBe(true);
      expect(reject(one, new Set(keysOf(one))).parts.foreword ?? []).toEqual(
        accept(rest, new Set(keysOf(rest))).parts.foreword ?? [],
      );
      for (const change of openChanges(one)) expect(change.made, change.key).toBeDefined();
    }),
    RUNS,
  );
});

test('an edit that is no suggestion loses no word, whatever becomes of the suggestions', () => {
  fc.assert(
    fc.property(edits, ({ was, first, second }) => {
      const once = edited(was, first);
      const twice = edited(once, second);
      const open = suggest(reportWith(was), reportWith(once), ANN);
      const { report, mixed } = editDirectly(open, { ...open, parts: { foreword: twice } }, BEN);
      expect(accept(report, new Set(keysOf(report)))).toEqual(reportWith(twice));
      const without = reject(report, new Set(keysOf(report)));
      if (mixed || !open.suggested) return;
      const rejected = JSON.stringify(without.parts.foreword ?? []);
      const lost = wordsIn(was).filter(
        (word) => !rejected.includes(word) && wordsIn(once).includes(word) && wordsIn(twice).includes(word),
      );
      expect(lost).toEqual([]);
    }),
    RUNS,
  );
});

function wordsIn(content: Content): string[] {
  return JSON.stringify(content).match(/[a-z0-9]+/g) ?? [];
}

const id = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const words = fc.constantFrom('one', 'two', 'three');
const items = fc.uniqueArray(fc.record({ id, text: words }), { selector: (item) => item.id, maxLength: 4 });
const data = fc.record({
  details: fc.dictionary(id, words),
  scores: fc.record({
    standards: fc.dictionary(id, fc.record({ rating: words })),
    keyQuestions: fc.dictionary(id, fc.record({ percentage: fc.nat(100) })),
  }),
  recommendations: fc.tuple(words, items, items).map(([addressee, first, second]) => [
    { id: 'x', addressee, items: first },
    { id: 'y', addressee: '', items: second.filter((item) => !first.some((other) => other.id === item.id)) },
  ]),
  facts: items.map((list) =>
    list.map(({ id, text }) => ({ id, value: text, description: '', comparison: '', target: '', note: '' })),
  ),
  glossary: fc.record({
    entries: items.map((list) => list.map(({ id, text }) => ({ id, term: text, definition: text }))),
    omitted: fc.array(words, { maxLength: 2 }),
  }),
  lists: fc.dictionary(
    id,
    fc.record({ first: fc.array(words, { maxLength: 2 }), second: fc.array(words, { maxLength: 2 }) }),
  ),
});

test('scores, details and lists of data are settled like words', () => {
  fc.assert(
    fc.property(data, data, picks, (was, now, order) => {
      const [before, after] = [
        { ...BLANK, ...was },
        { ...BLANK, ...now },
      ];
      const report = suggest(before, after, ANN);
      const keys = keysOf(report);
      expect(new Set(keys).size).toBe(keys.length);
      expect(accept(report, new Set(keys))).toEqual(after);
      expect(reject(report, new Set(keys))).toEqual(before);
      expect(oneByOne(report, accept, order)).toEqual(after);
      expect(oneByOne(report, reject, order)).toEqual(before);
      for (const change of openChanges(report)) expect(change.made).toEqual(ANN);
    }),
    RUNS,
  );
});
