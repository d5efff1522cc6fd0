import { readdir } from 'node:fs/promises';
import { expect } from 'vitest';
import type { AssayContract } from '../../../../core/contract/contract.ts';
import { newTestReport } from '../../../editions.ts';
import { type Case, edition, tryOverEach, unknown } from './world.ts';

const file = unknown;
const report = newTestReport();
const paper = { name: 'A', edition: 'B', on: '2026-11-22', findings: [] };
const log = {
  name: 'A',
  edition: 'B',
  on: '2026-11-22',
  to: 'C',
  sent: '2026-11-01',
  due: '2026-11-22',
  parts: [],
  points: [],
};
const work = {
  work: 'w'.repeat(8),
  turn: 1,
  report: 'a',
  basedOn: '',
  dirty: true,
  whole: true,
  takes: [],
  pieces: {},
};
/** For each call, input that has the wrong shape. */
const shapes: Record<keyof AssayContract, unknown[]> = {
  openGiven: ['x', { file: unknown }, null],
  start: [{ path: '/etc' }, null, 'x'],
  readPolicy: [{ file: '/etc/passwd' }, null],
  listEditions: [{ folder: '/etc' }, null],
  listRecent: [{ all: true }, []],
  forgetRecent: [{}, { file: '/etc/passwd' }, { file: 5 }],
  listFolder: [{ folder: '/' }, { folder: '..' }, { path: '/etc' }, { folder: '' }],
  nameFile: [
    { folder: file },
    { folder: file, name: '' },
    { folder: file, name: 'x'.repeat(121) },
    { folder: '/', name: 'a' },
  ],
  suggestFile: [
    { beside: file },
    { beside: file, ending: '.exe' },
    { beside: file, ending: '.docx', of: '../x' },
    { beside: '/etc/passwd', ending: '.docx' },
  ],
  newReport: [{ template: 'x' }, { template: 5, name: '' }, { template: 'x', name: 'x'.repeat(121) }],
  newSample: [{}, { name: 'x' }, { sample: 5 }, { sample: '' }, 5],
  repairReport: [null, { file: '/etc/passwd' }, { template: '' }, { file, to: '/tmp/x.assay' }],
  readFile: [{}, { file: '../x' }, { file: '/etc/passwd' }, { file, path: '/etc' }],
  openReport: [
    {},
    { file: '../x' },
    { file: '/etc/passwd' },
    { file: `${file}\n` },
    { file, take: 'yes' },
    { file, window: '../x' },
  ],
  holdReport: [{ file }, { file, window: 'x', hidden: false }, { file, window: 'w'.repeat(8) }],
  releaseReport: [{}, { file }, { file: '/etc/passwd', window: 'w'.repeat(8) }],
  saveCopy: [
    { report, to: file },
    { report, to: '/tmp/x.assay', replace: true },
    { report, to: file, replace: 'yes' },
  ],
  keepWork: [
    { file, work: 'w'.repeat(8) },
    { file, ...work, work: 'x/../y' },
    { file, ...work, turn: 0 },
    { file, ...work, pieces: { details: {} } },
    { file: '/etc/passwd', ...work },
    { file, ...work, done: { from: 0, at: 0, steps: [{}] } },
  ],
  saveWork: [
    { file, report, basedOn: '' },
    { file, ...work, from: 0 },
    { file, ...work, pieces: { details: {} } },
    { file: '/etc/passwd', ...work },
    { file, ...work, keep: [{ kind: 'weekly', name: '' }] },
    { file, ...work, keep: [{ kind: 'named', name: 'x'.repeat(121) }] },
    { file, ...work, edit: [{ to: 'remove', id: '../x' }] },
    { file, ...work, edit: [{ to: 'rename', id: '00000000', name: '' }] },
    { file, ...work, basedOn: null },
  ],
  dropWork: [{}, { works: ['all'] }, { works: '*' }],
  loadWork: [{}, { work: '' }, { work: 5 }],
  copyWork: [{ work: 'w'.repeat(8) }, { work: 'w'.repeat(8), beside: '/tmp' }],
  storeAsset: [
    { name: 'a.png' },
    { name: '', bytes: '' },
    { name: 'a'.repeat(201), bytes: '' },
    { name: 'a', bytes: [1] },
  ],
  loadAsset: [{}, { id: '../secret' }, { id: 'A'.repeat(64) }, { id: 'a'.repeat(64), file: '/etc/passwd' }],
  readTable: [
    { name: 'a.csv' },
    { name: '', bytes: '' },
    { name: 'a'.repeat(201), bytes: '' },
    { name: 'a', bytes: [1] },
  ],
  readText: [
    { name: 'a.docx', bytes: '', rejectChanges: false },
    { name: '', bytes: '', report, rejectChanges: false },
    { name: 'a.docx', bytes: [1], report, rejectChanges: false },
    { name: 'a.docx', bytes: '', report: {}, rejectChanges: false },
    { name: 'a.docx', bytes: '', report },
  ],
  readExported: [{}, { file }, { file: '/etc/passwd', report }, { file, report: {} }, { file, report, path: '/etc' }],
  exportComparison: [
    {},
    { was: report, now: report, names: { was: 'a', now: 'b' }, remarks: [], to: '/etc/passwd', replace: false },
    { was: {}, now: report, names: { was: 'a', now: 'b' }, remarks: [], to: file, replace: false },
    { was: report, now: report, names: { was: 'a' }, remarks: [], to: file, replace: false },
    { was: report, now: report, names: { was: 'a', now: 'b' }, remarks: 'none', to: file, replace: false },
    { was: report, now: report, names: { was: 'a', now: 'b' }, remarks: [], to: file, replace: 'yes' },
  ],
  readReview: [
    { name: 'a.docx', bytes: '' },
    { name: '', bytes: '', report },
    { name: 'a.docx', bytes: [1], report },
    { name: 'a.docx', bytes: '', report: {} },
    { name: 'a.docx', bytes: '', report, rejectChanges: false },
  ],
  exportWord: [
    { report, to: file, draft: true },
    { report, to: file, replace: true },
    { report, to: '/tmp/x.docx', replace: true, draft: true },
    { report: null, to: file, replace: true, draft: true },
    { report, to: file, replace: true, draft: true, charts: 'coloured' },
    { report, to: file, replace: true, draft: true, assets: {} },
    { report, to: file, replace: true, draft: true, from: '../x.assay' },
  ],
  layPages: [{ report }, { report: null, known: [] }, { report, known: ['a'.repeat(41)] }, { report, known: 'all' }],
  exportPage: [
    { report, to: file, replace: true },
    { report, to: '/tmp/x.html', replace: true, draft: true },
  ],
  exportFindings: [
    { paper, template: edition.template, form: 'word', to: file },
    { paper, template: edition.template, form: 'page', to: file, replace: true },
    {
      paper: { ...paper, findings: [{ message: 'x' }] },
      template: edition.template,
      form: 'word',
      to: file,
      replace: true,
    },
    { paper: { ...paper, on: 'today' }, template: edition.template, form: 'table', to: file, replace: true },
    { paper, template: edition.template, form: 'table', to: '/tmp/x.csv', replace: true },
  ],
  exportLog: [
    { log, template: edition.template, to: file },
    { log: { ...log, due: 'soon' }, template: edition.template, to: file, replace: true },
    { log: { ...log, points: [{ id: 'a' }] }, template: edition.template, to: file, replace: true },
    { log, template: edition.template, to: '/tmp/x.docx', replace: true },
  ],
  listLeaving: [
    { report, draft: true },
    { report, form: 'pdf', draft: true },
    { report, form: 'copy', draft: true, from: '../x.assay' },
  ],
  writeCopy: [
    { report, to: file },
    { report, to: '/tmp/x.assay', replace: true },
    { report, to: file, replace: true, without: ['title'] },
  ],
  listVersions: [{}, { file: '/etc/passwd' }],
  loadVersion: [{ file }, { file, id: '../index' }, { file: '../x', id: '01234567' }],
};

