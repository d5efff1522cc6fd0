import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../../source.ts';

export type Ran = { exit: number; out: string; err: string; json: () => Record<string, unknown> };

/** Runs the real command as a process of its own, with a data folder of its own. */
export function assayIn(folder: string, env: Record<string, string> = {}): (...words: string[]) => Promise<Ran> {
  return (...words) =>
    new Promise((resolve, reject) => {
      const child = spawn(process.execPath, [join(root, 'electron/assay.js'), ...words], {
        cwd: folder,
        env: { ...process.env, ASSAY_HOME: folder, ASSAY_DATA: join(folder, 'data'), ...env },
      });
      let out = '';
      let err = '';
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        out += text;
      });
      child.stderr.setEncoding('utf8').on('data', (text: string) => {
        err += text;
      });
      child.on('error', reject);
      child.on('close', (exit) => resolve({ exit: exit ?? -1, out, err, json: () => JSON.parse(out) }));
    });
}
