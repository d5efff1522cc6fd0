import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { settingsOf, type Variant } from './settings.ts';

/** Credentials; a release without them sets them to nothing. */
const CREDENTIAL = /^(WIN_)?CSC_|^APPLE_/;

/**
 * Runs electron-builder, which says itself what it does, and gives its exit status. It publishes nothing.
 *
 * @param words its own: `--win msi`, `-c.electronDist=…`
 */
export function runBuilder(root: string, words: readonly string[], variant: Variant): Promise<number> {
  const script = createRequire(import.meta.url).resolve('electron-builder/cli.js');
  const args = [script, ...words, ...settingsOf(variant), '--publish', 'never'];
  const given = Object.entries(process.env).filter(([name, value]) => value !== '' || !CREDENTIAL.test(name));
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit', env: Object.fromEntries(given) });
    child.on('error', () => resolve(1));
    child.on('close', (code) => resolve(code ?? 1));
  });
}
