import { mkdir, readdir, readFile, rm, symlink, unlink, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, onTestFinished, test } from 'vitest';
import { newParagraph } from '../../../core/content.ts';
import { type AssayContract, contract, type OpenReport } from '../../../core/contract.ts';
import { type Client, connect, type Progress, type Send, serve } from '../../../core/rpc.ts';
import { createHandlers, type HostOptions } from '../../../electron/host/handlers.ts';
import { startHttpHost } from '../../../electron/host/http-host.ts';
import { createInProcessSend } from '../../../electron/host/in-process.ts';
import { packReport } from '../../../electron/host/report-file.ts';
import { newTestReport } from '../../editions.ts';
import { root } from '../../source.ts';
import { createHttpSend, openSession } from './http-client.ts';
import { newFolder } from './temp-folder.ts';

/** One list of cases; each must hold whatever the calls travel over. */

type Transport = (send: Send) => Promise<Send>;

const transports: [string, Transport][] = [
  ['in process', async (send) => createInProcessSend(send)],
  [
    'over HTTP',
    async (send) => {
      const rendererDir = await newFolder();
      await writeFile(join(rendererDir, 'index.html'), '<!doctype html>');
      const host = await startHttpHost({ rendererDir, send });
      onTestFinished(() => host.close());
      return createHttpSend(host.port, await openSession(host.url));
    },
  ],
];

type World = {
  client: Client<AssayContract>;
  send: Send;
  /** Where reports are kept. */
  home: string;
  data: string;
  internals: unknown[];
  /** Another host on the same folders, as after a restart. */
  restart: () => Promise<World>;
};

async function newWorld(transport: Transport, options: Partial<HostOptions> = {}, folder?: string): Promise<World> {
  const own = folder ?? (await newFolder());
  const [home, data] = [join(own, 'reports'), join(own, 'data')];
  const internals: unknown[] = [];
  const handlers = createHandlers({
    version: '1.2.3',
    templateFolders: [join(root, 'templates'), join(data, 'templates')],
    reportsFolder: home,
    dataFolder: data,
    loadSample: async (template) => {
      const edition = await template('pdu-2021-23');
      return { ...newTestReport(edition), details: { 'subject.name': 'Sample' } };
    },
    ...options,
  });
  const send = await transport(serve(contract, handlers, (_name, error) => internals.push(error)));
  const restart = () => newWorld(transport, options, own);
  return { client: connect(contract, send), send, home, data, internals, restart };
}

const edition = { template: 'pdu-2021-23' };
const unknown = 'A'.repeat(24);

type Case = [what: string, run: (world: World) => Promise<void>];

