import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

// In JavaScript and compiled beforehand, as electron/assay.js is: what Assay’s start is held against shall not be slow.
enableCompileCache(join(import.meta.dirname, '../../node_modules/.cache/compiled'));
// Ends by itself, so that what was compiled is kept, as Assay’s host does.
process.once('SIGTERM', () => process.exit());

/** Assay’s HTTP host without Assay: it serves the window in the folder that it is started with, and answers no call. */
const { startHttpHost } = await import('../../electron/host/http-host.ts');
const [rendererDir = '', port = '0'] = process.argv.slice(2);
const send = async () => ({ ok: false, fault: { code: 'wrong use', message: 'Nobody is here.' } });
const { url } = await startHttpHost({ rendererDir, send, port: Number(port) });
console.log(url);
