import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect } from 'vitest';
import type { Progress } from '../../../../core/rpc.ts';
import { assetIdOf } from '../../../../electron/host/pictures/report-assets.ts';
import { newPng } from '../../../some-pictures.ts';
import { findingsPaper } from '../../docx/some-findings.ts';
import { edition, saveWhole, tryOverEach } from './world.ts';

const in64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

tryOverEach([
  [
    'a Word file is written, with progress, and not over another one',
    async ({ client, home }) => {
      const made = await client.newReport({ ...edition, name: 'A' });
      const { file } = await client.suggestFile({ beside: made.file.handle, ending: '.docx' });
      const steps: Progress[] = [];
      const asked = { report: made.report, to: file.handle, replace: false, draft: true };
      const written = await client.exportWord(asked, { progress: (step) => steps.push(step) });
      const bytes = await readFile(join(home, 'A.docx'));
      expect(written).toMatchObject({ file, bytes: bytes.length });
      expect(Object.keys(unzipSync(bytes))).toContain('word/document.xml');
      expect(steps.length).toBeGreaterThan(1);
      await writeFile(join(home, 'A.docx'), 'old');
      await expect(client.exportWord(asked)).rejects.toMatchObject({ code: 'already there' });
      expect(await readFile(join(home, 'A.docx'), 'utf8')).toBe('old');
    },
  ],
  [
    'the annex on the ratings goes with a draft, and a final file refuses it before any work',
    async ({ client, home }) => {
      const made = await client.newReport({ ...edition, name: 'A' });
      for (const [ending, name] of [
        ['.docx', 'A.docx'],
        ['.html', 'A.html'],
      ] as const) {
        const { file } = await client.suggestFile({ beside: made.file.handle, ending });
        const asked = { report: made.report, to: file.handle, replace: false, draft: false, explain: true };
        const print = ending === '.docx' ? client.exportWord : client.exportPage;
        await expect(print(asked)).rejects.toMatchObject({
          code: 'wrong use',
          message: expect.stringContaining('for drafts'),
        });
        expect(await readdir(home)).not.toContain(name);
        await print({ ...asked, draft: true });
        const bytes = await readFile(join(home, name));
        const text =
          ending === '.html'
            ? bytes.toString('utf8')
            : Buffer.from(unzipSync(bytes)['word/document.xml'] ?? []).toString('utf8');
        expect(text).toContain('Why these ratings');
      }
    },
  ],
  [
    'a cancelled export leaves no file',
    async ({ client, home }) => {
      const made = await client.newReport({ ...edition, name: 'A' });
      const { file } = await client.suggestFile({ beside: made.file.handle, ending: '.docx' });
      const leaving = new AbortController();
      const asked = { report: made.report, to: file.handle, replace: false, draft: true };
      const exporting = client.exportWord(asked, { progress: () => leaving.abort(), signal: leaving.signal });
      await expect(exporting).rejects.toMatchObject({ code: 'cancelled' });
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(await readdir(home)).toEqual(['A.assay']);
    },
  ],
  [
    'an export into a folder that is gone says so, and leaves nothing',
    async ({ client, home }) => {
      const made = await client.newReport({ ...edition, name: 'A' });
      const { file } = await client.suggestFile({ beside: made.file.handle, ending: '.docx' });
      await rm(home, { recursive: true });
      const exporting = client.exportWord({ report: made.report, to: file.handle, replace: false, draft: true });
      await expect(exporting).rejects.toThrow(/“A.docx” was not saved, because the folder “.*” cannot be found/);
    },
  ],
  [
    'a final export of an unfinished report is refused, and the old file stays',
    async ({ client, home, internals }) => {
      const made = await client.newReport({ ...edition, name: 'A' });
      for (const [ending, call] of [
        ['.docx', 'exportWord'],
        ['.html', 'exportPage'],
      ] as const) {
        const { file } = await client.suggestFile({ beside: made.file.handle, ending });
        await writeFile(join(home, file.name), 'old');
        const asked = { report: made.report, to: file.handle, replace: true, draft: false };
        const exporting = client[call](asked);
        await expect(exporting).rejects.toMatchObject({ code: 'unfinished' });
        await expect(exporting).rejects.toThrow(
          /^\d\d errors stand in the way of the final report\. .* export a draft/,
        );
        expect(await readFile(join(home, file.name), 'utf8')).toBe('old');
        await client[call]({ ...asked, draft: true });
        expect((await readFile(join(home, file.name))).length).toBeGreaterThan(10_000);
      }
      expect(internals).toEqual([]);
    },
  ],
  [
    'a finished report is exported for good, and a draft of it says so',
    async ({ client, home }) => {
      const { report, file: from } = await client.newSample({ sample: 'caldersea' });
      const { file } = await client.suggestFile({ beside: from.handle, ending: '.html' });
      const asked = { report, to: file.handle, replace: true };
      await client.exportPage({ ...asked, draft: false });
      const final = await readFile(join(home, file.name), 'utf8');
      const written = await client.exportPage({ ...asked, draft: true });
      const draft = await readFile(join(home, file.name), 'utf8');
      expect(final).toContain('<h1');
      expect(final).not.toContain('>DRAFT<');
      expect(draft).toContain('>DRAFT<');
      expect(written).toEqual({ file, bytes: Buffer.byteLength(draft) });
    },
  ],
  [
    'findings are written as a Word file or a table beside the report, and not over another file',
    async ({ client, home, internals }) => {
      const made = await client.newReport({ ...edition, name: 'A' });
      const asked = { paper: findingsPaper(), template: made.report.template, replace: false };
      for (const [form, ending] of [
        ['word', '.docx'],
        ['table', '.csv'],
      ] as const) {
        const { file } = await client.suggestFile({ beside: made.file.handle, ending, of: 'findings' });
        expect(file.name).toBe(`A findings${ending}`);
        const written = await client.exportFindings({ ...asked, form, to: file.handle });
        const bytes = await readFile(join(home, file.name));
        expect(written).toEqual({ file, bytes: bytes.length });
        const text = form === 'word' ? Buffer.from(unzipSync(bytes)['word/document.xml'] ?? []) : bytes;
        expect(text.toString('utf8')).toContain('These numbers differ.');
        await expect(client.exportFindings({ ...asked, form, to: file.handle })).rejects.toMatchObject({
          code: 'already there',
        });
        const other = form === 'word' ? 'table' : 'word';
        const mistaken = client.exportFindings({ ...asked, form: other, to: file.handle, replace: true });
        await expect(mistaken).rejects.toMatchObject({ code: 'bad input' });
        expect((await readFile(join(home, file.name))).equals(bytes)).toBe(true);
        expect(await client.suggestFile({ beside: made.file.handle, ending, of: 'findings' })).toMatchObject({
          file: { name: `A findings 2${ending}` },
        });
      }
      expect(internals).toEqual([]);
    },
  ],
  [
    'a cancelled report of findings leaves no file',
    async ({ client, home }) => {
      const made = await client.newReport({ ...edition, name: 'A' });
      const { file } = await client.suggestFile({ beside: made.file.handle, ending: '.docx', of: 'findings' });
      const leaving = new AbortController();
      const asked = { paper: findingsPaper(), template: made.report.template, form: 'word', to: file.handle } as const;
      const work = { progress: () => leaving.abort(), signal: leaving.signal };
      const exporting = client.exportFindings({ ...asked, replace: false }, work);
      await expect(exporting).rejects.toMatchObject({ code: 'cancelled' });
      expect(await readdir(home)).toEqual(['A.assay']);
    },
  ],
  [
    'pictures are printed from the file of the report, where they are nowhere else',
    async ({ client, home, data }) => {
      const made = await client.newReport({ ...edition, name: 'A' });
      const { id, asset } = await client.storeAsset({ name: 'town.png', bytes: in64(newPng(40, 30)) });
      const picture = { type: 'picture' as const, id: 'p', caption: 'The town', source: '', asset: id, alt: 'A town' };
      const foreword = [{ ...picture, share: 1, children: [{ text: '' as const }] as [{ text: '' }] }];
      const report = { ...made.report, assets: { [id]: asset }, parts: { foreword } };
      await saveWhole(client, { file: made.file.handle, report, basedOn: made.revision });
      await rm(join(data, 'assets'), { recursive: true });
      const { file: word } = await client.suggestFile({ beside: made.file.handle, ending: '.docx' });
      const { file: page } = await client.suggestFile({ beside: made.file.handle, ending: '.html' });
      const asked = { report, replace: false, draft: true, from: made.file.handle };
      await client.exportWord({ ...asked, to: word.handle });
      await client.exportPage({ ...asked, to: page.handle });
      const media = Object.entries(unzipSync(await readFile(join(home, word.name)))).filter(([name]) =>
        name.startsWith('word/media/'),
      );
      expect(media.map(([, bytes]) => assetIdOf(bytes))).toContain(id);
      expect(await readFile(join(home, page.name), 'utf8')).toContain(`data:image/png;base64,${in64(newPng(40, 30))}`);
      const { from: _from, ...nowhere } = asked;
      const lost = client.exportPage({ ...nowhere, to: page.handle, replace: true });
      await expect(lost).rejects.toThrow(/“town\.png” is missing .* No file was written\./);
      const without = { ...report, parts: {} };
      await client.exportPage({ ...nowhere, report: without, to: page.handle, replace: true });
    },
  ],
]);