const making: Case[] = [
  [
    'the start tells of editions and version',
    async ({ client }) => {
      const start = await client.start({});
      expect(start).toMatchObject({ version: '1.2.3', file: null, faults: [] });
      expect(start.templates.map(({ id }) => id)).toEqual(['pdu-2021-23']);
    },
  ],
  [
    'the start tells of faulty editions, and of editions put there since',
    async ({ client, data }) => {
      await mkdir(join(data, 'templates'), { recursive: true });
      await writeFile(join(data, 'templates', 'faulty.json'), '{ "format": 1 }');
      const text = await readFile(join(root, 'templates/pdu-2021-23.json'), 'utf8');
      await writeFile(join(data, 'templates', 'mine.json'), text.replace('"id": "pdu-2021-23"', '"id": "mine"'));
      const { templates, faults } = await client.start({});
      expect(templates.map(({ id }) => id)).toEqual(['pdu-2021-23', 'mine']);
      expect(faults).toEqual([expect.stringMatching(/^The edition in “faulty.json” was left out: in line 1, /)]);
    },
  ],
  [
    'a new report lies where reports are kept, named as it is called',
    async ({ client, home }) => {
      const made = await client.newReport({ ...edition, name: '  North: Wyreham/Caldersea? ' });
      expect(made.file.name).toBe('North Wyreham Caldersea.assay');
      expect(made.report.details['subject.name']).toBe('North: Wyreham/Caldersea?');
      expect(made.template.id).toBe('pdu-2021-23');
      expect(await readdir(home)).toEqual(['North Wyreham Caldersea.assay']);
      expect((await client.openReport({ file: made.file.handle })).report).toEqual(made.report);
    },
  ],
  [
    'new reports of one name stand beside each other, even when made at once',
    async ({ client, home }) => {
      const made = await Promise.all(
        ['Same', 'Same', 'Same', ''].map((name) => client.newReport({ ...edition, name })),
      );
      expect((await readdir(home)).sort()).toEqual([
        'Same 2.assay',
        'Same 3.assay',
        'Same.assay',
        'Unnamed report.assay',
      ]);
      expect(new Set(made.map(({ report }) => report.id)).size).toBe(4);
      expect((await client.listRecent({})).length).toBe(4);
    },
  ],
  [
    'a new report goes into the folder that the user chose',
    async ({ client, home }) => {
      await mkdir(join(home, 'North'), { recursive: true });
      const { entries } = await client.listFolder({});
      const made = await client.newReport({ ...edition, name: 'A', folder: entries[0]?.file.handle ?? '' });
      expect(made.file.name).toBe('A.assay');
      expect(await readdir(join(home, 'North'))).toEqual(['A.assay']);
    },
  ],
  [
    'a new report of an edition that is not there names it and says what to do',
    async ({ client, home }) => {
      const making = client.newReport({ template: 'regions-2030', name: 'A' });
      await expect(making).rejects.toMatchObject({ code: 'not found' });
      await expect(making).rejects.toThrow(
        /The edition “regions-2030” is not installed. Put its file into the folder “/,
      );
      await expect(readdir(home)).rejects.toThrow('ENOENT');
    },
  ],
  [
    'a new report where a file is in the way of the folder says so',
    async ({ client, home }) => {
      await writeFile(home, 'in the way');
      const making = client.newReport({ ...edition, name: 'A' });
      await expect(making).rejects.toMatchObject({ code: 'cannot write' });
      await expect(making).rejects.toThrow(/the folder “.*reports”/);
      expect(await readFile(home, 'utf8')).toBe('in the way');
    },
  ],
  [
    'the sample is a fresh copy each time',
    async ({ client, home }) => {
      const [first, second] = [await client.newSample({}), await client.newSample({})];
      expect([first.file.name, second.file.name]).toEqual(['Sample.assay', 'Sample 2.assay']);
      expect(first.report.id).not.toBe(second.report.id);
      expect((await readdir(home)).length).toBe(2);
    },
  ],
];

const edited = ({ report }: OpenReport, words: string) => ({ ...report, parts: { foreword: [newParagraph(words)] } });

