import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Content } from '../../core/content.ts';
import { readClipping } from '../../renderer/editor/paste/read-clipboard.ts';
import { isTracked } from '../../renderer/editor/paste/tracked-changes.ts';
import { type Sample, samples, told } from './clipboard.ts';

const all = samples();

test('there are samples of every program', () => {
  expect(all.length).toBeGreaterThanOrEqual(25);
});

/** What a paste gives, in words; where there are tracked changes, taken both ways. */
function paste({ clipping }: Sample) {
  const { changes, read } = readClipping(clipping);
  const { blocks, pictures, missing } = read('accept', false);
  expect(Content.safeParse(blocks).error).toBeUndefined();
  return {
    blocks: blocks.map(told),
    ...((isTracked(changes) || changes.comments > 0) && { changes }),
    ...(isTracked(changes) && { rejected: read('reject', false).blocks.map(told) }),
    ...(pictures.length > 0 && { pictures: pictures.map(({ file }) => `${file.name}: ${file.bytes.length} bytes`) }),
    ...(missing.length > 0 && { missing }),
  };
}

test.each(all)('$name', (sample) => {
  const given = paste(sample);
  if (process.env.WRITE_SAMPLES) writeFileSync(sample.expected, `${JSON.stringify(given, null, 2)}\n`);
  expect(given).toEqual(JSON.parse(readFileSync(sample.expected, 'utf8')));
});
