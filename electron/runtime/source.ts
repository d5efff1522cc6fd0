import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, posix } from 'node:path';
import type { Env, Machine } from './place.ts';

/** Where the runtime of a version is fetched from: the address that the electron package itself will ask. */
export type Source = { url: string; host: string; zip: string; checksumName: string };

/** @throws TypeError where the mirror in the settings is no address */
export function sourceOf({ env, platform, arch }: Machine, version: string): Source {
  const system = env.ELECTRON_INSTALL_PLATFORM || env.npm_config_platform || platform;
  const processor = env.ELECTRON_INSTALL_ARCH || env.npm_config_arch || arch;
  const checksumName = `electron-v${version}-${system}-${processor}.zip`;
  const base = setting(env, 'mirror') ?? 'https://github.com/electron/electron/releases/download/';
  const folder = (setting(env, 'custom_dir') ?? `v${version}`).replace('{{ version }}', version);
  const zip = setting(env, 'custom_filename') ?? checksumName;
  const url = new URL(`${base}${folder}/${zip}`);
  return { url: url.href, host: url.host, zip, checksumName };
}

/** The names under which @electron/get takes its settings; npm hands on those of .npmrc. */
function setting(env: Env, name: string): string | undefined {
  const bare = name.replaceAll('_', '');
  const keys = [`npm_config_electron_${bare}`, `NPM_CONFIG_ELECTRON_${name.toUpperCase()}`];
  const all = [...keys, `npm_config_electron_${name}`, `npm_package_config_electron_${name}`];
  return [...all, `ELECTRON_${name.toUpperCase()}`].map((key) => env[key]).find((value) => value);
}

/** An earlier download in the cache that all projects on this machine share. */
export function cachedZip({ url, zip }: Source, { env, platform }: Machine): string | undefined {
  const address = new URL(url);
  address.hash = '';
  address.search = '';
  address.pathname = posix.dirname(address.pathname);
  const name = createHash('sha256').update(address.href).digest('hex');
  const file = join(env.electron_config_cache || cacheFolder(env, platform), name, zip);
  return existsSync(file) ? file : undefined;
}

function cacheFolder(env: Env, platform: NodeJS.Platform): string {
  if (platform === 'darwin') return join(homedir(), 'Library/Caches/electron');
  if (platform === 'win32') return join(env.LOCALAPPDATA || join(homedir(), 'AppData/Local'), 'electron/Cache');
  return join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'electron');
}

/** `bytes`: of the download, where the server says. */
export type Reach = { reached: true; bytes?: number } | { reached: false; why: string };

/** Asks the server for nothing but whether it has the file. Never throws. */
export async function reach({ url, host }: Source, milliseconds: number): Promise<Reach> {
  process.getBuiltinModule('node:http').setGlobalProxyFromEnv();
  try {
    const response = await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(milliseconds) });
    // A server that does not know the question may still have the file.
    if (response.status === 405 || response.status === 501) return { reached: true };
    if (!response.ok) return { reached: false, why: `${host} answers with ${response.status}` };
    const bytes = Number(response.headers.get('content-length'));
    return { reached: true, ...(bytes > 0 && { bytes }) };
  } catch (error) {
    const late = error instanceof Error && error.name === 'TimeoutError';
    return { reached: false, why: late ? `${host} does not answer` : `${host} cannot be reached` };
  }
}

/** By the settings that `reach` goes by. */
export function wantsProxy(env: Env): boolean {
  return ['HTTP_PROXY', 'HTTPS_PROXY', 'http_proxy', 'https_proxy'].some((name) => env[name]);
}
