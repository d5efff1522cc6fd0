import { mkdir, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Picture } from '../../../../core/content.ts';
import type { OpenReport } from '../../../../core/contract/contract.ts';
import type { Asset, Report } from '../../../../core/report.ts';
import { assetIdOf } from '../../../../electron/host/pictures/report-assets.ts';
import { packReport } from '../../../../electron/host/report-file.ts';
import { newTestReport } from '../../../editions.ts';
import { jpeg, newPng, newSvg } from '../../../some-pictures.ts';
import { edition, newWorld, saveWhole, transports, tryOverEach, type World } from './world.ts';

const in64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
const town = { name: 'town.png', bytes: in64(newPng(40, 30)) };

function picture(asset: string): Picture {
  return {
    type: 'picture',
    id: 'p',
    caption: '',
    source: '',
    asset,
    alt: 'A town',
    share: 1,
    children: [{ text: '' }],
  };
}

function withPicture(report: Report, { id, asset }: { id: string; asset: Asset }): Report {
  return { ...report, assets: { ...report.assets, [id]: asset }, parts: { foreword: [picture(id)] } };
}

async function entriesOf(path: string): Promise<string[]> {
  return Object.keys(unzipSync(await readFile(path))).sort();
}

/** A report with a picture, saved. */
async function saved({ client }: World): Promise<OpenReport & { id: string; asset: Asset }> {
  const made = await client.newReport({ ...edition, name: 'A' });
  const stored = await client.storeAsset(town);
  const report = withPicture(made.report, stored);
  const { revision } = await saveWhole(client, { file: made.file.handle, report, basedOn: made.revision });
  return { ...made, ...stored, report, revision };
}

tryOverEach([
  [
    'what is handed in is told by its bytes, and comes back, also after a restart',
    async ({ client, restart }) => {
      const png = await client.storeAsset({ ...town, name: 'town.jpg' });
      expect(png).toEqual({
        id: assetIdOf(newPng(40, 30)),
        asset: { name: 'town.jpg', type: 'image/png', width: 40, height: 30 },
      });
      const photo = await client.storeAsset({ name: 'photo', bytes: in64(jpeg) });
      const drawing = await client.storeAsset({ name: 'map.svg', bytes: in64(newSvg()) });
      const after = (await restart()).client;
      expect(await after.loadAsset({ id: png.id })).toEqual({ type: 'image/png', bytes: town.bytes });
      expect(await after.loadAsset({ id: photo.id })).toEqual({ type: 'image/jpeg', bytes: in64(jpeg) });
      expect((await after.loadAsset({ id: drawing.id })).type).toBe('image/svg+xml');
    },
  ],
  [
    'the largest picture travels, and a larger one is refused by its name',
    async ({ client }) => {
      const drawing = (size: number) => {
        const start = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"><text>';
        return Buffer.from(`${start}${'x'.repeat(size - start.length - 13)}</text></svg>`);
      };
      const largest = in64(drawing(10 * 1024 * 1024));
      const { id } = await client.storeAsset({ name: 'large.svg', bytes: largest });
      expect((await client.loadAsset({ id })).bytes).toBe(largest);
      for (const size of [10 * 1024 * 1024 + 1, 25 * 1024 * 1024]) {
        const handing = client.storeAsset({ name: 'huge.svg', bytes: in64(drawing(size)) });
        await expect(handing).rejects.toThrow(/^The picture “huge\.svg” has \d+\.\d MB, and a report takes/);
      }
    },
  ],
  [
    'a harmful picture is refused and not kept',
    async ({ client, data }) => {
      const bytes = in64(newSvg('<script>alert(1)</script>'));
      const handing = client.storeAsset({ name: 'nice.svg', bytes });
      await expect(handing).rejects.toMatchObject({ code: 'bad input' });
      await expect(handing).rejects.toThrow(/“nice\.svg” holds a script/);
      await expect(readdir(join(data, 'assets'))).rejects.toThrow('ENOENT');
    },
  ],
  [
    'a saved report holds each picture that it names once, and no other',
    async (world) => {
      const { client, home } = world;
      const { file, report, revision, id, asset } = await saved(world);
      const path = join(home, 'A.assay');
      expect(await entriesOf(path)).toEqual([`assets/${id}.png`, 'report.json']);
      const other = await client.storeAsset({ name: 'photo.jpg', bytes: in64(jpeg) });
      const both: Report = {
        ...report,
        assets: { [id]: asset, [other.id]: other.asset },
        coverPicture: id,
        parts: { foreword: [picture(id), { ...picture(other.id), id: 'q' }, { ...picture(id), id: 'r' }] },
      };
      const next = await saveWhole(client, { file: file.handle, report: both, basedOn: revision });
      expect(await entriesOf(path)).toEqual([`assets/${id}.png`, `assets/${other.id}.jpg`, 'report.json'].sort());
      const less = { ...report, assets: {}, parts: {} };
      const last = await saveWhole(client, { file: file.handle, report: less, basedOn: next.revision });
      expect(await entriesOf(path)).toEqual(['report.json']);
      // Undone: the file no longer has it, and it comes back all the same.
      await saveWhole(client, { file: file.handle, report, basedOn: last.revision });
      expect(await entriesOf(path)).toEqual([`assets/${id}.png`, 'report.json']);
    },
  ],
  [
    'a picture whose bytes are nowhere is named, and the file stays as it was',
    async (world) => {
      const { client, home } = world;
      const { file, report, revision, asset } = await saved(world);
      const before = await readFile(join(home, 'A.assay'));
      const lost = withPicture(report, { id: 'f'.repeat(64), asset: { ...asset, name: 'lost.png' } });
      const saving = saveWhole(client, { file: file.handle, report: lost, basedOn: revision });
      await expect(saving).rejects.toMatchObject({ code: 'not found' });
      await expect(saving).rejects.toThrow(
        /“lost\.png” is missing .*The report was not saved\. Put it in again, or remove/,
      );
      expect(await readFile(join(home, 'A.assay'))).toEqual(before);
      await expect(client.loadAsset({ file: file.handle, id: 'f'.repeat(64) })).rejects.toMatchObject({
        code: 'not found',
      });
    },
  ],
  [
    'a picture that no text shows any longer may be lost without harm',
    async (world) => {
      const { client, home } = world;
      const { file, report, revision, asset } = await saved(world);
      const unused = { ...report, assets: { ...report.assets, ['f'.repeat(64)]: { ...asset, name: 'lost.png' } } };
      await saveWhole(client, { file: file.handle, report: unused, basedOn: revision });
      expect((await entriesOf(join(home, 'A.assay'))).length).toBe(2);
    },
  ],
  [
    'a report that is opened brings its pictures along, whatever became of the ones kept here',
    async (world) => {
      const { data, home, restart } = world;
      const { id } = await saved(world);
      await rm(join(data, 'assets'), { recursive: true });
      const { client } = await restart();
      const recent = await client.listRecent({});
      const opened = await client.openReport({ file: recent[0]?.file.handle ?? '' });
      expect((await client.loadAsset({ id })).bytes).toBe(town.bytes);
      await rm(join(data, 'assets'), { recursive: true });
      expect((await client.loadAsset({ file: opened.file.handle, id })).bytes).toBe(town.bytes);
      // Damaged where it is kept: it is taken from the file instead.
      await mkdir(join(data, 'assets'));
      await writeFile(join(data, 'assets', id), 'damaged');
      expect((await client.loadAsset({ file: opened.file.handle, id })).bytes).toBe(town.bytes);
      await rm(join(home, 'A.assay'));
    },
  ],
  [
    'a copy holds the pictures, those from the first file and those that are not saved yet',
    async (world) => {
      const { client, home, data } = world;
      const { file, report, id } = await saved(world);
      await rm(join(data, 'assets'), { recursive: true });
      const photo = await client.storeAsset({ name: 'photo.jpg', bytes: in64(jpeg) });
      const both = { ...report, assets: { ...report.assets, [photo.id]: photo.asset }, coverPicture: photo.id };
      const { file: to } = await client.suggestFile({ beside: file.handle, ending: '.assay' });
      await client.saveCopy({ report: both, to: to.handle, replace: false, from: file.handle });
      expect(await entriesOf(join(home, 'A 2.assay'))).toEqual(
        [`assets/${id}.png`, `assets/${photo.id}.jpg`, 'report.json'].sort(),
      );
      expect((await client.openReport({ file: to.handle })).report).toEqual(both);
    },
  ],
  [
    'what nobody has used for long is taken away at a start',
    async ({ client, data }) => {
      const kept = await client.storeAsset(town);
      const old = await client.storeAsset({ name: 'photo.jpg', bytes: in64(jpeg) });
      const then = new Date(Date.now() - 200 * 24 * 3_600_000);
      await utimes(join(data, 'assets', old.id), then, then);
      await client.start({});
      expect(await readdir(join(data, 'assets'))).toEqual([kept.id]);
    },
  ],
]);

