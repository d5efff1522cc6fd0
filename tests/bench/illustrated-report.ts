import { deflateSync } from 'node:zlib';
import type { Block } from '../../core/content.ts';
import type { Report } from '../../core/report.ts';
import { readPicture } from '../../electron/host/pictures/picture.ts';
import { assetIdOf } from '../../electron/host/pictures/report-assets.ts';
import { chunk } from '../some-pictures.ts';
import { benchReport } from './editor-report.ts';

/** A report with so many words in forty texts, and pictures of 100 to 300 KB among them that cannot be packed any smaller. */
export function illustratedReport(
  words: number,
  pictures: number,
): { report: Report; entries: Map<string, Uint8Array> } {
  const { report } = benchReport(words);
  const texts = Object.values(report.parts);
  const entries = new Map<string, Uint8Array>();
  for (let number = 0; number < pictures; number++) {
    const bytes = newPhoto(400, 250 + Math.floor((500 * number) / pictures), number);
    const id = assetIdOf(bytes);
    report.assets[id] = readPicture(bytes, `photo ${number}.png`);
    entries.set(`assets/${id}.png`, bytes);
    const block: Block = {
      type: 'picture',
      id: `photo-${number}`,
      asset: id,
      caption: `Photo ${number}`,
      source: '',
      alt: 'An office',
      share: 1,
      children: [{ text: '' }],
    };
    texts[number % texts.length]?.push(block);
  }
  return { report, entries };
}

/** A PNG of grey noise, the same for the same seed. */
function newPhoto(width: number, height: number, seed: number): Uint8Array {
  let state = seed + 1;
  const rows = Buffer.alloc((width + 1) * height);
  for (let at = 0; at < rows.length; at++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    rows[at] = at % (width + 1) === 0 ? 0 : state >>> 24;
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const data = chunk('IDAT', deflateSync(rows, { level: 1 }));
  return new Uint8Array(Buffer.concat([signature, chunk('IHDR', header), data, chunk('IEND', Buffer.alloc(0))]));
}
