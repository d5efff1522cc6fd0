import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { chmod, mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The page that a browser is started with: a file which only the user can read and which leads on to the address with the
 * one-time code, since other users of the machine can read what a program was started with.
 */
export type LaunchPage = {
  path: string;
  /** Once is enough; at once, so that a host that ends has done it. */
  remove: () => void;
};

const NAME = /^open-[\w-]+\.html$/;

/** Writes the page into a folder of the user's own, and takes away those that a killed host left there. */
export async function writeLaunchPage(
  folder: string,
  address: string,
  lifetime: number,
  now = Date.now(),
): Promise<LaunchPage> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await chmod(folder, 0o700);
  for (const name of (await readdir(folder)).filter((found) => NAME.test(found))) {
    const left = await stat(join(folder, name)).catch(() => undefined);
    if (left && now - left.mtimeMs > lifetime) rmSync(join(folder, name), { force: true });
  }
  const path = join(folder, `open-${randomBytes(9).toString('base64url')}.html`);
  await writeFile(path, launchPage(address), { mode: 0o600, flag: 'wx' });
  return {
    path,
    remove() {
      try {
        rmSync(path, { force: true });
      } catch {
        // The next host takes it away; its code works no longer.
      }
    },
  };
}

/** A refresh keeps the fragment, needs no script, and sends no referrer. */
export function launchPage(address: string): string {
  return [
    '<!doctype html>',
    '<html lang="en-GB">',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; base-uri 'none'; form-action 'none'">`,
    '<meta name="referrer" content="no-referrer">',
    `<meta http-equiv="refresh" content="0; url=${address}">`,
    '<title>Opening Assay</title>',
    `<p><a href="${address}">Open Assay</a></p>`,
    '',
  ].join('\n');
}
