import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../core/report.ts';
import type { ReviewedFile, ReviewedParagraph } from '../../core/review/word/reviewed-file.ts';
import { exportWord } from '../../electron/docx/export.ts';
import { readReviewedFile } from '../../electron/host/word-review/read-review.ts';
import { pdu } from '../editions.ts';
import { richOptions } from '../electron/docx/rich-art.ts';
import { fullReport } from '../electron/docx/rich-report.ts';
import { partOf } from '../electron/docx/word-file.ts';
import { edited, someEdits } from './random-edits.ts';

const made = { by: 'Rowan Ashgrove', at: '2031-03-09T08:00:00Z' };
const names = { was: 'First draft', now: 'Second draft' };
const base = fullReport(pdu, { words: 400 });

async function comparison(was: Report, now: Report) {
  const compare = { was, names, made };
  const { bytes } = await exportWord(now, pdu, { ...richOptions, draft: true, pageNumbers: false, compare });
  return bytes;
}

/** What Word shows with all changes taken, or with all taken back. */
function settled({ paragraphs, notes }: ReviewedFile, side: 'taken' | 'taken back'): string[] {
  const gone = (change: { inserted?: unknown; deleted?: unknown }) =>
    side === 'taken' ? change.deleted !== undefined : change.inserted !== undefined;
  const lines: string[] = [];
  let before = '';
  for (const { runs, cell, markInserted, markDeleted } of paragraphs) {
    if (cell && gone(cell)) continue;
    const words = runs
      .flatMap((run) => (gone(run) ? [] : [run.note ? ` (${noteOf(notes[run.note])})` : run.text]))
      .join('');
    if (gone({ inserted: markInserted, deleted: markDeleted })) before += words;
    else {
      lines.push(before + words);
      before = '';
    }
  }
  if (before !== '') lines.push(before);
  // What Word counts itself, it counts anew.
  const uncounted = (line: string) => line.replace(/\b(recommendation|Table|Figure)\s\d+/g, '$1 #');
  return lines.map((line) => uncounted(line.replace(/\s+/g, ' ')).trim()).filter((line) => line !== '');
}

function noteOf(note: readonly ReviewedParagraph[] = []): string {
  return note
    .flatMap(({ runs }) => runs.map(({ text }) => text))
    .join('')
    .trim();
}

/** The lines of the report alone: what differs is told on pages before it, and what is open in a draft behind it. */
function report(bytes: Uint8Array, side: 'taken' | 'taken back' = 'taken'): string[] {
  const file = readReviewedFile(bytes, 'file.docx');
  const end = file.paragraphs.findIndex(({ form }) => form.style === 'TableEnd');
  const told = partOf(bytes, 'word/document.xml').includes('What differs') ? end + 1 : 0;
  const lines = settled({ ...file, paragraphs: file.paragraphs.slice(told) }, side);
  const open = lines.indexOf(pdu.words.openFindings);
  return open < 0 ? lines : lines.slice(0, open);
}

async function plain(of: Report) {
  return report((await exportWord(of, pdu, { ...richOptions, draft: true, pageNumbers: false })).bytes);
}

describe('a comparison in Word', () => {
  it('is the later report with all changes taken, and the earlier one with all taken back', async () => {
    const earlier = await plain(base);
    await fc.assert(
      fc.asyncProperty(someEdits, async (edits) => {
        const now = edited(base, edits);
        const file = await comparison(base, now);
        expect(report(file, 'taken')).toEqual(await plain(now));
        expect(report(file, 'taken back')).toEqual(earlier);
      }),
      { numRuns: 8 },
    );
  }, 480_000);
});
