import { mkdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { saveFile } from './atomic-save.ts';
import { createHost, RENDERER_FOLDER } from './host.ts';
import { type HttpHost, startHttpHost } from './http-host.ts';
import { loadReadable } from './report-file.ts';
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
  const { openBrowser, rendererDir = RENDERER_FOLDER, print = console.log } = options;
  const file = options.file === undefined ? undefined : resolve(options.file);
  // A file that cannot be opened is told of here, where it was named, and not in a window.
  if (file !== undefined) await loadReadable(file);
  const send = createHost({ ...(file !== undefined && { file }) });
  const data = dataFolder();
  const host = await startHttpHost({ rendererDir, send, port: await lastPort(data) });
  await keepPort(data, host.port);
  print(`Assay is running. If no browser opens, open this address, which works once: ${host.url}`);
  if (openBrowser) await startBrowser(host, data);
  const stopAsking = offerNewAddresses(host, print);
  await endOfRun();
  stopAsking();
  await host.close();
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
