import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './source.ts';

/** The page on security names a test for each promise: a file, and mostly the title of a test in it. */
const named = [
  ...readFileSync(join(root, 'docs/security.md'), 'utf8').matchAll(/`(tests\/[\w./-]+\.test\.ts)`(?: “([^”]+)”)?/g),
].map(([, file = '', title]) => ({ file, title }));

test('the page on security names tests', () => {
  expect(named.length).toBeGreaterThan(25);
});

test.each(named)('$file has “$title”', ({ file, title }) => {
  expect(existsSync(join(root, file))).toBe(true);
  if (title !== undefined) expect(readFileSync(join(root, file), 'utf8')).toContain(title);
});
