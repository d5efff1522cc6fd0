import { readdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { createHistoryStore } from '../../../../electron/host/history.ts';
import { createLaunchCodes } from '../../../../electron/host/launch-code.ts';
import { newPng } from '../../../some-pictures.ts';
import { edited, edition, newWorld, saveWhole, transports, type World } from '../contract/world.ts';
import { newFolder } from '../temp-folder.ts';
import { wholeWork } from './away-host.ts';

const YEAR = 365 * 24 * 3_600_000;
const jumps = [
  ['a year ahead', YEAR],
  ['a year back', -YEAR],
] as const;

const [inProcess] = transports;

async function newDesk(): Promise<World> {
  if (!inProcess) throw new Error('no transport');
  // Without samples, a start takes no time.
  return newWorld(inProcess[1], { samplesFolder: await newFolder() });
}

/** From now on the clock of the program shows another time; timers and files go on as they did. */
function jump(by: number): void {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + by });
}
afterEach(() => {
  vi.useRealTimers();
});

test.each(jumps)('unsaved work comes back whichever way the clock jumped: %s', async (_what, by) => {
  const world = await newDesk();
  const made = await world.client.newReport({ ...edition, name: 'A' });
  const { revision } = await saveWhole(world.client, {
    file: made.file.handle,
    report: edited(made, 'One.'),
    basedOn: made.revision,
  });
  jump(by);
  const report = edited(made, 'One. Two.');
  await world.client.keepWork(wholeWork({ ...made, revision }, report));
  jump(-by / 2);
  const { client } = await world.restart();
  const file = (await client.listRecent({}))[0]?.file.handle ?? '';
  const opened = await client.openReport({ file });
  expect(opened).toMatchObject({ report, revision, restored: { changes: { words: 1 } } });
  expect(opened.unsaved).toBeUndefined();
  await saveWhole(client, { file, report, basedOn: revision, work: { work: 'window-one', turn: 1 } });
  const again = await client.openReport({ file });
  expect(again.report).toEqual(report);
  expect(again.restored).toBeUndefined();
});

test.each(jumps)('no named version goes, nor the latest of the others: %s', async (_what, by) => {
  const { client } = await newDesk();
  const made = await client.newReport({ ...edition, name: 'A' });
  let basedOn = made.revision;
  const keep = async (words: string, kind: 'named' | 'import', name: string) => {
    const save = { file: made.file.handle, report: edited(made, words), basedOn, keep: [{ kind, name }] };
    basedOn = (await saveWhole(client, save)).revision;
  };
  await keep('One.', 'named', 'First draft');
  await keep('Two.', 'import', 'a.docx');
  jump(by);
  await keep('Three.', 'import', 'b.docx');
  await keep('Four.', 'named', 'Read by the editor');
  jump(-by);
  await keep('Five.', 'named', 'Signed');
  await keep('Six.', 'import', 'c.docx');
  const names = (await client.listVersions({ file: made.file.handle })).versions.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['First draft', 'Read by the editor', 'Signed', 'c.docx']));
});

test.each(jumps)('what another program is just writing beside the report stays: %s', async (_what, by) => {
  const { client, home } = await newDesk();
  const made = await client.newReport({ ...edition, name: 'A' });
  const [fresh, left] = ['.A.assay.0123456789ab.tmp', '.A.assay.ba9876543210.tmp'];
  for (const name of [fresh, left]) await writeFile(join(home, name), '');
  const old = new Date(Date.now() - 2 * 3_600_000);
  await utimes(join(home, left), old, old);
  jump(by);
  await saveWhole(client, { file: made.file.handle, report: edited(made, 'One.'), basedOn: made.revision });
  const names = await readdir(home);
  expect(names).toContain(fresh);
  expect(names).not.toContain(left);
});

test.each(jumps)('pictures of unsaved work stay: %s', async (_what, by) => {
  const world = await newDesk();
  const bytes = newPng(12, 8);
  const { id, asset } = await world.client.storeAsset({
    name: 'town.png',
    bytes: Buffer.from(bytes).toString('base64'),
  });
  const made = await world.client.newReport({ ...edition, name: 'A' });
  const report = { ...made.report, assets: { [id]: asset } };
  await world.client.keepWork(wholeWork(made, report));
  jump(by);
  const { client } = await world.restart();
  await client.start({});
  expect((await client.loadAsset({ id })).bytes).toBe(Buffer.from(bytes).toString('base64'));
  // Even where another picture shows that the first is old.
  await client.storeAsset({ name: 'other.png', bytes: Buffer.from(newPng(13, 8)).toString('base64') });
  const path = join(world.data, 'assets', id);
  const longAgo = new Date(Date.now() - 2 * YEAR);
  await utimes(path, longAgo, longAgo);
  await client.start({});
  expect(await readdir(join(world.data, 'assets'))).toContain(id);
  await client.dropWork({ works: ['window-one'] });
  await client.start({});
  expect(await readdir(join(world.data, 'assets'))).not.toContain(id);
});

test('the steps of undo that were kept last stay, though the clock was put back', async () => {
  const data = await newFolder();
  const store = createHistoryStore(data);
  for (let report = 0; report < 32; report++) await store.put({ report: `report ${report}`, revision: 'r' }, 'steps');
  const ahead = new Date(Date.now() + YEAR);
  const folder = join(data, 'history');
  for (const name of await readdir(folder)) await utimes(join(folder, name), ahead, ahead);
  await store.put({ report: 'the last', revision: 'r' }, 'its steps');
  expect(await store.get({ report: 'the last', revision: 'r' })).toBe('its steps');
});

test.each(jumps)('an address that starts the window works, and no longer than it should: %s', async (_what, by) => {
  const codes = createLaunchCodes(60_000);
  onTestFinished(() => codes.end());
  const code = codes.issue();
  jump(by);
  expect(codes.redeem(code, 'a window')).toBe(true);
  expect(codes.redeem(code, 'another')).toBe(false);
});
