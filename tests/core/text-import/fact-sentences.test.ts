import { expect, test } from 'vitest';
import { factDescription } from '../../../core/data-table/data-table.ts';
import type { FactsPart } from '../../../core/part.ts';
import { readSentences } from '../../../core/text-import/fact-sentences.ts';

const sentences = {
  comparison: 'In England and Wales: {comparison}',
  target: 'The target is {target}.',
  both: '(England and Wales: {comparison}; target: {target})',
};
const part = { sentences } as FactsPart;

test.each([
  ['cases', '', ''],
  ['orders that were completed', '45.5%', ''],
  ['orders that were completed', '', '75%'],
  ['orders that were completed, of all that ended', '45.5%', '75%'],
  ['cases in H.M. prisons. Most are short', '12,300', ''],
])('a printed fact reads back as it was: %s, %s, %s', (description, comparison, target) => {
  const fact = { id: 'f', value: '1', description, comparison, target, note: '' };
  expect(readSentences(factDescription(fact, part), sentences)).toEqual({ description, comparison, target });
});

test('without sentences of the edition nothing is taken off', () => {
  const text = 'cases. In England and Wales: 9';
  expect(readSentences(text, {})).toEqual({ description: text, comparison: '', target: '' });
});
