import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire, isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { extractFile, getRawHeader, listPackage, statFile } from '@electron/asar';
import { _electron } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newParagraph } from '../../core/content.ts';
import { packReport } from '../../electron/host/report-file.ts';
import { makeDesktop } from '../../electron/make-desktop.ts';
import { preparePack } from '../../electron/pack/prepare.ts';
import { newTestReport, pdu } from '../editions.ts';
import { root } from '../source.ts';
import { onDouble } from './launch.ts';
import { makeDeb, openFuses, type Packed, packInto } from './packing/packed.ts';
import { makeWindowsStub, provideRuntimeIn } from './packing/runtimes.ts';

/**
 * What is packed, looked at file by file, and started. On the double where there is no runtime: then nothing here says that
 * Electron itself heeds a fuse or the sum of an archive. Windows’ program is a stand-in on every system but Windows.
 */

const MB = 1_000_000;
/** Milliseconds; a third of it on a quiet machine would be much. */
const PATIENCE = 300_000;
const system = ({ darwin: 'mac', win32: 'win' } as const)[process.platform as 'darwin' | 'win32'] ?? 'linux';

let folder: string;
let app: string;
let again: string;
let packed: Packed;
let inspectable: Packed;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'assay-packages-'));
  app = join(folder, 'app');
  again = join(folder, 'again');
  const runtime = await provideRuntimeIn(join(folder, 'runtime'));
  await makeDesktop(app);
  await makeDesktop(again);
  await preparePack(root, app);
  const pack = (from: string, output: string, forTests: boolean) =>
    packInto({ system, app: from, runtime, output: join(folder, output), inspectable: forTests });
  [packed, inspectable] = await Promise.all([pack(app, 'packages', false), pack(again, 'for-tests', true)]);
}, PATIENCE);
afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));

const archiveOf = ({ resources }: Packed) => join(resources, 'app.asar');
const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');

/** Files of the archive, without folders. */
function filesOf(archive: string): string[] {
  const paths = listPackage(archive, { isPack: false }).map((path) => path.replaceAll('\\', '/').slice(1));
  return paths.filter((path) => !('files' in statFile(archive, path))).sort();
}

