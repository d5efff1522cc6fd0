import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { newParagraph } from '../../../core/content.ts';
import { runAssay } from '../../../electron/cli/run.ts';
import { packReport } from '../../../electron/host/report-file.ts';
import { newTestReport, pdu } from '../../editions.ts';
import { newPng, newSvg } from '../../some-pictures.ts';
import { newFolder } from '../host/temp-folder.ts';

/** Bad input to the command: one sentence, the right exit status, and nothing changed on disk. */

type Files = Record<string, string | Uint8Array>;
type Case = { what: string; words: string[]; exit: 1 | 2; says: string[]; files?: Files };

const rows = (...lines: string[]) => ['ref,value,base,reason', ...lines].join('\n');
const scores = (what: string, csv: string | Uint8Array, ...says: string[]): Case => ({
  what,
  words: ['import', 'scores', 'r.assay', 'scores.csv'],
  exit: 1,
  says: ['scores.csv', ...says],
  files: { 'scores.csv': csv },
});
const table = (kind: string, what: string, csv: string, ...says: string[]): Case => ({
  what,
  words: ['import', kind, kind === 'glossary' && what.includes('without one') ? 'r.assay' : 'crc.assay', 'table.csv'],
  exit: 1,
  says: ['table.csv', ...says],
  files: { 'table.csv': csv, 'crc.assay': packReport({ ...newTestReport(), template: 'crc-2019' }) },
});
const there = ['--part', 'foreword', '--alt', 'x'];
const picture = (what: string, bytes: string | Uint8Array, ...says: string[]): Case => ({
  what,
  words: ['import', 'picture', 'r.assay', 'a.png', ...there],
  exit: 1,
  says: ['“a.png”', ...says],
  files: { 'a.png': bytes },
});
const opening = (what: string, bytes: Uint8Array | string, ...says: string[]): Case => ({
  what,
  words: ['show', 'x.assay'],
  exit: 1,
  says: ['x.assay', ...says],
  files: { 'x.assay': bytes },
});
const use = (what: string, words: string[], ...says: string[]): Case => ({ what, words, exit: 2, says });

const good = packReport(newTestReport());
const inZip = (report: unknown) => zipSync({ 'report.json': strToU8(JSON.stringify(report)) });
const edition = (change: (json: Record<string, unknown>) => void) => {
  const json = structuredClone(pdu) as unknown as Record<string, unknown>;
  json.id = 'faulty';
  change(json);
  return JSON.stringify(json, null, 2);
};

