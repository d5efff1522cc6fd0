import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmod,
  lstat,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
  unlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createClaims } from '../../../../electron/host/owner/claims.ts';
import { loadOwner, ownerFileOf } from '../../../../electron/host/owner/owner-file.ts';
import { thisProcess } from '../../../../electron/host/owner/this-process.ts';
import { newFolder } from '../temp-folder.ts';
import { newOwnerFile, newPlace, one, onThisMachine, two } from './owner-world.ts';

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));
const read = async (file: string) => JSON.parse(await readFile(file, 'utf8'));
const put = (file: string, content: unknown) => writeFile(file, JSON.stringify(content));
const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);

describe('a window that opens a report', () => {
  test('has it until it lets it go, and the owner file says so and nothing of the report', async () => {
    const { folder, report, file } = await newPlace();
    const claims = createClaims();
    expect(await claims.claim(report, one)).toBeUndefined();
    const self = await thisProcess();
    expect(await read(file)).toEqual({
      format: 'assay-owner',
      version: 1,
      ...self,
      since: expect.stringMatching(/^\d{4}-/),
      seen: expect.stringMatching(/^\d{4}-/),
      claim: expect.any(String),
    });
    expect(await claims.claim(report, two)).toMatchObject({ name: self.name, machine: self.machine });
    expect(await claims.hold(report, one, false)).toBeUndefined();
    await claims.release(report, two);
    expect(await readdir(folder)).toEqual(['North.assay', '~$North.assay']);
    await claims.release(report, one);
    expect(await readdir(folder)).toEqual(['North.assay']);
    expect(await claims.claim(report, two)).toBeUndefined();
    await claims.release(report, two);
  });

  test('is told who has it on another host, and can take it; then the other one is told', async () => {
    const { report, file } = await newPlace();
    const [here, there] = [createClaims({ beat: 20 }), createClaims({ beat: 20 })];
    await here.claim(report, one);
    const before = await read(file);
    expect(await there.claim(report, two)).toMatchObject({ since: before.since });
    expect(await read(file)).toEqual(before);
    expect(await there.claim(report, two, true)).toBeUndefined();
    const after = await read(file);
    expect(after.claim).not.toBe(before.claim);
    await expect.poll(() => here.hold(report, one, false)).toMatchObject({ since: after.since });
    await here.release(report, one);
    expect(await read(file)).toMatchObject({ claim: after.claim });
    await there.release(report, two);
    // Nobody has it: the one that still shows it gets it back.
    expect(await here.hold(report, one, false)).toBeUndefined();
    await here.release(report, one);
  });

  test('shares with nobody, even if many ask at once', async () => {
    const { report } = await newPlace();
    const hosts = Array.from({ length: 6 }, () => createClaims());
    const answers = await Promise.all(hosts.map((claims, index) => claims.claim(report, `window-${index}`)));
    expect(answers.filter((owner) => owner === undefined)).toHaveLength(1);
    await Promise.all(hosts.map((claims, index) => claims.release(report, `window-${index}`)));
  });

  test('that is no longer heard of has lost it; a hidden one has more time', async () => {
    const { report, file } = await newPlace();
    const claims = createClaims({ beat: 20, lapse: 150, hiddenLapse: 1500 });
    await claims.claim(report, one);
    await claims.hold(report, one, true);
    await pause(400);
    expect(await claims.claim(report, two)).toBeDefined();
    await claims.hold(report, one, false);
    await pause(60);
    await claims.hold(report, one, false);
    await pause(400);
    expect(await loadOwner(file)).toBe('nothing');
    expect(await claims.claim(report, two)).toBeUndefined();
    // It was frozen only, and finds another in its place.
    expect(await claims.hold(report, one, false)).toBeDefined();
    await claims.release(report, two);
  });

  test('gives signs of life, and makes its file anew where somebody has cleared it away', async () => {
    const { report, file } = await newPlace();
    const claims = createClaims({ beat: 20, sign: 20 });
    await claims.claim(report, one);
    const before = await read(file);
    await expect.poll(async () => (await read(file)).seen).not.toBe(before.seen);
    expect({ ...(await read(file)), seen: before.seen }).toEqual(before);
    await unlink(file);
    await expect.poll(async () => loadOwner(file)).toMatchObject({ owner: { claim: before.claim } });
    await claims.release(report, one);
  });

  test('keeps it when the report is moved, and leaves nothing behind', async () => {
    const { folder, report } = await newPlace();
    const claims = createClaims({ beat: 20, sign: 20 });
    await claims.claim(report, one);
    const moved = join(folder, 'South.assay');
    await rename(report, moved);
    expect(await claims.hold(report, one, false)).toBeUndefined();
    expect(await claims.claim(moved, two)).toBeUndefined();
    await claims.release(report, one);
    await claims.release(moved, two);
    expect(await readdir(folder)).toEqual(['South.assay']);
  });

  test('goes on in a folder that was moved with the owner file in it', async () => {
    const { folder, report } = await newPlace();
    const claims = createClaims({ beat: 20, sign: 20 });
    await claims.claim(report, one);
    const elsewhere = join(await newFolder(), 'moved');
    await rename(folder, elsewhere);
    await pause(80);
    expect(await claims.hold(report, one, false)).toBeUndefined();
    // What came along was left over by ourselves.
    const moved = join(elsewhere, 'North.assay');
    expect(await claims.claim(moved, two)).toBeUndefined();
    await claims.release(report, one);
    await claims.release(moved, two);
    expect(await readdir(elsewhere)).toEqual(['North.assay']);
  });

  test('meets others at the file itself, whatever link led there', async () => {
    const { report } = await newPlace();
    const link = join(await newFolder(), 'Link.assay');
    await symlink(report, link);
    const claims = createClaims();
    await claims.claim(link, one);
    expect(await readdir(dirname(link))).toEqual(['Link.assay']);
    expect(await createClaims().claim(report, two)).toBeDefined();
    await claims.release(link, one);
    expect(await loadOwner(ownerFileOf(report))).toBe('nothing');
  });

  test('makes a file that may be read by whoever may read the report', async () => {
    const { report, file } = await newPlace();
    await chmod(report, 0o640);
    const claims = createClaims();
    await claims.claim(report, one);
    expect((await stat(file)).mode & 0o777).toBe(0o640);
    await claims.release(report, one);
  });
});

