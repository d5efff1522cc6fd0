import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { access, constants, mkdir, readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type AssayContract, contract, type OpenReport } from '../../../../core/contract/contract.ts';
import type { Report } from '../../../../core/report.ts';
import { type Client, connect } from '../../../../core/rpc.ts';
import { loadReport } from '../../../../electron/host/report-file.ts';
import { edited, edition, saveWhole } from '../contract/world.ts';
import { createHttpSend, openSession } from '../http-client.ts';
import { newFolder } from '../temp-folder.ts';
import { one, two } from './owner-world.ts';

/** Two processes of the app on the reports of one folder. */

type App = { client: Client<AssayContract>; end: (signal: NodeJS.Signals) => Promise<void> };
type Pair = { home: string; first: App; second: App; restart: (which: 'first' | 'second') => Promise<App> };

async function start(home: string, data: string): Promise<App> {
  const { DISPLAY: _, WAYLAND_DISPLAY: __, ...env } = process.env;
  const child: ChildProcess = spawn(
    process.execPath,
    [join(import.meta.dirname, '../serving-child.ts'), join(home, '..', 'renderer')],
    { env: { ...env, ASSAY_HOME: home, ASSAY_DATA: data }, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  onTestFinished(() => void child.kill('SIGKILL'));
  const ended = once(child, 'exit');
  if (!child.stdout) throw new Error('it says nothing');
  const [line] = await once(createInterface({ input: child.stdout }), 'line');
  const url = /http:\S+$/.exec(line)?.[0] ?? '';
  const client = connect(contract, createHttpSend(Number(new URL(url).port), await openSession(url)));
  return {
    client,
    async end(signal) {
      child.kill(signal);
      await ended;
    },
  };
}

async function startTwo(sharing: boolean): Promise<Pair> {
  const folder = await newFolder();
  await mkdir(join(folder, 'renderer'));
  await writeFile(join(folder, 'renderer', 'index.html'), '<!doctype html>');
  const home = join(folder, 'reports');
  const data = { first: join(folder, 'data'), second: join(folder, sharing ? 'data' : 'other') };
  const restart = (which: 'first' | 'second') => start(home, data[which]);
  return { home, first: await restart('first'), second: await restart('second'), restart };
}

async function handleOf({ client }: App, name = 'A.assay'): Promise<string> {
  const { entries } = await client.listFolder({});
  return entries.find(({ file }) => file.name === name)?.file.handle ?? '';
}

/** All there is, as a window sends it first. */
function whole(opened: Pick<OpenReport, 'file' | 'revision'>, { parts, ...members }: Report, work: string, turn = 1) {
  const pieces = Object.fromEntries([
    ...Object.entries(parts).map(([part, content]) => [`parts/${part}`, JSON.stringify(content)]),
    ...Object.entries(members).map(([name, value]) => [name, JSON.stringify(value)]),
  ]);
  const about = { work, turn, report: members.id, basedOn: opened.revision, dirty: true, whole: true, takes: [] };
  return { file: opened.file.handle, ...about, pieces };
}

const ownerFile = '~$A.assay';
const patient = { timeout: 120_000 };

describe.each([
  ['with data folders of their own', false],
  ['with one data folder', true],
])('two processes %s', (_name, sharing) => {
  test('the second is told who has the report, until the first closes it, ends or is killed', patient, async () => {
    const pair = await startTwo(sharing);
    const { first, second, home } = pair;
    const made = await first.client.newReport({ ...edition, name: 'A', window: one });
    const file = await handleOf(second);
    const open = (client = second.client) => client.openReport({ file, window: two });
    const { name, machine, since, seen } = JSON.parse(await readFile(join(home, ownerFile), 'utf8'));
    expect((await open()).readOnly).toEqual({ why: 'owner', owner: { name, machine, since, seen } });
    await first.client.releaseReport({ file: made.file.handle, window: one });
    expect((await open()).readOnly).toBeUndefined();

    const mine = { file: made.file.handle, window: one };
    expect((await first.client.openReport(mine)).readOnly).toBeDefined();
    await second.client.releaseReport({ file, window: two });
    expect((await first.client.openReport(mine)).readOnly).toBeUndefined();
    await first.end('SIGTERM');
    expect(await readdir(home)).toEqual(['A.assay']);
    expect((await open()).readOnly).toBeUndefined();

    const third = await pair.restart('first');
    const again = await handleOf(third);
    expect((await third.client.openReport({ file: again, window: one })).readOnly).toBeDefined();
    await second.end('SIGKILL');
    expect(await readdir(home)).toEqual(['A.assay', ownerFile]);
    expect((await third.client.openReport({ file: again, window: one })).readOnly).toBeUndefined();
    await third.end('SIGINT');
    expect(await readdir(home)).toEqual(['A.assay']);
  });

  test(
    'both write after one has taken it: one is told that the file changed, and nothing is lost',
    patient,
    async () => {
      const { first, second, home, restart } = await startTwo(sharing);
      const made = await first.client.newReport({ ...edition, name: 'A', window: one });
      const mine = edited(made, 'Written by the first.');
      expect(await first.client.keepWork(whole(made, mine, 'work-of-one'))).toEqual({ kept: true });
      const file = await handleOf(second);
      const taken = await second.client.openReport({ file, window: two, take: true });
      expect(taken.readOnly).toBeUndefined();
      // One data folder is one person, who goes on where they were.
      expect(taken.report).toEqual(sharing ? mine : made.report);
      await expect
        .poll(() => first.client.holdReport({ file: made.file.handle, window: one, hidden: false }), {
          timeout: 40_000,
        })
        .toMatchObject({ holds: false });

      const theirs = edited(made, 'Written by the second.');
      await second.client.keepWork(whole(taken, theirs, 'work-of-two'));
      const mark = { work: 'work-of-two', turn: 2 };
      await saveWhole(second.client, { file, report: theirs, basedOn: taken.revision, work: mark });
      const save = {
        file: made.file.handle,
        report: mine,
        basedOn: made.revision,
        work: { work: 'work-of-one', turn: 2 },
      };
      await expect(saveWhole(first.client, save)).rejects.toMatchObject({ code: 'changed on disk' });
      expect((await loadReport(join(home, 'A.assay'))).report).toEqual(theirs);

      // What the first has written is still kept, also when both are gone at once.
      await Promise.all([first.end('SIGKILL'), second.end('SIGKILL')]);
      const third = await restart('first');
      const opened = await third.client.openReport({ file: await handleOf(third), window: one });
      expect(opened).toMatchObject({ report: theirs, unsaved: [{ work: 'work-of-one' }] });
      expect((await third.client.loadWork({ work: 'work-of-one' })).report).toEqual(mine);
      await third.end('SIGTERM');
    },
  );
});

test('two processes that keep work in one store do not harm each other', patient, async () => {
  const { first, second, restart } = await startTwo(true);
  const a = await first.client.newReport({ ...edition, name: 'A', window: one });
  const b = await second.client.newReport({ ...edition, name: 'B', window: two });
  const [inA, inB] = [edited(a, 'In A.'), edited(b, 'In B.')];
  await first.client.keepWork(whole(a, inA, 'work-of-one'));
  await second.client.keepWork(whole(b, inB, 'work-of-two'));
  const typing = async (app: App, opened: OpenReport, work: string, words: string) => {
    for (let turn = 2; turn <= 40; turn++) {
      const text = JSON.stringify(edited(opened, `${words} ${turn}`).parts.foreword);
      const all = whole(opened, opened.report, work, turn);
      const answer = await app.client.keepWork({ ...all, whole: false, pieces: { 'parts/foreword': text } });
      expect(answer).toEqual({ kept: true });
    }
  };
  await Promise.all([typing(first, a, 'work-of-one', 'In A.'), typing(second, b, 'work-of-two', 'In B.')]);
  await Promise.all([first.end('SIGKILL'), second.end('SIGKILL')]);
  const { client, end } = await restart('first');
  for (const [name, opened] of [
    ['A.assay', a],
    ['B.assay', b],
  ] as const) {
    const { entries } = await client.listFolder({});
    const file = entries.find((entry) => entry.file.name === name)?.file.handle ?? '';
    const words = `In ${name.charAt(0)}. 40`;
    expect((await client.openReport({ file, window: one })).report).toEqual(edited(opened, words));
  }
  await end('SIGTERM');
});

test('the command goes on, and says on standard error who has the report open', patient, async () => {
  const { first, home } = await startTwo(false);
  await first.client.newReport({ ...edition, name: 'A', window: one });
  const path = join(home, 'A.assay');
  const set = () => {
    const words = ['electron/assay.js', 'set', path, 'subject.name=North'];
    return spawnSync(process.execPath, words, { cwd: join(import.meta.dirname, '../../../..'), encoding: 'utf8' });
  };
  const { name, machine } = JSON.parse(await readFile(join(home, ownerFile), 'utf8'));
  const said = set();
  expect(said.status, said.stderr).toBe(0);
  expect(said.stderr).toMatch(new RegExp(`^${name} has it open on ${machine} since \\d+ \\w+, \\d\\d:\\d\\d\\.$`, 'm'));
  await first.end('SIGKILL');
  expect(set().stderr).not.toContain('has it open');
});

test(
  'a folder in which nothing can be made: the report opens as ever, and nothing is said',
  patient,
  async ({ skip }) => {
    const { first, second, home } = await startTwo(false);
    const made = await first.client.newReport({ ...edition, name: 'A' });
    await utimes(home, new Date(), new Date());
    const mounted =
      spawnSync('mount', ['--bind', home, home]).status === 0 &&
      spawnSync('mount', ['-o', 'remount,bind,ro', home]).status === 0;
    onTestFinished(() => void spawnSync('umount', [home]));
    const isShut = await access(home, constants.W_OK).then(
      () => false,
      () => true,
    );
    if (!mounted || !isShut) {
      console.log('skipped: this machine lets no test mount a folder as read-only');
      skip();
    }
    const opened = await first.client.openReport({ file: made.file.handle, window: one });
    expect(opened).toMatchObject({ report: made.report });
    expect(opened.readOnly).toBeUndefined();
    expect(await first.client.holdReport({ file: made.file.handle, window: one, hidden: false })).toEqual({
      holds: true,
    });
    expect((await second.client.openReport({ file: await handleOf(second), window: two })).readOnly).toBeUndefined();
    expect(await readdir(home)).toEqual(['A.assay']);
  },
);
