import { expect } from 'vitest';
import { newTestReport } from '../../../editions.ts';
import { newPng } from '../../../some-pictures.ts';
import { headings, newWord, p, picture, r, relation } from '../word-import/new-word.ts';
import { tryOverEach } from './world.ts';

const in64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
const report = newTestReport();
const png = newPng(40, 30);
const word = newWord({
  styles: headings,
  relations: relation('img', 'image', 'media/map.png'),
  files: { 'word/media/map.png': png },
  body: [
    p(r('Weather'), 'berschrift1'),
    p(r('It rained.')),
    p(r('Background'), 'berschrift1'),
    p(r('The office is small.')),
    p(picture('img', 'The office')),
  ].join(''),
});

tryOverEach([
  [
    'the texts of a Word file come back in its order with where they go, and its pictures are kept',
    async ({ client }) => {
      const seen: string[] = [];
      const call = { name: 'report.docx', bytes: in64(word), report, rejectChanges: false };
      const found = await client.readText(call, { progress: ({ doing }) => seen.push(doing) });
      expect(found.texts.map(({ heading, part, words, beginning }) => ({ heading, part, words, beginning }))).toEqual([
        { heading: 'Weather', part: null, words: 2, beginning: 'It rained.' },
        { heading: 'Background', part: 'background', words: 4, beginning: 'The office is small.' },
      ]);
      const [id = ''] = Object.keys(found.slices.assets);
      expect((await client.loadAsset({ id })).bytes).toBe(in64(png));
      expect(seen).toContain('Reading “report.docx”');
    },
  ],
  [
    'plain text is read, too, and what holds no text is refused by its name',
    async ({ client, internals }) => {
      const read = (name: string, bytes: Uint8Array) =>
        client.readText({ name, bytes: in64(bytes), report, rejectChanges: false });
      const found = await read('a.md', Buffer.from('# Background\n\nThe *office* is small.\n'));
      expect(found.texts.map(({ part }) => part)).toEqual(['background']);
      await expect(read('old.doc', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0))).rejects.toMatchObject({
        code: 'bad input',
        message: expect.stringContaining('“old.doc” is a Word file of the old kind'),
      });
      expect(internals).toEqual([]);
    },
  ],
]);