describe('a picture in a file that is not what the file says', () => {
  const png = newPng(40, 30);
  const asset: Asset = { name: 'town.png', type: 'image/png', width: 40, height: 30 };
  const script = newSvg('<script>alert(1)</script>');
  const svg: Asset = { name: 'map.svg', type: 'image/svg+xml', width: 40, height: 30 };
  const named = (bytes: Uint8Array, as: Asset, ending = 'png', id = assetIdOf(bytes)) => ({
    id,
    as,
    entries: { [`assets/${id}.${ending}`]: bytes },
  });
  const hostile: [string, ReturnType<typeof named>][] = [
    ['bytes of another picture', named(newPng(1, 1), asset, 'png', assetIdOf(png))],
    ['another type', named(png, { ...asset, type: 'image/jpeg' }, 'jpg')],
    ['another size', named(png, { ...asset, height: 9999 })],
    ['no picture', named(Buffer.from('MZ'), asset)],
    ['a script in it', named(script, svg, 'svg')],
    ['another ending', named(png, asset, 'exe')],
  ];
  describe.each(transports)('%s', (_name, transport) => {
    test.each(hostile)('%s', async (_what, { id, as, entries }) => {
      const { client, home, data } = await newWorld(transport);
      await mkdir(home, { recursive: true });
      // Made today, it has no version of the day.
      const made = { ...newTestReport(), created: new Date().toISOString() };
      const report = withPicture(made, { id, asset: as });
      const { 'report.json': json } = unzipSync(packReport(report));
      await writeFile(join(home, 'x.assay'), zipSync({ ...entries, 'report.json': json ?? new Uint8Array() }));
      const { entries: files } = await client.listFolder({});
      // The text can be read and saved elsewhere; the picture is as good as missing.
      const opened = await client.openReport({ file: files[0]?.file.handle ?? '' });
      expect(opened.report).toEqual(report);
      await expect(readdir(join(data, 'assets'))).rejects.toThrow('ENOENT');
      const loading = client.loadAsset({ file: opened.file.handle, id });
      await expect(loading).rejects.toThrow(/is missing .* or is damaged there/);
      const without = { ...report, assets: {}, parts: {} };
      await saveWhole(client, { file: opened.file.handle, report: without, basedOn: opened.revision });
      expect(await entriesOf(join(home, 'x.assay'))).toEqual(['report.json']);
    });
  });
});
