import { execFileSync } from 'node:child_process';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { KeptWork } from '../../../../core/contract/recovery-calls.ts';
import { openWorkStore } from '../../../../electron/host/recovery/open-store.ts';
import { createWorkStore } from '../../../../electron/host/recovery/work-store.ts';
import { newFolder } from '../temp-folder.ts';

const work = (more: Partial<KeptWork> = {}): KeptWork => ({
  work: 'window-one',
  turn: 1,
  report: 'report',
  basedOn: 'r1',
  dirty: true,
  whole: true,
  takes: [],
  pieces: { 'parts/a': '["a"]', 'parts/b': '["b"]', details: '{}' },
  done: { from: 0, at: 0, steps: ['1', '2', '3'] },
  undone: { from: 0, at: 0, steps: [] },
  frame: '{"version":"1"}',
  ...more,
});
const more = (turn: number, changed: Partial<KeptWork>) =>
  work({ turn, whole: false, pieces: {}, done: undefined, undone: undefined, frame: undefined, ...changed });
const at = { path: '/reports/a.assay', at: 1000 };

async function newStore(folder?: string) {
  const own = folder ?? join(await newFolder(), 'recovery');
  const said: string[] = [];
  const { store, close } = openWorkStore(own, (sentence) => said.push(sentence));
  let open = true;
  const end = () => {
    if (open) close();
    open = false;
  };
  onTestFinished(end);
  const again = () => {
    end();
    return newStore(own);
  };
  return { ...store, close: end, said, folder: own, again };
}

describe('what is kept', () => {
  test('is there again, steps in order, when the store is opened anew', async () => {
    const store = await newStore();
    expect(store.keep(work(), at)).toBe(true);
    const again = await store.again();
    const found = again.load('window-one');
    expect(found?.pieces).toEqual(work().pieces);
    expect(JSON.parse(found?.history ?? '')).toEqual({ version: '1', done: [1, 2, 3], undone: [] });
    expect(found?.entry).toMatchObject({
      path: at.path,
      report: 'report',
      revision: 'r1',
      dirty: true,
      turn: 1,
      at: 1000,
    });
    expect(again.said).toEqual([]);
  });

  test('what comes later changes only what it names, and takes away what is gone', async () => {
    const store = await newStore();
    store.keep(work(), at);
    const steps = { from: 1, at: 2, steps: ['30', '40'] };
    expect(store.keep(more(2, { pieces: { 'parts/a': '["z"]', 'parts/b': null }, done: steps }), at)).toBe(true);
    expect(store.load('window-one')?.pieces).toEqual({ 'parts/a': '["z"]', details: '{}' });
    expect(JSON.parse(store.load('window-one')?.history ?? '').done).toEqual([2, 30, 40]);
    store.keep(more(3, { done: { from: 1, at: 3, steps: [] }, undone: { from: 0, at: 0, steps: ['40'] } }), at);
    expect(JSON.parse(store.load('window-one')?.history ?? '')).toMatchObject({ done: [2, 30], undone: [40] });
  });

  test('an older turn that arrives late changes nothing, and one that goes on from nothing is refused', async () => {
    const store = await newStore();
    expect(store.keep(more(2, { pieces: { 'parts/a': '["z"]' } }), at)).toBe(false);
    expect(store.load('window-one')).toBeUndefined();
    store.keep(work({ turn: 3 }), at);
    expect(store.keep(more(2, { pieces: { 'parts/a': '["z"]' } }), at)).toBe(true);
    expect(store.load('window-one')?.pieces['parts/a']).toBe('["a"]');
  });

  test('of two windows and two reports, none sees the other’s; a whole work replaces all and takes over others', async () => {
    const store = await newStore();
    store.keep(work(), at);
    store.keep(work({ work: 'window-two', report: 'other', pieces: { details: '{}' } }), {
      path: '/b.assay',
      at: 2000,
    });
    expect(store.find('/b.assay', 'other').map(({ id }) => id)).toEqual(['window-two']);
    expect(store.find(at.path, 'report').map(({ id }) => id)).toEqual(['window-one']);
    expect(store.find('/elsewhere.assay', 'report').map(({ id }) => id)).toEqual(['window-one']);
    store.keep(work({ work: 'window-six', pieces: { facts: '[]' }, takes: ['window-one'] }), at);
    expect(store.load('window-one')).toBeUndefined();
    expect(store.load('window-six')?.pieces).toEqual({ facts: '[]' });
    expect(store.load('window-two')?.pieces).toEqual({ details: '{}' });
  });
});

