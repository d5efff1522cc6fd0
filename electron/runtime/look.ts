import { accessSync, constants, readFileSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { type BuiltFor, readBuiltFor, sayBuiltFor } from './built-for.ts';
import { type Machine, packageVersion, pinnedVersion, programIn, type RuntimePlace, runtimePlace } from './place.ts';

/**
 * What stands where the runtime belongs. `cut short`: fetching ended before all was there. `version` is missing where the
 * folder does not tell it, as folders of one’s own making may not.
 */
export type Runtime =
  | { state: 'ready'; place: RuntimePlace; version?: string }
  | { state: 'missing' | 'cut short' | 'not a program'; place: RuntimePlace }
  | { state: 'older' | 'another version'; place: RuntimePlace; version: string; wanted: string }
  | { state: 'for another system'; place: RuntimePlace; builtFor: string };

/** Reads files only; nothing of the runtime is run. */
export async function lookAtRuntime(machine: Machine): Promise<Runtime> {
  const place = runtimePlace(machine);
  const stats = statSync(place.program, { throwIfNoEntry: false });
  if (!stats) {
    const other = foreignProgram(machine, place);
    if (other) return { state: 'for another system', place, builtFor: other };
    return { state: 'missing', place };
  }
  // The package names its program last of all, when everything has been unpacked.
  if (place.from === 'package' && namedProgram(machine) !== programIn(machine.platform))
    return { state: 'cut short', place };
  const builtFor = await builtForOf(place.program);
  if (builtFor && !suits(builtFor, machine))
    return { state: 'for another system', place, builtFor: sayBuiltFor(builtFor) };
  if (!stats.isFile() || !mayRun(place.program, machine.platform)) return { state: 'not a program', place };
  return { ...judgeVersion(versionIn(place.folder), wantedVersion(machine.project)), place };
}

/** The version to be fetched and run. */
export function wantedVersion(project: string): string | undefined {
  return pinnedVersion(project) ?? packageVersion(project);
}

/** Patches of the pinned version and later minor ones do; another major has another Chromium and another Node. */
export function judgeVersion(version: string | undefined, wanted: string | undefined) {
  if (version === undefined || wanted === undefined)
    return { state: 'ready' as const, ...(version !== undefined && { version }) };
  const [found, pin] = [numbersOf(version), numbersOf(wanted)];
  const differs = found.findIndex((number, index) => number !== pin[index]);
  if ((found[differs] ?? 0) < (pin[differs] ?? 0)) return { state: 'older' as const, version, wanted };
  return found[0] === pin[0]
    ? { state: 'ready' as const, version }
    : { state: 'another version' as const, version, wanted };
}

function numbersOf(version: string): number[] {
  return version.split(/[.-]/, 3).map(Number);
}

function versionIn(folder: string): string | undefined {
  const text = textOf(join(folder, 'version'))?.trim().replace(/^v/, '');
  return text && /^\d+\.\d+\.\d+/.test(text) ? text : undefined;
}

function namedProgram({ project }: Machine): string | undefined {
  return textOf(join(project, 'node_modules/electron/path.txt'));
}

/** A folder copied from another system has its program under another name. */
function foreignProgram({ platform }: Machine, { folder }: RuntimePlace): string | undefined {
  const names = { win32: 'Windows', darwin: 'macOS', linux: 'Linux' } as const;
  for (const other of ['win32', 'darwin', 'linux'] as const)
    if (other !== platform && statSync(join(folder, programIn(other)), { throwIfNoEntry: false })) return names[other];
  return undefined;
}

async function builtForOf(program: string): Promise<BuiltFor | undefined> {
  const file = await open(program).catch(() => undefined);
  if (!file) return undefined;
  try {
    const bytes = Buffer.alloc(4096);
    const { bytesRead } = await file.read(bytes, 0, bytes.length, 0);
    return readBuiltFor(bytes.subarray(0, bytesRead));
  } catch {
    return undefined;
  } finally {
    await file.close();
  }
}

function suits({ platform, archs }: BuiltFor, machine: Machine): boolean {
  if (platform !== machine.platform) return false;
  // Both of these run programs for x64, if slowly.
  const alsoX64 = machine.arch === 'arm64' && platform !== 'linux';
  return archs.includes(machine.arch) || (alsoX64 && archs.includes('x64'));
}

function mayRun(program: string, platform: NodeJS.Platform): boolean {
  if (platform === 'win32') return true;
  try {
    accessSync(program, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
