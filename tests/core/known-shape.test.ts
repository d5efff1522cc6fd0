import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { Content } from '../../core/content.ts';
import { OpenReport } from '../../core/contract.ts';
import { isShaped, parseUnlessShaped } from '../../core/known-shape.ts';
import { Report } from '../../core/report.ts';
import { Template } from '../../core/template.ts';
import { anyReport } from '../arbitrary-report.ts';
import { newTestReport, pdu } from '../editions.ts';

/** What stands in the place of a value, or of a key, or where nothing was. */
const STRANGE = [null, 0, -1, 1.5, '', 'x', 'paragraph', true, [], {}, [{ text: '' }], { type: 'paragraph' }];

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

describe('a value is shaped just when the schema would give it back as it is', () => {
  test('for reports', () => {
    fc.assert(fc.property(reports, (report) => isShaped(Report, report)));
    fc.assert(
      fc.property(reports, spoilt, (report, [at, how, strange]) => {
        const other = spoil(report, at, how, strange);
        expect(isShaped(Report, other)).toBe(made(Report, other) === JSON.stringify(other));
      }),
      { numRuns: 500 },
    );
  });

  test('for an opened report and its edition', { timeout: 30_000 }, () => {
    const file = { handle: 'A'.repeat(24), name: 'One.assay' };
    const opened = json(OpenReport.parse({ file, report: newTestReport(), template: pdu, revision: 'r' }));
    expect(isShaped(OpenReport, opened)).toBe(true);
    expect(isShaped(Template, json(pdu))).toBe(true);
    fc.assert(
      fc.property(spoilt, ([at, how, strange]) => {
        const other = spoil(opened, at, how, strange);
        expect(isShaped(OpenReport, other)).toBe(made(OpenReport, other) === JSON.stringify(other));
      }),
      { numRuns: 300 },
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
    ['what a default stands for', z.strictObject({ a: number.default(1) }), {}, false],
    ['what it does not', z.strictObject({ a: number.default(1) }), { a: 2 }, true],
    ['an optional default', z.strictObject({ a: number.default(1).optional() }), {}, false],
    ['nothing under a key', z.strictObject({ a: number.optional() }), { a: undefined }, false],
    ['no key', z.strictObject({ a: number.optional(), b: number }), { b: 1 }, true],
    ['a missing key at the end', z.strictObject({ a: number, b: number }), { a: 1 }, false],
    ['keys in another order', z.strictObject({ a: number, b: number }), { b: 1, a: 1 }, false],
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
    expect(isShaped(schema, value)).toBe(is);
    if (is) expect(made(schema, value)).toBe(JSON.stringify(value));
  });
});

test('what is not shaped is parsed, with the fault that parsing finds', () => {
  const content = [{ children: [{ text: 'a' }], type: 'paragraph' }];
  expect(JSON.stringify(parseUnlessShaped(Content, content))).toBe('[{"type":"paragraph","children":[{"text":"a"}]}]');
  expect(() => parseUnlessShaped(Content, [{ type: 'odd' }])).toThrow(z.ZodError);
});
