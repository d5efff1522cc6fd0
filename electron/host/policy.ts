import { closeSync, constants, fstatSync, openSync, readFileSync, realpathSync, type Stats, statSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import { Policy, UNREADABLE_POLICY } from '../../core/policy.ts';
import { placeOf, systemCode } from './file-fault.ts';
import { beyondBounds } from './json-measure.ts';
import { POLICY } from './limits.ts';
import { type Surroundings, surroundings } from './user-folders.ts';

/** `fault`: why the file is not followed, in words for the user; what then applies is the safe side. */
export type LoadedPolicy = { policy: Policy; file: string; found: boolean; fault?: string };

/** Where to look, and who may decide: `admin` is the id of the user to whom the file must belong, where there are such ids. */
export type PolicyPlaces = { machine: string; override?: string | undefined; admin?: number | undefined };

/** The file of the machine; on Windows, its folder is to be made by an installer, since everybody may add folders there. */
export function policyFile({ platform, env }: Pick<Surroundings, 'platform' | 'env'> = surroundings()): string {
  if (platform === 'win32') return join(env.ProgramData || 'C:\\ProgramData', 'Assay', 'policy.json');
  if (platform === 'darwin') return '/Library/Application Support/Assay/policy.json';
  return '/etc/assay/policy.json';
}

/**
 * The policy of this computer. Never throws. `ASSAY_POLICY` names another file where the machine has none: a user can so add
 * rules for himself, and never put any in the place of the administrator’s.
 */
export function loadPolicy(places: PolicyPlaces = placesOf(surroundings())): LoadedPolicy {
  const own = loadFrom(places.machine, places.admin, true);
  if (own.found || !places.override) return own;
  return loadFrom(places.override, process.getuid?.(), false);
}

function placesOf({ platform, env }: Surroundings): PolicyPlaces {
  const override = env.ASSAY_POLICY || undefined;
  return { machine: policyFile({ platform, env }), override, admin: platform === 'win32' ? undefined : 0 };
}

function loadFrom(file: string, owner: number | undefined, ofMachine: boolean): LoadedPolicy {
  const refused = (why: string): LoadedPolicy => {
    const fault = `The policy of this computer in “${placeOf(file)}” is not followed, because ${why}. Updates are off; ask whoever looks after this computer to put it right.`;
    return { policy: UNREADABLE_POLICY, file, found: true, fault };
  };
  let opened: number | undefined;
  try {
    // A pipe in its place is not waited for.
    opened = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const stats = fstatSync(opened);
    if (!stats.isFile()) return refused('it is no file');
    if (owner !== undefined && othersMayWrite(stats, file, owner, ofMachine))
      return refused('others than an administrator can change it');
    if (stats.size > POLICY.bytes) return refused(`it is larger than ${POLICY.bytes / 1024} kB`);
    const read = readPolicy(readFileSync(opened));
    return 'why' in read ? refused(read.why) : { policy: read.policy, file, found: true };
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(systemCode(error))) return { policy: {}, file, found: false };
    return refused(`it cannot be read (${systemCode(error) || 'unknown fault'})`);
  } finally {
    if (opened !== undefined) closeSync(opened);
  }
}

const [BY_GROUP, BY_ALL, STICKY] = [0o020, 0o002, 0o1000];
/** The groups of administrators: root or wheel, and admin on macOS. */
const ADMINS = [0, 80];

/** Whoever may put another file in its place can change it, too. */
function othersMayWrite(stats: Stats, file: string, owner: number, ofMachine: boolean): boolean {
  const isOpen = ({ uid, gid, mode }: Stats) =>
    uid !== owner || (mode & BY_ALL) !== 0 || ((mode & BY_GROUP) !== 0 && !ADMINS.includes(gid));
  if (isOpen(stats)) return true;
  if (!ofMachine) return false;
  const folder = statSync(dirname(realpathSync(file)));
  return (folder.mode & STICKY) === 0 && isOpen(folder);
}

function readPolicy(bytes: Buffer): { policy: Policy } | { why: string } {
  if (beyondBounds(bytes, POLICY) !== undefined) return { why: 'it holds more than a policy can' };
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    const line = /\(line (\d+) /.exec(String(error))?.[1];
    return {
      why: error instanceof SyntaxError ? `it is not JSON${line ? ` in line ${line}` : ''}` : 'it is not UTF-8',
    };
  }
  const { data, error } = Policy.safeParse(value);
  if (!data) return { why: sayIssue(error.issues[0]) };
  const foreign = [...(data.editionFolders ?? []), data.reportsFolder ?? '~'].find((folder) => !isPlace(folder));
  return foreign === undefined ? { policy: data } : { why: `“${foreign}” is no whole path on this system` };
}

function isPlace(folder: string): boolean {
  return folder.startsWith('~') || isAbsolute(folder);
}

type Issue = NonNullable<ReturnType<typeof Policy.safeParse>['error']>['issues'][number];

function sayIssue(issue: Issue | undefined): string {
  if (issue?.code === 'unrecognized_keys') return `it has a key “${issue.keys[0]}”, which is not known`;
  const key = issue?.path[0];
  if (key === undefined) return 'it is no JSON object';
  return `what it says of “${String(key)}” is wrong (${issue?.message.replace(/^Invalid (input|option|string): /, '')})`;
}
