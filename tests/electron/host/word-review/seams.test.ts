import { expect, test } from 'vitest';
import { newParagraph } from '../../../../core/content.ts';
import type { Report } from '../../../../core/report.ts';
import { openChanges, suggest } from '../../../../core/review/suggestions/suggestion.ts';
import { placeReview } from '../../../../core/review/word/place-review.ts';
import { exportWord } from '../../../../electron/docx/export.ts';
import { drawPng } from '../../../../electron/host/pictures/draw-png.ts';
import { readReviewedFile } from '../../../../electron/host/word-review/read-review.ts';
import { newTestReport, pdu } from '../../../editions.ts';
import { partOf } from '../../docx/word-file.ts';

const LONG = 'The board met in March and spoke at length about the plan. ';
const SHORT = 'Staff liked it.';
const ONE = [LONG + SHORT];
const TWO = [LONG, SHORT];

function reportOf(lines: readonly string[]): Report {
  return {
    ...newTestReport(),
    parts: { foreword: ['Before.', ...lines, 'Behind.'].map((line) => newParagraph(line)) },
  };
}

async function sent(was: readonly string[], now: readonly string[]) {
  const report = suggest(reportOf(was), reportOf(now), { by: 'Ann', at: '2026-03-02T10:00:00Z' });
  expect(openChanges(report)).toHaveLength(1);
  const review = { at: '2026-03-03T08:00:00.000Z' };
  const { bytes } = await exportWord(report, pdu, { draft: true, pageNumbers: false, drawPng, review });
  const { points } = placeReview(readReviewedFile(bytes, 'sent.docx'), report, pdu);
  expect(points).toEqual([]);
  const paragraphs = partOf(bytes, 'word/document.xml').match(/<w:p[ >].*?<\/w:p>/gs) ?? [];
  return paragraphs.filter((text) => [LONG, SHORT].some((line) => text.includes(line.trim())));
}

test.each([
  ['shorter part behind', ONE, TWO],
  ['longer part behind', [SHORT + LONG], [SHORT, LONG]],
])(
  'a paragraph that is split goes out with an end that is tracked and no words, and comes back as nothing new: %s',
  async (_, was, now) => {
    const paragraphs = await sent(was, now);
    expect(paragraphs.map((text) => text.match(/<w:(ins|del) /g)?.length ?? 0)).toEqual([1, 0]);
    expect(paragraphs[0]).toMatch(/<w:rPr><w:ins [^>]*w:author="Ann"[^>]*\/>.*?<\/w:rPr><\/w:pPr>/s);
  },
  60_000,
);

test.each([
  ['shorter one behind', TWO, ONE],
  ['longer one behind', [SHORT, LONG], [SHORT + LONG]],
])(
  'two paragraphs that are joined go out as two, with an end that went and no words, and come back as nothing new: %s',
  async (_, was, now) => {
    const paragraphs = await sent(was, now);
    expect(paragraphs.map((text) => text.match(/<w:(ins|del) /g)?.length ?? 0)).toEqual([1, 0]);
    expect(paragraphs[0]).toMatch(/<w:rPr><w:del [^>]*w:author="Ann"[^>]*\/>.*?<\/w:rPr><\/w:pPr>/s);
    expect(paragraphs.map((text) => text.replace(/<[^>]+>/g, '').trim())).toEqual(was.map((line) => line.trim()));
  },
  60_000,
);
