import { stat } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { AssayError } from '../../core/fault.ts';
import { writeFault } from '../host/file-fault.ts';
import { wrongUse } from './command.ts';
import type { ReportOnDisk } from './report-on-disk.ts';

/** Whatever can be refused of a file that is to be written is refused here, before the long work and not after it. */
export async function refuseBefore(
  { path }: Pick<ReportOnDisk, 'path'>,
  to: string,
  /** Nothing where the command writes over no file. */
  force?: boolean,
): Promise<void> {
  if (resolve(to) === path)
    throw wrongUse('That is the report itself, and it was not changed. Give the copy another name.');
  if (!force && (await exists(to))) {
    const over = force === undefined ? '' : ', or write over it with --force';
    const message = `There is already a file “${basename(to)}”, which was not changed. Choose another name${over}.`;
    throw new AssayError('already there', message);
  }
  await stat(dirname(resolve(to))).catch((error) => {
    throw writeFault(error, resolve(to));
  });
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
