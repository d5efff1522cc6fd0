import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { REPORT_VERSION } from '../../../core/report.ts';
import { loadReport } from '../../../electron/host/report-file.ts';
import { root } from '../../source.ts';
import { newFolder } from '../host/temp-folder.ts';

/** Milliseconds from the beginning of an import of scores, one of a text and an export, in turn, to the kill. */
const TIMES = [20, 5, 50, 60, 30, 400, 110, 70, 900];
const sample = (name: string) => join(root, 'templates/samples/caldersea', name);

test('a command that is killed in the middle of an import, an upgrade or an export leaves whole files', {
  // Nothing lost may be excused by a second try.
  retry: 0,
}, async () => {
  const folder = await newFolder();
  const child = join(import.meta.dirname, 'working-child.ts');
  const outcomes = { old: 0, upgraded: 0, exported: 0 };
  for (const [round, time] of TIMES.entries()) {
    const [file, to] = [join(folder, `${round}.assay`), join(folder, `${round}.docx`)];
    const old = join(root, `tests/fixtures/reports/version-${1 + (round % (REPORT_VERSION - 1))}.assay`);
    await copyFile(old, file);
    const words = [child, file, sample('report.md'), sample('scores.csv'), to];
    const working = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
    const gone = once(working, 'close');
    let begun = 0;
    await new Promise<void>((done, fail) => {
      working.once('exit', (code) => fail(new Error(`The command ended by itself with ${code}.`)));
      working.stdout.on('data', (said: Buffer) => {
        begun += String(said).split('begins').length - 1;
        if (begun > round % 3) done();
      });
    });
    await new Promise((resolve) => setTimeout(resolve, time));
    working.kill('SIGKILL');
    await gone;
    outcomes[(await readFile(file)).equals(await readFile(old)) ? 'old' : 'upgraded'] += 1;
    const { report } = await loadReport(file);
    expect(Object.keys(report.parts).length).toBeGreaterThan(10);
    expect(Object.keys(report.scores.keyQuestions).length).toBeGreaterThan(10);
    const exported = await readFile(to).catch(() => undefined);
    if (!exported) continue;
    outcomes.exported += 1;
    expect(Object.keys(unzipSync(new Uint8Array(exported)))).toContain('word/document.xml');
  }
  const others = (await readdir(folder)).filter((name) => !/^\d+\.(?:assay|docx)$/.test(name));
  console.log(`killed commands: ${JSON.stringify(outcomes)}, left beside: ${others.join(', ') || 'nothing'}`);
  expect(others.filter((name) => !name.endsWith('.tmp'))).toEqual([]);
});
