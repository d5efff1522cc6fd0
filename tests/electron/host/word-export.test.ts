import { setTimeout } from 'node:timers/promises';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { newParagraph } from '../../../core/content.ts';
import type { Progress } from '../../../core/rpc.ts';
import { exportInWorker } from '../../../electron/host/word-export.ts';
import { newTestReport, pdu } from '../../editions.ts';

const report = { ...newTestReport(), parts: { foreword: [newParagraph('Words of the foreword')] } };
const draft = { draft: true };
const signal = new AbortController().signal;

test('the Word file comes from another thread, which leaves this one free', { timeout: 30_000 }, async () => {
  const steps: Progress[] = [];
  let turns = 0;
  const counting = setInterval(() => turns++, 5);
  const { bytes, pages } = await exportInWorker(report, pdu, draft, { progress: (step) => steps.push(step), signal });
  clearInterval(counting);
  expect(strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())).toContain('Words of the foreword');
  expect(pages).toBeGreaterThan(5);
  expect(steps.map(({ done }) => done)).toEqual(steps.map(({ done }) => done).sort((a, b) => a - b));
  expect(steps.at(-1)).toMatchObject({ done: steps[0]?.total });
  expect(turns).toBeGreaterThan(20);
});

test('cancelling ends the thread: nothing more is heard of it', { timeout: 30_000 }, async () => {
  const leaving = new AbortController();
  const steps: Progress[] = [];
  const progress = (step: Progress) => {
    steps.push(step);
    leaving.abort();
  };
  const exporting = exportInWorker(report, pdu, draft, { progress, signal: leaving.signal });
  await expect(exporting).rejects.toMatchObject({ name: 'AssayError', code: 'cancelled' });
  await setTimeout(500);
  expect(steps.length).toBe(1);
});

test('an export that is cancelled before it begins does not begin', async () => {
  const exporting = exportInWorker(report, pdu, draft, { progress: () => {}, signal: AbortSignal.abort() });
  await expect(exporting).rejects.toMatchObject({ code: 'cancelled' });
});

test('what breaks in the thread arrives as an error with its trace', { timeout: 30_000 }, async () => {
  const exporting = exportInWorker({ ...report, scores: null as never }, pdu, draft, { progress: () => {}, signal });
  await expect(exporting).rejects.toThrow(/TypeError[\s\S]*\.ts:\d+/);
});

test('pages that could not be worked out arrive as none', { timeout: 30_000 }, async () => {
  const odd = { ...pdu, wordStyle: { ...pdu.wordStyle, font: 'A Font That Nobody Has' } };
  const { bytes, pages } = await exportInWorker(report, odd, draft, { progress: () => {}, signal });
  expect(pages).toBeNull();
  expect(bytes.byteLength).toBeGreaterThan(10_000);
});
