import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { pinnedVersion, programIn } from '../../electron/runtime/place.ts';
import { root } from '../source.ts';
import { deadAddress, type Mirror, startMirror } from './mirror.ts';
import { copyProject, makeRuntime, type ProjectCopy } from './project-copy.ts';

const version = pinnedVersion(root) ?? '';
const major = Number.parseInt(version, 10);
const program = programIn(process.platform);
const RUNNING = /Assay is running/;
/** The one line that says why the browser opens, up to where the doctor is named. */
const WHY = /Assay opens in the browser, because (.*)\. “npm run electron:doctor” says more\.\n/;

let project: ProjectCopy;
beforeAll(async () => {
  project = await copyProject();
});
afterAll(() => project.remove());
beforeEach(() => project.forget());

/** Starts, waits until the host answers, and gives why it is a browser. */
async function whyBrowser(words: string[], env: Record<string, string | undefined>): Promise<string> {
  const running = project.run('electron/start.ts', words, env);
  const why = await running.says(WHY);
  await running.says(RUNNING);
  await running.stop();
  expect(running.out().match(/because/g)).toHaveLength(1);
  return why[1] ?? '';
}

const electron = () => join(project.folder, 'node_modules/electron');
const runtime = (name: string) => join(project.scratch, name);

// Runtimes are scripts here.
describe.skipIf(process.platform === 'win32')('npm start', () => {
  test('opens the browser, says that no runtime can be had, and does not ask again at the next start', async () => {
    const ELECTRON_MIRROR = await deadAddress();
    const host = new URL(ELECTRON_MIRROR).host;
    const missing = 'the desktop runtime (Electron) is not installed and cannot be fetched';
    expect(await whyBrowser([], { ELECTRON_MIRROR })).toBe(`${missing}: ${host} cannot be reached`);
    expect(await whyBrowser([], { ELECTRON_MIRROR })).toContain(`${host} cannot be reached (found out less than 15`);
    // A mirror that is named anew is asked.
    const mirror = await startMirror((_, response) => response.writeHead(404).end());
    expect(await whyBrowser([], { ELECTRON_MIRROR: mirror.url })).toMatch(/: 127\.0\.0\.1:\d+ answers with 404$/);
    expect(mirror.asked).toEqual([expect.stringMatching(`^HEAD /v${version}/electron-v${version}-.*\\.zip$`)]);
    await mirror.close();
  });

  test('does not wait for a server that never answers', async () => {
    const mirror = await startMirror(() => {});
    const env = { ELECTRON_MIRROR: mirror.url, ASSAY_PATIENCE: undefined };
    expect(await whyBrowser([], env)).toMatch(/127\.0\.0\.1:\d+ does not answer$/);
    await mirror.close();
  });

  test.each([
    ['--browser', ['--browser'], {}, 'you asked for it'],
    ['ASSAY_WINDOW=browser', [], { ASSAY_WINDOW: 'browser' }, 'you asked for it'],
  ])('%s opens the browser even where a runtime is', async (_, words, env, why) => {
    const folder = await makeRuntime(runtime('unused'), version, 'exit 0');
    expect(await whyBrowser(words, { ...env, ELECTRON_OVERRIDE_DIST_PATH: folder })).toBe(why);
  });

  test('builds the window where there is none, and not again', async () => {
    const page = join(project.folder, 'dist/renderer/index.html');
    await rm(page);
    await whyBrowser(['--browser'], {});
    const built = await stat(page);
    expect(await readFile(page, 'utf8')).toMatch(/modulepreload/);
    await whyBrowser(['--browser'], {});
    expect((await stat(page)).mtimeMs).toBe(built.mtimeMs);
    await rm(join(project.folder, 'renderer/vite.config.ts'));
    const running = project.run('electron/start.ts', ['--browser']);
    expect(await running.ended).toBe(1);
    expect(running.out()).toMatch(/The window could not be built/);
    await cp(join(root, 'renderer/vite.config.ts'), join(project.folder, 'renderer/vite.config.ts'));
    // For the other tests, all is built.
    await writeFile(page, '');
    await writeFile(join(project.folder, 'dist/desktop/package.json'), '{}');
  });

  test.runIf(process.platform === 'linux')('without a display opens no window', async () => {
    const folder = await makeRuntime(runtime('unused'), version, 'exit 0');
    const env = { ELECTRON_OVERRIDE_DIST_PATH: folder, DISPLAY: undefined };
    expect(await whyBrowser([], env)).toBe('there is no display that a window could open on');
  });

  test('runs the app in a runtime that is there, with the report, and ends as it ends', async () => {
    const said = join(project.scratch, 'said');
    const script = `printf '%s\\n' "$@" "node: $ELECTRON_RUN_AS_NODE" > "${said}"; sleep 6; exit 3`;
    const folder = await makeRuntime(runtime('works'), version, script);
    const report = join(project.scratch, 'a report.assay');
    await writeFile(report, '');
    const env = { ELECTRON_OVERRIDE_DIST_PATH: folder, ELECTRON_RUN_AS_NODE: '1' };
    const running = project.run('electron/start.ts', [report], env);
    expect(await running.ended).toBe(3);
    expect(running.out()).toBe('');
    expect(await readFile(said, 'utf8')).toBe(`${join(project.folder, 'dist/desktop')}\n${report}\nnode: \n`);
  });

  test('hands Ctrl+C on and opens nothing after it', async () => {
    const folder = await makeRuntime(
      runtime('waits'),
      version,
      'trap "exit 130" INT TERM; echo up; while :; do sleep 0.1; done',
    );
    const running = project.run('electron/start.ts', [], { ELECTRON_OVERRIDE_DIST_PATH: folder });
    await running.says(/up/);
    expect(await running.stop('SIGINT')).toBe(130);
    expect(running.out()).toBe('up\n');
  });

  test('falls back where the runtime ends at once', async () => {
    const folder = await makeRuntime(runtime('crashes'), version, 'echo "libfoo.so not found" >&2; exit 127');
    expect(await whyBrowser([], { ELECTRON_OVERRIDE_DIST_PATH: folder })).toBe(
      'the desktop runtime (Electron) does not start: it ended with 127',
    );
    const killed = await makeRuntime(runtime('killed'), version, 'kill -TRAP $$');
    expect(await whyBrowser([], { ELECTRON_OVERRIDE_DIST_PATH: killed })).toMatch(/it was ended by SIGTRAP$/);
  });

  test.each([
    [`${major - 1}.9.9`, `is of version ${major - 1}.9.9, older than the ${version} that is wanted`],
    [`${major + 1}.0.0`, `is of version ${major + 1}.0.0, and ${version} is wanted`],
  ])('does not run a runtime of version %s', async (other, why) => {
    const folder = await makeRuntime(runtime(other), other, 'exit 0');
    expect(await whyBrowser([], { ELECTRON_OVERRIDE_DIST_PATH: folder })).toBe(`the desktop runtime (Electron) ${why}`);
  });

  test('does not run a runtime for another system', async () => {
    const folder = await makeRuntime(runtime('foreign'), version, '');
    const head = Buffer.alloc(64);
    head.writeUInt32BE(0x7f454c46, 0);
    head[5] = 1;
    head.writeUInt16LE(process.arch === 'arm64' ? 62 : 183, 18);
    await writeFile(join(folder, program), head);
    expect(await whyBrowser([], { ELECTRON_OVERRIDE_DIST_PATH: folder })).toMatch(
      /for another system \(Linux on \w+\)$/,
    );
    await rm(join(folder, program));
    await writeFile(join(folder, 'electron.exe'), '');
    expect(await whyBrowser([], { ELECTRON_OVERRIDE_DIST_PATH: folder })).toMatch(/for another system \(Windows\)$/);
  });

  test.each([
    ['--colour', /Unknown option '--colour'.*\nUse: npm start/s, 2],
    ['nowhere.assay', /“nowhere\.assay” is not in the folder/, 1],
  ])('refuses %s before anything opens', async (word, says, exit) => {
    const running = project.run('electron/start.ts', [word]);
    expect(await running.ended).toBe(exit);
    expect(running.out()).toMatch(says);
  });
});

