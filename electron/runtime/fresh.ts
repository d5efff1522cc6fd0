import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { AssayError } from '../../core/fault.ts';

/** What the window is made of. */
const WINDOW = ['renderer', 'core', 'package-lock.json'];

/** What the folder of the desktop app is made of. */
const APP = [...WINDOW, 'electron', 'templates', 'package.json'];
export const DESKTOP = 'dist/desktop';

type Built = 'already' | 'anew' | 'failed';

/** Builds the window where its sources are newer than what was built last. */
export async function buildWindow(project: string): Promise<void> {
  if (isFresh(project, 'dist/renderer/index.html', WINDOW)) return;
  // In a process of its own, whose memory goes with it.
  const vite = join(project, 'node_modules/vite/bin/vite.js');
  const ended = await ranWith([vite, 'build', '--config', 'renderer/vite.config.ts', '--logLevel', 'warn'], project);
  if (ended !== 0)
    throw new AssayError(
      'internal',
      'The window could not be built; what is wrong stands above. Run “npm ci”, and then “npm start” again.',
    );
}

/** Makes the folder of the desktop app where its sources are newer than it. */
export async function buildDesktop(project: string): Promise<Built> {
  if (desktopState(project) === 'fresh') return 'already';
  return (await ranWith(['electron/make-desktop.ts'], project)) === 0 ? 'anew' : 'failed';
}

/** The file that is written last stands for the folder. */
export function desktopState(project: string): 'fresh' | 'older' | 'missing' {
  const made = `${DESKTOP}/package.json`;
  if (isFresh(project, made, APP)) return 'fresh';
  return existsSync(join(project, made)) ? 'older' : 'missing';
}

function ranWith(words: string[], cwd: string): Promise<number | null> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, words, { cwd, stdio: 'inherit' });
    child.once('error', () => resolve(null));
    child.once('close', resolve);
  });
}

/** Whether a file is no older than any source. A folder is as new as the latest coming or going of a file in it. */
function isFresh(project: string, made: string, sources: readonly string[]): boolean {
  const stats = statSync(join(project, made), { throwIfNoEntry: false });
  return stats !== undefined && sources.every((source) => newestIn(join(project, source)) <= stats.mtimeMs);
}

function newestIn(path: string): number {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats?.isDirectory()) return stats?.mtimeMs ?? 0;
  const entries = readdirSync(path, { recursive: true, withFileTypes: true });
  const times = entries.map(({ parentPath, name }) => statSync(join(parentPath, name)).mtimeMs);
  return times.reduce((newest, time) => Math.max(newest, time), stats.mtimeMs);
}
