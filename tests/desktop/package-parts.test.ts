import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { takePlaceInTaskBar } from '../../electron/desktop/jump-list.ts';
import { newIcns, newIco, type SizedPng } from '../../electron/pack/icon-files.ts';
import { mayShip } from '../../electron/pack/licences.ts';
import { noteModules, saveModuleList } from '../../electron/pack/module-list.ts';
import { renderNotices } from '../../electron/pack/notices.ts';
import { settingsOf } from '../../electron/pack/settings.ts';
import { loadShippedParts } from '../../electron/pack/shipped-parts.ts';
import { root } from '../source.ts';
import { parseYaml } from './packing/yaml.ts';

let project: string;
beforeEach(async () => {
  project = await mkdtemp(join(tmpdir(), 'assay-parts-'));
  await write('package-lock.json', '{"packages":{"node_modules/good":{"integrity":"sha512-AAAA"}}}');
});
afterEach(() => rm(project, { recursive: true }));

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(project, path)), { recursive: true });
  await writeFile(join(project, path), text);
}

async function addPackage(name: string, license: string, files: Record<string, string>): Promise<void> {
  await write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.2.3', license }));
  for (const [file, text] of Object.entries(files)) await write(`node_modules/${name}/${file}`, text);
}

const list = (...paths: string[]) =>
  saveModuleList(
    join(project, 'app'),
    project,
    paths.map((path) => (path.startsWith('\0') ? path : join(project, path))),
  );

describe('whose works are shipped', () => {
  test('is told by the modules of the bundles, each package once', async () => {
    await addPackage('good', 'MIT', { LICENSE: 'be good', 'a.js': '', 'b.js': '' });
    await addPackage('@some/where', 'ISC', { 'licence.md': 'somewhere', NOTICE: 'and a notice', 'a.js': '' });
    await addPackage('not-bundled', 'MIT', { LICENSE: 'no' });
    await list(
      'core/own.ts',
      'node_modules/good/a.js',
      'node_modules/good/b.js?worker',
      'node_modules/@some/where/a.js',
    );
    expect(await loadShippedParts(join(project, 'app'), project)).toEqual([
      { kind: 'npm', name: '@some/where', version: '1.2.3', licence: 'ISC', texts: ['and a notice', 'somewhere'] },
      { kind: 'npm', name: 'good', version: '1.2.3', licence: 'MIT', texts: ['be good'], integrity: 'sha512-AAAA' },
    ]);
  });

  test('the bundler tells its modules to a plugin', () => {
    const modules = new Set<string>();
    const bundle = {
      'a.js': { type: 'chunk', modules: { '/x/a.ts': {}, '\0vite/help.js': {} } },
      'a.css': { type: 'asset' },
    };
    noteModules(modules).generateBundle({}, bundle);
    expect([...modules]).toEqual(['/x/a.ts', '\0vite/help.js']);
  });

  test('a package without a licence text stops the packing', async () => {
    await addPackage('bare', 'MIT', { 'a.js': '' });
    await list('node_modules/bare/a.js');
    await expect(loadShippedParts(join(project, 'app'), project)).rejects.toThrow(
      'bare is shipped and its licence is not there',
    );
  });

  test('what its authors bundled into a package is named as well', async () => {
    const bundled = '// node_modules/nanoid/index.js\nx\n// \\0@oxc-project+runtime@0.155.0/helpers/a.js\ny\n';
    await addPackage('good', 'MIT', { LICENSE: 'be good', 'a.js': bundled });
    await list('node_modules/good/a.js', '\0vite/preload-helper.js');
    await write('node_modules/vite/package.json', '{"name":"vite","version":"8.0.0","license":"MIT"}');
    const parts = await loadShippedParts(join(project, 'app'), project);
    expect(parts.map(({ name, version, inside }) => [name, version, inside])).toEqual([
      ['@oxc-project/runtime', '0.155.0', 'good'],
      ['good', '1.2.3', undefined],
      ['nanoid', '', 'good'],
      ['vite', '8.0.0', undefined],
    ]);
  });

  test('and so is what lies compiled in it, unless nobody knows its licence', async () => {
    const wasm = '\0asm /a/.cargo/registry/src/index.crates.io-6f17d22bba15001f/png-0.17.5/src/lib.rs \0';
    await addPackage('good', 'MIT', { LICENSE: 'be good', 'a.wasm': wasm });
    await list('node_modules/good/a.wasm');
    const parts = await loadShippedParts(join(project, 'app'), project);
    expect(parts[0]).toMatchObject({ kind: 'cargo', name: 'png', version: '0.17.5', inside: 'good' });
    await write('node_modules/good/a.wasm', wasm.replace('png', 'unheard-of'));
    await expect(loadShippedParts(join(project, 'app'), project)).rejects.toThrow('The crate unheard-of is shipped');
  });
});

