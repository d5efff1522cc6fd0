import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Report } from '../../../core/report.ts';
import { exportWord } from '../../../electron/docx/export.ts';
import { loadReport, packReport } from '../../../electron/host/report-file.ts';
import { pdu } from '../../editions.ts';
import { richOptions } from '../../electron/docx/rich-art.ts';
import { startReport, startWalk, steps } from './walk.ts';

/** Walks tried; `FUZZ_RUNS=2000 FC_SEED=7` tries more and others. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 12);
/** A walk after which the report is also saved, loaded and exported. */
const SAMPLED = 4;

test('whatever is done in several texts, they are valid, all is undone and done again, and the report is saved and exported', async () => {
  const reached: Report[] = [];
  await fc.assert(
    fc.asyncProperty(steps, async (walk) => {
      const { session, go, texts } = startWalk();
      try {
        const before = texts();
        for (const [index, step] of walk.entries())
          expect(await go(step), `after step ${index}: ${step.line}`).toEqual([]);
        while (session.redo());
        const after = texts();
        const report = session.report();
        while (session.undo());
        expect(texts(), 'all undone').toEqual(before);
        expect(session.report().details).toEqual(startReport().details);
        while (session.redo());
        expect(texts(), 'all done again').toEqual(after);
        expect(session.report()).toEqual(report);
        reached.push(report);
      } finally {
        session.close();
      }
    }),
    { numRuns: RUNS },
  );
  const folder = await mkdtemp(join(tmpdir(), 'assay-fuzz-'));
  try {
    for (const [index, report] of reached.entries()) {
      if (index % Math.ceil(RUNS / SAMPLED) > 0) continue;
      const path = join(folder, `${index}.assay`);
      await writeFile(path, packReport(report));
      expect((await loadReport(path)).report).toEqual(report);
      // The export lints what it made, and throws rather than hand out a fault.
      await exportWord(report, pdu, { ...richOptions, pageNumbers: false });
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}, 600_000);
