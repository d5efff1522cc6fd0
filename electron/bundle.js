import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

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
