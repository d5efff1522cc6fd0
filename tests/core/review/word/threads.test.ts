import { expect, test } from 'vitest';
import { threadsOf } from '../../../../core/review/word/review-comments.ts';

const comment = (id: string, parent?: string) =>
  ({
    id,
    by: 'Ann',
    at: '2026-11-22T10:00:00Z',
    text: id,
    resolved: false,
    ...(parent !== undefined && { parent }),
  }) as never;
const threads = (...comments: never[]) =>
  threadsOf(comments).map(({ root, replies }) => [root.id, ...replies.map(({ id }) => id)]);

test('an answer to an answer is in the thread of both', () => {
  expect(threads(comment('a'), comment('b', 'a'), comment('c', 'b'), comment('d'))).toEqual([['a', 'b', 'c'], ['d']]);
  expect(threads(comment('c', 'b'), comment('b', 'a'), comment('a'))).toEqual([['a', 'c', 'b']]);
});

test('no comment is lost where a file leads in circles, or to one that is not there', () => {
  expect(threads(comment('a', 'b'), comment('b', 'a'))).toEqual([['a', 'b']]);
  expect(threads(comment('a', 'b'), comment('b', 'c'), comment('c', 'a'))).toEqual([['a', 'b', 'c']]);
  expect(threads(comment('a', 'a'))).toEqual([['a']]);
  expect(threads(comment('a', 'gone'), comment('b', 'a'))).toEqual([['a', 'b']]);
});
