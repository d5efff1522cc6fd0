import { mkdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import type { Send } from '../../core/rpc.ts';
import { saveFile } from './atomic-save.ts';
import { beginsAsReport } from './first-look.ts';
import { type HttpHost, startHttpHost } from './http-host.ts';
import { ownFiles } from './own-files.ts';
import { startBrowser } from './start-browser.ts';
import { dataFolder } from './user-folders.ts';

export type ServeOptions = {
  /** The report to open with. */
  file?: string;
  openBrowser: boolean;
  rendererDir?: string;
  /** Where the lines for the user go. */
  print?: (line: string) => void;
};

/**
 * Runs the app in a browser until the user ends it (Ctrl+C, or SIGTERM).
 *
 * @throws AssayError when the window is not built, or the file cannot be opened
 */
export async function serve(options: ServeOptions): Promise<void> {
  const { openBrowser, rendererDir = ownFiles.window, print = console.log } = options;
  const file = options.file === undefined ? undefined : resolve(options.file);
  // What is no report is told of here, where it was named; what is damaged in it, in the window, which offers what is left.
  if (file !== undefined && !(await beginsAsReport(file))) await (await import('./report-file.ts')).loadReadable(file);
  const data = dataFolder();
  const failing = Promise.withResolvers<never>();
  failing.promise.catch(() => {});
  let loading: Promise<Send> | undefined;
  const answering = () => {
    loading ??= loadHost(file);
    loading.catch(failing.reject);
    return loading;
  };
  const send: Send = async (...call) => (await answering())(...call);
  const host = await startHttpHost({ rendererDir, send, report: file !== undefined, port: await lastPort(data) });
  const ended = endOfRun();
  const kept = keepPort(data, host.port);
  try {
    print(`Assay is running. If no browser opens, open this address, which works once: ${host.url}`);
    // What answers the window is loaded while the browser goes to it, and where a start screen can be shown first, when it asks.
    if (file !== undefined) answering().catch(() => {});
    if (openBrowser) await startBrowser(host, data);
    const stopAsking = offerNewAddresses(host, print);
    await Promise.race([ended, failing.promise]);
    stopAsking();
    await kept;
  } finally {
    await host.close();
  }
}

async function loadHost(file: string | undefined): Promise<Send> {
  const { createHost } = await import('./host.ts');
  return createHost({ ...(file !== undefined && { file }) });
}

/** An address works once and for two minutes; at a terminal, Enter gives another. */
function offerNewAddresses(host: HttpHost, print: (line: string) => void): () => void {
  if (!process.stdin.isTTY) return () => {};
  const keys = createInterface({ input: process.stdin });
  keys.on('line', () => print(`Another address, which works once: ${host.newLaunchUrl()}`));
  keys.on('SIGINT', () => process.kill(process.pid, 'SIGINT'));
  return () => keys.close();
}

function endOfRun(): Promise<void> {
  return new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done());
  });
}

/** A window that was left open finds the host again after a restart, if the host has the port that it had. */
async function lastPort(folder: string): Promise<number> {
  const text = await readFile(join(folder, 'port'), 'utf8').catch(() => '');
  const port = Number(text);
  return Number.isInteger(port) && port > 1023 && port < 65536 ? port : 0;
}

async function keepPort(folder: string, port: number): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    await saveFile(join(folder, 'port'), Buffer.from(String(port)), { expects: 'anything' });
  } catch {
    // Then the next host has another port.
  }
}
