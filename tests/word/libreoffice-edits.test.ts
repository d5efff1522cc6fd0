import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Inline } from '../../core/content.ts';
import type { Report } from '../../core/report.ts';
import { placeReview } from '../../core/review/word/place-review.ts';
import { canTake, takeReview } from '../../core/review/word/take-review.ts';
import { exportWord } from '../../electron/docx/export.ts';
import { drawPng } from '../../electron/host/pictures/draw-png.ts';
import { loadWholeSample } from '../../electron/host/sample.ts';
import { readReviewedFile } from '../../electron/host/word-review/read-review.ts';
import { pdu } from '../editions.ts';
import { root } from '../source.ts';
import { findProgram, python } from '../tools/document-tools.ts';
import { newFolder } from './exported.ts';
import { type Deed, score } from './reviewers.ts';

/** A file for review that somebody opens in LibreOffice, marks by its commands, and sends back. */

const place = newFolder();
afterAll(place.remove);
const { report, assets } = await loadWholeSample(join(root, 'templates/samples/caldersea'), async () => pdu);
const review = { at: '2026-03-01T08:00:00.000Z' };
const { bytes: sent } = await exportWord(report, pdu, { draft: true, pageNumbers: false, drawPng, assets, review });

type Edit = {
  do: 'type' | 'replace' | 'delete' | 'bold' | 'comment' | 'paragraph' | 'split' | 'merge';
  at: string;
  text?: string;
};
const KINDS = ['type', 'replace', 'delete', 'comment', 'paragraph', 'bold', 'split'] as const;

function linesOf({ parts }: Report): { key: string; words: string }[] {
  return Object.entries(parts).flatMap(([part, content]) =>
    content.flatMap((block, at) => {
      const key = `${part}/${at}`;
      if (block.type === 'table')
        return block.children.flatMap((row, r) =>
          row.children.map((cell, c) => ({ key: `${key}/${r}/${c}`, words: textOf(cell.children) })),
        );
      return 'children' in block && block.type !== 'heading' ? [{ key, words: textOf(block.children) }] : [];
    }),
  );
}

/** An edit in every tenth word or so, at words that stand nowhere else. */
function editsOf(report: Report): { edits: Edit[]; deeds: Deed[] } {
  const lines = linesOf(report);
  const all = lines.map(({ words }) => words).join('\n');
  const edits: Edit[] = [];
  const deeds: Deed[] = [];
  const places = lines.flatMap(({ key, words }) => {
    const list = words.split(' ');
    return list.flatMap((_, at) => (at % 10 === 3 ? [{ key, at: list.slice(at, at + 3).join(' ') }] : []));
  });
  for (const { key, at } of places) {
    if (!/^[A-Za-z ]{12,}$/.test(at) || all.split(at).length !== 2) continue;
    const kind = KINDS[edits.length % KINDS.length]!;
    const text = `Carol ${edits.length}`;
    switch (kind) {
      case 'type':
        edits.push({ do: kind, at, text: `${text} ` });
        deeds.push({ kind: 'insertion', key, words: text });
        break;
      case 'replace':
        edits.push({ do: kind, at, text });
        deeds.push({ kind: 'replacement', key, words: text });
        break;
      case 'delete':
        edits.push({ do: kind, at });
        deeds.push({ kind: 'deletion', key, words: at });
        break;
      case 'comment':
        edits.push({ do: kind, at, text: `${text}: is this so?` });
        deeds.push({ kind: 'comment', key, words: `${text}: is this so?` });
        break;
      case 'paragraph':
        edits.push({ do: kind, at, text: `${text} wrote this.` });
        deeds.push({ kind: 'insertion', key, words: `${text} wrote this.` });
        break;
      case 'bold':
        edits.push({ do: kind, at });
        deeds.push({ kind: 'format', key, words: 'bold' });
        break;
      case 'split':
        edits.push({ do: kind, at });
        deeds.push({ kind: 'structure', key, words: 'two paragraphs' });
        break;
    }
  }
  return { edits, deeds };
}

function textOf(inlines: readonly Inline[]): string {
  return inlines.map((inline) => ('text' in inline ? inline.text : '\ufffc')).join('');
}

function oneSpace(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}

/** What somebody reads who takes every change in the file, as pandoc reads it. */
function acceptedBy(file: string): string {
  const args = ['--track-changes=accept', '-t', 'plain', '--wrap=none', file];
  return oneSpace(execFileSync('pandoc', args, { encoding: 'utf8', maxBuffer: 1 << 26 }));
}

test('what is changed and said in LibreOffice, tracked, lands on its blocks', () => {
  const { edits, deeds } = editsOf(report);
  const source = place.write('sent.docx', sent);
  const target = join(place.folder, 'back.docx');
  const program = findProgram('soffice', 'libreoffice') ?? 'soffice';
  const script = join(root, 'tests/word/edit-in-libreoffice.py');
  const profile = join(place.folder, 'carol');
  const said = execFileSync(python, [script, source, target, profile, program, JSON.stringify(edits)], {
    encoding: 'utf8',
  });
  const { tracked, done } = JSON.parse(said.trim().split('\n').at(-1) ?? '') as { tracked: boolean; done: number[] };
  expect(tracked).toBe(true);
  expect(done.length).toBeGreaterThan(50);
  const file = readReviewedFile(readFileSync(target), 'back.docx');
  const found = placeReview(file, report, pdu);
  const { points, paragraphs } = found;
  const { missed, ...counts } = score(
    done.map((number) => deeds[number]!),
    points,
  );
  console.info('edited in LibreOffice', counts, paragraphs, `${points.length} points`, missed);
  expect(counts.shown).toBe(counts.deeds);
  expect(counts.right / counts.deeds, missed.join('\n')).toBeGreaterThanOrEqual(0.9);
  expect(points.filter(({ untracked }) => untracked)).toEqual([]);
  const all = new Set(points.map(({ id }) => id));
  const taken = takeReview(report, found, all, { file: file.file, name: 'back.docx', at: '2026-04-01T08:00:00.000Z' });
  const accepted = acceptedBy(target);
  const lines = linesOf(taken).map(({ words }) => words);
  const plain = lines.filter((words) => !words.includes('\ufffc'));
  expect(plain.length).toBeGreaterThan(200);
  expect(plain.filter((words) => !accepted.includes(oneSpace(words)))).toEqual([]);
  expect(new Set(points.filter(canTake).map(({ by }) => by))).toEqual(new Set(['Carol Clerk']));
});
