import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadReport } from '../../electron/host/report-file.ts';
import { newRoom, type Room, whyNoRoom } from '../electron/host/away/mounts.ts';
import { axeFaults } from './axe.ts';
import { createStage, type Stage } from './stage.ts';
import { goTo, newReport, saved, shown } from './steps.ts';

/** The whole app, with a share that goes and comes back, and a small disk for what is its own. */
describe.skipIf(whyNoRoom)('a disk that fails under an open report', () => {
  let room: Room;
  let stage: Stage;
  let server: string;
  const FILE = 'Away PDU.assay';
  const dataFolder = () => room.seen(join(stage.reportsFolder, '../data'));
  const connect = () => room.run('mount', '--bind', server, stage.reportsFolder);
  const disconnect = () => room.run('umount', '--lazy', stage.reportsFolder);
  const foreword = async () => JSON.stringify((await loadReport(join(server, FILE))).report.parts.foreword);
  const keptBytes = async () => {
    const folder = join(dataFolder(), 'recovery');
    return (await Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name), 'latin1')))).join('');
  };
  const isSaved = (page: Page) => page.locator('.saved[data-state=saved]').waitFor();

  beforeAll(async () => {
    room = await newRoom();
    stage = await createStage({}, room.enter);
    server = await mkdtemp(join(tmpdir(), 'assay-server-'));
    await mkdir(stage.reportsFolder);
    await mkdir(join(stage.reportsFolder, '../data'));
    await connect();
    await room.run('mount', '-t', 'tmpfs', '-o', 'size=4m', 'none', join(stage.reportsFolder, '../data'));
  });
  afterAll(async () => {
    await stage?.close();
    await room?.close();
    if (server) await rm(server, { recursive: true, force: true });
  });

  test('a share that is away is told of, writing goes on and is kept, and it is saved by itself when it is back', async () => {
    const page = await stage.open();
    await newReport(page, 'Away PDU');
    const text = await goTo(page, 'Foreword');
    await page.keyboard.type('On the share. ');
    await saved(page);
    await disconnect();
    await page.keyboard.type('While it is away. ');
    const banner = page.getByRole('alert').filter({ hasText: 'Not saved.' });
    await banner.waitFor();
    expect(await banner.textContent()).toMatch(
      /“Away PDU\.assay” was not saved: it is no longer in the folder “.*reports”, or that drive or share is not connected\. Put it back or reconnect the drive, or save a copy in another folder\. Assay keeps trying, and keeps what you write on this computer\./,
    );
    expect(await banner.getByRole('button').allTextContents()).toEqual(['Try now', 'Save a copy…', 'Copy all text']);
    await text.press('Control+End');
    await page.keyboard.type('And on.');
    expect(await shown(text)).toEqual(['p: On the share. While it is away. And on.']);
    await expect.poll(keptBytes).toContain('And on.');
    expect(await axeFaults(page)).toEqual([]);
    if (process.env.AWAY_PICTURES) await page.screenshot({ path: join(process.env.AWAY_PICTURES, 'banner.png') });
    await connect();
    await isSaved(page);
    expect(await banner.count()).toBe(0);
    expect(await foreword()).toContain('On the share. While it is away. And on.');
    await page.context().close();
  });

  test('killed while the share is away, the work is offered and opened without it, and saved when it is back', async () => {
    const page = await stage.open({ file: FILE });
    await (await goTo(page, 'Foreword')).press('Control+End');
    await disconnect();
    await page.keyboard.type(' Before the end.');
    await page.locator('.saved[data-state=failed]').waitFor();
    await expect.poll(keptBytes).toContain('Before the end.');
    await stage.killHost();
    await page.context().close();

    const again = await stage.open();
    await again.getByText('Missing.').waitFor();
    if (process.env.AWAY_PICTURES) await again.screenshot({ path: join(process.env.AWAY_PICTURES, 'missing.png') });
    expect(await axeFaults(again)).toEqual([]);
    await again.getByRole('button', { name: 'Open what was not saved' }).click();
    const receipt = again.locator('[data-notice=restored]');
    await receipt.waitFor();
    expect(await receipt.textContent()).toMatch(/Restored\..*“Away PDU\.assay” is not in the folder .* Save a copy/);
    expect(await shown(await goTo(again, 'Foreword'))).toEqual([
      'p: On the share. While it is away. And on. Before the end.',
    ]);
    await again.getByRole('button', { name: 'Save a copy…' }).waitFor();
    if (process.env.AWAY_PICTURES) await again.screenshot({ path: join(process.env.AWAY_PICTURES, 'restored.png') });
    await connect();
    await isSaved(again);
    expect(await foreword()).toContain('Before the end.');
    await again.context().close();
  });

  test('where unsaved work cannot be kept for want of room it says so, saves to the file, and is silent once it can', async () => {
    const page = await stage.open({ file: FILE });
    await (await goTo(page, 'Foreword')).press('Control+End');
    await page.keyboard.type(' Room.');
    await saved(page);
    const filler = join(dataFolder(), 'filler');
    await writeFile(filler, Buffer.alloc(8 * 1024 * 1024)).catch(() => {});
    const notice = page.locator('[data-notice=not-kept]');
    await expect
      .poll(async () => {
        await page.keyboard.type(' No room.');
        return notice.count();
      })
      .toBe(1);
    expect(await notice.textContent()).toMatch(
      /cannot keep what you type between saves, because the disk is full\. Your text is in this window and is still saved to its file/,
    );
    await page.keyboard.type(' To the file.');
    await saved(page);
    expect(await foreword()).toContain('No room. To the file.');
    if (process.env.AWAY_PICTURES) await page.screenshot({ path: join(process.env.AWAY_PICTURES, 'full.png') });
    await rm(filler);
    await page.keyboard.type(' Kept again.');
    await notice.waitFor({ state: 'detached' });
    await expect.poll(keptBytes).toContain('Kept again.');
    await page.context().close();
  });
});