describe('licences', () => {
  test.each([
    ['anything', 'MIT', true],
    ['anything', 'MIT AND OFL-1.1', true],
    ['anything', 'GPL-3.0 OR MIT', true],
    ['anything', 'MIT AND LGPL-2.1', false],
    ['anything', 'GPL-3.0-or-later', false],
    ['anything', 'AGPL-3.0', false],
    ['anything', 'UNLICENSED', false],
    ['anything', 'MPL-2.0', false],
    ['@resvg/resvg-wasm', 'MPL-2.0', true],
  ])('%s under %s: %s', (name, licence, may) => {
    expect(mayShip({ name, licence })).toBe(may);
  });

  test('parts without a text of their own are named, and their licences printed once', async () => {
    const part = { kind: 'cargo' as const, version: '1.0.0', licence: 'Zlib', texts: [] };
    const text = await renderNotices([
      { ...part, name: 'one' },
      { ...part, name: 'two', inside: 'three' },
    ]);
    expect(text).toContain('one 1.0.0 (Zlib)\ntwo 1.0.0, in three (Zlib)');
    expect(text.match(/zlib License/g)).toHaveLength(1);
  });
});

describe('icons', () => {
  const pictures = [16, 32, 64, 128, 256, 512, 1024].map(
    (size): SizedPng => ({ size, png: Buffer.from(`png of ${size}`) }),
  );

  test('an .ico says where each picture is', () => {
    const ico = newIco(pictures.slice(0, 5));
    const entries = Array.from({ length: ico.readUInt16LE(4) }, (_, at) => 6 + 16 * at);
    expect(ico.readUInt32LE(0)).toBe(0x10000);
    expect(
      entries.map((at) => [
        ico[at],
        ico.subarray(ico.readUInt32LE(at + 12), ico.readUInt32LE(at + 12) + ico.readUInt32LE(at + 8)).toString(),
      ]),
    ).toEqual([
      [16, 'png of 16'],
      [32, 'png of 32'],
      [64, 'png of 64'],
      [128, 'png of 128'],
      [0, 'png of 256'],
    ]);
  });

  test('an .icns is a chain of blocks that ends where the file ends', () => {
    const icns = newIcns(pictures);
    const found: [string, string][] = [];
    for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4))
      found.push([
        icns.toString('latin1', at, at + 4),
        icns.toString('latin1', at + 8, at + icns.readUInt32BE(at + 4)),
      ]);
    expect(icns.readUInt32BE(4)).toBe(icns.length);
    expect(found).toContainEqual(['ic11', 'png of 32']);
    expect(found).toContainEqual(['ic10', 'png of 1024']);
    expect(found).toHaveLength(8);
    expect(() => newIcns(pictures.slice(0, 3))).toThrow('needs a picture of 128 pixels');
  });

  test('the drawings are plain: no gradients, filters or words, and a drawing for small sizes', async () => {
    for (const name of ['app', 'app-small', 'document', 'document-small']) {
      const svg = await readFile(join(root, `electron/pack/icons/${name}.svg`), 'utf8');
      expect(svg, name).not.toMatch(/gradient|filter|<text|<image|<script/i);
    }
  });
});

describe('what is packed for whom', () => {
  const yml = async () =>
    parseYaml(await readFile(join(root, 'electron-builder.yml'), 'utf8')) as Record<string, never>;

  const plain = { managed: false, inspectable: false, signed: true };

  test('updates are on for single users of a release, and off for all others', () => {
    const repository = 'someone/assay';
    const single = settingsOf({ ...plain, repository });
    expect(single).toContain('-c.extraMetadata.updates=on');
    expect(single).toContain('-c.publish.owner=someone');
    const managed = settingsOf({ ...plain, managed: true, repository });
    expect(managed).toContain('-c.extraMetadata.updates=off');
    expect(managed.filter((word) => word.includes('publish'))).toEqual([]);
    expect(settingsOf(plain)).toEqual(['-c.extraMetadata.updates=off']);
  });

  test('only a package for tests can be inspected', async () => {
    const opened = '-c.electronFuses.enableNodeCliInspectArguments=true';
    expect(settingsOf({ ...plain, inspectable: true })).toContain(opened);
    expect(settingsOf(plain)).not.toContain(opened);
    expect((await yml()).electronFuses).toEqual({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
    });
  });

  test('what has no certificate is sealed without one for macOS, and never hardened', () => {
    const sealed = ['-c.mac.identity=-', '-c.mac.hardenedRuntime=false'];
    expect(settingsOf({ ...plain, signed: false })).toEqual(expect.arrayContaining(sealed));
    expect(settingsOf(plain).filter((word) => sealed.includes(word))).toEqual([]);
  });

  test('one user needs no administrator, a managed computer installs for all', async () => {
    const { nsis, msi, mac } = await yml();
    expect(nsis).toMatchObject({ perMachine: false, allowElevation: false, deleteAppDataOnUninstall: false });
    expect(msi).toMatchObject({ perMachine: true, runAfterFinish: false });
    expect(mac).toMatchObject({ hardenedRuntime: true, notarize: true });
  });

  test('the app calls itself on Windows what its installers call it', async () => {
    const said: unknown[] = [];
    const setJumpList = (list: { type: string }[]) => said.push(list.map(({ type }) => type));
    takePlaceInTaskBar({ setAppUserModelId: (id) => said.push(id), setJumpList }, 'Assay.exe', []);
    expect(said).toEqual([(await yml()).appId, ['recent', 'tasks']]);
  });
});
