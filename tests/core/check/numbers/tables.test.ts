import { expect, test } from 'vitest';
import { tableNumbers } from '../../../../core/check/numbers/tables.ts';
import { newTable } from '../../../../core/content.ts';
import { readLines } from '../read-lines.ts';

const posts = (total: string) =>
  newTable(
    'posts',
    [
      ['Grade', 'Posts', 'Filled'],
      ['Probation officer', '62', '49'],
      ['Case administrator', '51', '48'],
      ['All grades', '113', total],
    ],
    'Posts',
  );

test.each([
  [
    'a count that is not in its row',
    'In June, 41 of 62 posts of this grade were filled.',
    '97',
    ['unlike-table: 41 of 62'],
  ],
  [
    'a count in words',
    'Only nine of the 51 administrators’ posts were filled.',
    '97',
    ['unlike-table: nine of the 51'],
  ],
  ['a total that is another sum', 'Nothing else.', '107', ['unlike-table: 107']],
  ['a count of its row', 'In June, 49 of 62 posts were filled.', '97', []],
  ['what is left of its row', 'In June, 13 of 62 posts were vacant.', '97', []],
  ['other things', 'In June, 41 of 62 officers said so.', '97', []],
  ['a total that is an average', 'Nothing else.', '48', []],
])('%s', (_, line, total, expected) => {
  expect(readLines([tableNumbers], [line, posts(total)])).toEqual(expected);
});
