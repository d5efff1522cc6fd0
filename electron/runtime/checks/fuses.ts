import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RuntimePlace } from '../place.ts';
import type { Check } from './check.ts';

/** In front of the fuses of a runtime. Source: the documentation of Electron’s fuses, version 1. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const NAMES = [
  'run as Node',
  'encrypted cookies',
  'NODE_OPTIONS',
  'inspector',
  'archive checked',
  'archive only',
  'snapshot of its own',
  'file: with privileges',
  'memory guards of WebAssembly',
];

/** The fuses that are on, by their names; nothing where the program has none. */
export function fusesOn(program: Buffer): string[] | undefined {
  const at = program.indexOf(SENTINEL);
  if (at < 0) return undefined;
  const wire = at + SENTINEL.length;
  if (program[wire] !== 1) return undefined;
  const fuses = [...program.subarray(wire + 2, wire + 2 + (program[wire + 1] ?? 0))];
  return fuses.flatMap((state, index) => (state === 0x31 ? [NAMES[index] ?? `fuse ${index + 1}`] : []));
}

/** A runtime for development has all of them as its makers left them; those of packages are set when they are packed. */
export async function checkFuses({ folder, program }: RuntimePlace, platform: NodeJS.Platform): Promise<Check> {
  const framework = 'Electron.app/Contents/Frameworks/Electron Framework.framework/Electron Framework';
  const bytes = await readFile(platform === 'darwin' ? join(folder, framework) : program).catch(() => undefined);
  const on = bytes && fusesOn(bytes);
  if (!on) return { name: 'Fuses', state: 'note', says: 'The runtime has none that could be read.' };
  return { name: 'Fuses', state: 'note', says: `on: ${on.join(', ') || 'none'}. Packages have their own.` };
}
