import type { Policy } from '../../core/policy.ts';
import { say } from './messages.ts';

/** How this copy of the app came to be, and who says what about updates of it. */
export type Installed = {
  /** `app.isPackaged`: run from its sources, there is nothing to replace. */
  packaged: boolean;
  /** `updates` of the app’s own package.json; `off` in packages for managed computers. */
  packedWith: unknown;
  policy: Policy['updates'];
  platform: NodeJS.Platform;
  /** Whether it runs from an AppImage, which says so in `APPIMAGE`. */
  isAppImage: boolean;
  /** The text of `app-update.yml` among its resources, which electron-builder writes; nothing where there is none. */
  source: string | undefined;
};

/** Whether updates are looked for, and whether one that is found is fetched; otherwise why not, for the log. */
export type UpdatePlan = { look: true; fetch: boolean } | { look: false; why: string };

/**
 * A version is fetched only where its signature is checked before it is installed: on Windows against the publisher who
 * signed this one, on macOS by the system. The checksum of an AppImage comes from where the AppImage comes from, which is no
 * signature, so that its user is only told. Debian and RPM packages belong to the system’s own updates.
 */
export function planUpdates(installed: Installed): UpdatePlan {
  const { packaged, packedWith, policy, platform, isAppImage, source } = installed;
  if (!packaged) return { look: false, why: 'it runs from its sources' };
  if (packedWith !== 'on')
    return { look: false, why: 'it was packed for managed computers, or without a place for releases' };
  if (policy === 'off') return { look: false, why: 'the policy of this computer says so' };
  if (source === undefined) return { look: false, why: 'it does not say where updates lie' };
  switch (platform) {
    case 'win32':
      return /^publisherName:/m.test(source)
        ? { look: true, fetch: true }
        : { look: false, why: 'it is not signed, so that nothing could be held against its publisher' };
    case 'darwin':
      return { look: true, fetch: true };
    case 'linux':
      return isAppImage ? { look: true, fetch: false } : { look: false, why: 'its package is updated by the system' };
    default:
      return { look: false, why: 'there are no packages for this system' };
  }
}

/** What is used of `autoUpdater` from electron-updater. */
export type Updater = {
  autoDownload: boolean;
  autoInstallOnAppQuit: boolean;
  allowPrerelease: boolean;
  allowDowngrade: boolean;
  logger: unknown;
  on(event: 'update-available' | 'update-downloaded', listener: (info: { version: string }) => void): unknown;
  on(event: 'error', listener: (error: Error) => void): unknown;
  checkForUpdates(): Promise<unknown>;
  downloadUpdate(): Promise<unknown>;
};

export type UpdateNeeds = {
  /** Asked before each look, since a policy may come while the app runs. */
  plan: () => UpdatePlan;
  /** Loaded with the first look and not with the app. */
  load: () => Promise<Updater>;
  /** Whether the connection is paid for by what goes over it; nothing where the system does not say. */
  isMetered: () => Promise<boolean | undefined>;
  /** Shows the user a quiet line. */
  tell: (line: string) => void;
  /** A line for whoever looks into what went wrong. */
  note: (line: string) => void;
};

/** Milliseconds: from the start of the app to the first look, and between two. */
export const FIRST_LOOK = 30_000;
export const NEXT_LOOK = 24 * 3_600_000;

/**
 * Looks for newer versions now and then. Nobody is asked and nothing is interrupted: what was fetched is installed when the
 * app is closed. A fault is noted, and it is tried again the next day.
 *
 * @returns what ends it
 */
export function lookForUpdates({ plan, load, isMetered, tell, note }: UpdateNeeds): () => void {
  let updater: Promise<Updater> | undefined;
  let fetching = false;
  let told = '';

  const tellOnce = (line: string) => {
    if (line !== told) tell(line);
    told = line;
  };
  const stop = () => {
    clearTimeout(first);
    clearInterval(next);
  };

  async function found({ version }: { version: string }): Promise<void> {
    if (!isVersion(version) || fetching) return;
    const now = plan();
    if (!now.look) return;
    if (!now.fetch) return tellOnce(say('versionIsThere', { version }));
    if (await isMetered()) return tellOnce(say('versionIsFetchedLater', { version }));
    fetching = true;
    await (await updater)?.downloadUpdate();
  }

  function ready({ version }: { version: string }): void {
    stop();
    if (isVersion(version)) tellOnce(say('versionIsReady', { version }));
  }

  async function prepare(): Promise<Updater> {
    const loaded = await load();
    Object.assign(loaded, { autoDownload: false, autoInstallOnAppQuit: true, logger: null });
    Object.assign(loaded, { allowPrerelease: false, allowDowngrade: false });
    loaded.on('update-available', (info) => void found(info).catch(failed));
    loaded.on('update-downloaded', ready);
    // Without a listener, it would end the app.
    loaded.on('error', failed);
    return loaded;
  }

  function failed(error: unknown): void {
    fetching = false;
    note(`Looking for updates failed: ${error instanceof Error ? error.message : error}`);
  }

  async function look(): Promise<void> {
    const now = plan();
    if (!now.look) return note(`Updates are not looked for: ${now.why}.`);
    if (fetching) return;
    const loading = updater ?? prepare();
    updater = loading;
    const loaded = await loading.catch((error) => {
      updater = undefined;
      failed(error);
    });
    await loaded?.checkForUpdates().catch(failed);
  }

  const first = setTimeout(() => void look(), FIRST_LOOK);
  const next = setInterval(() => void look(), NEXT_LOOK);
  return stop;
}

/** It comes from elsewhere and is shown. */
function isVersion(version: unknown): version is string {
  return typeof version === 'string' && /^\d{1,5}\.\d{1,5}\.\d{1,5}(?:-[\w.]{1,20})?$/.test(version);
}
