import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, onTestFinished, test } from 'vitest';
import { contract } from '../../../core/contract/contract.ts';
import { connect } from '../../../core/rpc.ts';
import { packReport } from '../../../electron/host/report-file.ts';
import { newTestReport } from '../../editions.ts';
import { createHttpSend, openSession } from './http-client.ts';
import { newFolder } from './temp-folder.ts';

type Served = { child: ChildProcess; url: string; line: string; rest: () => Promise<string[]> };

async function newHome(): Promise<string> {
  const home = await newFolder();
  await mkdir(join(home, 'renderer'));
  await writeFile(join(home, 'renderer', 'index.html'), '<!doctype html>');
  return home;
}

/** Starts the app in a process of its own, without a screen, and gives its first line. */
async function start(home: string, ...given: string[]): Promise<Served> {
  const { DISPLAY: _, WAYLAND_DISPLAY: __, ...env } = process.env;
  const child = spawn(process.execPath, [join(import.meta.dirname, 'serving-child.ts'), ...given], {
    env: { ...env, ASSAY_HOME: join(home, 'reports'), ASSAY_DATA: join(home, 'data') },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const lines: string[] = [];
  const reader = createInterface({ input: child.stdout });
  const first = once(reader, 'line');
  reader.on('line', (line) => lines.push(line));
  const closed = once(child, 'close');
  const [line] = await first;
  const url = /http:\S+$/.exec(line)?.[0] ?? '';
  const rest = async () => {
    const [code, signal] = await closed;
    return [...lines.slice(1), `${code ?? signal}`];
  };
  return { child, url, line, rest };
}

test.each(['SIGINT', 'SIGTERM'] as const)('runs until %s and ends cleanly', { timeout: 30_000 }, async (signal) => {
  const home = await newHome();
  const served = await start(home, join(home, 'renderer'));
  expect(served.line).toMatch(/open this address, which works once: http:\/\/127\.0\.0\.1:\d+\/#code=[\w-]{43}$/);
  const client = connect(contract, createHttpSend(Number(new URL(served.url).port), await openSession(served.url)));
  const sample = await client.newSample({ sample: 'caldersea' });
  expect([sample.file.name, sample.template.id]).toEqual([
    `${sample.report.details['subject.name']}.assay`,
    'pdu-2021-23',
  ]);
  served.child.kill(signal);
  expect(await served.rest()).toEqual(['ended', '0']);
});

test('after a restart the address has the same port, and another one if that is taken', {
  timeout: 30_000,
}, async () => {
  const home = await newHome();
  const portOf = async () => {
    const { child, url, rest } = await start(home, join(home, 'renderer'));
    child.kill('SIGTERM');
    await rest();
    return Number(new URL(url).port);
  };
  const port = await portOf();
  expect(await portOf()).toBe(port);
  const squatter = createServer().listen(port, '127.0.0.1');
  await once(squatter, 'listening');
  expect(await portOf()).not.toBe(port);
  squatter.close();
});

test('opens with the report that was named', { timeout: 30_000 }, async () => {
  const home = await newHome();
  await writeFile(join(home, 'given.assay'), packReport(newTestReport()));
  const { url } = await start(home, join(home, 'renderer'), join(home, 'given.assay'));
  const client = connect(contract, createHttpSend(Number(new URL(url).port), await openSession(url)));
  expect((await client.openGiven({}))?.file.name).toBe('given.assay');
});

test('says what is wrong with the report that was named, and ends', { timeout: 30_000 }, async () => {
  const home = await newHome();
  await writeFile(join(home, 'letter.assay'), 'Dear inspector');
  const served = await start(home, join(home, 'renderer'), join(home, 'letter.assay'));
  expect(served.line).toMatch(/^foreign file: “letter.assay” is not an Assay report/);
  expect(await served.rest()).toEqual(['1']);
});

test('what is damaged in the report that was named is told of in the window, which offers what is left', {
  timeout: 30_000,
}, async () => {
  const home = await newHome();
  const whole = packReport(newTestReport());
  await writeFile(join(home, 'torn.assay'), whole.subarray(0, whole.length / 2));
  const { url } = await start(home, join(home, 'renderer'), join(home, 'torn.assay'));
  expect(url).toMatch(/&report$/);
  const client = connect(contract, createHttpSend(Number(new URL(url).port), await openSession(url)));
  await expect(client.openGiven({})).rejects.toMatchObject({ code: 'damaged file' });
});

test('says how the window is built where it is not', { timeout: 30_000 }, async () => {
  const home = await newHome();
  const served = await start(home, join(home, 'nowhere'));
  expect(served.line).toMatch(/^not found: The window of Assay has not been built yet. Run “npm run build”/);
  expect(await served.rest()).toEqual(['1']);
});
