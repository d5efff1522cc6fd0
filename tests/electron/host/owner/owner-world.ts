import { writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import type { OwnerFile } from '../../../../core/owner-file.ts';
import { ownerFileOf } from '../../../../electron/host/owner/owner-file.ts';
import { newFolder } from '../temp-folder.ts';

export const one = 'window-one';
export const two = 'window-two';

/** A report in a folder of its own, and the place of its owner file. */
export async function newPlace(): Promise<{ folder: string; report: string; file: string }> {
  const folder = await newFolder();
  const report = join(folder, 'North.assay');
  await writeFile(report, 'a report');
  return { folder, report, file: ownerFileOf(report) };
}

/** As somebody on another machine writes it. */
export function newOwnerFile(change: Partial<OwnerFile> = {}): OwnerFile {
  const at = '2026-11-20T09:30:00.000Z';
  return {
    format: 'assay-owner',
    version: 1,
    name: 'mo',
    machine: 'elsewhere',
    since: at,
    seen: at,
    claim: 'somebody-1',
    process: { pid: 4242, machine: '', boot: '', start: '' },
    ...change,
  };
}

/** As another process of this machine writes it. */
export function onThisMachine(process: OwnerFile['process']): OwnerFile {
  return newOwnerFile({ machine: hostname(), process });
}
