import { type ICommentOptions, Paragraph } from 'docx';
import { isCaptioned } from '../../../core/content.ts';
import { inlinesOf } from '../../../core/content-text.ts';
import { isLiveFigure } from '../../../core/figures/place-figures.ts';
import { allParts, type Layout, type PlacedPart } from '../../../core/layout.ts';
import type { KeyQuestionResult } from '../../../core/rating.ts';
import type { Report } from '../../../core/report.ts';
import type { Comment, CommentAnchor } from '../../../core/review/comments/comment.ts';
import { blockKey, remarkKey } from '../../../core/review/word/identity.ts';
import { textRuns } from '../inlines.ts';
import { oneLine } from '../safe-text.ts';
import { commentNumbers } from './review.ts';

/** What was said about a report, as Word's own comments. */

export type NumberedRemark = { number: number; key: string };

/** Each comment with the numbers that it and the replies to it have in Word. */
export function remarksOf(report: Report): { comment: Comment; remarks: NumberedRemark[] }[] {
  const numbers = commentNumbers(report);
  return (report.comments ?? []).map((comment) => ({
    comment,
    remarks: comment.remarks.map(({ id }, index) => ({
      number: (numbers.get(comment.id) ?? 0) + index,
      key: remarkKey(comment.id, id),
    })),
  }));
}

/** One for each remark, replies too; a line of it is a paragraph. */
export function wordComments(report: Report): ICommentOptions[] {
  return remarksOf(report).flatMap(({ comment, remarks }) =>
    comment.remarks.map(({ by, at, text }, index) => ({
      id: remarks[index]?.number ?? 0,
      author: oneLine(by),
      initials: initialsOf(by),
      date: new Date(at),
      // Where no comment answers another, the library forgets which are resolved: so each answers one, the first nobody.
      parentId: index === 0 ? NOBODY : (remarks[0]?.number ?? 0),
      resolved: comment.resolved !== undefined,
      children: text.split('\n').map((line) => new Paragraph({ children: textRuns(line) })),
    })),
  );
}

const NOBODY = -1;

/** `RA`, of Rowan Ashgrove. */
function initialsOf(name: string): string {
  const words = name.split(/[\s.-]+/).filter((word) => /^\p{L}/u.test(word));
  const letters = words.map((word) => [...word][0] ?? '').join('');
  return letters.slice(0, 3).toLocaleUpperCase('en') || '?';
}

/**
 * The paragraphs where what a comment is about is printed, by their keys, the best first. Of words, those to which it falls
 * back when they are gone.
 */
export function placesOf(anchor: CommentAnchor, report: Report, layout: Layout): string[] {
  const placed = allParts(layout.parts);
  return [...printedAt(anchor, report, layout, placed), ...('part' in anchor ? [`${anchor.part}/heading`] : [])];
}

function printedAt(anchor: CommentAnchor, report: Report, layout: Layout, placed: readonly PlacedPart[]): string[] {
  switch (anchor.kind) {
    case 'words':
    case 'part':
      return [];
    case 'block':
      return placed.flatMap(({ id, content }) =>
        content.flatMap((block, index) =>
          isCaptioned(block) && block.id === anchor.block ? aroundBlock(blockKey(id, index)) : [],
        ),
      );
    case 'key-question':
      return placed.flatMap((part) => questionAt(part, layout, anchor.number));
    case 'rating':
      return placed.flatMap((part) => ratingAt(part, layout, anchor.standard));
    case 'figure':
      return placed.flatMap(({ id }) =>
        (report.parts[id] ?? []).flatMap((block, index) => {
          const shown =
            block.type === 'chart' &&
            block.rows.some(({ values }) =>
              values.some((value) => typeof value === 'object' && value?.figure === anchor.figure),
            );
          const said = inlinesOf(block).some((inline) => isLiveFigure(inline) && inline.figure === anchor.figure);
          return shown || said ? [blockKey(id, index), ...aroundBlock(blockKey(id, index))] : [];
        }),
      );
    case 'recommendation':
      return placed.flatMap(({ id, part }) =>
        part.kind === 'recommendations'
          ? report.recommendations.flatMap((group) =>
              group.items.flatMap((item) =>
                item.id === anchor.recommendation ? [`${id}/${group.id}/${item.id}`] : [],
              ),
            )
          : [],
      );
  }
}

const aroundBlock = (key: string): string[] => [`${key}/caption`, `${key}/drawing`, `${key}/0/0`];

function questionAt({ id, part, standard }: PlacedPart, layout: Layout, number: string): string[] {
  const rowOf = (questions: readonly KeyQuestionResult[]) =>
    questions.findIndex((question) => question.number === number);
  if (part.kind === 'key-questions' && standard) {
    const row = rowOf(standard.keyQuestions);
    return row < 0 ? [] : [`${id}/${row + 1}/1`];
  }
  return part.kind === 'results' ? resultRows(id, layout, (row) => row === number, 1) : [];
}

function ratingAt({ id, part, standard }: PlacedPart, layout: Layout, number: string | undefined): string[] {
  if (part.kind === 'ratings') {
    if (number === undefined) return [`${id}/overall/${part.rows.length}/1`, `${id}/heading`];
    return layout.results.domains.flatMap((domain) => {
      const rated = domain.standards.filter(({ ratedBy }) => ratedBy !== 'information only');
      const row = rated.findIndex((one) => one.number === number);
      return row < 0 ? [] : [`${id}/${domain.id}/${row + 1}/2`];
    });
  }
  if (number === undefined) return [];
  if (part.kind === 'statement' && standard?.number === number) return [`${id}/rating`];
  if (part.kind === 'standard' && standard?.number === number) return [`${id}/heading`];
  return part.kind === 'results' ? resultRows(id, layout, (row) => row === number, 2) : [];
}

/** Cells of the tables of results: below each standard stand its key questions. */
function resultRows(id: string, { results }: Layout, is: (number: string) => boolean, column: number): string[] {
  return results.domains.flatMap((domain) => {
    const rows = domain.standards.flatMap(({ number, keyQuestions }) => [
      number,
      ...keyQuestions.map((question) => question.number),
    ]);
    const row = rows.findIndex(is);
    return row < 0 ? [] : [`${id}/${domain.id}/${row + 1}/${column}`];
  });
}
