import { writeSync } from 'node:fs';
import { saveFile } from '../../../electron/host/atomic-save.ts';

// Saves over and over until it is killed: whole pages of one letter, so that a mixture of two saves would show.
const [path = '', size = '0'] = process.argv.slice(2);
for (let turn = 0; ; turn++) {
  const bytes = Buffer.alloc(Number(size), turn % 2 === 0 ? 'a' : 'b');
  await saveFile(path, bytes, { expects: 'anything' });
  if (turn === 0) writeSync(1, 'saving\n');
}
