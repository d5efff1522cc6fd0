import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonFlaw } from '../../core/json.ts';

test('whatever JSON gives back as it was passes', () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => jsonFlaw(value) === undefined));
});

const cyclic: Record<string, unknown> = {};
cyclic.self = cyclic;

test.each<[string, unknown, string]>([
  ['nothing', undefined, 'its top'],
  ['nothing under a key', { folder: undefined }, 'folder'],
  ['no number', { figures: [{ value: Number.NaN }] }, 'figures.0.value'],
  ['infinity', [Number.NEGATIVE_INFINITY], '0'],
  ['a date', { a: { created: new Date(0) } }, 'a.created'],
  ['a map', { parts: new Map() }, 'parts'],
  ['bytes', new Uint8Array(2), 'its top'],
  ['a function', { toJSON: () => 1 }, 'toJSON'],
  ['a large integer', 1n, 'its top'],
  ['a symbol', { a: Symbol('x') }, 'a'],
  ['a symbol as key', { a: { [Symbol('x')]: 1 } }, 'a'],
  // biome-ignore lint/suspicious/noSparseArray: the gap is what is tested
  ['a gap', { a: [1, , 2] }, 'a.1'],
  ['a wrapped text', { a: new String('x') }, 'a'],
  ['a ring', cyclic, `self${'.self'.repeat(100)}`],
])('%s does not', (_what, value, where) => {
  expect(jsonFlaw(value)).toBe(where);
});
