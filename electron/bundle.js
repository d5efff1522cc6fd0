import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/**
 * The command in few files without types, which start in half the time that its sources take. make-bundle.ts makes them
 * at the end of the first command after a change; where they are not there, or are not of the sources as they are now,
 * the sources run. In JavaScript for the reason that assay.js is.
 */

const FOLDER = join(import.meta.dirname, '../node_modules/.cache/bundle');

/** The address of the bundle; nothing where it is not of the files as they are now. */
export function freshBundle(folder = FOLDER) {
  try {
    const { from, slot, stamps } = JSON.parse(readFileSync(join(folder, 'made.json'), 'utf8'));
    // Copies of the project may share their packages.
    const fresh =
      from === import.meta.dirname && Object.entries(stamps).every(([path, stamp]) => stampOf(path) === stamp);
    return fresh ? pathToFileURL(join(folder, slot, 'run.js')).href : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Loads every file of a bundle, one after the other, so that a process that goes on for long needs none of them later. What
 * was compiled of them is kept at once: such a process may be killed in the end.
 */
export async function loadWhole(bundle) {
  try {
    const folder = dirname(fileURLToPath(bundle));
    for (const name of readdirSync(folder).filter((found) => found.endsWith('.js')))
      await import(pathToFileURL(join(folder, name)).href);
    flushCompileCache();
  } catch {
    // Then what is missing is looked for when it is needed.
  }
}

/** The same in a process of its own, beside one that has better things to do; it may be ended with that. */
export function renewBundleBeside() {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'renew-bundle.js')], { stdio: 'ignore' });
  child.on('error', () => {});
  child.unref();
}

/** That it could not be made costs time later and nothing else. */
export async function renewBundle(folder = FOLDER) {
  try {
    const { makeBundle } = await import('./make-bundle.ts');
    await makeBundle(folder, stampOf);
  } catch {}
}

/** Another one after each change; of the times of a file, that of its last change cannot be set by hand. */
function stampOf(path) {
  const { size, ctimeMs } = statSync(path);
  return `${size} ${ctimeMs}`;
}
