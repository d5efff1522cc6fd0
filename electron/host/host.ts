import { join } from 'node:path';
import { contract } from '../../core/contract/contract.ts';
import { type Send, serve } from '../../core/rpc.ts';
import { createSharedHandlers, type HostOptions, type SharedHandlers } from './handlers.ts';
import { templateFolders } from './installed-templates.ts';
import { ownFiles } from './own-files.ts';
import { loadPolicy } from './policy.ts';
import { dataFolder, reportsFolder, surroundings } from './user-folders.ts';

/** Answers the calls of the contract, in the user's own folders unless others are given. */
export function createHost(options: Partial<HostOptions> = {}): Send {
  return serve(
    contract,
    createWindowHost(options).ofWindow(() => options.file),
    printInternal,
  );
}

/** The same for windows that each begin with a report of their own. */
export function createWindowHost(options: Partial<HostOptions> = {}): SharedHandlers {
  const data = options.dataFolder ?? dataFolder();
  const { policy, fault } = loadPolicy();
  return createSharedHandlers({
    version: ownFiles.version(),
    templateFolders: templateFolders(data, policy),
    reportsFolder: reportsFolder(surroundings(), policy),
    policy,
    ...(fault !== undefined && { policyFault: fault }),
    dataFolder: data,
    samplesFolder: join(ownFiles.templates, 'samples'),
    ...options,
  });
}

export function printInternal(name: string, error: unknown): void {
  console.error(`The call “${name}” failed inside:`, error);
}
