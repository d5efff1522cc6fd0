import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type AssayContract, contract } from '../../../../core/contract/contract.ts';
import { Reply } from '../../../../core/rpc.ts';
import { pdu } from '../../../editions.ts';
import { newPng } from '../../../some-pictures.ts';
import { fullReport } from '../../docx/rich-report.ts';
import { newWorld, transports, unknown } from '../contract/world.ts';
import { newFolder } from '../temp-folder.ts';
import { type Chance, createChance } from './chance.ts';
import { mutateJson } from './mutations.ts';

/**
 * Calls with input that is not as it should be: each is answered, a refusal is one of ours in words, and nothing is written
 * beside what the host may write. `FUZZ_CALLS=20000` tries more, `FUZZ_SEED=…` others.
 */
const CALLS = Number(process.env.FUZZ_CALLS ?? 200);
const SEED = Number(process.env.FUZZ_SEED ?? 20_261_121);
/** Each starts a thread, or lays out pages. */
const SLOW = [
  'exportWord',
  'exportFindings',
  'exportLog',
  'exportPage',
  'layPages',
  'readText',
  'readReview',
  'readTable',
  'newSample',
];

type Handles = { folder: string; file: string; word: string; page: string; revision: string; asset: string };

const in64 = (text: string) => Buffer.from(text).toString('base64');
const window = 'window-01';
const report = { ...fullReport(pdu, { words: 40 }), assets: {} };

const place = { where: 'Foreword', before: 'It was ', words: 'was', after: ' so.' };
const paper = {
  name: 'A',
  edition: 'B',
  on: '2026-11-22',
  findings: [
    { weight: 'error', rule: 'a', family: 'b', part: 'Foreword', at: place, message: 'Twice.', related: [place] },
  ],
};

const log = {
  name: 'A',
  edition: 'B',
  on: '2026-11-22',
  to: 'C',
  sent: '2026-11-01',
  due: '2026-11-22',
  parts: ['Foreword'],
  points: [{ id: 'a', kind: 'change', where: 'Foreword', by: 'D', at: '', was: 'one', now: 'two' }],
};

/** For each call, input that is as it should be. */
function soundInputs({
  folder,
  file,
  word,
  page,
  revision,
  asset,
}: Handles): Partial<Record<keyof AssayContract, unknown>> {
  const printing = { report, replace: true, draft: true, from: file };
  const kept = {
    work: 'work-0001',
    turn: 1,
    report: report.id,
    basedOn: revision,
    dirty: true,
    whole: true,
    takes: [],
    pieces: { 'parts/foreword': JSON.stringify(report.parts.foreword ?? []), details: '{"serviceName":"A"}' },
    done: { from: 0, at: 0, steps: ['{"a":1}'] },
    frame: '{"version":1}',
  };
  return {
    openGiven: {},
    start: {},
    listRecent: {},
    forgetRecent: { file },
    listFolder: { folder },
    nameFile: { folder, name: 'b.assay' },
    suggestFile: { beside: file, ending: '.docx' },
    newReport: { template: 'pdu-2021-23', name: 'A', folder, window },
    newSample: { sample: 'caldersea', window },
    openReport: { file, window, take: true },
    readFile: { file },
    saveCopy: { report, to: file, replace: true, from: file, window },
    storeAsset: { name: 'a.png', bytes: Buffer.from(newPng()).toString('base64') },
    loadAsset: { id: asset, file },
    readTable: { name: 'a.csv', bytes: in64('Case,1.1.1\nA,Yes\n') },
    readText: { name: 'a.md', bytes: in64('# Foreword\n\nWords.\n'), report, rejectChanges: false },
    readReview: { name: 'a.docx', bytes: in64('PK'), report },
    exportWord: { ...printing, to: word, charts: 'native' },
    exportPage: { ...printing, to: page },
    exportFindings: { paper, template: report.template, form: 'word', to: word, replace: true },
    exportLog: { log, template: report.template, to: word, replace: true },
    layPages: { report, known: ['a'] },
    keepWork: { ...kept, file },
    saveWork: { ...kept, work: 'work-0003', file, keep: [{ kind: 'named', name: 'A' }] },
    dropWork: { works: ['work-0002'] },
    loadWork: { work: 'work-0001' },
    copyWork: { work: 'work-0001', beside: file },
    listVersions: { file },
    loadVersion: { file, id: '01234567' },
    holdReport: { file, window, hidden: false },
    releaseReport: { file, window },
  };
}

/** Half the time what only has another value in one place, so that it gets further in. */
function mutated(input: unknown, chance: Chance): unknown {
  const json = JSON.stringify(input);
  for (let tries = 0; tries < 20; tries++) {
    try {
      return JSON.parse(mutateJson(json, chance));
    } catch {}
  }
  return input;
}

function canBeCloned(input: unknown): boolean {
  try {
    structuredClone(input);
    return true;
  } catch {
    return false;
  }
}

test(`${CALLS} calls that are not as they should be (seed ${SEED})`, { timeout: 3_600_000 }, async () => {
  const own = await newFolder();
  const [[, transport] = transports[0]!] = transports;
  const { client, send, internals } = await newWorld(transport, {}, own);
  const { file, revision } = await client.newReport({ template: 'pdu-2021-23', name: 'A' });
  const { folder } = await client.listFolder({});
  const to = async (name: string) => (await client.nameFile({ folder: folder.handle, name })).file.handle;
  const { id } = await client.storeAsset({ name: 'a.png', bytes: Buffer.from(newPng()).toString('base64') });
  const handles = {
    folder: folder.handle,
    file: file.handle,
    word: await to('a.docx'),
    page: await to('a.html'),
    revision,
    asset: id,
  };
  const inputs = soundInputs(handles);
  const names = Object.keys(contract) as (keyof AssayContract)[];
  const faults: string[] = [];
  const tally = { answered: 0, refused: 0 };
  for (let index = 0; index < CALLS; index++) {
    const chance = createChance(Math.imul(SEED, 2_654_435_761) + index);
    const name = chance.one(names);
    if (SLOW.includes(name) && !chance.oneIn(12)) continue;
    const sound = inputs[name] ?? { ...handles, file: unknown };
    const input = chance.oneIn(6) ? sound : mutated(sound, chance);
    const before = internals.length;
    const reply = await send(name, input).catch((error: Error) => error);
    // What nests beyond what can be sent at all.
    if (reply instanceof Error && /call stack/.test(reply.message) && !canBeCloned(input)) continue;
    const answer = Reply.safeParse(reply);
    const about = `${index}, ${name}: ${JSON.stringify(input)?.slice(0, 300)}`;
    if (!answer.success) faults.push(`no reply to ${about}`);
    else if (internals.length > before) faults.push(`${about}: ${(internals.at(-1) as Error)?.stack}`);
    else if (!answer.data.ok && !/^\S.*[.)”]$/su.test(answer.data.fault.message)) faults.push(`${about}: no sentence`);
    else tally[answer.data.ok ? 'answered' : 'refused']++;
  }
  console.log(`seed ${SEED}: ${tally.answered} calls answered, ${tally.refused} refused`);
  expect(faults).toEqual([]);
  expect(tally.answered).toBeGreaterThan(CALLS / 20);
  expect(tally.refused).toBeGreaterThan(CALLS / 20);
  const inHome = await readdir(join(own, 'reports'));
  expect(inHome.filter((name) => !/^(?:~\$)?[^/]+\.(?:assay|docx|html)$/.test(name))).toEqual([]);
  expect((await readdir(own)).sort()).toEqual(['data', 'reports']);
});