const saving: Case[] = [
  [
    'what is saved is there after a restart',
    async ({ client, restart }) => {
      const made = await client.newReport({ ...edition, name: 'A' });
      const report = edited(made, 'Wörter “here” and 文字 \u2028 \ud800');
      const saved = await client.saveReport({ file: made.file.handle, report, basedOn: made.revision });
      expect(Date.parse(saved.savedAt)).toBeGreaterThan(Date.now() - 60_000);
      const after = (await restart()).client;
      const recent = await after.listRecent({});
      const opened = await after.openReport({ file: recent[0]?.file.handle ?? '' });
      expect(opened.report).toEqual(report);
      expect(opened.revision).toBe(saved.revision);
    },
  ],
  [
    'saves follow each other by their revisions',
    async ({ client }) => {
      const made = await client.newReport({ ...edition, name: 'A' });
      let basedOn = made.revision;
      for (const words of ['one', 'two', 'three'])
        basedOn = (await client.saveReport({ file: made.file.handle, report: edited(made, words), basedOn })).revision;
      expect((await client.openReport({ file: made.file.handle })).report).toEqual(edited(made, 'three'));
    },
  ],
  [
    'a save over what someone else saved is refused, and theirs is kept',
    async ({ client }) => {
      const made = await client.newReport({ ...edition, name: 'A' });
      const file = made.file.handle;
      await client.saveReport({ file, report: edited(made, 'theirs'), basedOn: made.revision });
      const late = client.saveReport({ file, report: edited(made, 'mine'), basedOn: made.revision });
      await expect(late).rejects.toMatchObject({ code: 'changed on disk' });
      expect((await client.openReport({ file })).report).toEqual(edited(made, 'theirs'));
    },
  ],
  [
    'a save of a file that is gone is refused',
    async ({ client, home }) => {
      const made = await client.newReport({ ...edition, name: 'A' });
      await unlink(join(home, 'A.assay'));
      const late = client.saveReport({ file: made.file.handle, report: made.report, basedOn: made.revision });
      await expect(late).rejects.toThrow(/“A.assay” has been moved or deleted/);
      expect(await readdir(home)).toEqual([]);
    },
  ],
  [
    'a copy is a file of its own, holds all that the first held, and replaces only when told to',
    async ({ client, home }) => {
      const made = await client.newReport({ ...edition, name: 'A' });
      const package_ = unzipSync(await readFile(join(home, 'A.assay')));
      await writeFile(join(home, 'A.assay'), zipSync({ ...package_, 'assets/map.png': strToU8('map') }));
      const from = made.file.handle;
      const { folder } = await client.suggestFile({ beside: from, ending: '.assay' });
      const { file } = await client.nameFile({ folder: folder.handle, name: 'B.assay' });
      const copy = { report: edited(made, 'copy'), to: file.handle, from };
      const saved = await client.saveCopy({ ...copy, replace: false });
      expect(saved.file.name).toBe('B.assay');
      expect(Object.keys(unzipSync(await readFile(join(home, 'B.assay'))))).toEqual(['report.json', 'assets/map.png']);
      const again = client.saveCopy({ ...copy, report: made.report, replace: false });
      await expect(again).rejects.toMatchObject({ code: 'already there' });
      expect((await client.openReport({ file: file.handle })).report).toEqual(copy.report);
      await client.saveCopy({ ...copy, report: made.report, replace: true });
      expect((await client.openReport({ file: file.handle })).report).toEqual(made.report);
      expect((await client.openReport({ file: from })).report).toEqual(made.report);
    },
  ],
  [
    'a copy cannot take the place of a file that is no report',
    async ({ client, home }) => {
      const made = await client.newReport({ ...edition, name: 'A' });
      await writeFile(join(home, 'precious.txt'), 'precious');
      const { folder } = await client.listFolder({});
      const { file, exists } = await client.nameFile({ folder: folder.handle, name: 'precious.txt' });
      expect(exists).toBe(true);
      const copying = client.saveCopy({ report: made.report, to: file.handle, replace: true });
      await expect(copying).rejects.toThrow(/“precious.txt” does not end in .assay/);
      const printing = client.exportWord({ report: made.report, to: file.handle, replace: true });
      await expect(printing).rejects.toThrow(/“precious.txt” does not end in .docx/);
      expect(await readFile(join(home, 'precious.txt'), 'utf8')).toBe('precious');
    },
  ],
  [
    'a file that is no report is refused by its name',
    async ({ client, home }) => {
      await mkdir(home, { recursive: true });
      await writeFile(join(home, 'broken.assay'), 'PK\x03\x04 and then nothing');
      const { entries } = await client.listFolder({});
      const opening = client.openReport({ file: entries[0]?.file.handle ?? '' });
      await expect(opening).rejects.toMatchObject({ code: 'damaged file' });
      await expect(opening).rejects.toThrow(/^“broken.assay” is incomplete/);
    },
  ],
  [
    'a report of an edition that is not there is refused with the edition’s id, and opens once it is',
    async ({ client, home, data }) => {
      await mkdir(home, { recursive: true });
      await writeFile(join(home, 'other.assay'), packReport({ ...newTestReport(), template: 'mine' }));
      const { entries } = await client.listFolder({});
      const file = entries[0]?.file.handle ?? '';
      await expect(client.openReport({ file })).rejects.toThrow(/The edition “mine” is not installed/);
      const text = await readFile(join(root, 'templates/pdu-2021-23.json'), 'utf8');
      await mkdir(join(data, 'templates'), { recursive: true });
      await writeFile(join(data, 'templates', 'mine.json'), text.replace('"id": "pdu-2021-23"', '"id": "mine"'));
      expect((await client.openReport({ file })).template.id).toBe('mine');
    },
  ],
];

