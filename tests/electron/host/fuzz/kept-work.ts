import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FILE, isDamage, openWorkStore } from '../../../../electron/host/recovery/open-store.ts';

const work = {
  work: 'window-one',
  turn: 1,
  report: 'report',
  basedOn: 'r1',
  dirty: true,
  whole: true,
  takes: [],
  pieces: Object.fromEntries(
    Array.from({ length: 30 }, (_, at) => [`parts/${at}`, JSON.stringify('words '.repeat(80))]),
  ),
  done: { from: 0, at: 0, steps: Array.from({ length: 40 }, (_, at) => `{"step":${at},"words":"a few words"}`) },
  frame: '{"version":"1"}',
};
const at = { path: '/reports/a.assay', at: 1000 };

/** The bytes of a store with unsaved work in it. */
export function newKeptWork(): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'assay-kept-'));
  try {
    const { store, close } = openWorkStore(folder, () => {});
    store.keep(work, at);
    close();
    return new Uint8Array(readFileSync(join(folder, FILE)));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Opens a store that may be damaged, as the thread does: what shows damage later is found out at the next opening. */
export function readKeptWork(folder: string, bytes: Uint8Array): string {
  writeFileSync(join(folder, FILE), bytes);
  const said: string[] = [];
  for (let tries = 0; tries < 3; tries++) {
    const { store, close } = openWorkStore(folder, (sentence) => said.push(sentence));
    try {
      store.find(at.path, 'report');
      store.load(work.work);
      // Whatever is there, what is typed from now on is kept.
      const next = { ...work, work: 'window-two', turn: 2 };
      if (!store.keep(next, at) || store.load(next.work)?.pieces['parts/3'] !== next.pieces['parts/3'])
        throw new Error('what was typed was not kept');
      return said.length > 0 ? 'set aside' : 'opened';
    } catch (error) {
      if (!isDamage(error)) throw error;
    } finally {
      close();
    }
  }
  throw new Error('damaged for ever');
}
