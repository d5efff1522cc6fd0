import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';

/** Whether two paths lead to one file, whatever links they go by. */
export function sameFile(one: string, other: string): boolean {
  return resolve(one) === resolve(other) || realPath(one) === realPath(other);
}

function realPath(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return resolve(path);
  }
}
