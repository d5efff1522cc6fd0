import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { AssayError } from '../../core/fault.ts';

/** `kept`: its name holds the digest of its content, so that a browser may keep it for ever. */
export type RendererFile = { type: string; body: Uint8Array; kept: boolean };

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/** As the build names what it makes: `assets/main-ChCWfaSv.js`. */
const DIGESTED = /^\/assets\/[\w.-]+-[\w-]{8}\.(?:js|css)$/;

/**
 * The built window by address, read once: what is not in this list cannot be asked for, so no address is ever turned
 * into a path. Links and files of other kinds are left out.
 */
export async function loadRendererFiles(folder: string): Promise<ReadonlyMap<string, RendererFile>> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => []);
  const files = new Map<string, RendererFile>();
  for (const entry of entries) {
    const type = TYPES[extname(entry.name)];
    if (!entry.isFile() || !type) continue;
    const path = join(entry.parentPath, entry.name);
    const address = `/${relative(folder, path).split(sep).join('/')}`;
    files.set(address, { type, body: await readFile(path), kept: DIGESTED.test(address) });
  }
  const page = files.get('/index.html');
  if (!page)
    throw new AssayError(
      'not found',
      'The window of Assay has not been built yet. Run “npm run build”, then try again.',
    );
  return files.set('/', page);
}