describe('saving', () => {
  test('what was saved is clean, and is forgotten when the store is opened the next time', async () => {
    const store = await newStore();
    store.keep(work(), at, 'r2');
    expect(store.load('window-one')?.entry).toMatchObject({ revision: 'r1', saving: 'r2', savedTurn: 1, dirty: true });
    store.saved({ work: 'window-one', turn: 1 }, 'r2');
    expect(store.load('window-one')?.entry).toMatchObject({ revision: 'r2', saving: undefined, dirty: false });
    expect((await store.again()).find(at.path, 'report')).toEqual([]);
  });

  test('what was typed while it was being saved stays, on the new revision', async () => {
    const store = await newStore();
    store.keep(work(), at, 'r2');
    store.keep(more(2, { pieces: { 'parts/a': '["on"]' } }), at);
    store.saved({ work: 'window-one', turn: 1 }, 'r2');
    const again = await store.again();
    expect(again.find(at.path, 'report')).toMatchObject([{ revision: 'r2', dirty: true, turn: 2, savedTurn: 1 }]);
  });

  test('work that died in the middle of a save is not forgotten, even when it says it is clean', async () => {
    const store = await newStore();
    store.keep(work({ dirty: false }), at);
    store.keep(work({ dirty: false }), at, 'r2');
    expect((await store.again()).find(at.path, 'report')).toHaveLength(1);
  });
});

describe('privacy', () => {
  test.skipIf(process.platform === 'win32')('only the owner may read the folder and every file in it', async () => {
    const store = await newStore();
    store.keep(work(), at);
    expect((await stat(store.folder)).mode & 0o777).toBe(0o700);
    const names = await readdir(store.folder);
    expect(names.length).toBeGreaterThan(1);
    for (const name of names)
      expect([name, (await stat(join(store.folder, name))).mode & 0o777]).toEqual([name, 0o600]);
  });

  test('of work that was dropped, no word is left in any file', async () => {
    const store = await newStore();
    const words = () =>
      readdir(store.folder).then(async (names) =>
        (await Promise.all(names.map((name) => readFile(join(store.folder, name), 'latin1')))).join(''),
      );
    store.keep(work({ pieces: { 'parts/a': `["${'Secret. '.repeat(2000)}"]` } }), at);
    expect(await words()).toContain('Secret.');
    store.drop(['window-one']);
    expect(await words()).not.toContain('Secret.');
  });
});

describe('damage', () => {
  test.each([
    ['a file that is no database', async (path: string) => writeFile(path, 'nothing of the kind '.repeat(600))],
    [
      'a page of rubbish in the middle',
      async (path: string) => {
        const bytes = await readFile(path);
        bytes.fill(0x5a, 4096 + 200, 3 * 4096);
        await writeFile(path, bytes);
      },
    ],
  ])('%s is set aside under another name, said once, and work is kept on', async (_what, harm) => {
    const store = await newStore();
    for (let turn = 1; turn < 40; turn++) store.keep(work({ work: `window-${turn}${'0'.repeat(6)}` }), at);
    store.close();
    await harm(join(store.folder, 'recovery.sqlite'));
    const again = await store.again();
    expect(again.said).toEqual([
      expect.stringMatching(/^What Assay had kept .* damaged and was set aside as “damaged-/),
    ]);
    expect((await readdir(store.folder)).filter((name) => /^damaged-.*\.sqlite$/.test(name))).toHaveLength(1);
    expect(again.keep(work(), at)).toBe(true);
    expect((await again.again()).load('window-one')?.pieces).toEqual(work().pieces);
  });
});

test('a fault between rows leaves all as it was before', () => {
  const database = new DatabaseSync(':memory:');
  const store = createWorkStore(database);
  store.keep(work(), at);
  database.exec(
    `CREATE TRIGGER full BEFORE INSERT ON step WHEN new.value = 'bad' BEGIN SELECT raise(ABORT, 'full'); END`,
  );
  const half = more(2, { pieces: { 'parts/a': '["half"]' }, done: { from: 0, at: 3, steps: ['bad'] } });
  expect(() => store.keep(half, at)).toThrow('full');
  expect(store.load('window-one')).toMatchObject({ pieces: work().pieces, entry: { turn: 1 } });
  expect(store.keep(more(3, { pieces: { 'parts/a': '["whole"]' } }), at)).toBe(true);
});

test('of a process killed while it keeps, every keep it has answered is there and none by half', {
  timeout: 60_000,
}, async () => {
  const folder = join(await newFolder(), 'recovery');
  for (let round = 1; round <= 6; round++) {
    const child = join(import.meta.dirname, 'keeping-child.ts');
    const out = killedAfter(child, folder, 40 + 35 * round);
    const answered = Number(out.trim().split('\n').at(-1) ?? 0);
    const store = await newStore(folder);
    const found = store.load('window-one');
    store.close();
    if (answered === 0) continue;
    const turn = found?.entry.turn ?? 0;
    expect(turn).toBeGreaterThanOrEqual(answered);
    expect(found?.pieces).toEqual({ 'parts/a': `[${turn}]`, 'parts/b': `[${turn}]`, details: '{}' });
    expect(JSON.parse(found?.history ?? '').done.at(-1)).toBe(turn);
  }
});

function killedAfter(child: string, folder: string, time: number): string {
  try {
    return execFileSync(process.execPath, [child, folder], {
      timeout: 250 + time,
      killSignal: 'SIGKILL',
      encoding: 'utf8',
    });
  } catch (error) {
    return String((error as { stdout?: unknown }).stdout ?? '');
  }
}
