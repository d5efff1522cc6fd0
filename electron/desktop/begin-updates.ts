import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRecord } from '../../core/json.ts';
import { loadPolicy } from '../host/policy.ts';
import { isMetered } from './metered.ts';
import { lookForUpdates, planUpdates, type UpdatePlan } from './updates.ts';

type Needs = {
  isPackaged: boolean;
  /** The folder of the app itself, and that of what lies beside it. */
  app: string;
  resources: string;
  /** Shows the user a quiet line. */
  tell: (line: string) => void;
};

/** Looks for newer versions where that is wanted. What looks is loaded with the first look. */
export function beginUpdates({ isPackaged, app, resources, tell }: Needs): void {
  if (!isPackaged) return;
  const packed: unknown = JSON.parse(readFileSync(join(app, 'package.json'), 'utf8'));
  const plan = (): UpdatePlan =>
    planUpdates({
      packaged: isPackaged,
      packedWith: isRecord(packed) ? packed.updates : undefined,
      policy: loadPolicy().policy.updates,
      platform: process.platform,
      isAppImage: process.env.APPIMAGE !== undefined,
      source: textOf(join(resources, 'app-update.yml')),
    });
  lookForUpdates({
    plan,
    load: async () => (await import('electron-updater')).autoUpdater,
    isMetered: () => isMetered(),
    tell,
    note: (line) => console.error(line),
  });
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
