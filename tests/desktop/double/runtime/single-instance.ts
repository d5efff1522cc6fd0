import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a later start hands to the first: “argv, workingDirectory, additionalData” of `second-instance`. */
export type Handed = { argv: string[]; workingDirectory: string; additionalData: unknown };

const NOTE = '.note';

/**
 * Real between processes: a file in the user’s data says who was first, and later ones leave their notes beside it.
 * @returns undefined where another process is the first one, which has got the note then
 */
export function takeLock(userData: string, handed: Handed, hear: (handed: Handed) => void): (() => void) | undefined {
  const folder = join(userData, 'first-instance');
  const owner = join(folder, 'pid');
  mkdirSync(folder, { recursive: true });
  while (!isWritten(owner)) {
    if (isAlive(Number(readFileSync(owner, 'utf8')))) {
      const note = join(folder, `${Date.now()}-${process.pid}`);
      writeFileSync(`${note}.new`, JSON.stringify(handed));
      renameSync(`${note}.new`, note + NOTE);
      return undefined;
    }
    rmSync(owner, { force: true });
  }
  const take = () => {
    const notes = readdirSync(folder).filter((each) => each.endsWith(NOTE));
    for (const name of notes.sort()) {
      const note = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Handed;
      rmSync(join(folder, name));
      hear(note);
    }
  };
  take();
  const watcher = watch(folder, { persistent: false }, take);
  return () => {
    watcher.close();
    rmSync(owner, { force: true });
  };
}

/** False where the file is there already. */
function isWritten(owner: string): boolean {
  try {
    writeFileSync(owner, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    return false;
  }
}

function isAlive(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
