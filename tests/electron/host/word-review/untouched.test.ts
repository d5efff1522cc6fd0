import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Block, type Content, isText } from '../../../../core/content.ts';
import type { Report } from '../../../../core/report.ts';
import type { Comment } from '../../../../core/review/comments/comment.ts';
import { suggest } from '../../../../core/review/suggestions/suggestion.ts';
import { placeReview } from '../../../../core/review/word/place-review.ts';
import { exportWord } from '../../../../electron/docx/export.ts';
import { drawPng } from '../../../../electron/host/pictures/draw-png.ts';
import { readReviewedFile } from '../../../../electron/host/word-review/read-review.ts';
import { pdu } from '../../../editions.ts';
import { anyExport } from '../../docx/any-export.ts';

/** What goes out for review and comes back as it went changes nothing, whatever is in it. */

const AT = '2026-02-01T09:00:00.000Z';

async function back(report: Report) {
  const review = { at: '2026-03-01T08:00:00.000Z' };
  const { bytes } = await exportWord(report, pdu, { draft: true, pageNumbers: false, drawPng, review });
  return placeReview(readReviewedFile(bytes, 'sent.docx'), report, pdu);
}

test('any report', async () => {
  await fc.assert(
    fc.asyncProperty(anyExport, async (report) => {
      const { points, paragraphs } = await back(report);
      expect(points).toEqual([]);
      expect(paragraphs.not).toBe(0);
    }),
    { numRuns: Number(process.env.RUNS ?? 8) },
  );
}, 900_000);

const edit = fc.record({ part: fc.nat(), at: fc.nat(), how: fc.nat(3) });

/** Blocks that go, move, come and have other words. */
function edited(content: Content, at: number, how: number): Content {
  const block = content[at];
  if (!block) return content;
  switch (how) {
    case 0:
      return content.toSpliced(at, 1);
    case 1:
      return content.toSpliced(at, 1).toSpliced(at + 1, 0, block);
    case 2:
      return content.toSpliced(at, 0, { type: 'paragraph', children: [{ text: 'Somebody wrote this.' }] });
    default:
      return content.with(at, withWords(block));
  }
}

function withWords(block: Block): Block {
  if (!('children' in block) || block.type === 'table' || block.type === 'picture' || block.type === 'chart')
    return block;
  return { ...block, children: [...block.children, { text: ' and more' }] };
}

function commented(block: Block | undefined, id: string): Block | undefined {
  if (!block || block.type === 'table' || block.type === 'picture' || block.type === 'chart') return undefined;
  const at = block.children.findIndex((inline) => isText(inline) && inline.text.trim() !== '');
  const inline = block.children[at];
  return inline && isText(inline)
    ? { ...block, children: block.children.with(at, { ...inline, comments: [id] }) }
    : undefined;
}

test('any report with suggestions and comments of its own', async () => {
  await fc.assert(
    fc.asyncProperty(anyExport, fc.array(edit, { minLength: 1, maxLength: 6 }), async (report, edits) => {
      const ids = Object.keys(report.parts);
      const comments: Comment[] = [];
      const parts = { ...report.parts };
      for (const [number, { part, at }] of edits.entries()) {
        const id = ids[part % ids.length]!;
        const content = parts[id] ?? [];
        const [place, comment] = [at % Math.max(1, content.length), `c${number}`];
        const block = commented(content[place], comment);
        if (!block) continue;
        parts[id] = content.with(place, block);
        const remarks = [{ id: `${comment}-1`, by: 'Ann', at: AT, text: 'Is this so?' }];
        comments.push({ id: comment, anchor: { kind: 'words', part: id }, quote: 'words', remarks });
      }
      const before: Report = { ...report, parts, ...(comments.length > 0 && { comments }) };
      const after = { ...before, parts: { ...parts } };
      for (const { part, at, how } of edits) {
        const id = ids[part % ids.length]!;
        after.parts[id] = edited(after.parts[id] ?? [], at % Math.max(1, after.parts[id]?.length ?? 0), how);
      }
      const { points } = await back(suggest(before, after, { by: 'Bob', at: AT }));
      expect(points).toEqual([]);
    }),
    { numRuns: Number(process.env.RUNS ?? 8) },
  );
}, 900_000);
