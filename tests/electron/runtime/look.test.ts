import { expect, test } from 'vitest';
import { judgeVersion } from '../../../electron/runtime/look.ts';

test.each([
  ['40.1.2', '40.1.2', 'ready'],
  ['40.1.3', '40.1.2', 'ready'],
  ['40.2.0', '40.1.2', 'ready'],
  ['40.1.1', '40.1.2', 'older'],
  ['40.0.9', '40.1.2', 'older'],
  ['39.9.9', '40.1.2', 'older'],
  // By number and not by letter.
  ['40.1.9', '40.1.10', 'older'],
  ['40.10.0', '40.9.0', 'ready'],
  ['41.0.0', '40.1.2', 'another version'],
  ['100.0.0', '40.1.2', 'another version'],
  // What is tried before a version is taken for it.
  ['40.1.2-beta.3', '40.1.2', 'ready'],
])('%s where %s is wanted is %s', (version, wanted, state) => {
  expect(judgeVersion(version, wanted)).toEqual(state === 'ready' ? { state, version } : { state, version, wanted });
});

test('a runtime that does not tell its version is taken as it is, and so is any where none is wanted', () => {
  expect(judgeVersion(undefined, '40.1.2')).toEqual({ state: 'ready' });
  expect(judgeVersion('39.0.0', undefined)).toEqual({ state: 'ready', version: '39.0.0' });
  expect(judgeVersion(undefined, undefined)).toEqual({ state: 'ready' });
});
