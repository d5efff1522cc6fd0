import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { hostname, userInfo } from 'node:os';
import { type OwnerFile, shownName } from '../../../core/owner-file.ts';
import { systemCode } from '../file-fault.ts';

/** Who this process writes into owner files as, and what became of others on this machine. */
export type Self = Pick<OwnerFile, 'name' | 'machine' | 'process'>;

let self: Promise<Self> | undefined;

/** Found out once: nothing of it changes as long as the process lives. */
export function thisProcess(): Promise<Self> {
  self ??= describe();
  return self;
}

/** What the user is called: as the system has it, which stands for `{user}` in what the policy says instead. */
export async function calledName(author: string | undefined): Promise<string> {
  const { name } = await thisProcess();
  return author === undefined ? name : shownName(author.replaceAll('{user}', name), name);
}

async function describe(): Promise<Self> {
  const [machine, boot, found] = await Promise.all([
    readFile('/etc/machine-id', 'utf8').catch(() => ''),
    readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => ''),
    lookAt(process.pid),
  ]);
  return {
    name: shownName(userName(), 'Somebody'),
    machine: shownName(hostname(), 'a computer'),
    process: {
      pid: process.pid,
      // The id itself is to stay on its machine.
      machine: machine.trim() && createHash('sha256').update(`assay-owner ${machine}`).digest('hex').slice(0, 32),
      boot: boot.trim(),
      start: typeof found === 'object' ? found.start : '',
    },
  };
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return process.env.USER ?? '';
  }
}

/**
 * Whether the process that wrote an owner file still runs. Only one on this machine can be asked about; where the system
 * does not tell when a process began, another one may have its number by now.
 */
export async function fateOf(owner: OwnerFile): Promise<'runs' | 'gone' | 'unknown'> {
  const own = await thisProcess();
  const { pid, machine, boot, start } = owner.process;
  if (owner.machine !== own.machine || machine !== own.process.machine) return 'unknown';
  // Machines of one name that do not say more of themselves may be two.
  if (boot !== own.process.boot) return machine !== '' && boot !== '' ? 'gone' : 'unknown';
  const found = await lookAt(pid);
  if (found === 'none') return 'gone';
  if (!found || start === '') return 'unknown';
  return found.start === start && !found.ended ? 'runs' : 'gone';
}

/** When a process began, as its system counts; nothing where it runs and that is not told. */
async function lookAt(pid: number): Promise<{ start: string; ended: boolean } | 'none' | undefined> {
  const text = await readFile(`/proc/${pid}/stat`, 'latin1').catch(() => '');
  // The name of the program, in brackets, may hold anything.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const [state = '', start = ''] = [fields[0], fields[19]];
  if (text !== '' && /^\d+$/.test(start)) return { start, ended: state === 'Z' || state === 'X' };
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (systemCode(error) === 'ESRCH') return 'none';
  }
  return undefined;
}
