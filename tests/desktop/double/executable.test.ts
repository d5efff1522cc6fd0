import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createPackage } from '@electron/asar';
import { _electron } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { onDouble, provideRuntime } from '../launch.ts';
import { createProbe, launchProbe } from './probe.ts';

/** What the pretend executable does beside what an app sees: its fuses, its own resources, its end. */

const eventually = <Found>(find: () => Promise<Found>) => expect.poll(find);

describe.runIf(onDouble)('the executable of the double', () => {
  const copied = async (work: (folder: string) => Promise<void>) => {
    const folder = dirname(await provideRuntime());
    const copy = await mkdtemp(join(tmpdir(), 'assay-runtime-'));
    try {
      await cp(folder, copy, { recursive: true });
      await work(copy);
    } finally {
      await rm(copy, { recursive: true, force: true });
    }
  };
  const flip = async (folder: string, fuses: Record<number, boolean>) => {
    const { flipFuses, FuseVersion } = await import('@electron/fuses');
    await flipFuses(join(folder, 'electron'), { version: FuseVersion.V1, ...fuses });
  };
  const runs = (folder: string, env: Record<string, string>, ...args: string[]) =>
    spawnSync(join(folder, 'electron'), args, { encoding: 'utf8', env: { ...process.env, ...env }, timeout: 30_000 });

  test('is what its fuses say, and they are read and flipped as the real ones', async () => {
    await copied(async (folder) => {
      const { getCurrentFuseWire, FuseV1Options, FuseVersion } = await import('@electron/fuses');
      const asNode = () => runs(folder, { ELECTRON_RUN_AS_NODE: '1' }, '-p', '6 * 7');
      expect(asNode().stdout).toBe('42\n');
      await flip(folder, { [FuseV1Options.RunAsNode]: false, [FuseV1Options.EnableNodeCliInspectArguments]: false });
      const wire = await getCurrentFuseWire(join(folder, 'electron'));
      expect(wire).toMatchObject({
        version: FuseVersion.V1,
        [FuseV1Options.RunAsNode]: 48,
        [FuseV1Options.OnlyLoadAppFromAsar]: 48,
      });
      // Without it, it takes “-p” for a switch and finds no app.
      expect(asNode()).toMatchObject({ status: 1, stdout: '' });
      expect(runs(folder, {}, '--inspect=0').stderr).not.toMatch(/Debugger listening/);
    });
  });

  test('starts the app of its own folder from the archive alone', async () => {
    const main = 'app.whenReady().then(() => { answerPages(); open(); });';
    const probe = await createProbe({ main });
    await copied(async (folder) => {
      const { FuseV1Options } = await import('@electron/fuses');
      await flip(folder, { [FuseV1Options.OnlyLoadAppFromAsar]: true });
      await mkdir(join(folder, 'resources'));
      await cp(probe.folder, join(folder, 'resources/app'), { recursive: true });
      expect(runs(folder, {}).stderr).toMatch(/no app is given/);
      await writeFile(join(folder, 'resources/app/main.js'), 'process.exit(7)');
      await createPackage(probe.folder, join(folder, 'resources/app.asar'));
      const app = await _electron.launch({
        executablePath: join(folder, 'electron'),
        args: [`--user-data-dir=${join(folder, 'data')}`],
      });
      const page = await app.firstWindow();
      await eventually(() => page.title()).toBe('probe');
      expect(await app.evaluate(({ app }) => [app.isPackaged, app.getVersion(), app.getName()])).toEqual([
        true,
        '9.8.7',
        'probe',
      ]);
      await app.close();
    });
    await probe.remove();
  });

  test('leaves no Chromium behind when it is killed', async () => {
    const launched = await launchProbe({ main: 'app.whenReady().then(() => { answerPages(); open(); });' });
    const chromiums = async () => {
      const processes = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
      const lines = processes.map((pid) => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => ''));
      return (await Promise.all(lines)).filter((line) => line.includes(launched.userData) && line.includes('chromium'))
        .length;
    };
    expect(await chromiums()).toBeGreaterThan(0);
    launched.app.process().kill('SIGKILL');
    await eventually(chromiums).toBe(0);
    await launched.close();
  });
});
