import { createHash } from 'node:crypto';
import { chmod, mkdir, open, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readBuiltFor } from '../../electron/runtime/built-for.ts';
import type { Check } from '../../electron/runtime/checks/check.ts';
import { fusesOn } from '../../electron/runtime/checks/fuses.ts';
import { judgeSandbox, readLdd, type SandboxFacts, sayLibraries } from '../../electron/runtime/checks/linux.ts';
import { checkNode } from '../../electron/runtime/checks/packages.ts';
import { failedLately, keepFailure } from '../../electron/runtime/lately.ts';
import { pinnedVersion, programIn } from '../../electron/runtime/place.ts';
import { sourceOf } from '../../electron/runtime/source.ts';
import { root } from '../source.ts';
import { deadAddress, startMirror } from './mirror.ts';
import { copyProject, makeRuntime, type ProjectCopy } from './project-copy.ts';

const version = pinnedVersion(root) ?? '';
let project: ProjectCopy;
beforeAll(async () => {
  project = await copyProject();
});
afterAll(() => project.remove());
beforeEach(() => project.forget());

type Said = { canStart: boolean; checks: Check[] };

async function examine(env: Record<string, string | undefined>) {
  const running = project.run('electron/doctor.ts', ['--json'], { ELECTRON_MIRROR: await deadAddress(), ...env });
  const exit = await running.ended;
  const { canStart, checks }: Said = JSON.parse(running.out());
  expect(exit).toBe(canStart ? 0 : 1);
  return { canStart, of: (name: string) => checks.find((check) => check.name === name), checks };
}

const runtime = (script = 'exit 0', of: string | undefined = version) =>
  makeRuntime(join(project.scratch, 'runtime'), of, script);

