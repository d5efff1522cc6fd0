import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { runAssay } from '../../../electron/cli/run.ts';
import { saveReport } from '../../../electron/host/report-file.ts';
import { newTestReport } from '../../editions.ts';
import { newerFile } from '../../newer-report.ts';
import { newFolder } from '../host/temp-folder.ts';

const bytes = Buffer.from(newerFile());
let folder: string;
let file: string;
let other: string;
let data: string;

beforeEach(async () => {
  folder = await newFolder();
  [file, other, data] = [join(folder, 'newer.assay'), join(folder, 'other.assay'), join(folder, 'data.csv')];
  await writeFile(file, bytes);
  await saveReport(other, newTestReport(), { expects: 'nothing' });
  await writeFile(data, 'ref,value,base,reason\n2.1.1,74%,110,\n');
});

describe('a report of a newer Assay', () => {
  test.each(['show', 'explain'])('%s tells what is known of it, and on standard error what is not', async (command) => {
    const { exit, out, err } = await runAssay([command, file, '--json']);
    expect([exit, typeof JSON.parse(out)]).toEqual([0, 'object']);
    expect(err).toMatch(/“newer\.assay” was saved by a newer Assay \(file version 4\) and can only be read here\./);
    expect(err).toContain('“approvals”');
    expect(err).toContain('“threads/1.json”');
    expect(await readFile(file)).toEqual(bytes);
  });

  test('is exported as a draft, which says so, and as nothing else', async () => {
    const [page, copy] = [join(folder, 'out.html'), join(folder, 'copy.assay')];
    for (const to of [page, copy]) {
      const refused = await runAssay(['export', file, '--to', to]);
      expect([refused.exit, refused.err]).toEqual([1, expect.stringMatching(/saved by a newer Assay/)]);
    }
    expect((await readdir(folder)).toSorted()).toEqual(['data.csv', 'newer.assay', 'other.assay']);
    const drawn = await runAssay(['export', file, '--to', page, '--draft']);
    expect([drawn.exit, drawn.err]).toEqual([0, expect.stringMatching(/“approvals”/)]);
    expect(await readFile(page, 'utf8')).toContain('First, as it always was.');
    expect(await readFile(file)).toEqual(bytes);
  });

  test.each<[string, () => string[]]>([
    ['set', () => ['set', file, 'subject.name=Other']],
    ['import scores', () => ['import', 'scores', file, data]],
    ['import text', () => ['import', 'text', file, data]],
    ['import cases', () => ['import', 'cases', file, data]],
    ['check', () => ['check', file]],
    ['versions', () => ['versions', file, '--name', 'A']],
    ['remove cases', () => ['remove', 'cases', file]],
    ['merge', () => ['merge', other, file, other, '--to', join(folder, 'merged.assay')]],
    ['take', () => ['take', other, 'foreword', '--from', file]],
  ])('%s leaves it and all else as it is', async (_name, line) => {
    const before = await readFile(other);
    const { exit, err } = await runAssay(line());
    expect([exit, err]).toEqual([1, expect.stringMatching(/saved by a newer Assay/)]);
    expect(await readFile(file)).toEqual(bytes);
    expect(await readFile(other)).toEqual(before);
    expect((await readdir(folder)).toSorted()).toEqual(['data.csv', 'newer.assay', 'other.assay']);
  });
});
