import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { packReport } from '../../../../electron/host/report-file.ts';
import { newTestReport } from '../../../editions.ts';
import { newFolder } from '../temp-folder.ts';
import { edition, newWorld, transports } from './world.ts';

describe.each(transports)('%s', (_name, transport) => {
  test('the file that the host was started with is named at the start', async () => {
    const path = join(await newFolder(), 'given.assay');
    await writeFile(path, packReport(newTestReport()));
    const { client } = await newWorld(transport, { file: path });
    const { file } = await client.start({});
    expect(file?.name).toBe('given.assay');
    expect((await client.openReport({ file: file?.handle ?? '' })).report).toEqual(newTestReport());
  });

  test('an error inside shows neither stack nor path, and goes whole to the host’s log', async () => {
    const { client, send, internals } = await newWorld(transport, {
      exportWord: () => Promise.reject(new Error('no such thing: /home/someone/secret.ts')),
    });
    const made = await client.newReport({ ...edition, name: 'A' });
    const { file } = await client.suggestFile({ beside: made.file.handle, ending: '.docx' });
    const reply = await send('exportWord', { report: made.report, to: file.handle, replace: false, draft: true });
    expect(reply).toMatchObject({ ok: false, fault: { code: 'internal' } });
    expect(JSON.stringify(reply)).not.toMatch(/secret|someone|\.ts|at /);
    expect(String(internals[0])).toContain('secret');
  });

  test('what a caller changes afterwards does not reach the host', async () => {
    const { client } = await newWorld(transport);
    const made = await client.newReport({ ...edition, name: 'A' });
    const original = structuredClone(made.template);
    made.template.parts.length = 0;
    expect((await client.openReport({ file: made.file.handle })).template).toEqual(original);
  });
});
