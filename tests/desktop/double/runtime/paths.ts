import { homedir, tmpdir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import type { App } from 'electron';
import { theRun } from './run.ts';

type Name = Parameters<App['getPath']>[0];

const chosen = new Map<string, string>();

/** Electron, app.getPath: “A path to a special directory or file associated with name.” */
export function pathOf(name: Name, appName: string): string {
  const found = chosen.get(name) ?? usual(name, appName);
  if (found === undefined) throw new Error(`Failed to get '${name}' path`);
  return found;
}

/** “Overrides the path to a special directory or file associated with name.” */
export function setPathOf(name: string, path: string): void {
  if (!isAbsolute(path)) throw new Error('Path must be absolute');
  chosen.set(name, path);
}

function usual(name: Name, appName: string): string | undefined {
  const appData = process.env.XDG_CONFIG_HOME ?? join(homedir(), '.config');
  switch (name) {
    case 'home':
      return homedir();
    case 'appData':
      return appData;
    case 'userData':
      return theRun().switches.get('user-data-dir') ?? join(chosen.get('appData') ?? appData, appName);
    case 'sessionData':
      return pathOf('userData', appName);
    case 'logs':
      return join(pathOf('userData', appName), 'logs');
    case 'crashDumps':
      return join(pathOf('userData', appName), 'Crashpad');
    case 'temp':
      return tmpdir();
    case 'exe':
    case 'module':
      return theRun().execPath;
    case 'desktop':
    case 'documents':
    case 'downloads':
    case 'music':
    case 'pictures':
    case 'videos':
      return join(homedir(), name.charAt(0).toUpperCase() + name.slice(1));
    case 'assets':
    case 'recent':
      return undefined;
  }
}
