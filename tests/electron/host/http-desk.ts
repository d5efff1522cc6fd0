import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import type { Send } from '../../../core/rpc.ts';
import { type HttpHost, type HttpHostOptions, startHttpHost } from '../../../electron/host/http-host.ts';
import { ask, openSession, pageHeaders } from './http-client.ts';

/** Folders of the host and the renderer, a host, and the token of a session with it: there once `setUpHost` has run. */
export let folder: string;
export let rendererDir: string;
export let host: HttpHost;
export let token: string;
/** What reached the host’s handlers. */
export const calls: { name: string; input: unknown }[] = [];
export const send: Send = async (name, input) => {
  calls.push({ name, input });
  return { ok: true, value: { name, input } };
};

/** Starts a host for the tests of a file, and ends it after them. */
export function setUpHost(): void {
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'assay-http-'));
    rendererDir = join(folder, 'renderer');
    await mkdir(join(rendererDir, 'assets'), { recursive: true });
    await writeFile(join(rendererDir, 'index.html'), '<!doctype html><title>Assay</title>');
    await writeFile(join(rendererDir, 'assets', 'app.js'), 'void 0;');
    await writeFile(join(rendererDir, 'assets', 'main-Ch_Wf-Sv.js'), 'void 1;');
    await writeFile(join(rendererDir, 'main-ChCWfaSv.js'), 'void 2;');
    await writeFile(join(rendererDir, 'notes.txt'), 'not for serving');
    await writeFile(join(folder, 'secret.js'), 'secret');
    await symlink(join(folder, 'secret.js'), join(rendererDir, 'linked.js'));
    host = await startHttpHost({ rendererDir, send });
    token = await openSession(host.url);
  });
  afterAll(async () => {
    await host.close();
    // What was under way may still write a last file.
    await rm(folder, { recursive: true, maxRetries: 5 });
  });
}

export async function withHost<T>(options: Partial<HttpHostOptions>, run: (host: HttpHost) => Promise<T>): Promise<T> {
  const own = await startHttpHost({ rendererDir, send, ...options });
  try {
    return await run(own);
  } finally {
    await own.close();
  }
}

/** A call with everything right but what is given. */
export const call = (
  headers: Record<string, string | string[] | undefined> = {},
  path = '/api/echo',
  body = '{"input":{}}',
) => {
  const all = { ...pageHeaders(host.port), authorization: `Bearer ${token}`, ...headers };
  const given = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
  return ask({ port: host.port, path, method: 'POST', headers: given, body });
};
export const page = (path: string, headers: Record<string, string> = {}) => ask({ port: host.port, path, headers });