const places: Case[] = [
  [
    'recent reports come last first, each once, and tell when they are missing',
    async ({ client, home, restart }) => {
      const a = await client.newReport({ ...edition, name: 'A' });
      await client.newReport({ ...edition, name: 'B' });
      await client.openReport({ file: a.file.handle });
      await unlink(join(home, 'B.assay'));
      const recent = await (await restart()).client.listRecent({});
      expect(recent.map(({ file, missing }) => [file.name, missing])).toEqual([
        ['A.assay', false],
        ['B.assay', true],
      ]);
      const missing = client.openReport({ file: (await client.listRecent({}))[1]?.file.handle ?? '' });
      await expect(missing).rejects.toMatchObject({ code: 'not found' });
    },
  ],
  [
    'a recent report can be forgotten, and stays on disk',
    async ({ client, home }) => {
      const a = await client.newReport({ ...edition, name: 'A' });
      await client.newReport({ ...edition, name: 'B' });
      const left = await client.forgetRecent({ file: a.file.handle });
      expect(left.map(({ file }) => file.name)).toEqual(['B.assay']);
      expect(await readdir(home)).toEqual(['A.assay', 'B.assay']);
    },
  ],
  [
    'no more than twenty are recalled',
    async ({ client }) => {
      for (let number = 0; number < 22; number++) await client.newReport({ ...edition, name: `R${number}` });
      const recent = await client.listRecent({});
      expect([recent.length, recent[0]?.file.name]).toEqual([20, 'R21.assay']);
    },
  ],
  [
    'a damaged list of recent reports is set aside, not fatal',
    async ({ client, data }) => {
      await mkdir(data, { recursive: true });
      await writeFile(join(data, 'recent.json'), '{"format":"assay-recent"');
      expect(await client.listRecent({})).toEqual([]);
      await client.newReport({ ...edition, name: 'A' });
      expect((await client.listRecent({})).map(({ file }) => file.name)).toEqual(['A.assay']);
      const aside = (await readdir(data)).filter((name) => /^recent\.damaged-\d+\.json$/.test(name));
      expect(await readFile(join(data, aside[0] ?? ''), 'utf8')).toBe('{"format":"assay-recent"');
    },
  ],
  [
    'a list of recent reports with something odd in it is set aside, too',
    async ({ client, data }) => {
      await mkdir(data, { recursive: true });
      const odd = [
        5,
        [],
        {},
        { reports: [5] },
        { reports: [{ path: 5 }] },
        { reports: [{ path: '/a', openedAt: 'x' }] },
      ];
      for (const content of odd) {
        await writeFile(join(data, 'recent.json'), JSON.stringify(content));
        expect(await client.listRecent({}), JSON.stringify(content)).toEqual([]);
      }
    },
  ],
  [
    'a list of recent reports that cannot be written does not keep a report from opening',
    async ({ client, data }) => {
      await mkdir(dirname(data), { recursive: true });
      await writeFile(data, 'in the way');
      expect((await client.newReport({ ...edition, name: 'A' })).file.name).toBe('A.assay');
    },
  ],
  [
    'a folder shows folders, reports and Word files, and the way up',
    async ({ client, home }) => {
      await mkdir(join(home, 'b folder'), { recursive: true });
      for (const name of ['10.assay', '9.ASSAY', 'c.docx', '.hidden.assay', '~$c.docx', 'notes.txt', 'x.assay.tmp'])
        await writeFile(join(home, name), '');
      await symlink(join(home, 'nowhere'), join(home, 'dangling.assay'));
      const view = await client.listFolder({});
      expect(view.entries.map(({ kind, file }) => [kind, file.name])).toEqual([
        ['folder', 'b folder'],
        ['report', '9.ASSAY'],
        ['report', '10.assay'],
        ['word', 'c.docx'],
      ]);
      const up = await client.listFolder({ folder: view.parent ?? '' });
      expect(up.entries.map(({ file }) => file)).toContainEqual(view.folder);
      let top = up;
      while (top.parent) top = await client.listFolder({ folder: top.parent });
      expect(top.parent).toBeNull();
    },
  ],
  [
    'a folder that is gone is named',
    async ({ client, home }) => {
      const { folder } = await client.listFolder({});
      await rm(home, { recursive: true });
      const listing = client.listFolder({ folder: folder.handle });
      await expect(listing).rejects.toThrow(`“${basename(home)}” is not in the folder`);
      const making = client.newReport({ ...edition, name: 'A', folder: folder.handle });
      await expect(making).rejects.toThrow(/the folder “.*reports” cannot be found/);
    },
  ],
  [
    'a name is given for a new file that nothing has yet',
    async ({ client, home }) => {
      const made = await client.newReport({ ...edition, name: 'A.B' });
      const beside = made.file.handle;
      expect((await client.suggestFile({ beside, ending: '.docx' })).file.name).toBe('A.B.docx');
      await writeFile(join(home, 'A.B.docx'), '');
      expect((await client.suggestFile({ beside, ending: '.docx' })).file.name).toBe('A.B 2.docx');
      const { file, folder } = await client.suggestFile({ beside, ending: '.assay' });
      expect([file.name, folder.name]).toEqual(['A.B 2.assay', 'reports']);
    },
  ],
  [
    'a place has one handle, which says nothing of it',
    async ({ client, restart }) => {
      const { folder } = await client.listFolder({});
      const again = await client.listFolder({ folder: folder.handle });
      expect(again.folder).toEqual(folder);
      expect(folder.handle).toMatch(/^[\w-]{24}$/);
      expect((await (await restart()).client.listFolder({})).folder.handle).not.toBe(folder.handle);
    },
  ],
];

