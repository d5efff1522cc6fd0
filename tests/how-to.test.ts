import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { afterStep, howToPages, stepsOf } from './how-to.ts';
import { root } from './source.ts';

const contributing = { name: 'CONTRIBUTING.md', text: readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8') };

/** A walk through the code is worth reading only for as long as it leads through the code that is there. */

describe.each([...howToPages, contributing])('$name', ({ text }) => {
  const steps = stepsOf(text);
  const made = new Set(steps.flatMap(({ kind, file }) => (kind === 'new' ? [file] : [])));

  test('names only files that are there, or that it makes', () => {
    const named = [...text.matchAll(/`((?:core|docs|electron|renderer|templates|tests)\/[^`\s]*|[A-Z]+\.md)`/g)].map(
      ([, path]) => path!,
    );
    expect(named.length).toBeGreaterThan(2);
    const gone = named.filter((path) => !made.has(path) && !existsSync(join(root, path)));
    expect(gone).toEqual([]);
  });

  test('every change that it tells fits the file as it is', () => {
    const texts = new Map<string, string>();
    for (const step of steps) {
      const path = join(root, step.file);
      const now = texts.get(step.file) ?? (existsSync(path) ? readFileSync(path, 'utf8') : undefined);
      if (step.kind === 'new') expect([step.file, now]).toEqual([step.file, undefined]);
      texts.set(step.file, afterStep(step, now ?? ''));
    }
  });

  test('every block of changes stands behind the name of its file', () => {
    const blocks = text.match(/^```diff$/gm)?.length ?? 0;
    expect(steps.filter(({ kind }) => kind === 'changed').length).toBe(blocks);
  });
});

test('a change that does not fit is told', () => {
  const step = { file: 'a.ts', kind: 'changed' as const, lines: [' one', '+two', '-three'] };
  expect(afterStep(step, 'zero\none\nthree\nfour\n')).toBe('zero\none\ntwo\nfour\n');
  expect(() => afterStep(step, 'one\nfour\n')).toThrow('a.ts has in 0 places');
  expect(() => afterStep(step, 'one\nthree\none\nthree\n')).toThrow('a.ts has in 2 places');
});
