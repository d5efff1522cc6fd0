import fc from 'fast-check';
import { expect, it } from 'vitest';
import { exportWord } from '../../../electron/docx/export.ts';
import { pdu } from '../../editions.ts';
import { anyExport } from './any-export.ts';
import { richOptions } from './rich-art.ts';

it('makes a clean file of any text, the same one twice', async () => {
  await fc.assert(
    fc.asyncProperty(anyExport, async (report) => {
      // The export lints what it made, and throws rather than hand out a fault.
      for (const charts of ['native', 'picture'] as const) {
        const options = { ...richOptions, charts, pageNumbers: false };
        const first = await exportWord(report, pdu, options);
        const second = await exportWord(report, pdu, options);
        expect(second.bytes).toEqual(first.bytes);
      }
    }),
    { numRuns: 8 },
  );
}, 120_000);
