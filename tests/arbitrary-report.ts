import fc from 'fast-check';
import type { Block, Inline } from '../core/content.ts';
import type { Measure } from '../core/figure.ts';
import { REPORT_VERSION, type Report } from '../core/report.ts';

/** Any text a file may hold: emoji, controls, right-to-left marks and halves of characters too. */
const text = fc.string({ unit: 'binary', maxLength: 20 });
const id = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 });
/** A record drops `__proto__`, so no report can hold it. */
const key = text.filter((name) => name !== '__proto__');
const mark = fc.constantFrom<true | undefined>(true, undefined);

const plain = fc
  .record({ text, bold: mark, italic: mark, superscript: mark })
  .map(({ text, bold, italic, superscript }) => ({
    text,
    ...(bold && { bold }),
    ...(italic && { italic }),
    ...(superscript && { superscript }),
  }));
const inline: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 4, arbitrary: plain },
  fc.record({
    type: fc.constant('link' as const),
    url: fc.webUrl(),
    children: fc.array(plain, { minLength: 1, maxLength: 3 }),
  }),
  text.map((note): Inline => ({ type: 'footnote', note, children: [{ text: '' }] })),
);
const children = fc.array(inline, { minLength: 1, maxLength: 4 });
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ type: fc.constant('paragraph' as const), children }),
  fc.record({ type: fc.constant('quotation' as const), children }),
  fc.record({ type: fc.constant('quotation' as const), speaker: text, children }),
  fc.record({ type: fc.constant('heading' as const), level: fc.integer({ min: 1, max: 2 }), children }),
  fc.record({
    type: fc.constant('list-item' as const),
    list: fc.constantFrom('bulleted' as const, 'numbered' as const),
    depth: fc.integer({ min: 0, max: 2 }),
    children,
  }),
  fc.record({
    type: fc.constant('list-item' as const),
    list: fc.constant('numbered' as const),
    depth: fc.integer({ min: 0, max: 2 }),
    start: fc.constantFrom('new' as const, 'continued' as const),
    children,
  }),
  fc
    .record({
      tone: fc.constantFrom('good' as const, 'poor' as const, 'neutral' as const),
      opens: mark,
      about: fc.option(fc.record({ name: text, age: text }), { nil: undefined }),
      children,
    })
    .map(({ tone, opens, about, children }) => ({
      type: 'practice-example' as const,
      tone,
      ...(opens && { opens }),
      ...(about && { about }),
      children,
    })),
);
const content = fc.array(block, { maxLength: 5 });

const measure: fc.Arbitrary<Measure> = fc.oneof(
  fc.tuple(fc.nat(500), fc.integer({ min: 1, max: 500 })).map(([some, base]) => ({ yes: Math.min(some, base), base })),
  fc.integer({ min: 0, max: 100 }).map((percentage) => ({ percentage })),
);
const score = fc.record({ rating: text, reason: text, decidedBy: text, evidence: text }, { requiredKeys: [] });

/** Any report that a file may hold, whether or not it makes sense for an edition. */
export const anyReport: fc.Arbitrary<Report> = fc.record({
  format: fc.constant('assay-report' as const),
  version: fc.constant(REPORT_VERSION),
  id,
  template: id,
  created: fc
    .date({ noInvalidDate: true, min: new Date(0), max: new Date('2100-01-01') })
    .map((date) => date.toISOString()),
  details: fc.dictionary(key, text),
  scores: fc.record({ standards: fc.dictionary(key, score), keyQuestions: fc.dictionary(key, measure) }),
  figures: fc.array(
    fc.record({
      id,
      label: id,
      // JSON knows no -0.
      value: fc.oneof(
        fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
        measure,
      ),
      kind: fc.constantFrom('key question' as const, 'prompt' as const, 'survey' as const, 'external' as const),
    }),
    { maxLength: 3 },
  ),
  formerValues: fc.array(fc.record({ figure: id, value: measure }), { maxLength: 2 }),
  caseColumns: fc.dictionary(key, fc.constant({ as: 'ignored' as const })),
  comparisons: fc.constant({}),
  recommendations: fc.array(
    fc.record({ id, addressee: text, items: fc.array(fc.record({ id, text }), { maxLength: 3 }) }),
    { maxLength: 3 },
  ),
  parts: fc.dictionary(key, content),
  facts: fc.array(fc.record({ id, value: text, description: text, comparison: text, target: text, note: text }), {
    maxLength: 3,
  }),
  glossary: fc.record({
    entries: fc.array(fc.record({ id, term: text, definition: text }), { maxLength: 3 }),
    omitted: fc.array(text, { maxLength: 2 }),
  }),
  lists: fc.dictionary(
    key,
    fc.record({ first: fc.array(text, { maxLength: 3 }), second: fc.array(text, { maxLength: 3 }) }),
  ),
  assets: fc.constant({}),
  unplaced: fc.array(fc.record({ heading: text, content }), { maxLength: 2 }),
});