const printing: Case[] = [
  [
    'a Word file is written, with progress, and not over another one',
    async ({ client, home }) => {
      const made = await client.newReport({ ...edition, name: 'A' });
      const { file } = await client.suggestFile({ beside: made.file.handle, ending: '.docx' });
      const steps: Progress[] = [];
      const asked = { report: made.report, to: file.handle, replace: false };
      const written = await client.exportWord(asked, { progress: (step) => steps.push(step) });
      const bytes = await readFile(join(home, 'A.docx'));
      expect(written).toMatchObject({ file, bytes: bytes.length });
      expect(Object.keys(unzipSync(bytes))).toContain('word/document.xml');
      expect(steps.length).toBeGreaterThan(1);
      await writeFile(join(home, 'A.docx'), 'old');
      await expect(client.exportWord(asked)).rejects.toMatchObject({ code: 'already there' });
      expect(await readFile(join(home, 'A.docx'), 'utf8')).toBe('old');
    },
  ],
  [
    'a cancelled export leaves no file',
    async ({ client, home }) => {
      const made = await client.newReport({ ...edition, name: 'A' });
      const { file } = await client.suggestFile({ beside: made.file.handle, ending: '.docx' });
      const leaving = new AbortController();
      const asked = { report: made.report, to: file.handle, replace: false };
      const exporting = client.exportWord(asked, { progress: () => leaving.abort(), signal: leaving.signal });
      await expect(exporting).rejects.toMatchObject({ code: 'cancelled' });
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(await readdir(home)).toEqual(['A.assay']);
    },
  ],
  [
    'an export into a folder that is gone says so, and leaves nothing',
    async ({ client, home }) => {
      const made = await client.newReport({ ...edition, name: 'A' });
      const { file } = await client.suggestFile({ beside: made.file.handle, ending: '.docx' });
      await rm(home, { recursive: true });
      const exporting = client.exportWord({ report: made.report, to: file.handle, replace: false });
      await expect(exporting).rejects.toThrow(/“A.docx” was not saved, because the folder “.*” cannot be found/);
    },
  ],
];

const file = unknown;
const report = newTestReport();
/** For each call, input that has the wrong shape. */
const shapes: Record<keyof AssayContract, unknown[]> = {
  start: [{ path: '/etc' }, null, 'x'],
  listRecent: [{ all: true }, []],
  forgetRecent: [{}, { file: '/etc/passwd' }, { file: 5 }],
  listFolder: [{ folder: '/' }, { folder: '..' }, { path: '/etc' }, { folder: '' }],
  nameFile: [
    { folder: file },
    { folder: file, name: '' },
    { folder: file, name: 'x'.repeat(121) },
    { folder: '/', name: 'a' },
  ],
  suggestFile: [{ beside: file }, { beside: file, ending: '.exe' }, { beside: '/etc/passwd', ending: '.docx' }],
  newReport: [{ template: 'x' }, { template: 5, name: '' }, { template: 'x', name: 'x'.repeat(121) }],
  newSample: [{ name: 'x' }, 5],
  openReport: [{}, { file: '../x' }, { file: '/etc/passwd' }, { file: `${file}\n` }],
  saveReport: [
    { file, report },
    { file, report: {}, basedOn: '' },
    { file, report: { ...report, version: 2 }, basedOn: '' },
    { file, report: { ...report, details: { a: new Date() } }, basedOn: '' },
    { file, report: { ...report, figures: [{ id: 'a', label: 'a', kind: 'survey', value: Number.NaN }] }, basedOn: '' },
    { file, report, basedOn: null },
  ],
  saveCopy: [
    { report, to: file },
    { report, to: '/tmp/x.assay', replace: true },
    { report, to: file, replace: 'yes' },
  ],
  exportWord: [
    { report, to: file },
    { report, to: '/tmp/x.docx', replace: true },
    { report: null, to: file, replace: true },
  ],
};

