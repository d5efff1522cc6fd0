import { inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stableJson } from '../../../core/json.ts';
import { packText, packTextNow } from '../../../electron/host/packed-text.ts';
import { reportTexts } from '../../../electron/host/report-texts.ts';
import { unzip } from '../../../electron/host/zip-entries.ts';
import { type PackedEntry, writePackage } from '../../../electron/host/zip-package.ts';
import { anyReport } from '../../arbitrary-report.ts';

function unpacked(entry: PackedEntry): string {
  const found = unzip(writePackage([entry]), 100_000_000);
  if ('flaw' in found) throw new Error(found.flaw);
  return Buffer.from(found.entries.get(entry.name) ?? []).toString();
}

const words = fc.lorem({ maxCount: 60 });
/** Short and long, with letters of one to four bytes. */
const text = fc.oneof(
  words,
  fc.tuple(words, fc.constantFrom('ä文𝄞', '\n', '"', ''), fc.nat(400)).map(([a, b, times]) => (a + b).repeat(times)),
);

test('a text comes out whole and with its sum, whatever was packed before, and has the same bytes each time', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(text, { maxLength: 12 }), fc.nat(11), text, async (texts, at, other) => {
      const first = await packText('report.json', texts);
      expect(unpacked(first)).toBe(texts.join(''));
      const changed = texts.toSpliced(at, 1, other);
      const second = await packText('report.json', changed);
      expect(unpacked(second)).toBe(changed.join(''));
      expect(packTextNow('report.json', texts)).toEqual(first);
      expect(packTextNow('report.json', changed)).toEqual(second);
    }),
    { numRuns: 100 },
  );
});

test('the pieces of a report make up its stable JSON', () => {
  fc.assert(
    fc.property(anyReport, (report) => {
      expect(reportTexts(report).join('')).toBe(stableJson(report));
    }),
  );
});

test('in pieces, a text takes hardly more room than at once', () => {
  const prose = Array.from({ length: 300 }, (_, at) => `The office in area ${at} works with ${at % 17} people. `);
  const texts = Array.from({ length: 40 }, (_, part) => prose.slice(part).join(''));
  const { packed, size } = packTextNow('report.json', texts);
  expect(size).toBeGreaterThan(400_000);
  const whole = packTextNow('report.json', [texts.join('')]);
  expect(packed.length).toBeLessThan(whole.packed.length * 1.15);
  expect(inflateRawSync(packed)).toHaveLength(size);
});
