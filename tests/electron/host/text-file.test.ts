import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { decodeText, loadText } from '../../../electron/host/text-file.ts';

const words = 'A “plan” – agreed';
const utf8 = new TextEncoder().encode(words);
const utf16 = [...words].map((letter) => letter.charCodeAt(0));
const windows = Uint8Array.from(
  [...words].map((letter) => ({ '“': 0x93, '”': 0x94, '–': 0x96 })[letter] ?? letter.charCodeAt(0)),
);

test.each<[encoding: string, bytes: Uint8Array, guessed: boolean]>([
  ['UTF-8', utf8, false],
  ['UTF-8 with a byte-order mark', Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8]), false],
  ['UTF-16, little end first', Uint8Array.from([0xff, 0xfe, ...utf16.flatMap((c) => [c & 255, c >> 8])]), false],
  ['UTF-16, big end first', Uint8Array.from([0xfe, 0xff, ...utf16.flatMap((c) => [c >> 8, c & 255])]), false],
  ['Windows-1252', windows, true],
])('%s', (_encoding, bytes, guessed) => {
  const { text, note } = decodeText(bytes, 'plan.txt');
  expect(text).toBe(words);
  expect(note !== undefined).toBe(guessed);
});

test.each([
  ['a Word file', [0x50, 0x4b, 0x03, 0x04, 0x14], 'Word'],
  ['a PDF', [0x25, 0x50, 0x44, 0x46, 0x2d], 'PDF'],
  ['bytes', [0x41, 0x00, 0x42], 'no readable text'],
  ['what begins as UTF-8 and goes on otherwise', [0xef, 0xbb, 0xbf, 0x41, 0x93], 'not UTF-8 further on'],
])('%s is refused', (_what, bytes, says) => {
  expect(() => decodeText(Uint8Array.from(bytes), 'x.txt')).toThrow(says);
});

test('a file, its absence and a folder', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'assay-text-'));
  await writeFile(join(folder, 'plan.txt'), windows);
  await expect(loadText(join(folder, 'plan.txt'))).resolves.toMatchObject({ name: 'plan.txt', text: words });
  await expect(loadText(join(folder, 'none.txt'))).rejects.toMatchObject({ code: 'not found' });
  await expect(loadText(folder)).rejects.toThrow('is a folder');
});
