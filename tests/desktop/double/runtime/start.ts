import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { app, becomeReady, lifecycle } from './app.ts';
import { findPackaged, readAppCode } from './app-code.ts';
import { parseArguments } from './arguments.ts';
import { startChromium } from './chromium.ts';
import { electron } from './electron.ts';
import { setSystemDark } from './native-theme.ts';
import { offerElectron } from './require-electron.ts';
import { asked, beginRun, setChromium, theRun } from './run.ts';

/**
 * What the pretend executable runs, from Node’s point of view an ordinary script: finds the app, loads its main file with
 * the double in the place of `electron`, starts Chromium and says so on standard error, where Playwright reads it.
 */
const { DOUBLE_EXECUTABLE = '', DOUBLE_FUSES = '', DOUBLE_CHROMIUM = '' } = process.env;
for (const name of ['DOUBLE_EXECUTABLE', 'DOUBLE_FUSES', 'DOUBLE_CHROMIUM']) delete process.env[name];
const electronVersion = readFileSync(join(import.meta.dirname, 'version'), 'utf8').trim();

const args = process.argv.slice(2);
const packaged = findPackaged(DOUBLE_EXECUTABLE, DOUBLE_FUSES.charAt(5) === '1');
const { required, switches, target } = parseArguments(args, packaged !== undefined);
const found = packaged ?? target;
if (found === undefined) {
  console.error('electron double: no app is given');
  process.exit(1);
}
const { appPath, manifest, main } = readAppCode(found);
beginRun({
  execPath: DOUBLE_EXECUTABLE,
  appPath,
  isPackaged: packaged !== undefined,
  electronVersion,
  manifest,
  switches,
});

process.argv.splice(0, process.argv.length, DOUBLE_EXECUTABLE, ...args);
process.execPath = DOUBLE_EXECUTABLE;
Object.assign(process.versions, { electron: electronVersion, chrome: '' });
Object.defineProperties(process, {
  type: { value: 'browser' },
  resourcesPath: { value: join(dirname(DOUBLE_EXECUTABLE), 'resources') },
  defaultApp: { value: packaged === undefined ? true : undefined },
});
Object.defineProperty(globalThis, 'electronDouble', { value: { asked, setSystemDark } });

for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => app.quit());
process.on('uncaughtException', (fault) => {
  console.error('A JavaScript error occurred in the main process\n', fault);
  app.exit(1);
});
process.on('unhandledRejection', (fault) => {
  console.error('UnhandledPromiseRejection in the main process:', fault);
});

offerElectron(electron);
const require = createRequire(main);
for (const path of required) require(resolve(path));
require(main);

// Not before main has had its say: where the user’s data lies, which switches Chromium gets, that another is the first.
if (!lifecycle.leaving) {
  const chromium = await startChromium(DOUBLE_CHROMIUM, theRun().switches, app.getPath('userData'));
  Object.assign(process.versions, { chrome: chromium.version });
  setChromium(chromium);
  lifecycle.killChromium = chromium.kill;
  void chromium.connection.closed.then(() => {
    if (!lifecycle.leaving) app.exit(1);
  });
  if (switches.has('remote-debugging-port')) process.stderr.write(`DevTools listening on ${chromium.address}\n`);
  becomeReady();
}
