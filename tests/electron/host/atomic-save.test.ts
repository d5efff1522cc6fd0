import { spawn } from 'node:child_process';
import { once } from 'node:events';
import * as disk from 'node:fs/promises';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Expected, type SaveSystem, saveFile } from '../../../electron/host/atomic-save.ts';
import { learnRevision, revisionOf } from '../../../electron/host/revision.ts';
import { newFolder } from './temp-folder.ts';

const OLD = Buffer.from('the old words');
const NEW = Buffer.from('the new words');

async function newFile(): Promise<string> {
  const path = join(await newFolder(), 'report.assay');
  await disk.writeFile(path, OLD);
  return path;
}

const fault = (code: string) => Object.assign(new Error(code), { code });
const failing = (code: string) => () => Promise.reject(fault(code));
const withFault = (part: Partial<SaveSystem>): SaveSystem => ({ ...disk, ...part });

/** A disk that shows one other byte than was written. */
const rubbish: Partial<SaveSystem> = {
  open: async (...args) => {
    const handle = await disk.open(...args);
    if (args[1] !== 'r') return handle;
    return new Proxy(handle, {
      get: (target, key) => {
        const value = Reflect.get(target, key);
        if (key === 'read')
          return async (buffer: Buffer, ...rest: [number, number, number]) => {
            const read = await handle.read(buffer, ...rest);
            buffer[3] = (buffer[3] ?? 0) ^ 1;
            return read;
          };
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
  },
};

/** A file handle whose named operation fails. */
const openWith = (operation: 'writev' | 'sync' | 'close' | 'chmod', code: string): Partial<SaveSystem> => ({
  open: async (...args) => {
    const handle = await disk.open(...args);
    if (args[1] === 'r') return handle;
    return new Proxy(handle, {
      get: (target, key) => {
        const value = Reflect.get(target, key);
        if (key === operation)
          return async () => {
            if (operation === 'close') await handle.close();
            throw fault(code);
          };
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
  },
});

describe('a save', () => {
  test('replaces the file and gives its revision', async () => {
    const path = await newFile();
    expect(await saveFile(path, NEW, { expects: { revision: revisionOf(OLD) } })).toBe(revisionOf(NEW));
    expect(await disk.readFile(path)).toEqual(NEW);
    expect(await disk.readdir(join(path, '..'))).toEqual(['report.assay']);
  });

  test('writes what is in many chunks, however few bytes a call takes', async () => {
    const path = await newFile();
    const chunks = ['one', '', 'two and ', 'three', '', 'f'].map((text) => Buffer.from(text));
    const system = withFault({
      open: async (...args) => {
        const handle = await disk.open(...args);
        return new Proxy(handle, {
          get: (target, key) => {
            const value = Reflect.get(target, key);
            if (key === 'writev')
              return (left: Buffer[], at: number) => handle.writev([Buffer.concat(left).subarray(0, 4)], at);
            return typeof value === 'function' ? value.bind(target) : value;
          },
        });
      },
    });
    const whole = Buffer.concat(chunks);
    expect(await saveFile(path, chunks, { expects: 'anything', system })).toBe(revisionOf(whole));
    expect(await disk.readFile(path)).toEqual(whole);
  });

  test('makes a new file', async () => {
    const path = join(await newFolder(), 'new.assay');
    await saveFile(path, NEW, { expects: 'nothing' });
    expect(await disk.readFile(path)).toEqual(NEW);
    expect(await disk.readdir(join(path, '..'))).toEqual(['new.assay']);
  });

  test('keeps the permissions', async () => {
    const path = await newFile();
    await disk.chmod(path, 0o640);
    await saveFile(path, NEW, { expects: 'anything' });
    expect((await disk.stat(path)).mode & 0o777).toBe(0o640);
  });

  test('keeps a link a link', async () => {
    const path = await newFile();
    const link = join(await newFolder(), 'link.assay');
    await disk.symlink(path, link);
    await saveFile(link, NEW, { expects: { revision: revisionOf(OLD) } });
    expect((await disk.lstat(link)).isSymbolicLink()).toBe(true);
    expect(await disk.readFile(path)).toEqual(NEW);
  });

  test('through a link to nothing makes what it leads to', async () => {
    const folder = await newFolder();
    const link = join(folder, 'link.assay');
    await disk.symlink('target.assay', link);
    await saveFile(link, NEW, { expects: 'anything' });
    expect((await disk.lstat(link)).isSymbolicLink()).toBe(true);
    expect(await disk.readFile(join(folder, 'target.assay'))).toEqual(NEW);
  });

  test.each([['EPERM'], ['EACCES'], ['EBUSY']])('waits while another program holds the file (%s)', async (code) => {
    const path = await newFile();
    let tries = 0;
    const system = withFault({
      rename: async (from, to) => {
        tries += 1;
        if (tries < 4) throw fault(code);
        return disk.rename(from, to);
      },
    });
    await saveFile(path, NEW, { expects: 'anything', system, pauses: [1, 1, 1] });
    expect(await disk.readFile(path)).toEqual(NEW);
    expect(tries).toBe(4);
  });

  test('goes on where files or folders cannot be flushed, as on some shares', async () => {
    const path = await newFile();
    await saveFile(path, NEW, { expects: 'anything', system: withFault(openWith('sync', 'EINVAL')) });
    const noFolder = withFault({
      open: async (...args) => (args[0] === join(path, '..') ? failing('EISDIR')() : disk.open(...args)),
    });
    await saveFile(path, OLD, { expects: 'anything', system: noFolder });
    expect(await disk.readFile(path)).toEqual(OLD);
  });

  test.each([
    ['was changed in its place, to as many bytes', (path: string) => disk.writeFile(path, 'THE OLD WORDS')],
    [
      'was changed in its place, and the time put back',
      async (path: string) => {
        const { atime, mtime } = await disk.stat(path);
        await disk.writeFile(path, 'THE OLD WORDS');
        await disk.utimes(path, atime, mtime);
      },
    ],
    [
      'was replaced',
      async (path: string) => {
        await disk.writeFile(`${path}.other`, 'THE OLD WORDS');
        await disk.rename(`${path}.other`, path);
      },
    ],
    ['has gone', (path: string) => disk.unlink(path)],
  ])('replaces no file that %s after it was looked at', async (_what, change) => {
    const path = await newFile();
    let changed = false;
    // The file was looked at while the new one was written, which is there when it is read back.
    const system = withFault({
      open: async (...args) => {
        if (args[1] === 'r' && String(args[0]).endsWith('.tmp') && !changed) {
          changed = true;
          await change(path);
        }
        return disk.open(...args);
      },
    });
    const expects = { revision: await learnRevision([OLD]) };
    await expect(saveFile(path, NEW, { expects, system })).rejects.toMatchObject({ name: 'AssayError' });
    expect(changed).toBe(true);
    expect(await disk.readdir(join(path, '..'))).not.toContain(expect.stringContaining('.tmp'));
    expect(await disk.readFile(path, 'utf8').catch(() => 'gone')).toMatch(/^(?:THE OLD WORDS|gone)$/);
  });

  test('goes on where permissions cannot be kept', async () => {
    const path = await newFile();
    await saveFile(path, NEW, { expects: 'anything', system: withFault(openWith('chmod', 'ENOTSUP')) });
    expect(await disk.readFile(path)).toEqual(NEW);
  });

  test('makes a new file where there are no hard links', async () => {
    const path = join(await newFolder(), 'new.assay');
    await saveFile(path, NEW, { expects: 'nothing', system: withFault({ link: failing('EPERM') }) });
    expect(await disk.readFile(path)).toEqual(NEW);
  });

  test('removes what a killed save left an hour ago, and nothing else', async () => {
    const path = await newFile();
    const folder = join(path, '..');
    const names = ['.report.assay.old.tmp', '.report.assay.fresh.tmp', '.other.assay.old.tmp', 'report.assay.tmp'];
    for (const name of names) await disk.writeFile(join(folder, name), '');
    const old = new Date(Date.now() - 2 * 3_600_000);
    for (const name of names.filter((name) => !name.includes('fresh'))) await disk.utimes(join(folder, name), old, old);
    await saveFile(path, NEW, { expects: 'anything' });
    expect((await disk.readdir(folder)).sort()).toEqual(['report.assay', ...names.slice(1)].sort());
  });
});

describe('a save that fails leaves the old file, no temporary, and says why', () => {
  const faults: [string, Partial<SaveSystem>, RegExp][] = [
    ['no room when writing', openWith('writev', 'ENOSPC'), /the disk with the folder “.*” is full/],
    ['no room when flushing', openWith('sync', 'ENOSPC'), /is full. What is on disk is unchanged/],
    ['quota', openWith('writev', 'EDQUOT'), /your share of the disk/],
    ['a broken disk', openWith('writev', 'EIO'), /was not saved in the folder “.*” \(EIO\)/],
    ['a failed flush', openWith('sync', 'EIO'), /\(EIO\)/],
    ['a failed close', openWith('close', 'EIO'), /\(EIO\)/],
    ['no right to write', { open: failing('EACCES') }, /you may not write in the folder “/],
    ['a read-only disk', { open: failing('EROFS') }, /can only be read/],
    ['a file that stays held', { rename: failing('EBUSY') }, /another program is using it/],
    ['a refused renaming', { rename: failing('EPERM') }, /another program is using the file/],
    ['a lost folder', { rename: failing('ENOENT') }, /cannot be found. Choose another folder/],
    ['bytes that do not read back', rubbish, /did not read back/],
    ['a name that is too long', { open: failing('ENAMETOOLONG') }, /Choose a shorter name/],
  ];
  test.each(faults)('%s', async (_what, part, message) => {
    const path = await newFile();
    const saving = saveFile(path, NEW, { expects: 'anything', system: withFault(part), pauses: [1, 1] });
    await expect(saving).rejects.toMatchObject({ name: 'AssayError', code: 'cannot write' });
    await expect(saving).rejects.toThrow(message);
    expect(await disk.readFile(path)).toEqual(OLD);
    expect(await disk.readdir(join(path, '..'))).toEqual(['report.assay']);
  });

  test('and the folder is named', async () => {
    const path = await newFile();
    const saving = saveFile(path, NEW, { expects: 'anything', system: withFault(openWith('writev', 'ENOSPC')) });
    await expect(saving).rejects.toThrow(basename(join(path, '..')));
  });

  test('a folder that is gone', async () => {
    const path = join(await newFolder(), 'gone', 'report.assay');
    await expect(saveFile(path, NEW, { expects: 'nothing' })).rejects.toThrow(/the folder “.*gone” cannot be found/);
  });

  test('a folder that is a file', async () => {
    const path = join(await newFile(), 'report.assay');
    await expect(saveFile(path, NEW, { expects: 'nothing' })).rejects.toThrow(/report.assay” is not a folder/);
  });

  test('a file that is a folder', async () => {
    const folder = await newFolder();
    await disk.mkdir(join(folder, 'report.assay'));
    const saving = saveFile(join(folder, 'report.assay'), NEW, { expects: 'anything' });
    await expect(saving).rejects.toThrow(/there is a folder of that name/);
  });

  test('a file marked as read-only, even for root', async () => {
    const path = await newFile();
    await disk.chmod(path, 0o444);
    await expect(saveFile(path, NEW, { expects: 'anything' })).rejects.toThrow(/marked as read-only/);
    expect(await disk.readFile(path)).toEqual(OLD);
  });

  test('a real disk that is full', async ({ skip }) => {
    const there = await disk.stat('/dev/full').catch(() => undefined);
    if (!there) return skip('this system has no /dev/full');
    const path = await newFile();
    const system = withFault({
      open: async (file, flags, mode) => {
        if (flags !== 'wx') return disk.open(file, flags, mode);
        await disk.symlink('/dev/full', String(file));
        return disk.open(file, 'w');
      },
    });
    await expect(saveFile(path, NEW, { expects: 'anything', system })).rejects.toThrow(/is full/);
    expect(await disk.readFile(path)).toEqual(OLD);
    expect(await disk.readdir(join(path, '..'))).toEqual(['report.assay']);
  });
});

describe('what must be in the place', () => {
  const wrong: [string, Expected, 'kept' | 'changed' | 'gone', string, RegExp][] = [
    ['another revision', { revision: revisionOf(OLD) }, 'changed', 'changed on disk', /was changed by someone else/],
    ['a file that is gone', { revision: revisionOf(OLD) }, 'gone', 'cannot write', /it is no longer in the folder/],
    ['a file where none may be', 'nothing', 'kept', 'already there', /There is already a file “report.assay”/],
  ];
  test.each(wrong)('%s', async (_what, expects, state, code, message) => {
    const path = await newFile();
    if (state === 'changed') await disk.writeFile(path, 'theirs');
    if (state === 'gone') await disk.rm(path);
    const before = await disk.readdir(join(path, '..'));
    const saving = saveFile(path, NEW, { expects });
    await expect(saving).rejects.toMatchObject({ code });
    await expect(saving).rejects.toThrow(message);
    expect(await disk.readdir(join(path, '..'))).toEqual(before);
    if (state === 'changed') expect(await disk.readFile(path, 'utf8')).toBe('theirs');
    if (state === 'kept') expect(await disk.readFile(path)).toEqual(OLD);
  });

  test('is looked at again after writing', async () => {
    const path = await newFile();
    const system = withFault({
      open: async (...args) => {
        if (args[1] === 'wx') await disk.writeFile(path, 'theirs');
        return disk.open(...args);
      },
    });
    const saving = saveFile(path, NEW, { expects: { revision: revisionOf(OLD) }, system });
    await expect(saving).rejects.toMatchObject({ code: 'changed on disk' });
    expect(await disk.readFile(path, 'utf8')).toBe('theirs');
    expect(await disk.readdir(join(path, '..'))).toEqual(['report.assay']);
  });

  test('a file that appears at the last moment is not overwritten', async () => {
    const path = join(await newFolder(), 'new.assay');
    const system = withFault({
      link: async (from, to) => {
        await disk.writeFile(path, 'theirs');
        return disk.link(from, to);
      },
    });
    await expect(saveFile(path, NEW, { expects: 'nothing', system })).rejects.toMatchObject({ code: 'already there' });
    expect(await disk.readFile(path, 'utf8')).toBe('theirs');
    expect(await disk.readdir(join(path, '..'))).toEqual(['new.assay']);
  });

  test('of two saves of one revision at once, exactly one goes through', async () => {
    const path = await newFile();
    const expects = { revision: revisionOf(OLD) };
    const saves = ['one', 'two', 'three'].map((text) => saveFile(path, Buffer.from(text), { expects }));
    const outcomes = await Promise.allSettled(saves);
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(['fulfilled', 'rejected', 'rejected']);
    expect(await disk.readFile(path, 'utf8')).toBe('one');
  });

  test('of two new files of one name at once, exactly one is made', async () => {
    const path = join(await newFolder(), 'new.assay');
    const saves = ['one', 'two'].map((text) => saveFile(path, Buffer.from(text), { expects: 'nothing' }));
    const outcomes = await Promise.allSettled(saves);
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

test('a cancelled save leaves nothing', async () => {
  const folder = await newFolder();
  const signal = AbortSignal.abort();
  const saving = saveFile(join(folder, 'new.docx'), NEW, { expects: 'nothing', signal });
  await expect(saving).rejects.toMatchObject({ code: 'cancelled' });
  expect(await disk.readdir(folder)).toEqual([]);
});

test('a save killed at any moment leaves the old file or the new one, whole', { timeout: 60_000 }, async () => {
  const path = await newFile();
  const size = 3_000_000;
  const child = join(import.meta.dirname, 'saving-child.ts');
  let leftovers = 0;
  for (let round = 0; round < 10; round++) {
    const saving = spawn(process.execPath, [child, path, String(size)], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(saving.stdout, 'data');
    await new Promise((resolve) => setTimeout(resolve, round * 4));
    saving.kill('SIGKILL');
    await once(saving, 'close');
    const text = await disk.readFile(path, 'utf8');
    expect(text.length).toBe(size);
    expect(new Set(text).size).toBe(1);
    leftovers = (await disk.readdir(join(path, '..'))).length - 1;
  }
  // Otherwise every kill fell between two saves, and nothing was shown.
  expect(leftovers).toBeGreaterThan(0);
});
