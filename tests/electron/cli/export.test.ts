import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { runAssay } from '../../../electron/cli/run.ts';
import { packReport } from '../../../electron/host/report-file.ts';
import { newTestReport, pdu } from '../../editions.ts';
import { newFolder } from '../host/temp-folder.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

/** A report of an edition of the user's own, which differs from the one of the house in what is given. */
async function reportOf(change: Partial<typeof pdu>): Promise<string> {
  const folder = await newFolder();
  vi.stubEnv('ASSAY_DATA', folder);
  await mkdir(join(folder, 'templates'));
  await writeFile(join(folder, 'templates/own.json'), JSON.stringify({ ...pdu, id: 'own', ...change }));
  const path = join(folder, 'r.assay');
  await writeFile(path, packReport({ ...newTestReport(), template: 'own' }));
  return path;
}

const odd = { wordStyle: { ...pdu.wordStyle, font: 'A Font That Nobody Has' } };
const silent = { parts: pdu.parts.filter(({ kind }) => kind !== 'contents') };

test.each<[says: string, change: Partial<typeof pdu>, options: string[], remark: RegExp]>([
  [
    'that it left the numbers out as asked',
    {},
    ['--no-page-numbers'],
    /^The contents have no page numbers, as you asked\. .*F9/m,
  ],
  ['that it could not work the pages out', odd, [], /^The contents have no page numbers, because .* font .*F9/m],
  ['nothing of contents that are not there', silent, ['--no-page-numbers'], /^(?!.*page numbers)/s],
])('an export says %s', async (_, change, options, remark) => {
  const path = await reportOf(change);
  const ran = await runAssay(['export', path, '--to', path.replace('.assay', '.docx'), '--json', ...options]);
  expect(ran.exit).toBe(0);
  expect(JSON.parse(ran.out)).toMatchObject({ pages: null });
  expect(ran.err).toMatch(remark);
});
