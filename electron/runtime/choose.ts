import { fetchRuntime } from './fetch-runtime.ts';
import { failedLately, forgetFailure, keepFailure } from './lately.ts';
import { lookAtRuntime, type Runtime, wantedVersion } from './look.ts';
import type { Env, Machine } from './place.ts';
import { cachedZip, reach, sourceOf } from './source.ts';

/** What Assay opens in; of the browser, `why` in words that follow “because”. */
export type Choice = { open: 'desktop'; program: string } | { open: 'browser'; why: string };

/** Milliseconds that a server has to say whether the runtime can be had; `ASSAY_PATIENCE` gives one that is slow more. */
const PATIENCE = 2500;
const MB = 1_000_000;

/** @param tell takes a line on how far a download is; `over`: the next one stands in its place */
export async function chooseWindow(
  machine: Machine,
  asked: boolean,
  tell: (line: string, over: boolean) => void,
): Promise<Choice> {
  const { env, platform, project } = machine;
  if (asked) return browser('you asked for it');
  if (!hasDisplay(env, platform)) return browser('there is no display that a window could open on');
  const runtime = await lookAtRuntime(machine);
  if (runtime.state === 'ready') return { open: 'desktop', program: runtime.place.program };
  const fault = sayFault(runtime);
  const wanted = wantedVersion(project);
  if (runtime.place.from === 'override' || wanted === undefined) return browser(fault);
  const why = await fetchWanted(machine, wanted, tell);
  if (why !== undefined) return browser(`${fault} and cannot be fetched: ${why}`);
  const fetched = await lookAtRuntime(machine);
  if (fetched.state === 'ready') return { open: 'desktop', program: fetched.place.program };
  return browser(sayFault(fetched));
}

function browser(why: string): Choice {
  return { open: 'browser', why };
}

export function hasDisplay(env: Env, platform: NodeJS.Platform): boolean {
  return platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

/** What is wrong with what stands there, in words that follow “because”. */
export function sayFault(runtime: Exclude<Runtime, { state: 'ready' }>): string {
  const name = 'the desktop runtime (Electron)';
  switch (runtime.state) {
    case 'missing':
      return runtime.place.from === 'override'
        ? `${name} is not in the folder that ELECTRON_OVERRIDE_DIST_PATH names`
        : `${name} is not installed`;
    case 'cut short':
      return `${name} was only fetched in part`;
    case 'not a program':
      return `${name} is there but may not be run as a program`;
    case 'older':
      return `${name} is of version ${runtime.version}, older than the ${runtime.wanted} that is wanted,`;
    case 'another version':
      return `${name} is of version ${runtime.version}, and ${runtime.wanted} is wanted,`;
    case 'for another system':
      return `${name} is there for another system (${runtime.builtFor})`;
  }
}

/** Why the runtime could not be fetched; nothing where it is there now. */
async function fetchWanted(
  machine: Machine,
  version: string,
  tell: (line: string, over: boolean) => void,
): Promise<string | undefined> {
  const { project } = machine;
  const source = sourceAt(machine, version);
  if (typeof source === 'string') return source;
  const lately = failedLately(project, source.url);
  if (lately !== undefined)
    return `${lately} (found out less than 15 minutes ago; “npm run electron:doctor” asks again)`;
  const cached = cachedZip(source, machine) !== undefined;
  const reached = cached ? undefined : await reach(source, Number(machine.env.ASSAY_PATIENCE) || PATIENCE);
  if (reached?.reached === false) {
    keepFailure(project, source.url, reached.why);
    return reached.why;
  }
  const size = reached?.bytes === undefined ? '' : ` of ${Math.ceil(reached.bytes / MB)}`;
  const what = `Fetching Electron ${version} from ${cached ? 'this computer’s cache' : source.host}, once`;
  tell(`${what}.`, true);
  const result = await fetchRuntime(machine, (bytes) => tell(`${what}: ${Math.ceil(bytes / MB)}${size} MB.`, true));
  tell(result.fetched ? `${what}: done.` : `${what}: not done.`, false);
  if (result.fetched) {
    forgetFailure(project);
    return undefined;
  }
  keepFailure(project, source.url, result.why);
  return result.why;
}

function sourceAt(machine: Machine, version: string) {
  try {
    return sourceOf(machine, version);
  } catch {
    return 'the mirror that the settings name is no address';
  }
}
