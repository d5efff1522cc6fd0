import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { AssayError } from '../../core/fault.ts';

/** Also for a folder. Not for a link that leads nowhere, nor for what may not be looked at. */
export function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** `Name.assay`, `Name 2.assay`, `Name 3.assay` and so on. */
function* numbered(name: string, ending: string): Generator<string> {
  yield `${name}${ending}`;
  for (let number = 2; ; number++) yield `${name} ${number}${ending}`;
}

/**
 * Does something with the first path of that name that nothing has yet. Where somebody is quicker, which `work` says as
 * `already there`, it is tried with the next one.
 */
export async function underFreeName<T>(
  folder: string,
  name: string,
  ending: string,
  work: (path: string) => Promise<T>,
): Promise<T> {
  for (const candidate of numbered(name, ending)) {
    const path = join(folder, candidate);
    if (await exists(path)) continue;
    try {
      return await work(path);
    } catch (error) {
      if (!(error instanceof AssayError && error.code === 'already there')) throw error;
    }
  }
  throw new Error('names do not end');
}
