import { SECURITY_HEADERS } from '../host/http-guard.ts';
import type { RendererFile } from '../host/renderer-files.ts';
import { stoppedFile } from './stopped-page.ts';

export type Answer = { status: number; headers: Record<string, string>; body: Uint8Array | string };

/**
 * The answers of `assay://app/`: the files of the built window and the plain page, each by its exact address. No address is
 * ever turned into a path.
 */
export function createAnswers(files: ReadonlyMap<string, RendererFile>): (method: string, address: string) => Answer {
  return (method, address) => {
    if (!URL.canParse(address)) return refused(400);
    const { protocol, host, pathname, search } = new URL(address);
    if (protocol !== 'assay:' || host !== 'app' || search !== '') return refused(404);
    if (method !== 'GET') return refused(405);
    const file = stoppedFile(pathname) ?? files.get(pathname);
    if (!file) return refused(404);
    return { status: 200, headers: { ...SECURITY_HEADERS, 'content-type': file.type }, body: file.body };
  };
}

function refused(status: number): Answer {
  return { status, headers: { ...SECURITY_HEADERS, 'content-type': 'text/plain' }, body: 'refused' };
}
