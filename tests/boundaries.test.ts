import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join, posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { standardsOf } from '../core/framework.ts';
import { partsOf } from '../core/part.ts';
import { Template } from '../core/template.ts';
import { root, sourceFiles, withoutComments } from './source.ts';

/** The laws of the README, held by a tool. */

const files = sourceFiles();

/** What a folder may import, the most special folder first. A name with a slash at its end is a folder of ours. */
const table: [folder: string, allowed: string[]][] = [
  ['core/messages/', ['core/messages/', 'intl-messageformat']],
  ['core/', ['core/', 'zod']],
  ['electron/docx/', ['electron/docx/', 'core/', 'docx', 'fflate']],
  ['electron/html/', ['electron/html/', 'core/']],
  [
    'electron/host/',
    [
      'electron/host/',
      'electron/docx/',
      'electron/html/',
      'core/',
      'node:',
      'fflate',
      'csv-parse',
      'jsonc-parser',
      'open',
      '@resvg/resvg-wasm',
    ],
  ],
  ['electron/language/', ['core/', 'node:', 'nspell']],
  ['electron/make-bundle.ts', ['node:', 'vite']],
  ['electron/make-desktop.ts', ['electron/', 'node:', 'vite']],
  ['electron/desktop/begin-updates.ts', ['electron/', 'core/', 'node:', 'electron-updater']],
  ['electron/', ['electron/', 'core/', 'node:']],
  ['renderer/ui/own-keys.ts', ['renderer/ui/', 'core/command-keys.ts', 'core/commands.ts', 'core/own-keys.ts']],
  ['renderer/ui/say-fault.ts', ['core/messages/', 'core/fault.ts']],
  ['renderer/ui/', ['renderer/ui/', 'core/messages/', 'react', 'react-dom']],
  [
    'renderer/editor/',
    ['renderer/editor/', 'renderer/ui/', 'core/', 'react', 'react-dom', 'slate', 'slate-react', 'slate-dom'],
  ],
  ['renderer/check/dictionary.ts', ['core/', 'nspell', 'node_modules/dictionary-en-gb/']],
  ['renderer/', ['renderer/', 'core/', 'react', 'react-dom', 'slate', 'slate-react', 'slate-dom', 'zod', 'vite']],
];

const electronFiles = new Set(['electron/main.ts', 'electron/preload.ts', 'electron/ipc.ts']);

