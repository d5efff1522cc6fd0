import { AssayError } from '../../core/fault.ts';
import { sayFault } from '../ui/say-fault.ts';

/** What went wrong on the way to a report. `damaged`: its file is; without a handle, the one that the host was started with. */
export type Problem = { message: string; damaged?: { file?: string } };

export function problemOf(error: unknown, file?: string): Problem {
  const isDamaged = error instanceof AssayError && error.code === 'damaged file';
  return { message: sayFault(error), ...(isDamaged && { damaged: file === undefined ? {} : { file } }) };
}
