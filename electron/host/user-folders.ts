import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Policy } from '../../core/policy.ts';

export type Surroundings = { env: Record<string, string | undefined>; platform: NodeJS.Platform; home: string };

export function surroundings(): Surroundings {
  return { env: process.env, platform: process.platform, home: homedir() };
}

/** Where new reports are kept unless the user says otherwise. `ASSAY_HOME` overrides it, and a policy both. */
export function reportsFolder({ env, home }: Surroundings = surroundings(), policy: Policy = {}): string {
  if (policy.reportsFolder !== undefined) return resolve(folderOfPolicy(policy.reportsFolder, home));
  if (env.ASSAY_HOME) return resolve(env.ASSAY_HOME);
  const documents = join(home, 'Documents');
  return join(existsSync(documents) ? documents : home, 'Assay');
}

/** Where Assay keeps what is its own: the list of recent reports, the user's editions. `ASSAY_DATA` overrides it. */
export function dataFolder({ env, platform, home }: Surroundings = surroundings()): string {
  if (env.ASSAY_DATA) return resolve(env.ASSAY_DATA);
  if (platform === 'win32') return join(env.APPDATA || join(home, 'AppData', 'Roaming'), 'Assay');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Assay');
  return join(env.XDG_DATA_HOME || join(home, '.local', 'share'), 'assay');
}

/** A folder of a policy on the computer of somebody. */
export function folderOfPolicy(folder: string, home: string): string {
  return folder.startsWith('~') ? join(home, folder.slice(1)) : folder;
}

/**
 * Where the browser in the desktop app keeps what it needs, apart from what Assay keeps. On Windows it stays on the computer, and
 * does not go along with its user.
 */
export function shellFolder({ env, platform, home }: Surroundings = surroundings()): string {
  if (platform === 'win32' && !env.ASSAY_DATA)
    return join(env.LOCALAPPDATA || join(home, 'AppData', 'Local'), 'Assay', 'shell');
  return join(dataFolder({ env, platform, home }), 'shell');
}
