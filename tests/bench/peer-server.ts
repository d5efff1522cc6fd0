import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, extname, join } from 'node:path';
import { build } from 'vite';
import { root } from '../source.ts';
import type { BenchText } from './editor-report.ts';

const built = join(root, 'node_modules/.cache/bench-peer');
const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

/** Builds Assay’s window and the page of the peer as users would get them. */
export async function buildPages(): Promise<void> {
  process.env.NODE_ENV = 'production';
  await build({ configFile: join(root, 'renderer/vite.config.ts'), logLevel: 'error' });
  await build({
    configFile: false,
    root: join(root, 'tests/bench/peer'),
    base: './',
    logLevel: 'error',
    build: { outDir: built, emptyOutDir: true, target: 'es2023', modulePreload: { polyfill: false } },
  });
}

/** Serves the page of the peer with the texts given, on this machine only. */
export async function servePeer(texts: readonly BenchText[]): Promise<{ url: string; close: () => void }> {
  const json = JSON.stringify(texts);
  const server = createServer(async ({ url = '/' }, response) => {
    const name = new URL(url, 'http://127.0.0.1').pathname;
    if (name === '/texts.json') {
      response.setHeader('content-type', 'application/json').end(json);
      return;
    }
    const file = name === '/' ? 'index.html' : join(name.startsWith('/assets/') ? 'assets' : '', basename(name));
    const bytes = await readFile(join(built, file)).catch(() => undefined);
    response.statusCode = bytes ? 200 : 404;
    response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream').end(bytes);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() };
}
