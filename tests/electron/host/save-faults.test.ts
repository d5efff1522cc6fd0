import * as disk from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type SaveSystem, saveFile } from '../../../electron/host/atomic-save.ts';
import { endInterruptedSave } from '../../../electron/host/in-place-save.ts';
import { revisionOf } from '../../../electron/host/revision.ts';
import { newFolder } from './temp-folder.ts';

/**
 * A save on a disk that fails: at each call to the system in turn, in each way, once or from then on, as when the program
 * is killed there. Afterwards the old file or the new one is there, whole, and what the save said of it is true.
 */

const OLD = Buffer.from('the old words, which are more than the new ones');
const NEW = Buffer.from('the new words');

type Fault = 'EIO' | 'ENOSPC' | 'EBUSY' | 'nothing done' | 'done and failed' | 'half written';
const FAULTS: Fault[] = ['EIO', 'ENOSPC', 'EBUSY', 'nothing done', 'done and failed', 'half written'];
const fault = (code: string) => Object.assign(new Error(code), { code });

const firstOf = (chunks: unknown) => [(chunks as Uint8Array[])[0]?.subarray(0, 5) ?? Buffer.of()];

/** Counts the calls and spoils the one of that number; `stays`: all behind it fail, too. */
function faulty(at: number, how: Fault, stays: boolean, base: SaveSystem = disk) {
  let calls = 0;
  const run = async (name: string, args: unknown[], work: (...args: never[]) => unknown) => {
    const call = calls++;
    // Nothing is left open, whatever is said of it.
    if (name === 'close' && call >= at) await work(...(args as never[]));
    if (name === 'close' && call === at) throw fault('EIO');
    if (name === 'close') return call < at ? work(...(args as never[])) : undefined;
    if (call < at) return work(...(args as never[]));
    if (call > at) {
      if (stays && name !== 'close') throw fault('EIO');
      return work(...(args as never[]));
    }
    switch (how) {
      case 'nothing done':
        if (name === 'rename' || name === 'link' || name === 'unlink' || name === 'sync' || name === 'truncate')
          return undefined;
        throw fault('EIO');
      case 'done and failed':
        await work(...(args as never[]));
        throw fault('EIO');
      case 'half written':
        if (name !== 'writeFile' && name !== 'writev') throw fault('EIO');
        await (work as (bytes: unknown) => unknown)(name === 'writev' ? firstOf(args[0]) : firstOf([args[0]])[0]);
        throw fault('ENOSPC');
      case 'EIO':
      case 'ENOSPC':
      case 'EBUSY':
        throw fault(how);
    }
  };
  const spoilt = <T extends object>(whole: T): T =>
    new Proxy(whole, {
      get(target, key) {
        const value = Reflect.get(target, key);
        if (typeof value !== 'function') return value;
        return async (...args: unknown[]) => {
          const given = await run(String(key), args, value.bind(target));
          return key === 'open' && typeof given === 'object' && given ? spoilt(given) : given;
        };
      },
    });
  return { system: spoilt({ ...base }) as SaveSystem, calls: () => calls };
}

/** A folder in which nothing can be made or renamed, as on some shares. */
const closed = (path: string): SaveSystem => ({
  ...disk,
  open: async (place, ...rest) => {
    if (place !== path && join(String(place), '..') === join(path, '..')) throw fault('EPERM');
    return disk.open(place, ...rest);
  },
  rename: async () => {
    throw fault('EPERM');
  },
});

const ways: { name: string; base: (path: string) => SaveSystem }[] = [
  { name: 'by renaming', base: () => disk },
  { name: 'in place', base: closed },
];

async function newPlace() {
  const folder = await newFolder();
  const [path, backups] = [join(folder, 'shared', 'report.assay'), join(folder, 'data', 'backups')];
  await disk.mkdir(join(folder, 'shared'));
  await disk.writeFile(path, OLD);
  return { path, backups };
}

const isWhole = (bytes: Uint8Array) => [OLD, NEW].some((whole) => whole.equals(bytes));

describe.each(ways)('a save $name', ({ base }) => {
  test('replaces the file and leaves nothing behind', async () => {
    const { path, backups } = await newPlace();
    const expects = { revision: revisionOf(OLD) };
    expect(await saveFile(path, NEW, { expects, backups, pauses: [1], system: base(path) })).toBe(revisionOf(NEW));
    expect(await disk.readFile(path)).toEqual(NEW);
    expect(await disk.readdir(join(path, '..'))).toEqual(['report.assay']);
    expect(await disk.readdir(backups).catch(() => [])).toEqual([]);
  });

  test.each(FAULTS.flatMap((how) => [false, true].map((stays) => ({ how, stays }))))(
    'spoilt at each call: $how, lasting: $stays',
    { timeout: 60_000 },
    async ({ how, stays }) => {
      let seen = { failed: 0, done: 0 };
      for (let at = 0; ; at++) {
        const { path, backups } = await newPlace();
        const { system, calls } = faulty(at, how, stays, base(path));
        const told = await saveFile(path, NEW, {
          expects: { revision: revisionOf(OLD) },
          backups,
          pauses: [1],
          system,
        }).then(
          () => 'saved',
          (error) => {
            expect(error, `call ${at}`).toMatchObject({ name: 'AssayError', message: expect.stringContaining(' ') });
            return 'failed';
          },
        );
        if (at >= calls()) break;
        // The program starts again, and the disk works.
        await endInterruptedSave(path, backups, isWhole);
        const now = await disk.readFile(path);
        expect(isWhole(now), `call ${at}: “${now}”`).toBe(true);
        if (told === 'saved') expect(now.equals(NEW), `call ${at} was said to be saved`).toBe(true);
        expect(await disk.readdir(backups).catch(() => [])).toEqual([]);
        seen = told === 'saved' ? { ...seen, done: seen.done + 1 } : { ...seen, failed: seen.failed + 1 };
      }
      expect(seen.failed).toBeGreaterThan(0);
      expect(seen.done).toBeGreaterThan(0);
    },
  );
});
