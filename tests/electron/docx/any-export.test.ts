import fc from 'fast-check';
import { expect, it } from 'vitest';
import { exportWord } from '../../../electron/docx/export.ts';
import { pdu } from '../../editions.ts';
import { anyExport } from './any-export.ts';

it('makes a clean file of any text, the same one twice', async () => {
  await fc.assert(
    fc.asyncProperty(anyExport, async (report) => {
      // The export lints what it made, and throws rather than hand out a fault.
      const first = await exportWord(report, pdu, { draft: true, pageNumbers: false });
      const second = await exportWord(report, pdu, { draft: true, pageNumbers: false });
      expect(second.bytes).toEqual(first.bytes);
    }),
    { numRuns: 8 },
  );
}, 30_000);
