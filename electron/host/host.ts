import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contract } from '../../core/contract/contract.ts';
import { type Send, serve } from '../../core/rpc.ts';
import { createHandlers, type HostOptions } from './handlers.ts';
import { templateFolders } from './installed-templates.ts';
import { dataFolder, reportsFolder } from './user-folders.ts';

const project = join(import.meta.dirname, '../..');

/** Where the built window lies. */
export const RENDERER_FOLDER = join(project, 'dist', 'renderer');

/** Answers the calls of the contract, in the user's own folders unless others are given. */
export function createHost(options: Partial<HostOptions> = {}): Send {
  const data = options.dataFolder ?? dataFolder();
  const { version } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));
  const handlers = createHandlers({
    version,
    templateFolders: templateFolders(data),
    reportsFolder: reportsFolder(),
    dataFolder: data,
    samplesFolder: join(project, 'templates/samples'),
    ...options,
  });
  return serve(contract, handlers, (name, error) => console.error(`The call “${name}” failed inside:`, error));
}