function importsOf(path: string, text: string): string[] {
  const found = [...withoutComments(text).matchAll(/(?<!')(?:from|import)\s*\(?\s*'([^']+)'/g)].map(
    (match) => match[1]!,
  );
  return found.map((name) => (name.startsWith('.') ? posix.join(posix.dirname(path), name) : name));
}

function mayImport(path: string, name: string): boolean {
  if (name === 'electron') return electronFiles.has(path);
  const allowed = table.find(([folder]) => path.startsWith(folder))?.[1] ?? [];
  return allowed.some((entry) =>
    entry.endsWith('/') || entry.endsWith(':')
      ? name.startsWith(entry)
      : name === entry || name.startsWith(`${entry}/`),
  );
}

describe('law 1 and 2: who may import what', () => {
  test.each(files)('$path', ({ path, text }) => {
    expect(importsOf(path, text).filter((name) => !mayImport(path, name))).toEqual([]);
  });

  test('the table refuses what it should', () => {
    expect(mayImport('core/content.ts', 'slate')).toBe(false);
    expect(mayImport('core/content.ts', 'node:fs')).toBe(false);
    expect(mayImport('renderer/main.tsx', 'electron/host/handlers.ts')).toBe(false);
    expect(mayImport('electron/host/handlers.ts', 'electron')).toBe(false);
    expect(mayImport('electron/docx/export.ts', 'node:fs')).toBe(false);
    expect(importsOf('core/a.ts', "import x from '../electron/b.ts';\nexport { y } from './c.ts';")).toEqual([
      'electron/b.ts',
      'core/c.ts',
    ]);
  });

  test('built-in modules carry their node: prefix', () => {
    const bare = files.flatMap(({ path, text }) =>
      importsOf(path, text).filter((name) => builtinModules.includes(name) && !name.startsWith('node:')),
    );
    expect(bare).toEqual([]);
  });
});

describe('law 3: an edition is only data', () => {
  const templates = readdirSync(join(root, 'templates'))
    .filter((name) => name.endsWith('.json') && !name.endsWith('.schema.json'))
    .map((name) => Template.parse(JSON.parse(readFileSync(join(root, 'templates', name), 'utf8'))));
  const words = new Set(
    templates.flatMap((template) => [
      template.id,
      template.inspectorate,
      template.title,
      ...(template.ratings?.scale.map((rating) => rating.name) ?? []),
      ...template.domains.flatMap((domain) => [domain.title, domain.name]),
      ...standardsOf(template).flatMap((standard) => [standard.title, standard.statement]),
      ...partsOf(template.parts).flatMap((part) => ('title' in part && part.title.includes(' ') ? [part.title] : [])),
    ]),
  );
  // A title of one common word (Staff, Planning) is looked for as a whole string, others anywhere.
  const occurs = (word: string, text: string) =>
    word.includes(' ') || word.includes('-') ? text.includes(word) : new RegExp(`['"\`>]${word}['"\`<]`).test(text);

  test.each(files)('$path names no framework, standard or rating', ({ text }) => {
    const code = withoutComments(text);
    expect([...words].filter((word) => occurs(word, code))).toEqual([]);
  });

  test('the check sees a rating word and a standard', () => {
    expect(words.size).toBeGreaterThan(20);
    expect(occurs('Good', "if (rating === 'Good')")).toBe(true);
    expect(occurs('Requires improvement', '`rated Requires improvement`')).toBe(true);
  });
});

describe('law 5: unknown data is parsed at the doors', () => {
  const doors = new Set([
    'core/upgrade.ts', // file → host
    'core/salvage.ts', // damaged file → host
    'core/rpc.ts', // call → host, reply → renderer
    'core/text-import/chart.ts', // what stands between the fences of an imported text
    'electron/docx/identity.ts', // what a reviewed Word file says of itself → host
    'electron/host/owner/owner-file.ts', // owner file → host
    'electron/host/policy.ts', // the machine’s policy → host
    'electron/host/recovery/work-pieces.ts', // call → host, piece by piece
    'electron/host/sound-edition.ts', // template → host
    'electron/host/templates.ts', // template → host
    'electron/host/versions/version-entries.ts', // the list of versions in a file → host
    'renderer/checked-calls.ts', // reply → renderer
    'renderer/editor/paste.ts', // clipboard → editor
    'renderer/report/kept-history.ts', // kept steps of undo → window
    'renderer/report/valid-texts.ts', // a last look before a report leaves for the host
  ]);
  test.each(files.filter(({ path }) => !doors.has(path)))('$path parses nothing', ({ text }) => {
    const parsing = /\b[A-Z]\w*\.(?:safeParse|parse)\((?<!(?:JSON|Date)\.parse\()|\b(?:parseQuickly|inShape)\(/g;
    expect(withoutComments(text).match(parsing) ?? []).toEqual([]);
  });
});

describe('files of one idea', () => {
  test.each(files)('$path stays within 320 lines', ({ text }) => {
    expect(text.split('\n').length).toBeLessThanOrEqual(320);
  });
});

test('no test takes away the modules that the tests of its worker share', () => {
  const found = readdirSync(join(root, 'tests'), { recursive: true, encoding: 'utf8' }).filter(
    (name) =>
      name.endsWith('.test.ts') &&
      /\bvi\.(?:resetModules|mock|doMock)\(/.test(readFileSync(join(root, 'tests', name), 'utf8')),
  );
  expect(found).toEqual([]);
});
