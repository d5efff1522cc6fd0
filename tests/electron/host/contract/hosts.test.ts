import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { packReport } from '../../../../electron/host/report-file.ts';
import { newTestReport } from '../../../editions.ts';
import { newFolder } from '../temp-folder.ts';
import { edition, newWorld, transports } from './world.ts';

describe.each(transports)('%s', (_name, transport) => {
  test('the report that the host was started with is opened, as often as a window asks', async () => {
    const path = join(await newFolder(), 'given.assay');
    await writeFile(path, packReport(newTestReport()));
    const { client } = await newWorld(transport, { file: path });
    const opened = await client.openGiven({});
    expect(opened?.file.name).toBe('given.assay');
    expect(opened?.report).toEqual(newTestReport());
    expect(await client.openReport({ file: opened?.file.handle ?? '' })).toEqual(opened);
    const changed = { ...newTestReport(), id: 'changed' };
    await writeFile(path, packReport(changed));
    expect((await client.openGiven({}))?.report).toEqual(changed);
    expect((await client.listRecent({})).map(({ file }) => file.name)).toEqual(['given.assay']);
  });

  test('a host that was started with none says so, and tells of one that has gone', async () => {
    expect(await (await newWorld(transport)).client.openGiven({})).toBeNull();
    const { client } = await newWorld(transport, { file: join(await newFolder(), 'gone.assay') });
    await expect(client.openGiven({})).rejects.toMatchObject({ code: 'not found' });
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
