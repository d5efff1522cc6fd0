import { constants } from 'node:fs';
import { open } from 'node:fs/promises';

/** Opening a pipe would otherwise wait for somebody to write to it. Windows has neither. */
const AT_ONCE = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);
/** What every package begins with. */
const PACKAGE = 'PK\u0003\u0004';

/** Whether a file can be read and begins as reports do. Whether it is one shows when it is read whole, which takes its time. */
export async function beginsAsReport(path: string): Promise<boolean> {
  const file = await open(path, AT_ONCE).catch(() => undefined);
  try {
    if (!(await file?.stat())?.isFile()) return false;
    const bytes = new Uint8Array(PACKAGE.length);
    await file?.read(bytes, 0, bytes.length, 0);
    return String.fromCharCode(...bytes) === PACKAGE;
  } catch {
    return false;
  } finally {
    await file?.close();
  }
}
