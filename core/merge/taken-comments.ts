import { type Content, isCaptioned } from '../content.ts';
import { standardsOf } from '../framework.ts';
import type { Part } from '../part.ts';
import type { Report } from '../report.ts';
import { carryComments } from '../review/comments/carry-comments.ts';
import type { Comment } from '../review/comments/comment.ts';
import { stretchesIn } from '../review/comments/comment-marks.ts';
import type { Template } from '../template.ts';
import { type Renames, renamedComment } from './rename.ts';
import { figuresIn } from './wholeness.ts';

/** What is taken along: parts with what they print, and their texts under the ids of the other report. */
type Taken = {
  parts: readonly Part[];
  texts: Content;
  renames: Pick<Renames, 'places' | 'figures'>;
  template: Template;
};

/** The report with the comments of another on what was taken from it. In a thread that is here already, nothing said is lost. */
export function withCommentsOf(report: Report, from: Report, taken: Taken): Report {
  const come = (from.comments ?? []).filter(isAbout(taken)).map((comment) => renamedComment(comment, taken.renames));
  if (come.length === 0) return report;
  const { comments = [] } = report;
  const here = new Map(comments.map((comment) => [comment.id, comment]));
  const united = comments.map((comment) => withRemarksOf(comment, come));
  return { ...report, comments: [...united, ...come.filter(({ id }) => !here.has(id))] };
}

function withRemarksOf(comment: Comment, come: readonly Comment[]): Comment {
  const other = come.find(({ id }) => id === comment.id);
  const said = new Set(comment.remarks.map(({ id }) => id));
  const more = other?.remarks.filter(({ id }) => !said.has(id)) ?? [];
  if (more.length === 0) return comment;
  return { ...comment, remarks: [...comment.remarks, ...more].sort((a, b) => Date.parse(a.at) - Date.parse(b.at)) };
}

function isAbout({ parts, texts, template }: Taken): (comment: Comment) => boolean {
  const ids = new Set(parts.map(({ id }) => id));
  const marked = new Set(texts.flatMap((block) => [...stretchesIn(block).keys()]));
  const blocks = new Set(texts.flatMap((block) => (isCaptioned(block) ? [block.id] : [])));
  const figures = new Set(figuresIn(texts));
  const standards = new Set(parts.flatMap((part) => (part.kind === 'standard' ? [part.standard] : [])));
  const questions = standardsOf(template)
    .filter(({ number }) => standards.has(number))
    .flatMap(({ keyQuestions }) => keyQuestions.map(({ number }) => number));
  return ({ id, anchor }) => {
    switch (anchor.kind) {
      case 'words':
        return marked.has(id) || ids.has(anchor.part);
      case 'block':
        return blocks.has(anchor.block) || ids.has(anchor.part);
      case 'part':
        return ids.has(anchor.part);
      case 'key-question':
        return questions.includes(anchor.number);
      case 'rating':
        return anchor.standard !== undefined && standards.has(anchor.standard);
      case 'figure':
        return figures.has(anchor.figure);
      case 'recommendation':
        return parts.some(({ kind }) => kind === 'recommendations');
    }
  };
}

/** A text that takes the place of another, with that one’s comments on the words that both have. */
export function carriedAlong(before: Content | undefined, text: Content): Content {
  return before ? carryComments(before, text) : text;
}