/** For each call that takes a handle, input with one that was never given out. */
const forged: Partial<Record<keyof AssayContract, object>> = {
  forgetRecent: { file },
  listFolder: { folder: file },
  nameFile: { folder: file, name: 'a.assay' },
  suggestFile: { beside: file, ending: '.docx' },
  newReport: { ...edition, name: 'A', folder: file },
  openReport: { file },
  saveReport: { file, report, basedOn: 'x' },
  saveCopy: { report, to: file, replace: true },
  exportWord: { report, to: file, replace: true },
};

const refusing: Case[] = [
  ...Object.entries(shapes).map(
    ([name, inputs]): Case => [
      `${name} refuses input of another shape`,
      async ({ client, internals }) => {
        const call = client[name as keyof AssayContract] as (input: unknown) => Promise<unknown>;
        for (const input of inputs)
          await expect(call(input), JSON.stringify(input)).rejects.toMatchObject({
            name: 'AssayError',
            code: 'wrong use',
          });
        expect(internals).toEqual([]);
      },
    ],
  ),
  ...Object.entries(forged).map(
    ([name, input]): Case => [
      `${name} refuses a handle that was never given out`,
      async ({ send, internals }) => {
        expect(await send(name, input)).toEqual({
          ok: false,
          fault: {
            code: 'not found',
            message: 'This window has lost track of that file. Choose it again from its folder.',
          },
        });
        expect(internals).toEqual([]);
      },
    ],
  ),
  [
    'names that lead elsewhere are refused',
    async ({ client, home }) => {
      const { folder } = await client.listFolder({});
      const names = ['..', '.', '../x.assay', 'a/b.assay', 'a\\b.assay', '/etc/x.assay', 'C:x.assay', 'a\0.assay'];
      const awkward = ['.hidden.assay', 'x.assay ', 'x.assay.', 'con.assay', 'LPT1', 'a*.assay', 'a\u202eyassa.assay'];
      for (const name of [...names, ...awkward])
        await expect(client.nameFile({ folder: folder.handle, name }), name).rejects.toMatchObject({
          code: 'bad input',
        });
      expect(await readdir(home)).toEqual([]);
    },
  ],
  [
    'an unknown call is refused',
    async ({ send }) => {
      for (const name of ['nothing', 'constructor', '__proto__', 'toString'])
        expect(await send(name, {})).toMatchObject({ ok: false, fault: { code: 'wrong use' } });
    },
  ],
];

describe.each(transports)('%s', (_name, transport) => {
  describe.each<[string, Case[]]>([
    ['making', making],
    ['saving', saving],
    ['places', places],
    ['printing', printing],
    ['refusing', refusing],
  ])('%s', (_subject, cases) => {
    test.each(cases)('%s', { timeout: 30_000 }, async (_what, run) => run(await newWorld(transport)));
  });

  test('the file that the host was started with is named at the start', async () => {
    const path = join(await newFolder(), 'given.assay');
    await writeFile(path, packReport(newTestReport()));
    const { client } = await newWorld(transport, { file: path });
    const { file } = await client.start({});
    expect(file?.name).toBe('given.assay');
    expect((await client.openReport({ file: file?.handle ?? '' })).report).toEqual(newTestReport());
  });

  test('an error inside shows neither stack nor path, and goes whole to the host’s log', async () => {
    const { client, send, internals } = await newWorld(transport, {
      exportWord: () => Promise.reject(new Error('no such thing: /home/someone/secret.ts')),
    });
    const made = await client.newReport({ ...edition, name: 'A' });
    const { file } = await client.suggestFile({ beside: made.file.handle, ending: '.docx' });
    const reply = await send('exportWord', { report: made.report, to: file.handle, replace: false });
    expect(reply).toMatchObject({ ok: false, fault: { code: 'internal' } });
    expect(JSON.stringify(reply)).not.toMatch(/secret|someone|\.ts|at /);
    expect(String(internals[0])).toContain('secret');
  });

  test('what a caller changes afterwards does not reach the host', async () => {
    const { client } = await newWorld(transport);
    const made = await client.newReport({ ...edition, name: 'A' });
    const original = structuredClone(made.template);
    made.template.parts.length = 0;
    expect((await client.openReport({ file: made.file.handle })).template).toEqual(original);
  });
});