// Runtimes are scripts here.
describe.skipIf(process.platform === 'win32')('the doctor', () => {
  test('finds nothing wrong where everything is there', async () => {
    const { canStart, checks, of } = await examine({ ELECTRON_OVERRIDE_DIST_PATH: await runtime() });
    expect(checks.filter(({ state }) => state === 'fault' || state === 'weakness')).toEqual([]);
    expect(canStart).toBe(true);
    expect(of('Runtime')?.says).toContain(`${version} in the folder`);
    expect(of('Package')?.says).toBe(`electron ${version}, as package.json wants it`);
    expect(of('App folder')).toMatchObject({ state: 'good' });
  });

  test('says in words what is what, line by line, and what comes of it', async () => {
    const running = project.run('electron/doctor.ts', [], { ELECTRON_OVERRIDE_DIST_PATH: project.scratch });
    expect(await running.ended).toBe(1);
    const lines = running.out().split('\n');
    expect(lines).toContainEqual(expect.stringMatching(/^✓ good {3}Package +electron/));
    expect(lines).toContainEqual(
      expect.stringMatching(/^✗ wrong {2}Runtime +.*ELECTRON_OVERRIDE_DIST_PATH names\. Correct the setting/),
    );
    expect(lines.at(-2)).toMatch(/“npm start” opens the browser until/);
  });

  test('says whether a runtime that is missing can be had, and asks anew each time', async () => {
    const offline = await examine({});
    expect(offline.canStart).toBe(false);
    expect(offline.of('Runtime')).toMatchObject({ state: 'fault' });
    expect(offline.of('Fetching')?.says).toMatch(/cannot be reached .*ELECTRON_MIRROR/);
    const mirror = await startMirror((_, response) => response.writeHead(200, { 'content-length': 118_000_000 }).end());
    const online = await examine({ ELECTRON_MIRROR: mirror.url });
    expect(online.canStart).toBe(true);
    expect(online.of('Fetching')?.says).toMatch(/can be had from 127\.0\.0\.1:\d+ \(118 MB\)/);
    await examine({ ELECTRON_MIRROR: mirror.url });
    expect(mirror.asked).toHaveLength(2);
    await mirror.close();
    expect((await examine({ ELECTRON_MIRROR: 'nowhere' })).of('Fetching')).toMatchObject({ state: 'fault' });
  });

  test('sees a package that is missing, or another than the pinned one', async () => {
    const manifest = join(project.folder, 'node_modules/electron/package.json');
    await writeFile(manifest, JSON.stringify({ version: '1.0.0' }));
    expect((await examine({})).of('Package')?.says).toBe(
      `electron 1.0.0 is installed, and ${version} is wanted. Run “npm ci”.`,
    );
    await rm(manifest);
    expect((await examine({})).of('Package')).toMatchObject({ state: 'fault' });
  });

  test('holds a download that is kept to its published checksum', async () => {
    const folder = join(project.folder, 'node_modules/electron');
    await makeRuntime(join(folder, 'dist'), version, 'exit 0');
    await writeFile(join(folder, 'path.txt'), programIn(process.platform));
    const { platform, arch } = process;
    const source = sourceOf(
      { project: root, env: { ELECTRON_MIRROR: 'http://127.0.0.1:9/' }, platform, arch },
      version,
    );
    const name = createHash('sha256')
      .update(source.url.replace(/\/[^/]*$/, ''))
      .digest('hex');
    await mkdir(join(project.scratch, 'cache', name), { recursive: true });
    await writeFile(join(project.scratch, 'cache', name, source.zip), 'a download');
    const sum = createHash('sha256').update('a download').digest('hex');
    const env = { ELECTRON_MIRROR: 'http://127.0.0.1:9/' };
    await writeFile(join(folder, 'checksums.json'), JSON.stringify({ [source.checksumName]: sum }));
    expect((await examine(env)).of('Checksum')).toMatchObject({ state: 'good' });
    await writeFile(join(folder, 'checksums.json'), JSON.stringify({ [source.checksumName]: '0'.repeat(64) }));
    const wrong = await examine(env);
    expect(wrong.of('Checksum')).toMatchObject({ state: 'fault' });
    expect(wrong.canStart).toBe(false);
    // What was unpacked only in part is not taken for a runtime.
    await rm(join(folder, 'path.txt'));
    expect((await examine(env)).of('Runtime')?.says).toContain('only fetched in part');
  });

  test.each<[string, string | undefined, RegExp]>([
    ['old', '30.0.0', /is of version 30\.0\.0, older than/],
    ['of a later major', '99.0.0', /is of version 99\.0\.0, and/],
  ])('sees a runtime that is %s', async (_, of, says) => {
    expect((await examine({ ELECTRON_OVERRIDE_DIST_PATH: await runtime('exit 0', of) })).of('Runtime')?.says).toMatch(
      says,
    );
  });

  test('sees a runtime that may not be run', async () => {
    const folder = await runtime();
    await chmod(join(folder, programIn(process.platform)), 0o644);
    expect((await examine({ ELECTRON_OVERRIDE_DIST_PATH: folder })).of('Runtime')?.says).toContain('may not be run');
  });

  test.runIf(process.platform === 'linux')('sees that there is no display', async () => {
    const { canStart, of } = await examine({ ELECTRON_OVERRIDE_DIST_PATH: await runtime(), DISPLAY: undefined });
    expect(of('Display')).toMatchObject({ state: 'fault' });
    expect(canStart).toBe(false);
  });

  test('sees an app folder that is older than its sources, a data folder that cannot be written, and a policy', async () => {
    const later = new Date(Date.now() + 5000);
    await utimes(join(project.folder, 'package.json'), later, later);
    const blocked = join(project.scratch, 'blocked');
    await writeFile(blocked, '');
    const policy = join(project.scratch, 'policy.json');
    await writeFile(policy, '{', { mode: 0o600 });
    const env = {
      ELECTRON_OVERRIDE_DIST_PATH: await runtime(),
      ASSAY_DATA: join(blocked, 'data'),
      ASSAY_POLICY: policy,
    };
    const { canStart, of } = await examine(env);
    expect(of('App folder')).toMatchObject({ state: 'note', says: expect.stringContaining('older') });
    expect(of('Data folder')).toMatchObject({ state: 'fault', says: expect.stringContaining('ENOTDIR') });
    expect(of('Policy')).toMatchObject({ state: 'weakness', says: expect.stringContaining('is not followed') });
    expect(canStart).toBe(false);
    const now = new Date();
    await utimes(join(project.folder, 'package.json'), now, now);
  });
});

test('Node is looked at', () => {
  expect(checkNode('24.1.0').state).toBe('good');
  expect(checkNode('20.19.0')).toMatchObject({ state: 'fault', says: expect.stringContaining('npm ci') });
});

describe('libraries', () => {
  test('that ldd does not find are named once', () => {
    const said = [
      '\tlinux-vdso.so.1 (0x00007ffd)',
      '\tlibnss3.so => not found',
      '\tlibgbm.so.1 => not found',
      '\tlibnss3.so => not found',
      '\tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f)',
    ].join('\n');
    const missing = readLdd(said);
    expect(missing).toEqual(['libgbm.so.1', 'libnss3.so']);
    expect(sayLibraries(missing)).toMatchObject({
      state: 'fault',
      says: expect.stringContaining('libgbm.so.1, libnss3.so'),
    });
    expect(sayLibraries([]).state).toBe('good');
    expect(sayLibraries(undefined).state).toBe('note');
  });
});

