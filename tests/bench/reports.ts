import { join } from 'node:path';
import { type Content, countWords, isCaptioned } from '../../core/content.ts';
import { layOut, wordsOf } from '../../core/layout.ts';
import type { Report } from '../../core/report.ts';
import { loadSample } from '../../electron/host/sample.ts';
import { pdu } from '../editions.ts';
import { root } from '../source.ts';

export function sampleReport(): Promise<Report> {
  return loadSample(join(root, 'templates/samples/caldersea'), async () => pdu);
}

export function wordsOfReport(report: Report): number {
  return layOut(report, pdu).parts.reduce((sum, part) => sum + wordsOf(part), 0);
}

/** The sample grown to about as many words as asked for, by telling each part's blocks again, part by part. */
export function grownReport(sample: Report, words: number): Report {
  const factor = words / wordsOfReport(sample);
  const grow = (content: Content): Content => {
    const target = countWords(content) * factor;
    const grown: Content = [];
    let count = 0;
    for (let index = 0; count < target; index++) {
      const block = content[index % content.length]!;
      const copy = structuredClone(block);
      // Two of one name would be an error, with which no final report is exported.
      grown.push(index >= content.length && isCaptioned(copy) ? { ...copy, id: `${copy.id}-${index}` } : copy);
      count += countWords([block]);
    }
    return grown;
  };
  return { ...sample, parts: Object.fromEntries(Object.entries(sample.parts).map(([id, text]) => [id, grow(text)])) };
}
