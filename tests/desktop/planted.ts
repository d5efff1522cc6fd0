import { cpSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { makeShell } from '../../electron/make-desktop.ts';
import { root } from '../source.ts';
import type { PlantedFault } from './faults.ts';

/** Puts the fault into the source as it is read. */
export function planted(fault: PlantedFault | undefined): Plugin[] {
  if (!fault) return [];
  const path = join(root, 'electron', fault.file).replaceAll('\\', '/');
  return [
    {
      name: 'planted-fault',
      enforce: 'pre',
      transform(code, id) {
        if (id.split('?')[0] !== path) return undefined;
        if (!code.includes(fault.find)) throw new Error(`${fault.file} does not have the text “${fault.find}”`);
        return { code: code.replace(fault.find, () => fault.put), map: null };
      },
    },
  ];
}

/** The app as it is in one folder, but with its shell made anew with the fault, in another. */
export async function makeFaultyApp(whole: string, folder: string, fault: PlantedFault | undefined): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const entry of readdirSync(whole, { withFileTypes: true })) {
    const [from, to] = [join(whole, entry.name), join(folder, entry.name)];
    if (entry.isDirectory()) symlinkSync(from, to, 'junction');
    else cpSync(from, to);
  }
  await makeShell(folder, planted(fault));
}