function filesIn(path: string): string[] {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(path, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

const read = (path: string) => extractFile(archiveOf(packed), path).toString('utf8');

describe('the archive', () => {
  test('holds what is known, and nothing superfluous', () => {
    const kinds = [
      /^package\.json$/,
      /^(main|preload|exporting|reading|pages|recovery)\.cjs$/,
      /^[\w.-]+-[\w-]{8}\.cjs$/,
      /^renderer\/index\.html$/,
      /^renderer\/assets\/[\w.-]+-[\w-]{8}\.(js|css)$/,
      /^fonts\/Arimo_(400Regular|700Bold)(_Italic)?\.ttf$/,
      /^resvg\.wasm$/,
      /^templates\/[\w-]+\.json$/,
      /^templates\/template\.schema\.json$/,
      /^templates\/samples\/[\w-]+\/[\w-]+\.(json|md|csv|png)$/,
    ];
    const files = filesOf(archiveOf(packed));
    expect(files.filter((file) => !kinds.some((kind) => kind.test(file)))).toEqual([]);
    expect(files.filter((file) => /\.(tsx?|map|pem|key|env)$|node_modules|\btest/.test(file))).toEqual([]);
    expect(files.map((file) => file.toLowerCase())).toHaveLength(new Set(files.map((file) => file.toLowerCase())).size);
  });

  test('holds the app folder whole, and the templates as they are in the project', () => {
    const files = filesOf(archiveOf(packed));
    expect(files).toEqual(filesIn(app));
    const given = filesIn(join(root, 'templates')).map((file) => `templates/${file}`);
    expect(files.filter((file) => file.startsWith('templates/'))).toEqual(given);
    for (const file of given)
      expect(sha256(extractFile(archiveOf(packed), file)), file).toBe(sha256(readFileSync(join(root, file))));
  });

  test('is smaller than 12 MB', () => {
    expect(statSync(archiveOf(packed)).size).toBeLessThan(12 * MB);
  });

  test('requires electron, what is built into Node and itself, and all of itself is required', () => {
    const files = filesOf(archiveOf(packed));
    const code = files.filter((file) => file.endsWith('.cjs'));
    const required = code.flatMap((file) =>
      [...read(file).matchAll(/\b(?:require|import)\(\s*["'`]([^"'`]+)["'`]\s*\)/g)].map(([, name]) => name!),
    );
    const foreign = required.filter((name) => !name.startsWith('.') && !isBuiltin(name));
    expect([...new Set(foreign)]).toEqual(['electron']);
    const own = new Set(required.filter((name) => name.startsWith('./')).map((name) => name.slice(2)));
    const started = /^(main|preload|exporting|reading|pages|recovery)\.cjs$/;
    expect([...own].filter((name) => !code.includes(name))).toEqual([]);
    expect(code.filter((file) => !own.has(file) && !started.test(file))).toEqual([]);
  });

  test('the window asks for files that are there, and each of them is asked for', () => {
    const files = filesOf(archiveOf(packed)).filter((file) => file.startsWith('renderer/'));
    const assets = files.filter((file) => file.startsWith('renderer/assets/')).map((file) => file.split('/').at(-1)!);
    const texts = files.map((file) => ({ file, text: read(file) }));
    const named = new Set(texts.flatMap(({ text }) => text.match(/[\w.-]+-[\w-]{8}\.(?:js|css)\b/g) ?? []));
    expect([...named].filter((name) => !assets.includes(name))).toEqual([]);
    expect(assets.filter((name) => !named.has(name))).toEqual([]);
  });

  test('knows nothing of the machine that it was made on, and carries no map of its sources', () => {
    const places = [root, folder, process.env.HOME ?? root].filter((place) => place.length > 5);
    const text = filesOf(archiveOf(packed)).filter((file) => /\.(cjs|js|css|html|json)$/.test(file));
    expect(text.filter((file) => places.some((place) => read(file).includes(place)))).toEqual([]);
    expect(text.filter((file) => /[#@] sourceMappingURL=/.test(read(file)))).toEqual([]);
  });

  test('says of itself what it is', () => {
    const about = JSON.parse(read('package.json'));
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect(about).toMatchObject({ name: 'assay', productName: 'Assay', version, main: 'main.cjs', updates: 'off' });
    expect(about.dependencies ?? {}).toEqual({});
    expect(about.devDependencies).toBeUndefined();
    expect(about.scripts).toBeUndefined();
  });

  test('has the sum of each of its files', () => {
    const archive = archiveOf(packed);
    for (const file of filesOf(archive)) {
      const { integrity } = statFile(archive, file) as { integrity?: { algorithm: string; hash: string } };
      expect(integrity, file).toMatchObject({ algorithm: 'SHA256', hash: sha256(extractFile(archive, file)) });
    }
  });

  test('two builds from the same sources are the same, byte for byte', () => {
    expect(filesIn(again)).toEqual(filesIn(app));
    expect(sha256(readFileSync(archiveOf(inspectable)))).toBe(sha256(readFileSync(archiveOf(packed))));
  });
});

describe('beside the archive', () => {
  const bill = () => JSON.parse(readFileSync(join(packed.resources, 'assay.cdx.json'), 'utf8'));

  test('lie the licences of all that is in it, and nothing else is in the folder', () => {
    const ours = readdirSync(packed.resources).filter((name) => !/\.(icns|lproj|pak)$|^default_app/.test(name));
    expect(ours.sort()).toEqual(['LICENSE.txt', 'THIRD-PARTY-NOTICES.txt', 'app.asar', 'assay.cdx.json'].sort());
    // Only the bundle is shipped on macOS.
    const electrons = system === 'mac' ? packed.resources : packed.folder;
    expect(existsSync(join(electrons, 'LICENSE.electron.txt'))).toBe(true);
    expect(existsSync(join(electrons, 'LICENSES.chromium.html'))).toBe(true);
  });

  test('the notices name each part, with the terms of its licence', () => {
    const notices = readFileSync(join(packed.resources, 'THIRD-PARTY-NOTICES.txt'), 'utf8');
    const parts = bill().components.filter(({ type }: { type: string }) => type === 'library');
    expect(parts.length).toBeGreaterThan(20);
    for (const { name } of parts) expect(notices, name).toContain(`\n${name}`);
    for (const words of [
      'SIL OPEN FONT LICENSE',
      'Mozilla Public License',
      'The source form is at https://github.com/yisibl',
    ])
      expect(notices).toContain(words);
  });

  test('the bill of materials names what the window and the host are made of, and each file with its sum', () => {
    const components: { type: string; name: string; hashes?: { content: string }[] }[] = bill().components;
    const names = components.map(({ name }) => name);
    for (const name of [
      'electron',
      'react',
      'react-dom',
      'slate',
      'zod',
      'docx',
      'fflate',
      '@resvg/resvg-wasm',
      'tiny-skia',
    ])
      expect(names).toContain(name);
    expect(names).not.toContain('vitest');
    const files = components.filter(({ type }) => type === 'file');
    expect(files.map(({ name }) => name)).toEqual(filesOf(archiveOf(packed)).filter((file) => file !== 'package.json'));
    for (const { name, hashes } of files)
      expect(hashes?.[0]?.content, name).toBe(sha256(extractFile(archiveOf(packed), name)));
  });

  test('and is what CycloneDX 1.6 asks for', () => {
    const { $schema, bomFormat, specVersion, serialNumber, version, metadata, components, dependencies } = bill();
    expect([$schema, bomFormat, specVersion, version]).toEqual([
      'http://cyclonedx.org/schema/bom-1.6.schema.json',
      'CycloneDX',
      '1.6',
      1,
    ]);
    expect(serialNumber).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    const all = [metadata.component, ...components];
    const refs = new Set(all.map((each) => each['bom-ref']));
    expect(refs.size).toBe(all.length);
    const lengths: Record<string, number> = { 'SHA-256': 64, 'SHA-512': 128 };
    for (const each of all) {
      expect(['application', 'framework', 'library', 'file']).toContain(each.type);
      expect(each.name).not.toBe('');
      for (const { alg, content } of each.hashes ?? [])
        expect(content).toMatch(new RegExp(`^[0-9a-f]{${lengths[alg]}}$`));
      if (each.type === 'file') continue;
      expect(each.purl).toMatch(/^pkg:(npm|cargo)\/(%40[\w.-]+\/)?[\w.-]+(@[\w.-]+)?$/);
      expect(each.licenses).toHaveLength(1);
    }
    for (const { ref, dependsOn } of dependencies)
      expect([ref, ...dependsOn].filter((each) => !refs.has(each))).toEqual([]);
  });
});

describe('the program', () => {
  const released = ['EnableCookieEncryption', 'EnableEmbeddedAsarIntegrityValidation', 'OnlyLoadAppFromAsar'];

  test('has the fuses of a release', async () => {
    expect((await openFuses(packed.program)).sort()).toEqual(released);
  });

  test('and for tests one more, without which nobody could look into it', async () => {
    expect((await openFuses(inspectable.program)).sort()).toEqual(
      [...released, 'EnableNodeCliInspectArguments'].sort(),
    );
  });

  test('starts elsewhere from its archive alone, and opens a report', async () => {
    const away = join(folder, 'away');
    await cp(inspectable.folder, away, { recursive: true, verbatimSymlinks: true });
    await mkdir(join(folder, 'reports'));
    const report = join(folder, 'reports/wyreham.assay');
    const parts = { foreword: [newParagraph('A foreword from the archive.')] };
    await writeFile(report, packReport({ ...newTestReport(pdu), parts }));
    const started = await _electron.launch({
      executablePath: join(away, relative(inspectable.folder, inspectable.program)),
      args: [report],
      cwd: folder,
      env: {
        ...(process.env as Record<string, string>),
        ASSAY_DATA: join(folder, 'data'),
        ASSAY_HOME: join(folder, 'reports'),
      },
      timeout: 60_000,
    });
    try {
      const page = await started.firstWindow();
      await page.getByText('A foreword from the archive.').first().waitFor();
      expect(await started.evaluate(({ app }) => [app.isPackaged, app.getName(), app.getVersion()])).toEqual([
        true,
        'Assay',
        JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version,
      ]);
      expect(await started.evaluate(() => process.resourcesPath)).toContain('away');
    } finally {
      await started.close();
    }
  });

  test('runs as nothing but Assay, whatever its surroundings ask for', async () => {
    const script = join(folder, 'script.cjs');
    const marks = ['as-node', 'by-options'].map((name) => join(folder, name));
    await writeFile(script, `require('fs').writeFileSync(process.env.MARK, '')`);
    const env = (mark: string) => ({ ...process.env, MARK: mark, ASSAY_DATA: join(folder, 'data-of-release') });
    const asked: [string[], NodeJS.ProcessEnv][] = [
      [[script], { ...env(marks[0]!), ELECTRON_RUN_AS_NODE: '1' }],
      [['--inspect=0'], { ...env(marks[1]!), NODE_OPTIONS: `--require=${script}` }],
    ];
    for (const [args, surroundings] of asked) {
      const child = spawn(packed.program, [...args, '--no-sandbox'], { env: surroundings });
      let said = '';
      child.stderr.on('data', (bytes) => {
        said += bytes;
      });
      const ended = once(child, 'exit');
      await setTimeout(onDouble ? 2000 : 10_000);
      expect(child.exitCode).toBe(null);
      expect(said).not.toContain('Debugger listening');
      child.kill();
      await ended;
    }
    expect(marks.filter((mark) => existsSync(mark))).toEqual([]);
  });
});

describe.runIf(process.platform === 'linux')('for Windows, with a stand-in for the program', () => {
  type Entries = { type: number | string; bin: ArrayBuffer }[];
  type Resedit = {
    NtExecutable: { from: (bytes: Buffer, options: object) => unknown };
    NtExecutableResource: { from: (program: unknown) => { entries: Entries } };
    Resource: {
      VersionInfo: {
        fromEntries: (entries: Entries) => {
          getAvailableLanguages: () => object[];
          getStringValues: (language: object) => Record<string, string>;
        }[];
      };
      IconGroupEntry: { fromEntries: (entries: Entries) => { icons: { width: number }[] }[] };
    };
  };
  let windows: Packed;
  let entries: Entries;
  const resedit = createRequire(createRequire(import.meta.url).resolve('app-builder-lib'))('resedit') as Resedit;
  beforeAll(async () => {
    const runtime = await makeWindowsStub(join(folder, 'windows-runtime'));
    windows = await packInto({ system: 'win', app, runtime, output: join(folder, 'packages') });
    const program = resedit.NtExecutable.from(readFileSync(windows.program), { ignoreCert: true });
    entries = resedit.NtExecutableResource.from(program).entries;
  });

  test('the same archive is packed', () => {
    expect(sha256(readFileSync(archiveOf(windows)))).toBe(sha256(readFileSync(archiveOf(packed))));
  });

  test('the program carries the sum of the archive’s header', () => {
    const sums = entries
      .filter(({ type }) => type === 'INTEGRITY')
      .map(({ bin }) => JSON.parse(Buffer.from(bin).toString()));
    const value = sha256(getRawHeader(archiveOf(windows)).headerString);
    expect(sums).toEqual([[{ file: 'resources\\app.asar', alg: 'SHA256', value }]]);
  });

  test('it says its name, version and maker, has the icon in its sizes, and the fuses of a release', async () => {
    const [info] = resedit.Resource.VersionInfo.fromEntries(entries);
    const said = info!.getStringValues(info!.getAvailableLanguages()[0]!);
    expect(said).toMatchObject({ ProductName: 'Assay', FileDescription: 'Assay', CompanyName: 'The Assay founders' });
    expect(said.ProductVersion).toMatch(/^\d+\.\d+\.\d+/);
    const groups = resedit.Resource.IconGroupEntry.fromEntries(entries);
    expect(groups.some(({ icons }) => [16, 32, 48].every((size) => icons.some(({ width }) => width === size)))).toBe(
      true,
    );
    expect((await openFuses(windows.program)).sort()).toEqual([
      'EnableCookieEncryption',
      'EnableEmbeddedAsarIntegrityValidation',
      'OnlyLoadAppFromAsar',
    ]);
  });
});

describe.runIf(['dpkg-deb', 'update-mime-database'].every((tool) => existsSync(`/usr/bin/${tool}`)))(
  'for Debian, with a stand-in for fpm',
  () => {
    let deb: string;
    const out = (...words: string[]) => execFileSync('dpkg-deb', words, { encoding: 'utf8' });
    beforeAll(async () => {
      const output = join(folder, 'deb');
      await makeDeb(packed, app, output);
      const [name] = readdirSync(output).filter((file) => file.endsWith('.deb'));
      out('-x', join(output, name!), join(folder, 'deb-root'));
      out('-e', join(output, name!), join(folder, 'deb-control'));
      deb = join(folder, 'deb-root');
    });

    test('the desktop knows the app, its category and its files', () => {
      const entry = readFileSync(join(deb, 'usr/share/applications/assay.desktop'), 'utf8').split('\n');
      for (const line of [
        'Name=Assay',
        'Exec=/opt/Assay/assay %F',
        'Icon=assay',
        'StartupWMClass=assay',
        'MimeType=application/vnd.assay.report;',
        'Categories=Office;',
        'Terminal=false',
      ])
        expect(entry).toContain(line);
    });

    test('files that end in .assay have a type, a name and an icon of their own', async () => {
      const mime = join(deb, 'usr/share/mime');
      execFileSync('update-mime-database', [mime], { stdio: 'ignore' });
      expect(readFileSync(join(mime, 'globs2'), 'utf8')).toMatch(/^\d+:application\/vnd\.assay\.report:\*\.assay$/m);
      expect(readFileSync(join(mime, 'icons'), 'utf8')).toBe(
        'application/vnd.assay.report:application-vnd.assay.report\n',
      );
      expect(readFileSync(join(mime, 'application/vnd.assay.report.xml'), 'utf8')).toContain('>Assay report</comment>');
      for (const [size, name] of [
        ['16x16', 'apps/assay'],
        ['512x512', 'apps/assay'],
        ['16x16', 'mimetypes/application-vnd.assay.report'],
        ['256x256', 'mimetypes/application-vnd.assay.report'],
      ] as const) {
        const png = readFileSync(join(deb, `usr/share/icons/hicolor/${size}/${name}.png`));
        expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([
          Number.parseInt(size, 10),
          Number.parseInt(size, 10),
        ]);
      }
    });

    test('it needs no more than it says, and brings the app as it was packed', () => {
      const control = readFileSync(join(folder, 'deb-control/control'), 'utf8');
      for (const line of [/^Package: assay$/m, /^Architecture: (amd64|arm64)$/m, /^Depends: .*libgtk-3-0/m])
        expect(control).toMatch(line);
      expect(sha256(readFileSync(join(deb, 'opt/Assay/resources/app.asar')))).toBe(
        sha256(readFileSync(archiveOf(packed))),
      );
      expect(readFileSync(join(folder, 'deb-control/postinst'), 'utf8')).toContain('update-mime-database');
    });
  },
);
