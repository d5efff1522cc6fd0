import { writeSync } from 'node:fs';
import { runAssay } from '../../../electron/cli/run.ts';

// Brings text and scores into a report and exports it, over and over until it is killed, and says when it begins.
const [file = '', text = '', scores = '', to = ''] = process.argv.slice(2);
const work = [
  ['import', 'scores', file, scores],
  ['import', 'text', file, text, '--replace'],
  ['export', file, '--to', to, '--draft', '--no-page-numbers', '--force'],
];
// What a first command loads is not to be waited for.
await runAssay(['show', file]);
for (;;) {
  for (const words of work) {
    writeSync(1, 'begins\n');
    const { exit, err } = await runAssay(words);
    if (exit !== 0) throw new Error(`${words.join(' ')}: ${err}`);
  }
}
