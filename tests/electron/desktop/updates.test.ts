import { EventEmitter } from 'node:events';
import type { autoUpdater } from 'electron-updater';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { meteredQuestion, readAnswer } from '../../../electron/desktop/metered.ts';
import {
  FIRST_LOOK,
  type Installed,
  lookForUpdates,
  NEXT_LOOK,
  planUpdates,
  type UpdatePlan,
  type Updater,
} from '../../../electron/desktop/updates.ts';

const signed = 'provider: github\nowner: o\nrepo: r\npublisherName:\n  - The publisher\n';
const onWindows: Installed = {
  packaged: true,
  packedWith: 'on',
  policy: undefined,
  platform: 'win32',
  isAppImage: false,
  source: signed,
};

describe('updates are looked for', () => {
  const fetched: UpdatePlan = { look: true, fetch: true };
  const toldOf: UpdatePlan = { look: true, fetch: false };
  test.each<[string, Partial<Installed>, UpdatePlan]>([
    ['in a signed app on Windows', {}, fetched],
    ['where the policy says on', { policy: 'on' }, fetched],
    ['on macOS, whose system checks the signature', { platform: 'darwin', source: 'provider: github\n' }, fetched],
    ['of an AppImage, and only told of', { platform: 'linux', isAppImage: true, source: 'provider: github\n' }, toldOf],
  ])('%s', (_, differently, plan) => {
    expect(planUpdates({ ...onWindows, ...differently })).toEqual(plan);
  });

  test.each<[string, Partial<Installed>, RegExp]>([
    ['from sources', { packaged: false }, /its sources/],
    ['on a managed computer', { packedWith: 'off' }, /managed computers/],
    ['where the package says nothing', { packedWith: undefined }, /managed computers/],
    ['where the policy says off', { policy: 'off' }, /policy/],
    ['where there is nowhere to look', { source: undefined }, /where updates lie/],
    ['in an app on Windows that nobody signed', { source: 'provider: github\n' }, /not signed/],
    ['in a Debian or RPM package', { platform: 'linux' }, /updated by the system/],
    ['on another system', { platform: 'freebsd' }, /no packages/],
  ])('never %s', (_, differently, why) => {
    const plan = planUpdates({ ...onWindows, ...differently });
    expect(plan).toEqual({ look: false, why: expect.stringMatching(why) });
  });
});

/** Does what the documentation of electron-updater says of its events, and writes down what it is asked for. */
function createScripted(script: { check: (updater: ScriptedUpdater) => void; download?: () => void }) {
  const updater = Object.assign(new EventEmitter(), {
    autoDownload: true,
    autoInstallOnAppQuit: true,
    allowPrerelease: true,
    allowDowngrade: true,
    logger: console as unknown,
    calls: [] as string[],
    async checkForUpdates() {
      updater.calls.push('check');
      updater.emit('checking-for-update');
      script.check(updater);
      return null;
    },
    async downloadUpdate() {
      updater.calls.push('download');
      script.download?.();
      return [];
    },
  });
  return updater;
}
type ScriptedUpdater = EventEmitter & Updater & { calls: string[] };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function begin(updater: ScriptedUpdater, { plan = { look: true, fetch: true } as UpdatePlan, metered = false } = {}) {
  const seen = { lines: [] as string[], notes: [] as string[], loads: 0, plan, metered };
  const stop = lookForUpdates({
    plan: () => seen.plan,
    async load() {
      seen.loads++;
      return updater;
    },
    isMetered: async () => seen.metered,
    tell: (line) => seen.lines.push(line),
    note: (line) => seen.notes.push(line),
  });
  return Object.assign(seen, { stop });
}

