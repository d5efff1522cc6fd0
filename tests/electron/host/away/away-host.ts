import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type AssayContract, contract, type OpenReport } from '../../../../core/contract/contract.ts';
import { type Client, connect } from '../../../../core/rpc.ts';
import { createHttpSend, openSession } from '../http-client.ts';
import { newFolder } from '../temp-folder.ts';
import { newRoom, type Room } from './mounts.ts';

/** The host of the app in a process of its own, in a room where its disks can be taken away. */
export type AwayHost = {
  room: Room;
  /** Folders of the reports and of the host’s own, as both the host and the test name them. */
  home: string;
  data: string;
  client: () => Client<AssayContract>;
  start: () => Promise<void>;
  kill: () => Promise<void>;
};

/** @param set mounts what the host is to find when it starts */
export async function newAwayHost(set: (host: Pick<AwayHost, 'room' | 'home' | 'data'>) => Promise<void>) {
  const folder = await newFolder();
  const [home, data] = [join(folder, 'reports'), join(folder, 'data')];
  const window = join(folder, 'window');
  for (const own of [home, data, window]) await mkdir(own);
  await writeFile(join(window, 'index.html'), '<!doctype html>');
  const room = await newRoom();
  onTestFinished(() => room.close());
  await set({ room, home, data });
  let child: ChildProcess | undefined;
  let client: Client<AssayContract> | undefined;
  const kill = async () => {
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  };
  onTestFinished(kill);
  const host: AwayHost = {
    room,
    home,
    data,
    client() {
      if (!client) throw new Error('no host runs');
      return client;
    },
    async start() {
      const [program = '', ...input] = [...room.enter, process.execPath, join(import.meta.dirname, 'serving-away.ts')];
      const env = { ...process.env, ASSAY_HOME: home, ASSAY_DATA: data };
      child = spawn(program, [...input, window], { env, stdio: ['ignore', 'pipe', 'pipe'] });
      const url = await saidBy(child, /http:\/\/127\.0\.0\.1:\d+\/#code=\S+/);
      client = connect(contract, createHttpSend(Number(new URL(url).port), await openSession(url)));
    },
    kill,
  };
  await host.start();
  return host;
}

function saidBy(child: ChildProcess, wanted: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (chunk: Buffer) => {
      said += chunk;
      const found = wanted.exec(said)?.[0];
      if (found) resolve(found);
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('exit', (code) => reject(new Error(`The host ended with ${code}:\n${said}`)));
  });
}

/** All there is of a report, as a window first hands it over to be kept. */
export function wholeWork({ file, revision }: Pick<OpenReport, 'file' | 'revision'>, report: OpenReport['report']) {
  const { parts, ...members } = report;
  const pieces = Object.fromEntries([
    ...Object.entries(parts).map(([part, content]) => [`parts/${part}`, JSON.stringify(content)]),
    ...Object.entries(members).map(([name, value]) => [name, JSON.stringify(value)]),
  ]);
  const about = {
    work: 'window-one',
    turn: 1,
    report: report.id,
    basedOn: revision,
    dirty: true,
    whole: true,
    takes: [],
  };
  return { file: file.handle, ...about, pieces };
}
