import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Asset } from '../../../../core/report.ts';
import { withoutNotes } from '../../../../electron/host/pictures/notes.ts';
import { readPicture } from '../../../../electron/host/pictures/picture.ts';
import { bareJpeg, barePng, bareSvg, notedJpeg, notedPng, notedSvg, SECRETS } from '../../../some-noted-pictures.ts';
import { jpeg, newPng, newSvg } from '../../../some-pictures.ts';

const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
const pictures: [Asset['type'], Uint8Array, Uint8Array, string[]][] = [
  ['image/jpeg', notedJpeg, bareJpeg, ['place', 'camera', 'words', 'other']],
  ['image/png', notedPng, barePng, ['words', 'place', 'camera', 'time', 'other']],
  ['image/svg+xml', notedSvg, bareSvg, ['words']],
];

describe.each(pictures)('%s', (type, noted, bare, notes) => {
  test('is one that a report takes, and holds what nobody sees', () => {
    expect(readPicture(noted, 'a').type).toBe(type);
    expect(SECRETS.filter((secret) => latin(noted).includes(secret)).length).toBeGreaterThan(2);
  });

  test('loses that, is told of it, and shows what it showed', () => {
    const without = withoutNotes(noted, type);
    expect(SECRETS.filter((secret) => latin(without.bytes).includes(secret))).toEqual([]);
    expect(latin(without.bytes)).toBe(latin(bare));
    expect([...without.notes].sort()).toEqual([...notes].sort());
    expect(readPicture(without.bytes, 'a')).toEqual(readPicture(noted, 'a'));
  });

  test('is the very same when nothing is to be taken out', () => {
    const again = withoutNotes(bare, type);
    expect(again.bytes).toBe(bare);
    expect(again.notes).toEqual([]);
  });

  test('that is cut off anywhere is no reason to stop', () => {
    for (let length = 0; length < noted.length; length++) {
      const { bytes } = withoutNotes(noted.subarray(0, length), type);
      expect(bytes.length).toBeLessThanOrEqual(length);
    }
  });
});

test('a scan with fillers, restarts and several passes keeps every byte', () => {
  const scan = Buffer.from(latin(jpeg).slice(0, -2), 'latin1');
  const odd = Buffer.concat([
    scan,
    Buffer.from([0xff, 0x00, 0xff, 0xd3, 0x12, 0xff, 0xff, 0xff, 0xc4, 0x00, 0x03, 0x01]),
    Buffer.from([0xff, 0xda, 0x00, 0x03, 0x00, 0x55, 0xff, 0x00, 0xff, 0xd9]),
  ]);
  const { bytes, notes } = withoutNotes(odd, 'image/jpeg');
  expect([latin(bytes), notes]).toEqual([latin(odd), []]);
});

test('plain pictures are left as they are', () => {
  expect(withoutNotes(jpeg, 'image/jpeg').notes).toEqual([]);
  expect(withoutNotes(newPng(), 'image/png').notes).toEqual([]);
  expect(withoutNotes(newSvg(), 'image/svg+xml').notes).toEqual([]);
});

test('whatever the bytes, what comes out is no longer and the same again', () => {
  const any = fc.tuple(fc.constantFrom(...pictures), fc.nat(), fc.uint8Array({ maxLength: 12 }));
  fc.assert(
    fc.property(any, ([[type, noted], at, strange]) => {
      const spoilt = new Uint8Array(noted);
      spoilt.set(strange.subarray(0, Math.max(0, spoilt.length - (at % spoilt.length))), at % spoilt.length);
      const once = withoutNotes(spoilt, type).bytes;
      expect(once.length).toBeLessThanOrEqual(spoilt.length);
      expect(latin(withoutNotes(once, type).bytes)).toBe(latin(once));
    }),
  );
});
