import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect } from 'vitest';
import type { Progress } from '../../../../core/rpc.ts';
import { edition, tryOverEach } from './world.ts';

tryOverEach([
  [
    'a Word file is written, with progress, and not over another one',
    async ({ client, home }) => {
      const made = await client.newReport({ ...edition, name: 'A' });
      const { file } = await client.suggestFile({ beside: made.file.handle, ending: '.docx' });
      const steps: Progress[] = [];
      const asked = { report: made.report, to: file.handle, replace: false };
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
    'a cancelled export leaves no file',
    async ({ client, home }) => {
      const made = await client.newReport({ ...edition, name: 'A' });
      const { file } = await client.suggestFile({ beside: made.file.handle, ending: '.docx' });
      const leaving = new AbortController();
      const asked = { report: made.report, to: file.handle, replace: false };
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
      const exporting = client.exportWord({ report: made.report, to: file.handle, replace: false });
      await expect(exporting).rejects.toThrow(/“A.docx” was not saved, because the folder “.*” cannot be found/);
    },
  ],
]);
