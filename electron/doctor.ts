import { canStart, sayChecks } from './runtime/checks/check.ts';
import { checkFuses } from './runtime/checks/fuses.ts';
import { checkLinux } from './runtime/checks/linux.ts';
import { checkNode, checkPackage, checkRuntime } from './runtime/checks/packages.ts';
import { checkApp, checkBrowser, checkData, checkDisplay, checkPolicy } from './runtime/checks/surroundings.ts';
import { type Machine, thisMachine } from './runtime/place.ts';

/**
 * `npm run electron:doctor [-- --json]`: says what the desktop app needs, what of it is there, and what to do. The exit status
 * is 0 when “npm start” can open the desktop app, fetching its runtime if need be, and 1 otherwise.
 */
async function examine(machine: Machine) {
  const { runtime, checks } = await checkRuntime(machine);
  const isReady = runtime.state === 'ready';
  return [
    checkNode(),
    checkPackage(machine),
    ...checks,
    checkDisplay(machine),
    ...(isReady && machine.platform === 'linux' ? await checkLinux(runtime.place) : []),
    ...(isReady ? [await checkFuses(runtime.place, machine.platform)] : []),
    checkApp(machine),
    checkData(),
    checkPolicy(),
    await checkBrowser(),
  ];
}

const checks = await examine(thisMachine());
const starts = canStart(checks);
if (process.argv.includes('--json')) console.log(JSON.stringify({ canStart: starts, checks }, null, 2));
else
  for (const line of [
    ...sayChecks(checks),
    '',
    starts
      ? '“npm start” opens the desktop app.'
      : '“npm start” opens the browser until what is wrong above has been put right.',
  ])
    console.log(line);
process.exitCode = starts ? 0 : 1;
