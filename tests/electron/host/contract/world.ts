import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, onTestFinished, test } from 'vitest';
import type { z } from 'zod';
import { newParagraph } from '../../../../core/content.ts';
import { type AssayContract, contract, type OpenReport } from '../../../../core/contract/contract.ts';
import type { WorkMark } from '../../../../core/contract/recovery-calls.ts';
import type { Report } from '../../../../core/report.ts';
import { type Client, connect, type Send, serve } from '../../../../core/rpc.ts';
import { createHandlers, type HostOptions } from '../../../../electron/host/handlers.ts';
import { startHttpHost } from '../../../../electron/host/http-host.ts';
import { createInProcessSend } from '../../../../electron/host/in-process.ts';
import { root } from '../../../source.ts';
import { bridgeEachWindow } from '../bridge-desk.ts';
import { createHttpSend, openSession } from '../http-client.ts';
import { newFolder } from '../temp-folder.ts';

/** A host on folders of its own, and what a case needs of it. */

type Transport = (send: Send) => Promise<Send>;

export const transports: [string, Transport][] = [
  ['in process', async (send) => createInProcessSend(send)],
  ['over the desktop’s bridge', async (send) => bridgeEachWindow(send)],
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

export type World = {
  client: Client<AssayContract>;
  send: Send;
  /** Where reports are kept. */
  home: string;
  data: string;
  internals: unknown[];
  /** Another host on the same folders, as after a restart. */
  restart: () => Promise<World>;
};

export async function newWorld(
  transport: Transport,
  options: Partial<HostOptions> = {},
  folder?: string,
): Promise<World> {
  const own = folder ?? (await newFolder());
  const [home, data] = [join(own, 'reports'), join(own, 'data')];
  const internals: unknown[] = [];
  const handlers = createHandlers({
    version: '1.2.3',
    templateFolders: [join(root, 'templates'), join(data, 'templates')],
    reportsFolder: home,
    dataFolder: data,
    samplesFolder: join(root, 'templates/samples'),
    ...options,
  });
  const send = await transport(serve(contract, handlers, (_name, error) => internals.push(error)));
  const restart = () => newWorld(transport, options, own);
  return { client: connect(contract, send), send, home, data, internals, restart };
}

type Saving = Pick<z.input<AssayContract['saveWork']['input']>, 'file' | 'basedOn' | 'keep' | 'edit' | 'done'> & {
  report: Report;
  work?: WorkMark;
};

/** Saves as a window does that hands over all there is. */
export async function saveWhole({ saveWork }: Client<AssayContract>, { report, work, ...saving }: Saving) {
  const { parts, ...members } = report;
  const texts = Object.entries(parts).map(([part, content]) => [`parts/${part}`, JSON.stringify(content)]);
  const others = Object.entries(members).map(([name, value]) => [name, JSON.stringify(value)]);
  const { saved } = await saveWork({
    ...(work ?? { work: randomUUID(), turn: 1 }),
    ...saving,
    report: report.id,
    pieces: Object.fromEntries([...others, ...texts]),
    dirty: true,
    whole: true,
    takes: [],
  });
  if (!saved) throw new Error('nothing was saved');
  return saved;
}

export const edition = { template: 'pdu-2021-23' };
/** A handle that was never given out. */
export const unknown = 'A'.repeat(24);

export type Case = [what: string, run: (world: World) => Promise<void>];

export const edited = ({ report }: OpenReport, words: string) => ({
  ...report,
  parts: { foreword: [newParagraph(words)] },
});

/** Tries each case in a world of its own; each must hold whatever the calls travel over. */
export function tryOverEach(cases: Case[]): void {
  describe.each(transports)('%s', (_name, transport) => {
    test.each(cases)('%s', { timeout: 30_000 }, async (_what, run) => run(await newWorld(transport)));
  });
}