/** For each call that takes a handle, input with one that was never given out. */
const forged: Partial<Record<keyof AssayContract, object>> = {
  forgetRecent: { file },
  listFolder: { folder: file },
  nameFile: { folder: file, name: 'a.assay' },
  suggestFile: { beside: file, ending: '.docx' },
  newReport: { ...edition, name: 'A', folder: file },
  openReport: { file },
  holdReport: { file, window: 'w'.repeat(8), hidden: false },
  releaseReport: { file, window: 'w'.repeat(8) },
  repairReport: { file },
  saveWork: { file, ...work },
  saveCopy: { report, to: file, replace: true },
  writeCopy: { report, to: file, replace: true },
  listLeaving: { report, form: 'copy', draft: true, from: file },
  loadAsset: { file, id: 'a'.repeat(64) },
  exportWord: { report, to: file, replace: true, draft: true },
  exportPage: { report, to: file, replace: true, draft: true },
  exportFindings: { paper, template: edition.template, form: 'word', to: file, replace: true },
  exportLog: { log, template: edition.template, to: file, replace: true },
  listVersions: { file },
  loadVersion: { file, id: '01234567' },
};

tryOverEach([
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
      const awkward = [
        '.hidden.assay',
        '~$x.assay',
        'x.assay ',
        'x.assay.',
        'con.assay',
        'LPT1',
        'a*.assay',
        'a\u202eyassa.assay',
      ];
      for (const name of [...names, ...awkward])
        await expect(client.nameFile({ folder: folder.handle, name }), name).rejects.toMatchObject({
          code: 'bad input',
        });
      expect(await readdir(home)).toEqual([]);
    },
  ],
  [
    'a sample that is none is refused, whatever lies at its name',
    async ({ client }) => {
      for (const sample of ['nothing', '..', '../samples', '.', 'caldersea/../caldersea', '/etc', 'toString'])
        await expect(client.newSample({ sample }), sample).rejects.toMatchObject({ code: 'not found' });
    },
  ],
  [
    'an unknown call is refused',
    async ({ send }) => {
      for (const name of ['nothing', 'constructor', '__proto__', 'toString'])
        expect(await send(name, {})).toMatchObject({ ok: false, fault: { code: 'wrong use' } });
    },
  ],
]);
