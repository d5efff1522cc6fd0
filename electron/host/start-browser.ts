import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import open from 'open';
import type { HttpHost } from './http-host.ts';
import { type LaunchPage, writeLaunchPage } from './launch-page.ts';
import { type Surroundings, surroundings } from './user-folders.ts';

/** Opens the window in the user's browser. One that does not start is no fault: the printed line says what to do. */
export async function startBrowser(host: HttpHost, data: string, around: Surroundings = surroundings()): Promise<void> {
  const { platform, env } = around;
  // Without a screen, the desktop's opener may take the terminal for a text browser.
  if (platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY) return;
  try {
    const { folder, program } = await browserFor(data, around);
    const address = await addressFor(host, folder, env);
    const started = await open(address, program === undefined ? {} : { app: { name: program } });
    started.on('error', () => {});
  } catch {}
}

/** The address of a page that leads to the window: other users of the machine can read what a browser is started with. */
async function addressFor(host: HttpHost, folder: string, env: Surroundings['env']): Promise<string> {
  // A browser of Windows cannot read what lies in the Linux within it.
  if (env.WSL_DISTRO_NAME !== undefined) return host.newLaunchUrl();
  let page: LaunchPage | undefined;
  const address = host.newLaunchUrl(() => page?.remove());
  page = await writeLaunchPage(folder, address, host.codeLifetime);
  return pathToFileURL(page.path).href;
}

/** `program`: what to start it with, where it is not what the system opens a page with. */
export type Browser = { folder: string; program?: string };
/** The program that the desktop opens a kind of file or address with, as `NAME.desktop`; empty where none is known. */
type Handler = (type: string) => Promise<string>;

/** The browser to start, and the folder for a page that it can read. */
export async function browserFor(
  data: string,
  { platform, home, env }: Surroundings,
  handler: Handler = desktopHandler,
): Promise<Browser> {
  const folder = join(data, 'launch');
  if (platform !== 'linux') return { folder };
  const [wished = ''] = (env.BROWSER ?? '').split(':');
  if (/^\S+$/.test(wished)) return { folder, program: wished };
  const [page, address] = await Promise.all([handler('text/html'), handler('x-scheme-handler/http')]);
  // A page of one's own may open in a word processor, and then the browser is named like its starter.
  const name = address.replace(/\.desktop$/, '');
  const program = page === address || name === '' ? {} : { program: name.replace(/^.*_/, '') };
  // A browser from a snap, whose starter is named SNAP_PROGRAM, sees no hidden folders but has one for itself.
  const snap = /^([a-z0-9-]+)_/.exec(name)?.[1];
  const own = snap === undefined ? undefined : join(home, 'snap', snap, 'common');
  return own !== undefined && existsSync(own)
    ? { folder: join(own, 'assay-launch'), ...program }
    : { folder, ...program };
}

function desktopHandler(type: string): Promise<string> {
  return new Promise((resolve) => {
    execFile('xdg-mime', ['query', 'default', type], { timeout: 2000 }, (error, said) =>
      resolve(error ? '' : said.trim()),
    );
  });
}
