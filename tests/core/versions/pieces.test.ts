import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stableJson } from '../../../core/json.ts';
import { mapPieces, piecesIn, putTogether, takeApart } from '../../../core/versions/pieces.ts';
import { anyReport } from '../../arbitrary-report.ts';

test('any report put together again is the report', () => {
  fc.assert(
    fc.property(anyReport, (report) => {
      const kept = mapPieces(takeApart(report), stableJson);
      expect(putTogether(mapPieces(kept, (text): unknown => JSON.parse(text)))).toEqual(report);
    }),
  );
});

test('another word in one part makes one other piece, and another order none', () => {
  const report = { version: 3, details: { a: '1', b: '2' }, parts: { one: [{ text: 'a' }], two: [{ text: 'b' }] } };
  const pieces = new Set(piecesIn(mapPieces(takeApart(report), stableJson)));
  const other = { parts: { two: [{ text: 'c' }], one: [{ text: 'a' }] }, details: { b: '2', a: '1' }, version: 3 };
  const others = piecesIn(mapPieces(takeApart(other), stableJson)).filter((text) => !pieces.has(text));
  expect(others).toEqual(['[{"text":"c"}]']);
});
