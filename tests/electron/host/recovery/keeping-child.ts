import { writeSync } from 'node:fs';
import { openWorkStore } from '../../../../electron/host/recovery/open-store.ts';

// Keeps over and over until it is killed, each time the number of the turn in two texts and as a step.
const [folder = ''] = process.argv.slice(2);
const { store } = openWorkStore(folder, () => {});
const first = store.load('window-one')?.entry.turn ?? 0;
for (let turn = first + 1; ; turn++) {
  const pieces = { 'parts/a': `[${turn}]`, 'parts/b': `[${turn}]`, ...(turn === 1 && { details: '{}' }) };
  const done = { from: 0, at: turn, steps: [String(turn)] };
  const about = {
    work: 'window-one',
    report: 'report',
    basedOn: 'r1',
    dirty: true,
    takes: [],
    frame: '{"version":"1"}',
  };
  store.keep({ ...about, turn, whole: turn === 1, pieces, done }, { path: '/a.assay', at: 0 });
  writeSync(1, `${turn}\n`);
}
