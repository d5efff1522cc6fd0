import { expect, test } from 'vitest';
import { isIsbn } from '../../core/detail-value.ts';

test.each([
  ['978-3-16-148410-0', true],
  ['9783161484100', true],
  ['978 3 16 148410 0', true],
  ['978-3-16-148410-1', false],
  ['978-3-16-14841-0', false],
  ['3-16-148410-X', false],
  ['977-3-16-148410-0', false],
  ['', false],
])('%s: %s', (text, valid) => {
  expect(isIsbn(text)).toBe(valid);
});
