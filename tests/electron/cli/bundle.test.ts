import { execFile } from 'node:child_process';
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { saveReport } from '../../../electron/host/report-file.ts';
import { FASTER } from '../../../electron/make-bundle.ts';
import { sampleReport } from '../../bench/reports.ts';
import { root } from '../../source.ts';
import { newFolder } from '../host/temp-folder.ts';

const run = promisify(execFile);

/** Runs a few lines of JavaScript in a process of its own, and gives what it says. */
async function node(code: string, folder: string): Promise<string> {
  const env = { ...process.env, ASSAY_HOME: folder, ASSAY_DATA: join(folder, 'data') };
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', code], { cwd: folder, env });
  return stdout.trim();
}

const imported = (path: string) => `await import(${JSON.stringify(join(root, path))})`;

test('the bundle writes the bytes that the sources write, pages laid out by both', async () => {
  const folder = await newFolder();
  const bundle = join(folder, 'bundle');
  await node(
    `const { renewBundle } = ${imported('electron/bundle.js')}; await renewBundle(${JSON.stringify(bundle)});`,
    folder,
  );
  const threads = await readdir(join(bundle, 'a/threads'));
  expect(threads.sort()).toEqual(['exporting.js', 'pages.js', 'reading.js', 'recovery.js']);
  const command = (from: string, ...words: string[]) =>
    node(
      `const { runAssay } = await import(${JSON.stringify(from)});
      const { exit, err } = await runAssay(${JSON.stringify(words)});
      console.log(exit, err);`,
      folder,
    );
  const sources = join(root, 'electron/cli/run.ts');
  const sample = join(folder, 'sample.assay');
  await saveReport(sample, await sampleReport(), { expects: 'nothing' });
  const words = (to: string) => ['export', sample, '--to', join(folder, to), '--draft'];
  await command(join(bundle, 'a/run.js'), ...words('bundled.docx'));
  // Else the pages that the other laid out would be taken from what is remembered.
  await rm(join(folder, 'data'), { recursive: true });
  await command(sources, ...words('sources.docx'));
  expect(await readFile(join(folder, 'bundled.docx'))).toEqual(await readFile(join(folder, 'sources.docx')));
}, 60_000);

test('a bundle is not used once a file that it was made from is another', async () => {
  const folder = await newFolder();
  const source = join(folder, 'source.ts');
  await writeFile(source, 'export const one = 1;\n');
  const { ctimeMs, size } = await stat(source);
  const stamps = { [source]: `${size} ${ctimeMs}` };
  const made = (from: string) => writeFile(join(folder, 'made.json'), JSON.stringify({ from, slot: 'a', stamps }));
  const ask = `const { freshBundle } = ${imported('electron/bundle.js')}; console.log(freshBundle(${JSON.stringify(folder)}));`;
  await made(join(folder, 'electron'));
  expect(await node(ask, folder)).toBe('undefined');
  await made(join(root, 'electron'));
  expect(await node(ask, folder)).toMatch(/\/a\/run\.js$/);
  await writeFile(source, 'export const one = 2;\n');
  expect(await node(ask, folder)).toBe('undefined');
  await rm(source);
  expect(await node(ask, folder)).toBe('undefined');
});

test.each(FASTER)('the library still holds what is done faster: %s', async (from) => {
  const files = ['index.mjs', 'layout.mjs'].map((name) => readFile(join(root, 'node_modules/docx/dist', name), 'utf8'));
  expect((await Promise.all(files)).some((text) => text.includes(from))).toBe(true);
});
