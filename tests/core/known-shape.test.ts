import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { Content } from '../../core/content.ts';
import { OpenReport } from '../../core/contract/contract.ts';
import { inShape, parseQuickly } from '../../core/known-shape.ts';
import { Report } from '../../core/report.ts';
import { Template } from '../../core/template.ts';
import { anyReport } from '../arbitrary-report.ts';
import { newTestReport, pdu } from '../editions.ts';
import { root } from '../source.ts';

/** What stands in the place of a value, or of a key, or where nothing was. */
const STRANGE = [null, 0, -1, 1.5, '', 'x', 'paragraph', true, [], {}, [{ text: '' }], { type: 'paragraph' }];

/** As they stand in their files, where much is left out that has a default. */
const editions = (folder = join(root, 'templates')) =>
  readdirSync(folder)
    .filter((name) => /(?<!\.schema)\.json$/.test(name))
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')));

const json = (value: unknown) => JSON.parse(JSON.stringify(value));
const reports = anyReport.map((report) => json(Report.parse(report)));

/** Every object and list in a value. */
function holders(value: unknown): Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value as Record<string, unknown>, ...Object.values(value).flatMap(holders)];
}

/** A copy in which one thing is another, is gone, is new, or stands elsewhere. */
function spoil(value: unknown, at: number, how: number, strange: unknown): unknown {
  const copy = json(value);
  const all = holders(copy);
  const holder = all[at % all.length];
  if (!holder) return copy;
  const names = Object.keys(holder);
  const name = names[at % Math.max(1, names.length)] ?? 'x';
  if (how === 0) holder[name] = strange;
  else if (Array.isArray(holder)) how === 1 ? holder.pop() : holder.push(strange);
  else if (how === 1) delete holder[name];
  else if (how === 2) holder.another = strange;
  else {
    const own = holder[name];
    delete holder[name];
    holder[name] = own;
  }
  return copy;
}

const spoilt = fc.tuple(fc.nat(5000), fc.nat(3), fc.constantFrom(...STRANGE));

/** What the schema makes of a value, as text, for the order of its keys; nothing where it refuses it. */
function made(schema: z.ZodType, value: unknown): string | undefined {
  const { success, data } = schema.safeParse(value);
  return success ? JSON.stringify(data) : undefined;
}