describe('the sandbox', () => {
  const facts: SandboxFacts = { isRoot: false, helper: undefined, namespaces: true, restrictedByAppArmor: false };
  const root = { uid: 0, mode: 0o104755 };
  test.each<[string, Partial<SandboxFacts>, Check['state'], RegExp]>([
    ['namespaces', {}, 'good', /namespaces/],
    ['the helper of root', { helper: root, namespaces: false }, 'good', /belongs to root/],
    ['the helper, though AppArmor forbids namespaces', { helper: root, restrictedByAppArmor: true }, 'good', /root/],
    ['a helper of somebody', { helper: { uid: 1000, mode: 0o104755 }, namespaces: false }, 'fault', /chown root/],
    ['a helper without its bit', { helper: { uid: 0, mode: 0o100755 }, namespaces: false }, 'fault', /chmod 4755/],
    ['AppArmor', { restrictedByAppArmor: true }, 'fault', /AppArmor/],
    ['root', { isRoot: true, helper: root }, 'fault', /ordinary user/],
  ])('with %s', (_, differently, state, says) => {
    expect(judgeSandbox({ ...facts, ...differently })).toMatchObject({ state, says: expect.stringMatching(says) });
  });
});

test('fuses are read as the tool that sets them sets them', async () => {
  const wire = Buffer.from([1, 9, ...Buffer.from('1111001r1')]);
  const program = Buffer.concat([Buffer.alloc(100, 7), Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'), wire]);
  expect(fusesOn(program)).toEqual([
    'run as Node',
    'encrypted cookies',
    'NODE_OPTIONS',
    'inspector',
    'snapshot of its own',
    'memory guards of WebAssembly',
  ]);
  expect(fusesOn(Buffer.from('#!/bin/sh'))).toBeUndefined();
  const file = join(project.scratch, 'fused');
  await writeFile(file, program);
  await flipFuses(file, {
    version: FuseVersion.V1,
    [FuseV1Options.RunAsNode]: false,
    [FuseV1Options.OnlyLoadAppFromAsar]: true,
  });
  const on = fusesOn(await readFile(file));
  expect(on).not.toContain('run as Node');
  expect(on).toContain('archive only');
});

describe('what a program is built for', () => {
  const elf = (machine: number) => {
    const bytes = Buffer.alloc(64);
    bytes.write('\x7fELF', 'latin1');
    bytes[5] = 1;
    bytes.writeUInt16LE(machine, 18);
    return bytes;
  };
  const pe = (machine: number) => {
    const bytes = Buffer.alloc(256);
    bytes.write('MZ', 'latin1');
    bytes.writeUInt32LE(128, 0x3c);
    bytes.write('PE', 128, 'latin1');
    bytes.writeUInt16LE(machine, 132);
    return bytes;
  };
  const mach = (...types: number[]) => {
    const bytes = Buffer.alloc(256);
    if (types.length === 1) {
      bytes.writeUInt32LE(0xfeedfacf, 0);
      bytes.writeUInt32LE(types[0] ?? 0, 4);
      return bytes;
    }
    bytes.writeUInt32BE(0xcafebabe, 0);
    bytes.writeUInt32BE(types.length, 4);
    types.forEach((type, index) => {
      bytes.writeUInt32BE(type, 8 + index * 20);
    });
    return bytes;
  };
  test.each([
    ['ELF', elf(62), { platform: 'linux', archs: ['x64'] }],
    ['ELF', elf(183), { platform: 'linux', archs: ['arm64'] }],
    ['PE', pe(0x8664), { platform: 'win32', archs: ['x64'] }],
    ['PE', pe(0xaa64), { platform: 'win32', archs: ['arm64'] }],
    ['Mach-O', mach(0x0100000c), { platform: 'darwin', archs: ['arm64'] }],
    ['Mach-O of two', mach(0x01000007, 0x0100000c), { platform: 'darwin', archs: ['x64', 'arm64'] }],
    ['a script', Buffer.from(`#!/bin/sh\n${'#'.repeat(100)}`), undefined],
    ['MZ without more', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(100, 255)]), undefined],
    ['nothing', Buffer.alloc(0), undefined],
  ])('is told by %s', (_, bytes, builtFor) => {
    expect(readBuiltFor(bytes)).toEqual(builtFor);
  });

  test.runIf(process.platform === 'linux')('is told by the program that runs this', async () => {
    const file = await open(process.execPath);
    const bytes = Buffer.alloc(4096);
    await file.read(bytes, 0, 4096, 0);
    await file.close();
    expect(readBuiltFor(bytes)).toEqual({ platform: process.platform, archs: [process.arch] });
  });
});

test('what failed is remembered for a quarter of an hour, and of that address alone', () => {
  const [url, now] = ['https://mirror.invalid/a.zip', Date.now()];
  keepFailure(project.folder, url, 'it was night', now);
  expect(failedLately(project.folder, url, now + 899_000)).toBe('it was night');
  expect(failedLately(project.folder, `${url}2`, now)).toBeUndefined();
  expect(failedLately(project.folder, url, now + 901_000)).toBeUndefined();
  // Of a clock that was set back, nothing is known.
  expect(failedLately(project.folder, url, now - 1000)).toBeUndefined();
});
