import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { placeOf, systemCode } from '../../host/file-fault.ts';
import { loadPolicy } from '../../host/policy.ts';
import { browserFor } from '../../host/start-browser.ts';
import { dataFolder, surroundings } from '../../host/user-folders.ts';
import { hasDisplay } from '../choose.ts';
import { desktopState } from '../fresh.ts';
import type { Machine } from '../place.ts';
import type { Check } from './check.ts';

export function checkDisplay({ env, platform }: Machine): Check {
  const name = 'Display';
  if (platform !== 'linux') return { name, state: 'good', says: 'That of the system.' };
  if (!hasDisplay(env, platform))
    return {
      name,
      state: 'fault',
      says: 'None: neither DISPLAY nor WAYLAND_DISPLAY is set. Start Assay on a desktop.',
    };
  return {
    name,
    state: 'good',
    says: env.WAYLAND_DISPLAY ? `Wayland (${env.WAYLAND_DISPLAY})` : `X11 (${env.DISPLAY})`,
  };
}

export function checkApp({ project }: Machine): Check {
  const name = 'App folder';
  switch (desktopState(project)) {
    case 'fresh':
      return { name, state: 'good', says: 'dist/desktop is built of the sources as they are.' };
    case 'older':
      return { name, state: 'note', says: 'dist/desktop is older than the sources; “npm start” builds it anew.' };
    case 'missing':
      return { name, state: 'note', says: 'dist/desktop is not built yet; “npm start” builds it.' };
  }
}

/** Makes the folder where there is none, and puts something into it for a moment. */
export function checkData(): Check {
  const name = 'Data folder';
  const folder = dataFolder();
  try {
    mkdirSync(folder, { recursive: true });
    rmSync(mkdtempSync(join(folder, 'doctor-')), { recursive: true });
    return { name, state: 'good', says: `${placeOf(folder)} can be written.` };
  } catch (error) {
    const why = systemCode(error) || 'unknown fault';
    const says = `${placeOf(folder)} cannot be written (${why}): unsaved work could not be kept. Make room or give yourself the right, or name another folder in ASSAY_DATA.`;
    return { name, state: 'fault', says };
  }
}

export function checkPolicy(): Check {
  const name = 'Policy';
  const { policy, file, found, fault } = loadPolicy();
  if (fault !== undefined) return { name, state: 'weakness', says: fault };
  if (!found) return { name, state: 'note', says: `None (${placeOf(file)}).` };
  return { name, state: 'good', says: `${placeOf(file)}: ${Object.keys(policy).join(', ') || 'decides nothing'}` };
}

/** What the app opens in where the runtime does not start. */
export async function checkBrowser(): Promise<Check> {
  const name = 'Browser';
  const around = surroundings();
  if (around.platform !== 'linux')
    return { name, state: 'good', says: 'That of the system, should the runtime not start.' };
  const { program } = await browserFor(dataFolder(), around);
  const says = program === undefined ? 'Whatever the desktop opens web pages with' : program;
  return { name, state: 'note', says: `${says}, should the runtime not start.` };
}
