import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import type { Setup } from '../page/setup.ts';
import type { Cdp } from './cdp.ts';

export const ISOLATED = 'Electron Isolated Context';

/** Puts what Electron puts into a page into every document of its main frame, before scripts of its own. */
export async function addPageScripts(cdp: Cdp, preload: string | undefined): Promise<void> {
  if (preload !== undefined && !isAbsolute(preload))
    console.error(`preload script must have absolute path: ${preload}`);
  const setup: Setup = {
    secret: randomBytes(16).toString('hex'),
    versions: Object.fromEntries(Object.entries(process.versions).map(([name, version]) => [name, version ?? ''])),
    platform: process.platform,
    argv: process.argv,
    preload: preload ?? '',
  };
  const given = `const setup = ${JSON.stringify(setup)};`;
  // As text of the script and not of an eval, which the page’s content security policy may refuse.
  const preloadText = preload === undefined ? '' : readFileSync(preload, 'utf8');
  const runPreload = `const runPreload = function (require, module, exports, process, global, setImmediate, clearImmediate) {
${preloadText}
};`;
  await cdp.send('Runtime.addBinding', { name: 'toDouble', executionContextName: ISOLATED });
  await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: inMainFrame(given, scriptOf('main-world.js')) });
  await cdp.send('Page.addScriptToEvaluateOnNewDocument', {
    source: inMainFrame(given, runPreload, scriptOf('isolated-world.js')),
    worldName: ISOLATED,
  });
}

function scriptOf(name: string): string {
  return readFileSync(join(import.meta.dirname, name), 'utf8');
}

/** “nodeIntegrationInSubFrames” is off: preload scripts do not run in frames. */
function inMainFrame(...script: string[]): string {
  return `if (window === window.top) (() => {\n${script.join('\n')}\n})();`;
}
