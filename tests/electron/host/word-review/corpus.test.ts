import { expect, test } from 'vitest';
import type { Block, Inline } from '../../../../core/content.ts';
import type { Report } from '../../../../core/report.ts';
import { placeReview } from '../../../../core/review/word/place-review.ts';
import type { ReviewPoint } from '../../../../core/review/word/review-point.ts';
import { takeReview } from '../../../../core/review/word/take-review.ts';
import { readReviewedFile } from '../../../../electron/host/word-review/read-review.ts';
import { pdu } from '../../../editions.ts';
import { CONTEXT_LINES, FOREWORD_LINES, type ReviewCase } from './case-tools.ts';
import { CASES } from './review-cases.ts';
import { newExport, wordOf } from './reviewed-word.ts';

/** Files as Word writes them after reviewers had them: what is found, and that all of it taken is what they wrote. */

const { report, identity, pieces } = newExport();

const ALL = { file: '0'.repeat(64), name: 'reviewed.docx', at: '2026-04-01T00:00:00Z' };

function fileOf({ edit }: ReviewCase): Uint8Array {
  const edited = pieces();
  edit(edited);
  return wordOf(edited, identity);
}

function takeAll(bytes: Uint8Array, into: Report): { points: ReviewPoint[]; report: Report } {
  const read = readReviewedFile(bytes, 'reviewed.docx');
  const review = placeReview(read, into, pdu);
  const taken = takeReview(into, review, new Set(review.points.map(({ id }) => id)), { ...ALL, file: read.file });
  return { points: review.points, report: taken };
}

function say({ kind, key, by, untracked, refused, was, now }: ReviewPoint): string {
  const signs = `${untracked ? '~' : ''}${refused ? `!${refused}` : ''}`;
  return `${kind} ${key} ${by}${signs}: ${was} → ${now}`.replace(/\s+/g, ' ').trim();
}

function lineOf(block: Block): string {
  if (block.type === 'picture' || block.type === 'chart') return block.caption;
  if (block.type !== 'table') return block.children.map(wordsOf).join('');
  const cells = block.children.map((row) => row.children.map((cell) => cell.children.map(wordsOf).join('')));
  return cells.map((row) => row.join('\t')).join('\n');
}

function wordsOf(inline: Inline): string {
  if (!('type' in inline)) return inline.bold && inline.text === 'the people' ? `**${inline.text}**` : inline.text;
  if (inline.type === 'footnote') return `[${inline.note}]`;
  return inline.type === 'link' ? inline.children.map(({ text }) => text).join('') : '';
}

const withNote = (line: string) => line.replace('\ufffb', '[Figures are for 2025.]');

test.each(CASES)('$name', (given) => {
  const bytes = fileOf(given);
  const { points, report: taken } = takeAll(bytes, report);
  expect(points.map(say)).toEqual(given.points);
  expect(taken.parts.foreword?.map(lineOf)).toEqual((given.accepted?.foreword ?? FOREWORD_LINES).map(withNote));
  expect(taken.parts.background?.map(lineOf)).toEqual(given.accepted?.background ?? CONTEXT_LINES);
  const threads = (taken.comments ?? []).map(({ quote, remarks, resolved }) =>
    [quote, ...remarks.map(({ text, by }) => `${text}, ${by}`), ...(resolved ? ['resolved'] : [])].join(' | '),
  );
  expect(threads).toEqual(given.threads ?? []);
  // Twice is once.
  expect(takeAll(bytes, taken).report).toEqual(taken);
});

test('a hostile or broken file is refused', () => {
  const whole = wordOf(pieces(), identity);
  expect(() => readReviewedFile(whole.slice(0, whole.length - 30), 'cut.docx')).toThrow(/“cut.docx” is damaged/);
  expect(() => readReviewedFile(new Uint8Array([1, 2, 3]), 'none.docx')).toThrow(/is no Word file/);
});

test('a file of another report is refused', () => {
  const read = readReviewedFile(wordOf(pieces(), { ...identity, report: 'another' }), 'a.docx');
  expect(() => placeReview(read, report, pdu)).toThrow(/made from another report/);
});

test('copies of two reviewers in either order end in the same texts', () => {
  const files = CASES.filter(({ name }) =>
    ['a word put in', 'a row put in', 'words taken out', 'a pasted list'].includes(name),
  );
  const inOrder = (list: ReviewCase[]) => list.reduce((into, one) => takeAll(fileOf(one), into).report, report);
  const [one, other] = [inOrder(files), inOrder(files.toReversed())];
  expect(one.parts).toEqual(other.parts);
  expect(one.parts).not.toEqual(report.parts);
});
