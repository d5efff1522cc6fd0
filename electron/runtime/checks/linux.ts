import { execFile } from 'node:child_process';
import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { RuntimePlace } from '../place.ts';
import type { Check } from './check.ts';

/** What Linux wants of a runtime beyond being there. */
export async function checkLinux(place: RuntimePlace): Promise<Check[]> {
  if (!isElf(place.program)) {
    const says = 'The runtime is a script; its libraries and its sandbox are its own matter.';
    return [{ name: 'Libraries', state: 'note', says }];
  }
  return [sayLibraries(await missingLibraries(place.program)), judgeSandbox(sandboxFacts(place.folder))];
}

function isElf(program: string): boolean {
  const file = openSync(program, 'r');
  try {
    const head = Buffer.alloc(4);
    readSync(file, head, 0, 4, 0);
    return head.toString('latin1') === '\x7fELF';
  } finally {
    closeSync(file);
  }
}

/** Nothing where the system cannot say. */
function missingLibraries(program: string): Promise<string[] | undefined> {
  return new Promise((resolve) => {
    execFile('ldd', [program], { timeout: 20_000 }, (error, said) => {
      resolve(error && said === '' ? undefined : readLdd(said));
    });
  });
}

/** The libraries that `ldd` does not find. */
export function readLdd(said: string): string[] {
  const missing = [...said.matchAll(/^\s*(\S+) => not found/gm)].map(([, name]) => name ?? '');
  return [...new Set(missing)].sort();
}

export function sayLibraries(missing: readonly string[] | undefined): Check {
  const name = 'Libraries';
  if (missing === undefined)
    return { name, state: 'note', says: 'This system has no “ldd” that could tell what is missing.' };
  if (missing.length === 0) return { name, state: 'good', says: 'All that the runtime needs are there.' };
  const says = `Missing: ${missing.join(', ')}. Have the system’s packages with them installed.`;
  return { name, state: 'fault', says };
}

export type SandboxFacts = {
  isRoot: boolean;
  /** Of `chrome-sandbox` beside the program. */
  helper: { uid: number; mode: number } | undefined;
  /** Whether users may make namespaces of their own; AppArmor may forbid it to programs that it does not know. */
  namespaces: boolean;
  restrictedByAppArmor: boolean;
};

/** The sandbox needs a helper that belongs to root, or namespaces. It is never switched off. */
export function judgeSandbox({ isRoot, helper, namespaces, restrictedByAppArmor }: SandboxFacts): Check {
  const name = 'Sandbox';
  if (isRoot)
    return { name, state: 'fault', says: 'The runtime does not run as root. Start Assay as an ordinary user.' };
  if (helper?.uid === 0 && (helper.mode & 0o7777) === 0o4755)
    return { name, state: 'good', says: 'Its helper belongs to root and may do its work.' };
  if (namespaces && !restrictedByAppArmor)
    return { name, state: 'good', says: 'Users may make namespaces of their own.' };
  const why = namespaces
    ? 'AppArmor forbids namespaces to programs that it does not know'
    : 'users may make no namespaces';
  const says = `It cannot work: ${why}. Have an administrator run, in the folder of the runtime: chown root chrome-sandbox && chmod 4755 chrome-sandbox`;
  return { name, state: 'fault', says };
}

function sandboxFacts(folder: string): SandboxFacts {
  const stats = statSync(join(folder, 'chrome-sandbox'), { throwIfNoEntry: false });
  return {
    isRoot: process.getuid?.() === 0,
    helper: stats && { uid: stats.uid, mode: stats.mode },
    namespaces:
      setting('/proc/sys/kernel/unprivileged_userns_clone', 1) !== 0 &&
      setting('/proc/sys/user/max_user_namespaces', 1) > 0,
    restrictedByAppArmor: setting('/proc/sys/kernel/apparmor_restrict_unprivileged_userns', 0) !== 0,
  };
}

function setting(file: string, otherwise: number): number {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch {
    return otherwise;
  }
}
