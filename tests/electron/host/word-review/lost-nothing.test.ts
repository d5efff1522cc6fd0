import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Content } from '../../../../core/content.ts';
import { plainText } from '../../../../core/content-text.ts';
import type { Report } from '../../../../core/report.ts';
import { placeReview } from '../../../../core/review/word/place-review.ts';
import { takeReview } from '../../../../core/review/word/take-review.ts';
import { readReviewedFile } from '../../../../electron/host/word-review/read-review.ts';
import { pdu } from '../../../editions.ts';
import { del, ins, mark, newExport, p, t, wordOf } from './reviewed-word.ts';

/** Whatever reviewers write, and whatever is written here meanwhile: it is in the report or among what is shown. */

const { report, identity, pieces } = newExport();
const keys = [...pieces().body.keys()].filter((key) => /^(?:foreword\/[0-3]|background\/[034])$/.test(key));

const word = fc.constantFrom('alpha', 'beta', 'gamma', 'delta', 'omega');
const edit = fc.record({
  key: fc.constantFrom(...keys),
  at: fc.nat(60),
  gone: fc.nat(15),
  fresh: fc.array(word, { maxLength: 3 }),
  kind: fc.constantFrom('words', 'paragraph', 'part', 'join', 'untracked'),
  by: fc.constantFrom('Ann', 'Bob'),
});
type Edit = typeof edit extends fc.Arbitrary<infer E> ? E : never;
const edits = fc.uniqueArray(edit, { selector: ({ key }) => key, maxLength: 5 });

/** What somebody does to the texts here after the export. */
const here = fc.array(fc.record({ part: fc.constantFrom('foreword', 'background'), at: fc.nat(4), how: fc.nat(2) }), {
  maxLength: 3,
});

function reviewedFile(list: readonly Edit[]): { bytes: Uint8Array; words: string[] } {
  const edited = pieces();
  const words: string[] = [];
  for (const [number, { key, at, gone, fresh, kind, by }] of list.entries()) {
    const xml = edited.body.get(key) ?? '';
    const id = /paraId="(\w+)"/.exec(xml)?.[1] ?? '';
    const style = /pStyle w:val="(\w+)"/.exec(xml)?.[1] ?? '';
    const line = [...xml.matchAll(/<w:t [^>]*>([^<]*)</g)].map(([, text]) => text).join('');
    const [from, to] = [Math.min(at, line.length), Math.min(at + gone, line.length)];
    const came = fresh.map((one, index) => `${one}${number}x${index}`).join(' ');
    if (came !== '' && kind !== 'join') words.push(...came.split(' '));
    const put = came === '' ? '' : ins(came, by);
    const took = to > from ? del(line.slice(from, to), by) : '';
    const [head, tail] = [t(line.slice(0, from)), t(line.slice(to))];
    const made = {
      words: () => p(head + took + put + tail, { id, style }),
      paragraph: () => p(ins(came, by), { style, properties: mark('ins', by) }) + xml,
      part: () => p(head + put, { id, style, properties: mark('ins', by) }) + p(took + tail, { style }),
      join: () => p(t(line), { id, style, properties: mark('del', by) }),
      untracked: () => p(t(`${line.slice(0, from)}${came}${line.slice(to)}`), { id, style }),
    };
    edited.body.set(key, made[kind as keyof typeof made]());
  }
  return { bytes: wordOf(edited, identity), words };
}

function writtenOn(list: readonly { part: string; at: number; how: number }[]): Report {
  const parts: Record<string, Content> = { ...report.parts };
  for (const [number, { part, at, how }] of list.entries()) {
    const content = parts[part] ?? [];
    const block = content[at];
    if (!block || !('children' in block) || block.type === 'table') continue;
    const added = { type: 'paragraph' as const, children: [{ text: `Written here, number ${number}.` }] };
    if (how === 0) parts[part] = content.filter((one) => one !== block);
    else if (how === 1) parts[part] = content.flatMap((one) => (one === block ? [added, one] : [one]));
    else
      parts[part] = content.map((one) =>
        one === block ? ({ ...block, children: [{ text: 'Here: ' }, ...block.children] } as typeof block) : one,
      );
  }
  return { ...report, parts };
}

test('no reviewed word is lost, and no word that was written here', () => {
  fc.assert(
    fc.property(edits, here, (list, mine) => {
      const { bytes, words } = reviewedFile(list);
      const now = writtenOn(mine);
      const read = readReviewedFile(bytes, 'back.docx');
      const review = placeReview(read, now, pdu);
      const all = new Set(review.points.map(({ id }) => id));
      const taken = takeReview(now, review, all, { file: read.file, name: 'a', at: '2026-04-01T00:00:00Z' });
      const text = Object.values(taken.parts).map(plainText).join('\n');
      const shown = review.points.flatMap((point) => (point.refused ? [point.now] : [])).join('\n');
      for (const one of words) expect(`${text}\n${shown}`).toContain(one);
      const before = Object.values(now.parts).map(plainText).join('\n');
      for (const number of mine.keys()) {
        const own = `Written here, number ${number}.`;
        if (before.includes(own)) expect(text).toContain(own);
      }
      // What was suggested and is taken back is what was there.
      for (const [part, was] of Object.entries(taken.suggested?.parts ?? {}))
        expect(plainText(was ?? [])).toBe(plainText(now.parts[part] ?? []));
    }),
    { numRuns: 150 },
  );
});