describe('an owner who is not heard of', () => {
  test('no longer counts once the disk has it that the file is old, whatever the clocks in it say', async () => {
    const { report, file } = await newPlace();
    await put(file, newOwnerFile({ seen: '2031-01-01T00:00:00.000Z' }));
    await utimes(file, minutesAgo(4), minutesAgo(4));
    expect(await createClaims().claim(report, one)).toMatchObject({ name: 'mo', machine: 'elsewhere' });
    await utimes(file, minutesAgo(6), minutesAgo(6));
    const claims = createClaims();
    expect(await claims.claim(report, one)).toBeUndefined();
    expect((await read(file)).name).not.toBe('mo');
    await claims.release(report, one);
  });

  test('counts with a clock years behind ours as long as the disk shows signs of life', async () => {
    const { report, file } = await newPlace();
    await put(file, newOwnerFile({ since: '2019-01-01T00:00:00.000Z', seen: '2019-01-01T00:00:00.000Z' }));
    expect(await createClaims().claim(report, one)).toMatchObject({ seen: '2019-01-01T00:00:00.000Z' });
  });

  test('whose file comes from the future is judged by whether it stirs', async () => {
    const { report, file } = await newPlace();
    await put(file, newOwnerFile());
    const tomorrow = new Date(Date.now() + 24 * 3_600_000);
    await utimes(file, tomorrow, tomorrow);
    const claims = createClaims({ stale: 2000 });
    expect(await claims.claim(report, one)).toBeDefined();
    await pause(1200);
    await put(file, newOwnerFile({ seen: '2026-11-20T09:31:00.000Z' }));
    await utimes(file, tomorrow, tomorrow);
    expect(await claims.claim(report, one)).toBeDefined();
    await pause(1200);
    expect(await claims.claim(report, one)).toBeDefined();
    await pause(1200);
    expect(await claims.claim(report, one)).toBeUndefined();
    await claims.release(report, one);
  });

  test('and has taken a machine to sleep finds another in its place when it wakes', async () => {
    const { report, file } = await newPlace();
    const asleep = createClaims({ beat: 3_600_000 });
    await asleep.claim(report, one);
    await put(file, newOwnerFile());
    const waking = createClaims({ beat: 20 });
    expect(await waking.claim(report, one)).toMatchObject({ name: 'mo' });
    await asleep.release(report, one);
    expect((await read(file)).name).toBe('mo');
  });
});

