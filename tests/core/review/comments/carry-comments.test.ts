import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newLiveFigure, newTable } from '../../../../core/content.ts';
import { carryComments } from '../../../../core/review/comments/carry-comments.ts';
import { hasMarks, withoutMarks } from '../../../../core/review/comments/comment-marks.ts';
import { texts, told } from './commented.ts';

const cases: [name: string, from: string[], to: string[], carried: string[]][] = [
  ['the same words', ['The [a:plan] was late.'], ['The plan was late.'], ['The [a:plan] was late.']],
  ['words before it', ['The [a:plan] was late.'], ['Often the plan was late.'], ['Often the [a:plan] was late.']],
  ['a word put in', ['[a:The plan was late.]'], ['The plan was too late.'], ['[a:The plan was too late.]']],
  ['a word behind it', ['The [a:plan] was late.'], ['The plan itself was late.'], ['The [a:plan] itself was late.']],
  ['another word', ['The [a:plan] was late.'], ['The draft was late.'], ['The [a:draft] was late.']],
  ['gone', ['The big [a:bad] plan was late.'], ['The big plan was late.'], ['The big plan was late.']],
  ['moved', ['[a:One] thing.', 'Another.'], ['Another.', 'One thing.'], ['Another.', '[a:One] thing.']],
  ['beside its own', ['The [a:plan] was.'], ['The [b:plan was].'], ['The [a,b:plan][b: was].']],
  ['nothing alike', ['The [a:plan].'], ['Quite other words'], ['Quite other words']],
  ['split in two', ['[a:One thing. Another.]'], ['One thing.', 'Another.'], ['[a:One thing.]', 'Another.']],
];

test.each(cases)('%s', (_name, from, to, carried) => {
  expect(told(carryComments(texts(...from), texts(...to)))).toEqual(carried);
});

test('of a live figure and of a cell', () => {
  const live = newLiveFigure('cases', 'value', '12');
  const paragraph = { type: 'paragraph' as const, children: [{ text: 'In ' }, live, { text: ' cases' }] };
  const table = newTable('t', [['Year', 'Cases']]);
  const from = structuredClone([paragraph, table]);
  from[0]!.children[1] = { ...live, children: [{ text: '', comments: ['a'] }] };
  const cell = from[1];
  if (cell?.type === 'table') cell.children[0]!.children[1]!.children = [{ text: 'Cases', comments: ['b'] }];
  const to = structuredClone([paragraph, table]);
  expect(carryComments(from, to)).toEqual(from);
});

const letters = fc.array(fc.record({ text: fc.stringMatching(/^[a-d ]{1,6}$/), comments: fc.subarray(['x', 'y']) }), {
  minLength: 1,
  maxLength: 4,
});
const anyText = fc
  .array(letters, { minLength: 1, maxLength: 5 })
  .map((lines) =>
    texts(
      ...lines.map((line) => line.map(({ text, comments }) => (comments[0] ? `[${comments}:${text}]` : text)).join('')),
    ),
  );

test('a text carries its comments to itself, and never changes a letter of another', () => {
  fc.assert(
    fc.property(anyText, anyText, (from, to) => {
      expect(told(carryComments(from, withoutMarks(from)))).toEqual(told(carryComments(from, from)));
      const carried = carryComments(from, withoutMarks(to));
      expect(told(withoutMarks(carried))).toEqual(told(withoutMarks(to)));
      if (!hasMarks(from)) expect(hasMarks(carried)).toBe(false);
    }),
  );
});
