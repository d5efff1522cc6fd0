import { readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { newParagraph } from '../../../core/content.ts';
import { loadReport, packReport, saveReport } from '../../../electron/host/report-file.ts';
import { revisionOf } from '../../../electron/host/revision.ts';
import { anyReport } from '../../arbitrary-report.ts';
import { newTestReport } from '../../editions.ts';
import { newFolder } from './temp-folder.ts';

const report = { ...newTestReport(), parts: { foreword: [newParagraph('Wörter, “words” and 文字')] } };
const json = (value: unknown) => strToU8(JSON.stringify(value));

test('any report comes back as it was saved', async () => {
  const folder = await newFolder();
  let count = 0;
  await fc.assert(
    fc.asyncProperty(anyReport, async (saved) => {
      const path = join(folder, `${count++}.assay`);
      const revision = await saveReport(path, saved, { expects: 'nothing' });
      const loaded = await loadReport(path);
      expect(loaded.report).toEqual(saved);
      expect(loaded.revision).toBe(revision);
      expect(Buffer.from(packReport(loaded.report))).toEqual(await readFile(path));
    }),
    { numRuns: 200 },
  );
});

describe('a report file', () => {
  test('is a ZIP package that others can open', async () => {
    const path = join(await newFolder(), 'report.assay');
    await saveReport(path, report, { expects: 'nothing' });
    const entries = unzipSync(await readFile(path));
    expect(Object.keys(entries)).toEqual(['report.json']);
    expect(JSON.parse(Buffer.from(entries['report.json'] ?? []).toString())).toEqual(report);
  });

  test('has the same bytes for the same report, at any time and in any order', () => {
    const details = Object.entries(report.details);
    const other = { ...report, details: Object.fromEntries([...details].reverse()) };
    expect(packReport(other)).toEqual(packReport(report));
    expect(revisionOf(packReport(report))).toMatch(/^[0-9a-f]{64}$/);
  });

  test('keeps entries that this Assay does not know', async () => {
    const path = join(await newFolder(), 'report.assay');
    const others = {
      'extra/map.png': Buffer.from([1, 2, 3]),
      'versions/1.json': Buffer.from('{}'),
      'märz/': Buffer.of(),
    };
    await writeFile(path, zipSync({ ...others, 'report.json': json(report) }));
    const { revision } = await loadReport(path);
    const changed = { ...report, details: { ...report.details, 'subject.name': 'Elsewhere' } };
    const next = await saveReport(path, changed, { expects: { revision } });
    const { otherEntries, report: saved } = await loadReport(path);
    expect(saved).toEqual(changed);
    expect(Object.fromEntries([...otherEntries].map(([name, bytes]) => [name, Buffer.from(bytes)]))).toEqual(others);
    expect(await saveReport(path, changed, { expects: { revision: next } })).toBe(next);
  });

  test('takes over what the file in its place holds, and never what was there before', async () => {
    const path = join(await newFolder(), 'report.assay');
    const holding = (words: string) => zipSync({ 'report.json': json(report), 'extra/words.txt': strToU8(words) });
    const words = async () => strFromU8((await loadReport(path)).otherEntries.get('extra/words.txt') ?? Buffer.of());
    const changed = (name: string) => ({ ...report, details: { ...report.details, 'subject.name': name } });
    await writeFile(path, holding('ours'));
    const first = await loadReport(path);
    const second = await saveReport(path, changed('A'), { expects: { revision: first.revision } });
    const theirs = holding('theirs');
    await writeFile(path, theirs);
    for (const revision of [first.revision, second]) {
      const saving = saveReport(path, changed('B'), { expects: { revision } });
      await expect(saving).rejects.toMatchObject({ code: 'changed on disk' });
      expect(await readFile(path)).toEqual(Buffer.from(theirs));
    }
    const { revision } = await loadReport(path);
    await saveReport(path, changed('C'), { expects: { revision } });
    expect(await words()).toBe('theirs');
    await writeFile(path, holding('ours'));
    await saveReport(path, changed('D'), { expects: { revision: first.revision } });
    expect(await words()).toBe('ours');
  });

  test('saved twice is what it is when saved once, with all that is in it', async () => {
    const [one, other] = [join(await newFolder(), 'a.assay'), join(await newFolder(), 'b.assay')];
    const others = new Map(['extra/a.svg', 'extra/b.png', 'extra/c'].map((name) => [name, strToU8(name.repeat(50))]));
    await writeFile(one, packReport(report, others));
    let { revision } = await loadReport(one);
    for (const id of ['first', 'second', 'third']) {
      revision = await saveReport(one, { ...report, id }, { expects: { revision } });
      expect(await readFile(one)).toEqual(Buffer.from(packReport({ ...report, id }, others)));
    }
    expect(await saveReport(other, { ...report, id: 'third' }, { expects: 'nothing', otherEntries: others })).toBe(
      revision,
    );
  });

  test('that someone else changed is not overwritten', async () => {
    const path = join(await newFolder(), 'report.assay');
    const revision = await saveReport(path, report, { expects: 'nothing' });
    const theirs = packReport({ ...report, id: 'theirs' });
    await writeFile(path, theirs);
    const saving = saveReport(path, report, { expects: { revision } });
    await expect(saving).rejects.toMatchObject({ code: 'changed on disk' });
    expect(await readFile(path)).toEqual(Buffer.from(theirs));
  });
});

describe('a file that is no whole report is refused by name', () => {
  const whole = Buffer.from(packReport(report));
  const flipped = Buffer.from(whole);
  flipped[60] = (flipped[60] ?? 0) ^ 0xff;
  const stored = Buffer.from(zipSync({ 'report.json': json(report) }, { level: 0 }));
  const letter = stored.indexOf('words');
  const flippedText = Buffer.concat([stored.subarray(0, letter), Buffer.from('W'), stored.subarray(letter + 1)]);
  const twice = Buffer.from(zipSync({ 'report.json': json(report), 'report.jsoN': json(report) }, { level: 0 }));
  for (let at = twice.indexOf('report.jsoN'); at >= 0; at = twice.indexOf('report.jsoN'))
    twice.write('report.json', at);
  const encrypted = Buffer.from(stored);
  encrypted[stored.lastIndexOf('PK\x01\x02') + 8]! |= 1;
  const bomb = zipSync({ 'report.json': json(report), 'assets/zeros': new Uint8Array(9_000_000) });
  const lying = Buffer.from(bomb);
  lying.writeUInt32LE(10, lying.lastIndexOf('PK\x01\x02') + 24);
  const withJson = (text: string | Uint8Array) =>
    zipSync({ 'report.json': typeof text === 'string' ? strToU8(text) : text });

  const files: [string, Uint8Array, string, RegExp][] = [
    ['empty', Buffer.of(), 'damaged file', /is empty: it holds no report/],
    ['cut in the middle', whole.subarray(0, whole.length / 2), 'damaged file', /its end is missing/],
    ['cut by one byte', whole.subarray(0, -1), 'damaged file', /its end is missing/],
    ['with a few bytes too many', Buffer.concat([whole, Buffer.from('xx')]), 'damaged file', /its end is missing/],
    ['three bytes', Buffer.from('PK\x03'), 'foreign file', /is not an Assay report/],
    ['text', Buffer.from('Dear inspector'), 'foreign file', /Choose a file that Assay has saved/],
    ['a picture', Buffer.from('\x89PNG\r\n'), 'foreign file', /is not an Assay report/],
    ['a Word file', zipSync({ '[Content_Types].xml': json('') }), 'foreign file', /is not an Assay report/],
    ['an empty package', zipSync({}), 'foreign file', /is not an Assay report/],
    ['with a flipped byte', flipped, 'damaged file', /is damaged and cannot be read/],
    ['with a flipped letter in plain text', flippedText, 'damaged file', /is damaged and cannot be read/],
    ['with two reports', twice, 'damaged file', /is damaged and cannot be read/],
    ['encrypted', encrypted, 'damaged file', /is damaged and cannot be read/],
    ['that unpacks to too much', bomb, 'damaged file', /would unpack to more than 8 MB/],
    ['that unpacks to more than it says', lying, 'damaged file', /is damaged and cannot be read/],
    [
      'with an entry that leads out of it',
      zipSync({ 'report.json': json(report), 'assets/../../../home/.profile': json('') }),
      'damaged file',
      /holds an entry “assets\/\.\.\/\.\.\/\.\.\/home\/\.profile”, which leads out of the file/,
    ],
    [
      'with an entry at the root',
      zipSync({ 'report.json': json(report), '/etc/x': json('') }),
      'damaged file',
      /“\/etc\/x”/,
    ],
    [
      'with an entry on a drive',
      zipSync({ 'report.json': json(report), 'C:\\x': json('') }),
      'damaged file',
      /leads out/,
    ],
    ['without JSON', withJson('{"format":'), 'damaged file', /cannot be opened. The report in it is damaged/],
    ['that is not UTF-8', withJson(Buffer.from([0x22, 0xff, 0x22])), 'damaged file', /The report in it is damaged/],
    ['of another program', withJson('{"format":"other"}'), 'foreign file', /This is not an Assay report/],
    [
      'of a newer Assay',
      withJson(JSON.stringify({ ...report, version: 99 })),
      'newer version',
      /version 99.*Update Assay/,
    ],
    ['with a wrong field', withJson(JSON.stringify({ ...report, parts: 5 })), 'damaged file', /damaged at “parts”/],
    ['with an unknown field', withJson(JSON.stringify({ ...report, extra: 5 })), 'damaged file', /extra/],
  ];
  test.each(files)('%s', async (_what, bytes, code, message) => {
    const path = join(await newFolder(), 'my report.assay');
    await writeFile(path, bytes);
    const loading = loadReport(path, { packed: 20_000_000, unpacked: 8 * 1024 * 1024 });
    await expect(loading).rejects.toMatchObject({ name: 'AssayError', code });
    await expect(loading).rejects.toThrow(message);
    await expect(loading).rejects.toThrow(/^“my report.assay” /);
    expect(await readFile(path)).toEqual(Buffer.from(bytes));
  });

  test('cut anywhere at all, or with any byte changed', async () => {
    const path = join(await newFolder(), 'report.assay');
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        await writeFile(path, whole.subarray(0, at));
        await expect(loadReport(path)).rejects.toMatchObject({ name: 'AssayError' });
        const bytes = Buffer.from(whole);
        bytes[at] = (bytes[at] ?? 0) ^ change;
        await writeFile(path, bytes);
        // A change in what nobody reads, such as a time, may pass; a changed report may not.
        const outcome = await loadReport(path).catch((error) => error);
        if (outcome instanceof Error) expect(outcome.name).toBe('AssayError');
        else expect(Buffer.from(packReport(outcome.report))).toEqual(whole);
      }),
      { numRuns: 150 },
    );
  });

  test('larger than any report', async () => {
    const path = join(await newFolder(), 'huge.assay');
    await writeFile(path, '');
    await truncate(path, 300 * 1024 * 1024);
    await expect(loadReport(path)).rejects.toThrow(/“huge.assay” is larger than 256 MB/);
  });

  test('missing, or a folder', async () => {
    const folder = await newFolder();
    const path = join(folder, 'report.assay');
    await expect(loadReport(path)).rejects.toMatchObject({ code: 'not found' });
    await expect(loadReport(path)).rejects.toThrow(`“report.assay” is not in the folder “${folder}”`);
    await expect(loadReport(folder)).rejects.toThrow(`“${basename(folder)}” is a folder`);
    await rm(folder, { recursive: true });
    await expect(loadReport(path)).rejects.toMatchObject({ code: 'not found' });
  });
});