describe('an owner on this machine', () => {
  const own = async () => (await thisProcess()).process;

  test('counts while its process runs, however long it gave no sign', async () => {
    const { report, file } = await newPlace();
    await put(file, onThisMachine(await own()));
    await utimes(file, minutesAgo(600), minutesAgo(600));
    const answer = await createClaims().claim(report, one);
    // Where a system does not tell when a process began, its number alone proves nothing.
    if ((await own()).start !== '') expect(answer).toBeDefined();
  });

  test('no longer counts once its process is gone, or another one has its number', async () => {
    const { report, file } = await newPlace();
    const child = spawn(process.execPath, ['-e', '0'], { stdio: 'ignore' });
    const pid = child.pid ?? 0;
    await once(child, 'exit');
    const reused = { ...(await own()), start: '1' };
    for (const gone of [{ ...(await own()), pid }, ...((await own()).start === '' ? [] : [reused])]) {
      await put(file, onThisMachine(gone));
      const claims = createClaims();
      expect(await claims.claim(report, one), JSON.stringify(gone)).toBeUndefined();
      await claims.release(report, one);
    }
  });

  test('no longer counts after a restart; but machines of one name that say no more may be two', async () => {
    const { report, file } = await newPlace();
    const before = { ...(await own()), boot: '00000000-aaaa' };
    const claims = createClaims();
    if (before.machine !== '') {
      await put(file, onThisMachine(before));
      expect(await claims.claim(report, one)).toBeUndefined();
      await claims.release(report, one);
    }
    await put(file, onThisMachine({ ...before, machine: 'another' }));
    expect(await claims.claim(report, one)).toBeDefined();
  });
});

describe('what stands in the place of an owner file', () => {
  const hostile: [what: string, make: (file: string) => Promise<unknown>][] = [
    ['is large', (file) => put(file, { ...newOwnerFile(), name: 'x'.repeat(10_000_000) })],
    ['has a long name in it', (file) => put(file, newOwnerFile({ name: 'x'.repeat(121) }))],
    ['writes over the terminal', (file) => put(file, newOwnerFile({ name: '\u001b[2Jmo' }))],
    ['turns the line round', (file) => put(file, newOwnerFile({ machine: '\u202eerehwesle' }))],
    ['has more in it', (file) => put(file, { ...newOwnerFile(), note: 'hello' })],
    ['is of another version', (file) => put(file, { ...newOwnerFile(), version: 2 })],
    ['is no JSON', (file) => writeFile(file, '{"format":"assay-owner"')],
    ['nests', (file) => writeFile(file, '['.repeat(4000))],
    ['is a process of no machine', (file) => put(file, { ...newOwnerFile(), process: { pid: -1 } })],
    ['is a folder', (file) => mkdir(file)],
    ['leads elsewhere', (file) => symlink(join(dirname(file), '..', 'elsewhere'), file)],
    ['is a pipe', (file) => once(spawn('mkfifo', [file]), 'exit')],
    ['is a file of somebody’s', (file) => writeFile(file, 'Dear inspector')],
  ];

  test.each(hostile)('and %s is no owner, is left alone, and keeps nobody from working', async (_what, make) => {
    const { folder, report, file } = await newPlace();
    await make(file);
    const before = await readdir(folder);
    const kept = await lstat(file);
    const claims = createClaims({ beat: 10, sign: 10 });
    expect(await claims.claim(report, one)).toBeUndefined();
    // Windows of this host are known to it all the same.
    expect(await claims.claim(report, two)).toBeDefined();
    expect(await claims.claim(report, two, true)).toBeUndefined();
    await pause(60);
    await claims.release(report, two);
    expect(await loadOwner(file)).toBe('foreign');
    const { ino, size, mtimeMs } = await lstat(file);
    expect([ino, size, mtimeMs]).toEqual([kept.ino, kept.size, kept.mtimeMs]);
    expect(await readdir(folder)).toEqual(before);
    await rm(file, { recursive: true });
  });

  test('a link is not followed to a file that looks right', async () => {
    const { report, file } = await newPlace();
    const elsewhere = join(await newFolder(), 'owner');
    await put(elsewhere, newOwnerFile());
    await symlink(elsewhere, file);
    expect(await createClaims().claim(report, one)).toBeUndefined();
    expect(await read(elsewhere)).toEqual(newOwnerFile());
  });

  test('has only a name left after a power cut, and is in nobody’s way', async () => {
    const { report, file } = await newPlace();
    for (const bytes of [Buffer.alloc(0), Buffer.alloc(300)]) {
      await writeFile(file, bytes);
      await utimes(file, minutesAgo(6), minutesAgo(6));
      const claims = createClaims();
      expect(await claims.claim(report, one)).toBeUndefined();
      expect(await loadOwner(file)).toMatchObject({ owner: expect.anything() });
      await claims.release(report, one);
    }
  });
});
