import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { unzip, type ZipEntries } from '../../../electron/host/zip-entries.ts';
import { packEntry, packEntryNow, writePackage } from '../../../electron/host/zip-package.ts';
import { newFolder } from './temp-folder.ts';

/** Names as there are in reports, and others; none that this system’s unpackers would not write. */
const name = fc.oneof(
  fc.constantFrom('report.json', 'assets/a.png', 'versions/index.json.gz', 'märz/文字.svg', 'extra/'),
  fc.stringMatching(/^[a-z][a-z0-9 é文]{0,20}(?:\.(?:png|jpg|gz|json))?$/),
);
const content = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  fc.string({ maxLength: 40 }).map((text) => new TextEncoder().encode(text.repeat(500))),
  fc.constant(new Uint8Array()),
);
const anyEntries = fc.uniqueArray(fc.tuple(name, content), { maxLength: 12, selector: ([entry]) => entry });

const plain = (entries: Iterable<[string, Uint8Array]>) =>
  Object.fromEntries([...entries].map(([entry, bytes]) => [entry, Buffer.from(bytes).toString('hex')]));

function unzipped(file: Uint8Array): ZipEntries {
  const found = unzip(file, 100_000_000);
  if ('flaw' in found) throw new Error(`${found.flaw} at ${found.entry}`);
  return found.entries;
}

test('any entries come out as they went in, in our own reader and in fflate’s, packed at once or in a thread', async () => {
  await fc.assert(
    fc.asyncProperty(anyEntries, async (entries) => {
      const file = writePackage(entries.map((entry) => packEntryNow(...entry)));
      // Copies, of which nothing is known yet.
      const others = entries.map(([entry, bytes]): [string, Uint8Array] => [entry, bytes.slice()]);
      const later = writePackage(await Promise.all(others.map((entry) => packEntry(...entry))));
      expect(later.equals(file)).toBe(true);
      expect(plain(unzipped(file))).toEqual(plain(entries));
      expect(plain(Object.entries(unzipSync(file)))).toEqual(plain(entries));
    }),
    { numRuns: 150 },
  );
});

test('what was packed once is copied as it is, under its name only', async () => {
  const text = Buffer.from('words '.repeat(1000));
  const first = await packEntry('a.svg', text);
  expect(first.method).toBe(8);
  expect(packEntryNow('a.svg', text)).toBe(first);
  const stored = packEntryNow('a.gz', text);
  expect(stored.method).toBe(0);
  expect(Buffer.from(stored.packed)).toEqual(text);
  const both = unzipped(writePackage([first, stored]));
  expect(plain(both)).toEqual(
    plain([
      ['a.svg', text],
      ['a.gz', text],
    ]),
  );
});

test('an entry beside another stays as it was, byte by byte, whatever is written before it', () => {
  const picture = Buffer.from(Array.from({ length: 3000 }, (_, at) => (at * 7919) % 251));
  const file = (text: string) =>
    writePackage([packEntryNow('report.json', Buffer.from(text)), packEntryNow('assets/a.png', picture)]);
  for (const text of ['', 'a', 'b'.repeat(100_000)]) {
    const written = file(text);
    expect(written.includes(picture)).toBe(true);
    expect(Buffer.from(unzipped(written).get('assets/a.png') ?? [])).toEqual(picture);
  }
});

const judges = `
import sys, zipfile
with zipfile.ZipFile(sys.argv[1]) as package:
    assert package.testzip() is None
    for info in package.infolist():
        print(info.filename + '\\t' + package.read(info).hex() + '.')
`;

test('other programs read them: python and unzip', async ({ skip }) => {
  const path = join(await newFolder(), 'any.zip');
  const run = (program: string, args: string[]) => spawnSync(program, args, { encoding: 'utf8' });
  if (run('python3', ['--version']).error || run('unzip', ['-v']).error)
    return skip('python3 or unzip is not installed');
  const samples = fc.sample(anyEntries, { numRuns: 6, seed: 6 }).filter((entries) => entries.length > 0);
  for (const entries of samples) {
    await writeFile(path, writePackage(entries.map((entry) => packEntryNow(...entry))));
    const read = run('python3', ['-X', 'utf8', '-c', judges, path]);
    expect(read.stderr).toBe('');
    const lines = read.stdout.split('.\n').slice(0, -1);
    expect(Object.fromEntries(lines.map((line) => line.split('\t')))).toEqual(plain(entries));
    const tested = run('unzip', ['-tq', path]);
    expect(`${tested.status} ${tested.stderr}`, tested.stdout).toBe('0 ');
  }
});
