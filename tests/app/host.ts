import { fileURLToPath } from 'node:url';
import { contract } from '../../core/contract.ts';
import { serve } from '../../core/rpc.ts';
import { createHandlers } from '../../electron/host/handlers.ts';
import { startHttpHost } from '../../electron/host/http-host.ts';
import { longReport } from './long-report.ts';

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const words = Number(process.env.WORDS ?? 8000);
const handlers = createHandlers({
  version: 'test',
  templateFolders: [at('templates')],
  reportsFolder: process.env.ASSAY_HOME!,
  dataFolder: process.env.ASSAY_DATA!,
  loadSample: async (template) => longReport(await template('pdu-2021-23'), words),
});
const host = await startHttpHost({ rendererDir: at('dist/renderer'), send: serve(contract, handlers, console.error) });
console.log(host.url);
