import { expect } from 'vitest';
import { set } from '../word-review/case-tools.ts';
import { del, ins, newExport, t, wordOf } from '../word-review/reviewed-word.ts';
import { tryOverEach } from './world.ts';

const in64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
const { report, identity, pieces } = newExport();
const edited = pieces();
set(edited, 'foreword/2', `${t('Managers read the plans every ')}${del('month')}${ins('week')}${t('.')}`);
const word = wordOf(edited, identity);

tryOverEach([
  [
    'what a reviewer changed in a Word file comes back with its place, and the report stays as it is',
    async ({ client }) => {
      const seen: string[] = [];
      const call = { name: 'reviewed.docx', bytes: in64(word), report };
      const { review, seen: points } = await client.readReview(call, { progress: ({ doing }) => seen.push(doing) });
      const [point] = review.points;
      expect(review.points).toMatchObject([
        { by: 'Ann', key: 'foreword/2', was: 'month', now: 'week', placed: 'exactly' },
      ]);
      expect(points[point?.id ?? '']?.wanted).toEqual([
        { kind: 'same', text: 'Managers read the plans every ' },
        { kind: 'new', text: 'week' },
        { kind: 'same', text: '.' },
      ]);
      expect(seen).toEqual(['Reading “reviewed.docx”', 'Looking for the places of what was changed']);
    },
  ],
  [
    'a file that is no Word file, one of another report and one of an edition that is not there are refused in words',
    async ({ client, internals }) => {
      const read = (name: string, bytes: Uint8Array, into = report) =>
        client.readReview({ name, bytes: in64(bytes), report: into });
      await expect(read('notes.docx', Buffer.from('Words.'))).rejects.toMatchObject({
        code: 'bad input',
        message: expect.stringContaining('“notes.docx”'),
      });
      const other = wordOf(pieces(), { ...identity, report: 'another' });
      await expect(read('theirs.docx', other)).rejects.toMatchObject({
        code: 'bad input',
        message: expect.stringMatching(/^“theirs.docx”: .* Open that one\. Nothing was imported\./),
      });
      await expect(read('a.docx', word, { ...report, template: 'not-there' })).rejects.toMatchObject({
        message: expect.stringContaining('not-there'),
      });
      expect(internals).toEqual([]);
    },
  ],
]);
