import { createHash } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sayFault } from '../choose.ts';
import { forgetFailure, keepFailure } from '../lately.ts';
import { lookAtRuntime, type Runtime, wantedVersion } from '../look.ts';
import { electronPackage, type Machine, packageVersion, pinnedVersion } from '../place.ts';
import { cachedZip, reach, type Source, sourceOf } from '../source.ts';
import type { Check } from './check.ts';

/** Milliseconds for the server: somebody sits there and wants to know. */
const PATIENCE = 8000;

export function checkNode(version = process.versions.node): Check {
  const major = Number.parseInt(version, 10);
  if (major >= 24) return { name: 'Node', state: 'good', says: version };
  return {
    name: 'Node',
    state: 'fault',
    says: `${version} is too old. Run this as “npm run electron:doctor”, or “npm ci” first.`,
  };
}

export function checkPackage({ project }: Machine): Check {
  const name = 'Package';
  const [pinned, installed] = [pinnedVersion(project), packageVersion(project)];
  if (installed === undefined) return { name, state: 'fault', says: 'electron is not installed. Run “npm ci”.' };
  if (pinned !== undefined && pinned !== installed)
    return { name, state: 'fault', says: `electron ${installed} is installed, and ${pinned} is wanted. Run “npm ci”.` };
  return { name, state: 'good', says: `electron ${installed}, as package.json wants it` };
}

/** The runtime, whether what it came from is what its makers published, and whether it can be fetched where it is not there. */
export async function checkRuntime(machine: Machine): Promise<{ runtime: Runtime; checks: Check[] }> {
  const runtime = await lookAtRuntime(machine);
  const where =
    runtime.place.from === 'override' ? ` in the folder ${runtime.place.folder} (ELECTRON_OVERRIDE_DIST_PATH)` : '';
  if (runtime.state === 'ready') {
    const says = `${runtime.version ?? 'of a version that it does not say'}${where}, for ${machine.platform} on ${machine.arch}`;
    return { runtime, checks: [{ name: 'Runtime', state: 'good', says }, await checkDownload(machine)] };
  }
  const fault = sayFault(runtime).replace(/,$/, '');
  if (runtime.place.from === 'override')
    return {
      runtime,
      checks: [{ name: 'Runtime', state: 'fault', says: `${fault}. Correct the setting, or take it away.` }],
    };
  const fetching = await checkFetching(machine);
  const state = fetching.state === 'good' ? 'note' : 'fault';
  return { runtime, checks: [{ name: 'Runtime', state, says: `${fault}.` }, fetching] };
}

async function checkFetching(machine: Machine): Promise<Check> {
  const name = 'Fetching';
  const source = sourceAt(machine);
  if (source === undefined)
    return { name, state: 'fault', says: 'No address to fetch it from. Correct ELECTRON_MIRROR, or run “npm ci”.' };
  if (cachedZip(source, machine) !== undefined)
    return { name, state: 'good', says: 'A download of it is in the cache of this computer; “npm start” unpacks it.' };
  const reached = await reach(source, PATIENCE);
  if (reached.reached) {
    forgetFailure(machine.project);
    const size = reached.bytes === undefined ? '' : ` (${Math.ceil(reached.bytes / 1_000_000)} MB)`;
    return { name, state: 'good', says: `It can be had from ${source.host}${size}; “npm start” fetches it.` };
  }
  keepFailure(machine.project, source.url, reached.why);
  const remedy =
    'Connect to the network, set HTTPS_PROXY, name a mirror in ELECTRON_MIRROR, or a folder with the runtime in ELECTRON_OVERRIDE_DIST_PATH.';
  return { name, state: 'fault', says: `${reached.why} (${source.url}). ${remedy}` };
}

/** No sums of the unpacked files are published, so that what they came from is held to its own. */
async function checkDownload(machine: Machine): Promise<Check> {
  const name = 'Checksum';
  const source = sourceAt(machine);
  const zip = source && cachedZip(source, machine);
  const wanted = source && publishedSum(machine.project, source.checksumName);
  if (zip === undefined || wanted === undefined)
    return { name, state: 'note', says: 'No download is kept that could be held to its published checksum.' };
  const hash = createHash('sha256');
  for await (const bytes of createReadStream(zip)) hash.update(bytes);
  if (hash.digest('hex') === wanted)
    return { name, state: 'good', says: 'The download that is kept has the checksum that its makers published.' };
  const says = `The download that is kept has another checksum than was published. Delete ${zip} and node_modules/electron/dist, and start again.`;
  return { name, state: 'fault', says };
}

function publishedSum(project: string, zip: string): string | undefined {
  try {
    const sum = JSON.parse(readFileSync(join(electronPackage(project), 'checksums.json'), 'utf8'))[zip];
    return typeof sum === 'string' ? sum : undefined;
  } catch {
    return undefined;
  }
}

function sourceAt(machine: Machine): Source | undefined {
  const version = wantedVersion(machine.project);
  try {
    return version === undefined ? undefined : sourceOf(machine, version);
  } catch {
    return undefined;
  }
}