const later = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe('looking for updates', () => {
  test('begins half a minute after the start, loads nothing before, and goes on daily', async () => {
    const updater = createScripted({ check: (it) => it.emit('update-not-available', { version: '1.0.0' }) });
    const seen = begin(updater);
    await later(FIRST_LOOK - 1);
    expect([seen.loads, updater.calls]).toEqual([0, []]);
    await later(1);
    expect(updater.calls).toEqual(['check']);
    await later(NEXT_LOOK);
    expect([seen.loads, updater.calls]).toEqual([1, ['check', 'check']]);
    expect([seen.lines, seen.notes]).toEqual([[], []]);
    expect(updater).toMatchObject({ autoDownload: false, allowPrerelease: false, allowDowngrade: false });
    expect(updater.autoInstallOnAppQuit).toBe(true);
    seen.stop();
    await later(3 * NEXT_LOOK);
    expect(updater.calls).toHaveLength(2);
  });

  test('says once that a version is ready, and looks no further', async () => {
    const updater: ScriptedUpdater = createScripted({
      check: (it) => it.emit('update-available', { version: '1.2.0' }),
      download: () => updater.emit('update-downloaded', { version: '1.2.0' }),
    });
    const seen = begin(updater);
    await later(FIRST_LOOK + 3 * NEXT_LOOK);
    expect(updater.calls).toEqual(['check', 'download']);
    expect(seen.lines).toEqual(['Version 1.2.0 is ready and is installed when Assay is closed.']);
  });

  test('fetches nothing over a metered connection, and does so once it is another', async () => {
    const updater = createScripted({ check: (it) => it.emit('update-available', { version: '1.2.0' }) });
    const seen = begin(updater, { metered: true });
    await later(FIRST_LOOK + NEXT_LOOK);
    expect(updater.calls).toEqual(['check', 'check']);
    expect(seen.lines).toEqual(['Version 1.2.0 of Assay is there. It is fetched once the connection is not metered.']);
    seen.metered = false;
    await later(NEXT_LOOK);
    expect(updater.calls).toEqual(['check', 'check', 'check', 'download']);
  });

  test('only tells of what it may not fetch', async () => {
    const updater = createScripted({ check: (it) => it.emit('update-available', { version: '1.2.0' }) });
    const seen = begin(updater, { plan: { look: true, fetch: false } });
    await later(FIRST_LOOK + NEXT_LOOK);
    expect(updater.calls).toEqual(['check', 'check']);
    expect(seen.lines).toEqual(['Version 1.2.0 of Assay is there. Get it from where you got this one.']);
  });

  test('a policy that comes while the app runs is followed', async () => {
    const updater = createScripted({ check: (it) => it.emit('update-not-available', { version: '1.0.0' }) });
    const seen = begin(updater);
    await later(FIRST_LOOK);
    seen.plan = { look: false, why: 'the policy of this computer says so' };
    await later(NEXT_LOOK);
    expect(updater.calls).toEqual(['check']);
    expect(seen.notes).toEqual(['Updates are not looked for: the policy of this computer says so.']);
  });

  test('a fault, such as a wrong signature, is noted, told to nobody, and tried again the next day', async () => {
    let days = 0;
    const updater: ScriptedUpdater = createScripted({
      check: (it) => it.emit('update-available', { version: '1.2.0' }),
      download() {
        if (++days > 1) return void updater.emit('update-downloaded', { version: '1.2.0' });
        const error = new Error('New version 1.2.0 is not signed by the application owner');
        updater.emit('error', error);
        throw error;
      },
    });
    const seen = begin(updater);
    await later(FIRST_LOOK);
    expect(seen.lines).toEqual([]);
    expect(seen.notes[0]).toContain('is not signed by the application owner');
    await later(NEXT_LOOK);
    expect(seen.lines).toEqual(['Version 1.2.0 is ready and is installed when Assay is closed.']);
  });

  test('a server that says what is no version is not believed', async () => {
    const updater = createScripted({
      check: (it) => it.emit('update-available', { version: '9.9.9 – call this number' }),
    });
    const seen = begin(updater);
    await later(FIRST_LOOK);
    expect([updater.calls, seen.lines]).toEqual([['check'], []]);
  });
});

test('what is used of electron-updater is there as it is used', () => {
  // Looked at by the type checker: the package itself cannot be loaded without Electron.
  const hold: (real: typeof autoUpdater) => Updater = (real) => real;
  expect(hold).toBeTypeOf('function');
});

test('where it cannot be loaded, it is tried again the next day', async () => {
  const updater = createScripted({ check: (it) => it.emit('update-not-available', { version: '1.0.0' }) });
  const notes: string[] = [];
  let loads = 0;
  lookForUpdates({
    plan: () => ({ look: true, fetch: true }),
    load: async () => (++loads === 1 ? Promise.reject(new Error('no such part')) : updater),
    isMetered: async () => undefined,
    tell: () => {},
    note: (line) => notes.push(line),
  });
  await later(FIRST_LOOK + NEXT_LOOK);
  expect(notes).toEqual(['Looking for updates failed: no such part']);
  expect(updater.calls).toEqual(['check']);
});

describe('whether a connection is metered', () => {
  test.each<[NodeJS.Platform, string, boolean | undefined]>([
    ['linux', 'no (guessed)\n\nunknown\n', false],
    ['linux', 'yes\n\nno\n', true],
    ['linux', 'unknown\n', undefined],
    ['linux', '', undefined],
    ['win32', 'Unrestricted\r\n', false],
    ['win32', 'Variable\r\n', true],
    ['win32', 'Fixed\r\n', true],
    ['win32', '', undefined],
  ])('is read on %s from %j', (platform, said, answer) => {
    const question = meteredQuestion(platform);
    expect(question && readAnswer(question, said)).toBe(answer);
  });

  test('is not known on macOS', () => {
    expect(meteredQuestion('darwin')).toBeUndefined();
  });
});