describe.skipIf(process.platform === 'win32')('fetching the runtime', () => {
  let mirror: Mirror | undefined;
  afterAll(() => mirror?.close());

  const zip = zipSync({
    [program]: [strToU8('#!/bin/sh\necho "the app of $1"\n'), { os: 3, attrs: 0o100755 << 16 }],
    version: strToU8(version),
    // Enough to be under way for a while.
    filler: [crypto.getRandomValues(new Uint8Array(60_000)), { level: 0 }],
  });

  async function expectChecksum(bytes: Uint8Array): Promise<void> {
    const name = `electron-v${version}-${process.platform}-${process.arch}.zip`;
    const sum = createHash('sha256').update(bytes).digest('hex');
    await writeFile(join(electron(), 'checksums.json'), JSON.stringify({ [name]: sum }));
  }

  /** Nothing of a download is left: neither a runtime, nor what was on its way, nor anything to be taken for one. */
  async function expectNothing(): Promise<void> {
    expect(existsSync(join(electron(), 'dist'))).toBe(false);
    expect(existsSync(join(electron(), 'path.txt'))).toBe(false);
    const left = await readdir(join(project.scratch, 'temporary'));
    expect(left.filter((name) => name !== 'node-compile-cache')).toEqual([]);
  }

  test('runs what the mirror has, once its checksum is right, and fetches it once', async () => {
    await expectChecksum(zip);
    mirror = await startMirror((method, response) => {
      response.writeHead(200, { 'content-length': zip.length }).end(method === 'HEAD' ? undefined : zip);
    });
    const env = { ELECTRON_MIRROR: mirror.url };
    const first = project.run('electron/start.ts', [], env);
    expect(await first.ended).toBe(0);
    const app = `the app of ${join(project.folder, 'dist/desktop')}\n`;
    expect(first.out()).toBe(`Fetching Electron ${version} from ${new URL(mirror.url).host}, once: done.\n${app}`);
    const second = project.run('electron/start.ts', [], { ELECTRON_MIRROR: await deadAddress() });
    expect(await second.ended).toBe(0);
    expect(second.out()).toBe(app);
    expect(mirror.asked.map((line) => line.split(' ')[0])).toEqual(['HEAD', 'GET']);

    // Gone from the project, it is still in the cache of the machine, under the address it came from.
    await project.forget();
    await expectChecksum(zip);
    await mirror.close();
    mirror = undefined;
    const third = project.run('electron/start.ts', [], env);
    expect(await third.ended).toBe(0);
    expect(third.out()).toContain('from this computer’s cache, once: done.');
  });

  test('leaves alone what has another checksum, and does not fetch it again at once', async () => {
    await expectChecksum(new Uint8Array(1));
    mirror = await startMirror((method, response) => response.writeHead(200).end(method === 'HEAD' ? undefined : zip));
    const env = { ELECTRON_MIRROR: mirror.url };
    expect(await whyBrowser([], env)).toMatch(/does not have the checksum that it should have$/);
    await expectNothing();
    await whyBrowser([], env);
    expect(mirror.asked).toHaveLength(2);
    await mirror.close();
    mirror = undefined;
  });

  test('leaves nothing of a download that breaks off', async () => {
    await expectChecksum(zip);
    mirror = await startMirror((method, response) => {
      response.writeHead(200, { 'content-length': zip.length });
      if (method === 'HEAD') response.end();
      else response.write(zip.subarray(0, 30_000), () => setTimeout(() => response.destroy(), 100));
    });
    expect(await whyBrowser([], { ELECTRON_MIRROR: mirror.url })).toMatch(/its download broke off$/);
    await expectNothing();
    await mirror.close();
    mirror = undefined;
  });

  test('leaves nothing of what cannot be unpacked, be its checksum as it should be', async () => {
    const torn = zip.slice();
    // In the middle of the last file, so that others are unpacked before it.
    const at = torn.length - 30_000;
    torn[at] = (torn[at] ?? 0) ^ 0xff;
    await expectChecksum(torn);
    mirror = await startMirror((method, response) => response.writeHead(200).end(method === 'HEAD' ? undefined : torn));
    expect(await whyBrowser([], { ELECTRON_MIRROR: mirror.url })).toMatch(/could not be unpacked$/);
    await expectNothing();
    await mirror.close();
    mirror = undefined;
  });

  test('Ctrl+C in the middle of a download ends all of it and leaves nothing', async () => {
    await expectChecksum(zip);
    let begun = () => {};
    const underWay = new Promise<void>((resolve) => {
      begun = resolve;
    });
    mirror = await startMirror((method, response) => {
      response.writeHead(200, { 'content-length': zip.length });
      if (method === 'HEAD') response.end();
      else response.write(zip.subarray(0, 30_000), () => begun());
    });
    const running = project.run('electron/start.ts', [], { ELECTRON_MIRROR: mirror.url });
    await underWay;
    expect(await running.stop('SIGINT')).toBe(130);
    expect(running.out()).not.toMatch(RUNNING);
    await expectNothing();
    await mirror.close();
    mirror = undefined;
  });
});
