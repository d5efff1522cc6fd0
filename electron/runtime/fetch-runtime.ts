import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { electronPackage, type Machine } from './place.ts';
import { wantsProxy } from './source.ts';

/** Milliseconds without another byte after which a download is given up. */
const STALLED = 60_000;
const LOOK = 500;

export type Fetched = { fetched: true } | { fetched: false; why: string };

/**
 * Has the electron package fetch its runtime, check it against the sums that came with it, and unpack it. Whatever ends this
 * early, nothing is left that could be taken for a runtime.
 *
 * @param progress hears how many bytes there are by now
 */
export async function fetchRuntime(machine: Machine, progress: (bytes: number) => void): Promise<Fetched> {
  const folder = electronPackage(machine.project);
  const temporary = await mkdtemp(join(tmpdir(), 'assay-runtime-'));
  const places = { TMPDIR: temporary, TEMP: temporary, TMP: temporary };
  const env: NodeJS.ProcessEnv = { ...machine.env, ...places, ELECTRON_GET_NO_PROGRESS: '1' };
  if (wantsProxy(machine.env)) env.NODE_USE_ENV_PROXY = '1';
  // An older runtime would be mixed with the new one.
  await removeRuntime(folder);
  const child = spawn(process.execPath, [join(folder, 'install.js')], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  const stop = () => child.kill('SIGKILL');
  const forget = endingWith(stop, folder, temporary);
  const watch = watchFile(temporary, child, progress);
  try {
    const [ended, said] = await Promise.all([endOf(child), text(child.stderr)]);
    if (ended === 0 && existsSync(join(folder, 'path.txt'))) return { fetched: true };
    return { fetched: false, why: watch.stalled() ? 'its download came to a halt' : whyOf(said) };
  } finally {
    watch.end();
    forget();
    if (!existsSync(join(folder, 'path.txt'))) await removeRuntime(folder);
    await rm(temporary, { recursive: true, force: true });
  }
}

function whyOf(said: string): string {
  if (/Generated checksum|No checksum found/.test(said))
    return 'what was downloaded does not have the checksum that it should have';
  if (/ENOSPC|No space left/.test(said)) return 'the disk is full';
  if (/EACCES|EPERM|EROFS|Permission denied|Read-only/.test(said))
    return 'the folder node_modules/electron cannot be written';
  if (/failed to write|extract/i.test(said.split('\n')[0] ?? '')) return 'what was downloaded could not be unpacked';
  const answer = /Response code (\d+)/.exec(said)?.[1];
  return answer === undefined ? 'its download broke off' : `the server answers with ${answer}`;
}

function endOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => {
    child.once('error', () => resolve(null));
    child.once('close', resolve);
  });
}

async function removeRuntime(folder: string): Promise<void> {
  // The name of the program first: without it, the rest counts for nothing.
  await rm(join(folder, 'path.txt'), { force: true });
  await rm(join(folder, 'dist'), { recursive: true, force: true });
}

/** Ctrl+C ends all of it, and leaves nothing behind. */
function endingWith(stop: () => void, folder: string, temporary: string): () => void {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const end = async (signal: NodeJS.Signals) => {
    stop();
    await removeRuntime(folder).catch(() => {});
    await rm(temporary, { recursive: true, force: true }).catch(() => {});
    process.exit(signal === 'SIGINT' ? 130 : 143);
  };
  for (const signal of signals) process.once(signal, end);
  return () => {
    for (const signal of signals) process.off(signal, end);
  };
}

function watchFile(folder: string, child: ChildProcess, progress: (bytes: number) => void) {
  let [most, since, stalled] = [0, performance.now(), false];
  const timer = setInterval(() => {
    const bytes = bytesIn(folder);
    if (bytes > most) {
      [most, since] = [bytes, performance.now()];
      progress(bytes);
    } else if (performance.now() - since > STALLED) {
      stalled = true;
      child.kill('SIGKILL');
    }
  }, LOOK);
  return { stalled: () => stalled, end: () => clearInterval(timer) };
}

function bytesIn(folder: string): number {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
  } catch {
    // It was moved just now.
    return 0;
  }
}