/** With the keys of everything in one order. */
function sorted(text: string): string {
  return JSON.stringify(JSON.parse(text), (_key, value) =>
    value && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

/** Holds what `inShape` gives against what parsing gives. */
function judge(schema: z.ZodType, value: unknown): void {
  const before = JSON.stringify(value);
  const [quick, whole] = [inShape(schema, value), made(schema, value)];
  if (quick !== undefined) expect(JSON.stringify(quick)).toBe(whole);
  // Parsing refuses it, or makes more of it than another order of its keys.
  else expect(whole === undefined || sorted(whole) !== sorted(before)).toBe(true);
  expect(JSON.stringify(value)).toBe(before);
}

describe('what has the shape of a schema becomes what parsing makes of it, and nothing else does', () => {
  test('for reports', { timeout: 30_000 }, () => {
    fc.assert(fc.property(reports, (report) => inShape(Report, report) === report));
    fc.assert(fc.property(reports, (report) => judge(Report, JSON.parse(sorted(JSON.stringify(report))))));
    fc.assert(
      fc.property(reports, spoilt, (report, [at, how, strange]) => judge(Report, spoil(report, at, how, strange))),
      { numRuns: 500 },
    );
  });

  test('for an opened report and its edition', { timeout: 30_000 }, () => {
    const file = { handle: 'A'.repeat(24), name: 'One.assay' };
    const opened = json(OpenReport.parse({ file, report: newTestReport(), template: pdu, revision: 'r' }));
    expect(inShape(OpenReport, opened)).toBe(opened);
    const edition = json(pdu);
    expect(inShape(Template, edition)).toBe(edition);
    judge(OpenReport, JSON.parse(sorted(JSON.stringify(opened))));
    fc.assert(
      fc.property(spoilt, ([at, how, strange]) => judge(OpenReport, spoil(opened, at, how, strange))),
      { numRuns: 300 },
    );
  });

  test('for an edition as it stands in its file', { timeout: 30_000 }, () => {
    for (const edition of editions()) expect(inShape(Template, edition)).toEqual(Template.parse(edition));
    const [edition] = editions();
    judge(Template, edition);
    fc.assert(
      fc.property(spoilt, ([at, how, strange]) => judge(Template, spoil(edition, at, how, strange))),
      { numRuns: 100 },
    );
  });

  const number = z.number();
  const word = z.string();
  test.each<[string, z.ZodType, unknown, boolean]>([
    ['a number', number, 1, true],
    ['no number', number, Number.NaN, false],
    ['infinity', number, Number.POSITIVE_INFINITY, false],
    ['what would be made a number', z.coerce.number(), 1, false],
    ['a whole number', z.int(), 2 ** 53, false],
    ['a text that would be trimmed', word.trim(), ' x', false],
    ['a text that would not', word.trim(), 'x', true],
    ['a text that would be another', word.transform((text) => text), 'x', false],
    ['what a default stands for', z.strictObject({ a: number.default(1) }), {}, true],
    ['the same before another key', z.strictObject({ a: number.default(1), b: number }), { b: 1 }, true],
    [
      'the same among keys in another order',
      z.strictObject({ a: number.default(1), b: word, c: word }),
      { c: '', b: '' },
      true,
    ],
    ['a key that holds nothing in its place', z.strictObject({ a: number.default(1) }), { a: undefined }, false],
    [
      'what is parsed in the place of nothing',
      z.strictObject({ a: z.strictObject({ b: number.default(1) }).prefault({}) }),
      {},
      true,
    ],
    ['the same, which is refused', z.strictObject({ a: word.min(1).prefault('') }), {}, false],
    ['a default within a list', z.array(z.strictObject({ a: number.default(1) })), [{}, { a: 2 }], true],
    ['a default beside a key too many', z.strictObject({ a: number.default(1) }), { c: 1 }, false],
    ['what it does not', z.strictObject({ a: number.default(1) }), { a: 2 }, true],
    ['an optional default', z.strictObject({ a: number.default(1).optional() }), {}, false],
    ['nothing under a key', z.strictObject({ a: number.optional() }), { a: undefined }, false],
    ['no key', z.strictObject({ a: number.optional(), b: number }), { b: 1 }, true],
    ['a missing key at the end', z.strictObject({ a: number, b: number }), { a: 1 }, false],
    ['keys in another order', z.strictObject({ a: number, b: number }), { b: 1, a: 1 }, true],
    ['the same within a list', z.array(z.tuple([z.strictObject({ a: number, b: number })])), [[{ b: 1, a: 1 }]], true],
    ['the same in a record', z.record(word, z.strictObject({ a: number, b: number })), { x: { b: 1, a: 1 } }, true],
    ['the same, with another key', z.strictObject({ a: number, b: number }), { b: 1, a: 1, c: 1 }, false],
    ['an inherited key', z.strictObject({ a: number.optional() }), Object.create({ a: 1 }), false],
    ['a date', z.strictObject({}), new Date(0), false],
    ['a key that a record drops', z.record(word, number), JSON.parse('{ "__proto__": 1 }'), false],
    ['a record of all its keys', z.record(z.enum(['a', 'b']), number), { a: 1 }, false],
    ['a gap', z.array(number), new Array(1), false],
    ['an object that drops keys', z.object({ a: number }), { a: 1, b: 1 }, false],
    ['a tuple', z.tuple([number, word]), [1, 'x'], true],
    ['a longer one', z.tuple([number, word]), [1, 'x', 1], false],
    ['a check of its own', word.refine((text) => text !== 'x'), 'x', false],
  ])('%s', (_what, schema, value, is) => {
    const quick = inShape(schema, value);
    expect(quick !== undefined).toBe(is);
    if (is) expect(JSON.stringify(quick)).toBe(made(schema, value));
  });
});

test('what is not shaped is parsed, with the fault that parsing finds', () => {
  const content = [{ children: [{ text: 'a' }], type: 'paragraph' }];
  expect(JSON.stringify(parseQuickly(Content, content))).toBe('[{"type":"paragraph","children":[{"text":"a"}]}]');
  expect(() => parseQuickly(Content, [{ type: 'odd' }])).toThrow(z.ZodError);
});
