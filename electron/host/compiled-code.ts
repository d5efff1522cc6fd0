import { enableCompileCache } from 'node:module';
import { ownFiles } from './own-files.ts';

/**
 * Keeps what is imported from now on in its compiled form beside the packages, so that the next process or thread need
 * not compile it again. To be called first in each thread. Where the folder cannot be written, nothing is kept.
 */
export function keepCompiledCode(): void {
  if (ownFiles.compiled !== undefined) enableCompileCache(ownFiles.compiled);
}