const cases: Case[] = [
  scores('an unknown reference', rows('9.9.9,74%,,'), 'line 2, 9.9.9'),
  scores('a percentage over 100', rows('2.1.1,31%,,', '2.2.1,120%,,'), 'line 3, 2.2.1', '120%'),
  scores('a base smaller than its count', rows('2.1.1,120/110,,'), 'line 2, 2.1.1', '110', '120'),
  scores('two rows for one question', rows('2.1.1,31%,,', '2.1.1,32%,,'), 'line 3, 2.1.1', 'line 2'),
  scores('a missing column', 'ref,base\n2.1.1,70', 'line 1', '“value”'),
  scores('a workbook', zipSync({ 'xl/workbook.xml': strToU8('<x/>') }), 'Excel'),
  { ...scores('no table', ''), says: ['none.csv'], words: ['import', 'scores', 'r.assay', 'none.csv'] },
  {
    what: 'text that is there already',
    words: ['import', 'text', 'written.assay', 'a.md'],
    exit: 1,
    says: ['a.md', '“Foreword”', '--replace'],
    files: { 'a.md': '# Foreword\n\nNew words.' },
  },
  {
    what: 'a text without words',
    words: ['import', 'text', 'r.assay', 'a.md'],
    exit: 1,
    says: ['a.md', 'no text'],
    files: { 'a.md': '\n\n' },
  },
  {
    what: 'a Word file as text',
    words: ['import', 'text', 'r.assay', 'a.docx'],
    exit: 1,
    says: ['a.docx', 'Word'],
    files: { 'a.docx': zipSync({ 'word/document.xml': strToU8('<x/>') }) },
  },
  table('facts', 'facts of an unknown column', 'value,description,colour\n1,a,red', 'line 1', '“colour”'),
  table('facts', 'a fact without a value', 'value,description\n1,a\n,b', 'line 3, value'),
  table('facts', 'two facts alike', 'value,description\n1,a\n2,a', 'line 3, description', 'line 2'),
  table('glossary', 'a term without its definition', 'term,definition\na,b\nc,', 'line 3, definition'),
  table('glossary', 'a glossary for an edition without one', 'term,definition\na,b', 'no glossary'),
  table('glossary', 'quotation marks out of place', 'term,definition\na,"b', 'line 2', 'quotation mark'),
  picture('a picture that is none', 'Dear reader', 'neither PNG, JPEG nor SVG'),
  picture('a picture with a script', newSvg('<script/>'), 'holds a script', 'PNG'),
  { ...picture('no picture', ''), says: ['none.png'], words: ['import', 'picture', 'r.assay', 'none.png', ...there] },
  { ...use('a picture nowhere', ['import', 'picture', 'r.assay', 'a.png'], '--part', '--cover') },
  { ...use('a picture in two places', ['import', 'picture', 'r.assay', 'a.png', '--cover', ...there], '--cover') },
  { ...use('a picture without words', ['import', 'picture', 'r.assay', 'a.png', '--part', 'foreword'], '--alt') },
  {
    ...use(
      'a picture in no part',
      ['import', 'picture', 'r.assay', 'a.png', '--part', 'contents', '--alt', 'x'],
      '“contents”',
      'foreword',
    ),
    files: { 'a.png': newPng() },
  },
  {
    what: 'a picture from another folder',
    words: ['import', 'text', 'sub/r.assay', 'sub/a.md'],
    exit: 1,
    says: ['a.md', '“../town.png”', 'Put it there'],
    files: { 'sub/r.assay': good, 'sub/a.md': '# Foreword\n\n![x](../town.png)', 'town.png': newPng() },
  },
  opening('a truncated report', good.slice(0, good.length / 2), 'incomplete'),
  opening('a foreign file', 'Dear reader', 'not an Assay report'),
  opening('a foreign ZIP', zipSync({ a: strToU8('b') }), 'not an Assay report'),
  opening('a report with a fault inside', inZip({ ...newTestReport(), details: 5 }), 'details'),
  {
    ...opening('a report of an edition that is not here', inZip({ ...newTestReport(), template: 'elsewhere' })),
    says: ['“elsewhere”', 'templates'],
  },
  {
    what: 'an edition with a duplicate id',
    words: ['templates'],
    exit: 1,
    says: ['faulty.json', 'line', 'two parts', 'foreword'],
    files: {
      'data/templates/faulty.json': edition((json) => {
        const parts = json.parts as { id: string }[];
        json.parts = [...parts, parts.find(({ id }) => id === 'foreword')];
      }),
    },
  },
  {
    what: 'an edition with an unknown key',
    words: ['templates'],
    exit: 1,
    says: ['faulty.json', 'line', 'colour'],
    files: { 'data/templates/faulty.json': edition((json) => Object.assign(json, { colour: 'red' })) },
  },
  {
    what: 'a name that is taken',
    words: ['new', 'r.assay', '--template', pdu.id],
    exit: 1,
    says: ['r.assay', 'already'],
  },
  {
    what: 'a Word file that is there',
    words: ['export', 'r.assay', '--to', 'out.docx'],
    exit: 1,
    says: ['out.docx', '--force'],
    files: { 'out.docx': 'mine' },
  },
  ...['.docx', '.html'].map((ending) => ({
    what: `an unfinished report as a final ${ending}`,
    words: ['export', 'r.assay', '--to', `out${ending}`, '--force'],
    exit: 1 as const,
    says: ['errors stand in the way', 'more', '--draft', 'assay check'],
    files: { [`out${ending}`]: 'mine' },
  })),
  use('charts of another kind', ['export', 'r.assay', '--to', 'out.docx', '--charts', 'red'], '“red”', 'native'),
  {
    what: 'a folder that is not there',
    words: ['export', 'r.assay', '--to', 'nowhere/out.docx', '--no-page-numbers'],
    exit: 1,
    says: ['out.docx', 'nowhere'],
  },
  {
    what: 'a folder that cannot be written',
    words: ['new', join('r.assay', 'x.assay'), '--template', pdu.id],
    exit: 1,
    says: ['x.assay', 'r.assay'],
  },
  use('no command', [], 'import scores', '--help'),
  use('an unknown command', ['publish'], '“publish”', 'export'),
  use('half a command', ['import', 'r.assay'], 'import scores', 'import text'),
  use('an unknown option', ['show', 'r.assay', '--colour'], '--colour', 'assay show --help'),
  use('an option without its value', ['export', 'r.assay', '--to'], '--to'),
  use('a missing argument', ['import', 'text', 'r.assay'], 'FILE.assay REPORT.docx'),
  use('an argument too many', ['check', 'r.assay', 'b.assay'], 'b.assay” is one too many'),
  use('an unknown edition', ['new', 'n.assay', '--template', 'nope'], '“nope”', pdu.id),
  use('no edition', ['new', 'n.assay'], '--template'),
  use('a report with another ending', ['new', 'n.docx', '--template', pdu.id], 'n.docx', '.assay'),
  use('an unknown detail', ['set', 'r.assay', 'subject.colour=red'], '“subject.colour”', 'subject.name'),
  use('a detail without a value', ['set', 'r.assay', 'subject.name'], 'ID=VALUE'),
  use('nowhere to export to', ['export', 'r.assay'], '--to'),
  use('a Word file with another ending', ['export', 'r.assay', '--to', 'out.pdf'], 'out.pdf', '.docx'),
];

describe('bad input', () => {
  test.each(cases)('$what', async ({ words, exit, says, files = {} }) => {
    const folder = await newFolder();
    vi.stubEnv('ASSAY_DATA', join(folder, 'data'));
    const written = { ...newTestReport(), parts: { foreword: [newParagraph('Old words.')] } };
    await mkdir(join(folder, 'data/templates'), { recursive: true });
    for (const [name, bytes] of Object.entries({ 'r.assay': good, 'written.assay': packReport(written), ...files }))
      await mkdir(dirname(join(folder, name)), { recursive: true }).then(() => writeFile(join(folder, name), bytes));
    const before = await contentsOf(folder);
    const ran = await runAssay(words.map((word) => (/^[^=]+\.[a-z]+$/.test(word) ? join(folder, word) : word)));
    expect(ran).toMatchObject({ exit });
    for (const phrase of says) expect(ran.err).toContain(phrase);
    // A message and no stack; nothing on standard output but the editions that are in order.
    expect(ran.err).not.toMatch(/^\s+at /m);
    if (words[0] === 'templates') expect(ran.out).toContain(pdu.id);
    else expect(ran.out).toBe('');
    expect(await contentsOf(folder)).toEqual(before);
  });
});

afterEach(() => vi.unstubAllEnvs());

async function contentsOf(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    await Promise.all(files.sort().map(async (path) => [path, (await readFile(path)).toString('hex')])),
  );
}
