import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

/**
 * Keeps what is imported from now on in its compiled form beside the packages, so that the next process or thread need
 * not compile it again. To be called first in each thread. Where the folder cannot be written, nothing is kept.
 */
export function keepCompiledCode(): void {
  enableCompileCache(join(import.meta.dirname, '../../node_modules/.cache/compiled'));
}
