import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, cp, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { programIn } from '../../electron/runtime/place.ts';
import { root } from '../source.ts';

/** A project of its own, with the packages of this one but without a runtime. */
export type ProjectCopy = {
  folder: string;
  /** For files of a test; beside the project. */
  scratch: string;
  /** Takes away what was fetched, and what is remembered about it. */
  forget: () => Promise<void>;
  run: (script: string, words?: readonly string[], env?: Env) => Running;
  remove: () => Promise<void>;
};
type Env = Record<string, string | undefined>;

/** `ended` is the exit status; of a process ended by a signal, null. */
export type Running = {
  out: () => string;
  /** Waits for words of standard output. */
  says: (words: RegExp) => Promise<RegExpExecArray>;
  ended: Promise<number | null>;
  stop: (signal?: NodeJS.Signals) => Promise<number | null>;
};

export async function copyProject(): Promise<ProjectCopy> {
  const top = await mkdtemp(join(tmpdir(), 'assay-project-'));
  const folder = join(top, 'project');
  const scratch = join(top, 'scratch');
  const packages = join(folder, 'node_modules');
  await Promise.all([mkdir(packages, { recursive: true }), mkdir(join(scratch, 'temporary'), { recursive: true })]);
  for (const name of [
    'core',
    'electron',
    'renderer',
    'templates',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
  ])
    await cp(join(root, name), join(folder, name), { recursive: true });
  // Links of this kind need no rights on Windows, and can lead to folders only.
  for (const entry of await readdir(join(root, 'node_modules'), { withFileTypes: true }))
    if (entry.isDirectory() && entry.name !== 'electron' && entry.name !== '.cache')
      await symlink(join(root, 'node_modules', entry.name), join(packages, entry.name), 'junction');
  await copyPackage(packages);
  // A window and an app that are newer than what they are made of.
  await writeMade(join(folder, 'dist/renderer'), 'index.html', '<!doctype html><title>Assay</title>');
  await writeMade(join(folder, 'dist/desktop'), 'package.json', '{}');
  return {
    folder,
    scratch,
    async forget() {
      await rm(join(packages, '.cache'), { recursive: true, force: true });
      await rm(join(packages, 'electron'), { recursive: true, force: true });
      await copyPackage(packages);
    },
    run: (script, words = [], env = {}) => run(folder, [script, ...words], { ...surroundings(scratch), ...env }),
    remove: () => rm(top, { recursive: true, force: true }),
  };
}

async function copyPackage(packages: string): Promise<void> {
  const original = join(root, 'node_modules/electron');
  await mkdir(join(packages, 'electron'), { recursive: true });
  for (const name of await readdir(original))
    if (name !== 'dist' && name !== 'path.txt') await cp(join(original, name), join(packages, 'electron', name));
}

async function writeMade(folder: string, name: string, text: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, name), text);
}

/** No proxy and no settings of the machine; a screen that nobody looks at, and a browser that ends at once. */
function surroundings(scratch: string): Env {
  const temporary = join(scratch, 'temporary');
  return {
    PATH: process.env.PATH,
    HOME: scratch,
    TMPDIR: temporary,
    DISPLAY: ':4711',
    BROWSER: 'true',
    // A busy machine is no server that does not answer.
    ASSAY_PATIENCE: '30000',
    ASSAY_HOME: join(scratch, 'reports'),
    ASSAY_DATA: join(scratch, 'data'),
    electron_config_cache: join(scratch, 'cache'),
  };
}

function run(cwd: string, words: string[], env: Env): Running {
  const child = spawn(process.execPath, words, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  let hear = () => {};
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (bytes) => {
      said += bytes;
      hear();
    });
  const ended = once(child, 'close').then(([code]) => code as number | null);
  return {
    out: () => said,
    says: (expected) =>
      new Promise((resolve, reject) => {
        hear = () => {
          const found = expected.exec(said);
          if (found) resolve(found);
        };
        hear();
        ended.then(() => reject(new Error(`It ended, and said only:\n${said}`)));
      }),
    ended,
    async stop(signal = 'SIGTERM') {
      child.kill(signal);
      return ended;
    },
  };
}

/** A folder as the runtime has it, whose program is a script. */
export async function makeRuntime(folder: string, version: string | undefined, script: string): Promise<string> {
  const program = join(folder, programIn(process.platform));
  await mkdir(dirname(program), { recursive: true });
  if (version !== undefined) await writeFile(join(folder, 'version'), version);
  await writeFile(program, `#!/bin/sh\n${script}\n`);
  await chmod(program, 0o755);
  return folder;
}
