import { join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { readCases } from './case-file.ts';
import { runLine } from './commands.ts';
import { createDesk, flawsOf } from './desk.ts';
import { parseText } from './notation.ts';
import { printText } from './print-text.ts';

/** Ids are made by the platform; here they count from 1 in each case. */
beforeEach(() => {
  let made = 0;
  vi.spyOn(crypto, 'randomUUID').mockImplementation(() => `new-${++made}` as ReturnType<typeof crypto.randomUUID>);
  return () => vi.restoreAllMocks();
});

for (const { group, cases } of readCases(join(import.meta.dirname, 'cases')))
  describe(group, () => {
    test.each(cases)('$name', async ({ input, run, output }) => {
      const start = parseText(input);
      const wanted = parseText(output);
      const desk = createDesk(start);
      await desk.settle();
      const before = structuredClone(desk.text().content);
      expect(printText({ content: before, selection: null }), 'the text as it is given').toBe(
        printText({ ...start, selection: null }),
      );
      for (const line of run) {
        await runLine(desk, line);
        expect(flawsOf(desk.text()), `after ${line}`).toEqual([]);
      }
      expect(printText(desk.text())).toBe(printText(wanted));
      expect(desk.text().content).toEqual(wanted.content);
      // What the case itself took back is done again first.
      while (desk.redo());
      const after = structuredClone(desk.text().content);
      while (desk.undo()) expect(flawsOf(desk.text()), 'on the way back').toEqual([]);
      expect(printText({ content: desk.text().content, selection: null }), 'all undone').toBe(
        printText({ content: before, selection: null }),
      );
      expect(desk.text().content).toEqual(before);
      while (desk.redo()) expect(flawsOf(desk.text()), 'on the way again').toEqual([]);
      expect(desk.text().content).toEqual(after);
    });
  });
