import { type ChildProcess, execFile, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * A room of processes that see mounts of their own: disks and shares come and go in it, and the machine knows nothing of
 * them. It ends with the process that holds it, which ends with the test, however that dies.
 */
export type Room = {
  /** What stands before a command so that it runs in the room. */
  enter: readonly string[];
  /** Runs a command in the room, to its end. */
  run: (...command: readonly string[]) => Promise<void>;
  /** How the test itself, outside, names a path in the room. */
  seen: (path: string) => string;
  close: () => Promise<void>;
};

/** Why there can be no room here; nothing where there can. */
export const whyNoRoom: string | undefined = findWhyNot();
if (whyNoRoom) console.log(`Nothing can be mounted here, so that these tests are skipped: ${whyNoRoom}`);

export async function newRoom(): Promise<Room> {
  const holder = spawn('unshare', ['--mount', '--propagation', 'private', 'sh', '-c', 'echo ready; read end'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  await once(holder.stdout, 'data');
  const enter = ['nsenter', `--mount=/proc/${holder.pid}/ns/mnt`, `--wd=${process.cwd()}`];
  return {
    enter,
    async run(...command) {
      const [program = '', ...input] = [...enter, ...command];
      await run(program, input);
    },
    seen: (path) => `/proc/${holder.pid}/root${path}`,
    close: () => ended(holder),
  };
}

async function ended(holder: ChildProcess): Promise<void> {
  if (holder.exitCode !== null || holder.signalCode !== null) return;
  const gone = once(holder, 'exit');
  holder.kill('SIGKILL');
  await gone;
}

function findWhyNot(): string | undefined {
  if (process.platform !== 'linux') return `${process.platform} has no mounts of a process’s own.`;
  const tried = spawnSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'none', '/mnt'], { encoding: 'utf8' });
  return tried.status === 0 ? undefined : (tried.stderr || tried.error?.message || 'no reason given').trim();
}
