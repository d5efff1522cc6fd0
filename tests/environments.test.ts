import { execFile } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { root } from './source.ts';

/** Each folder is compiled with the globals of the place that it runs in, and with no others. */

const cache = join(root, 'node_modules/.cache/probes');
afterAll(() => rmSync(cache, { recursive: true, force: true }));

function compile(project: string, code: string): Promise<string> {
  const folder = join(cache, `${project}-${code.length}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'probe.ts'), code);
  const options = { composite: false, noEmit: true, emitDeclarationOnly: false, rootDir: '.' };
  const config = {
    extends: join(root, project, 'tsconfig.json'),
    compilerOptions: options,
    include: ['probe.ts'],
    references: [],
  };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
  return new Promise((resolve) => {
    execFile(join(root, 'node_modules/.bin/tsc'), ['-p', folder], (_, stdout) => resolve(stdout));
  });
}

test.each([
  ['core', 'export const a = document.title;', /document/],
  ['core', 'export const a = process.pid;', /process/],
  ['core', 'export const a = Buffer.from("a");', /Buffer/],
  ['renderer', 'export const a = process.pid;', /process/],
  ['renderer', 'export const a = Buffer.from("ab");', /Buffer/],
  ['electron', 'export const a = document.title;', /document/],
])('%s cannot see: %s', async (project, code, named) => {
  expect(await compile(project, code)).toMatch(named);
});

test.each([
  ['core', 'export const a = Math.max(1, 2);'],
  ['renderer', 'export const a = document.title;'],
  ['electron', 'export const a = process.pid;'],
])('%s can see: %s', async (project, code) => {
  expect(await compile(project, code)).toBe('');
});
