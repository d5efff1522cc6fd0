import { join } from 'node:path';
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
