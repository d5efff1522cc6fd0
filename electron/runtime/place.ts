import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export type Env = Record<string, string | undefined>;
/** The machine and the project that a runtime is looked for on and in. */
export type Machine = { project: string; env: Env; platform: NodeJS.Platform; arch: string };

export function thisMachine(): Machine {
  const { env, platform, arch } = process;
  return { project: join(import.meta.dirname, '../..'), env, platform, arch };
}

/** `package`: where the electron package puts what it fetches; nothing is ever fetched into a folder that the user names. */
export type RuntimePlace = { from: 'package' | 'override'; folder: string; program: string };

/** `ELECTRON_OVERRIDE_DIST_PATH` is the electron package’s own setting. */
export function runtimePlace({ project, env, platform }: Machine): RuntimePlace {
  const override = env.ELECTRON_OVERRIDE_DIST_PATH;
  const folder = override ? resolve(override) : join(electronPackage(project), 'dist');
  return { from: override ? 'override' : 'package', folder, program: join(folder, programIn(platform)) };
}

/** Where the program stands in a folder of the runtime. */
export function programIn(platform: NodeJS.Platform): string {
  if (platform === 'win32') return 'electron.exe';
  return platform === 'darwin' ? 'Electron.app/Contents/MacOS/Electron' : 'electron';
}

export function electronPackage(project: string): string {
  return join(project, 'node_modules/electron');
}

/** The version that package.json pins, which is what Assay is tested with; nothing where the package names none. */
export function pinnedVersion(project: string): string | undefined {
  return memberOf(join(project, 'package.json'), ({ devDependencies }) => devDependencies?.electron);
}

/** The version of the electron package that is installed. */
export function packageVersion(project: string): string | undefined {
  return memberOf(join(electronPackage(project), 'package.json'), ({ version }) => version);
}

type Manifest = { version?: unknown; devDependencies?: { electron?: unknown } };

function memberOf(file: string, pick: (manifest: Manifest) => unknown): string | undefined {
  try {
    const found = pick(JSON.parse(readFileSync(file, 'utf8')));
    return typeof found === 'string' ? found : undefined;
  } catch {
    return undefined;
  }
}
