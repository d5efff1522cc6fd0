import { expect, test } from 'vitest';
import { editionTerm } from '../../../../core/check/names/edition-terms.ts';
import { pdu } from '../../../editions.ts';
import { readLines } from '../read-lines.ts';

test.each<[string, string, string[]]>([
  ['one', 'Each service user has a plan.', ['service user']],
  ['many', 'All service users have plans, and Service users like them.', ['service users', 'Service users']],
  ['what they have', 'The service user’s plan is old.', ['service user']],
  ['many of a term without a plural of its own', 'Most responsible officers came.', ['responsible officers']],
  ['the edition’s own', 'Each person on probation has a plan.', []],
  ['other users', 'Users of the service, and a drug user.', []],
  ['a longer word', 'A service-user-led forum.', []],
])('edition-term: %s', (_what, line, found) => {
  expect(readLines([editionTerm], [line])).toEqual(found.map((words) => `edition-term: ${words}`));
});

test('people speak as they like', () => {
  const quotation = {
    type: 'quotation' as const,
    children: [{ text: '“I am a service user.”' }] as [{ text: string }],
  };
  expect(readLines([editionTerm], [quotation])).toEqual([]);
});

test('the fix is the edition’s term in the same number and with the same capital', () => {
  const line = {
    text: 'Responsible officers met service users.',
    kind: 'paragraph',
    whose: 'ours',
    pieces: [],
  } as const;
  expect(editionTerm.inLine(line, pdu).map(({ fix }) => fix)).toEqual([
    'Probation practitioners',
    'people on probation',
  ]);
});
