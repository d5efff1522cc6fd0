import { allParts, layOut } from '../../core/layout.ts';
import type { Report } from '../../core/report.ts';
import type { Review } from '../../core/review/word/review.ts';
import type { ReviewPoint } from '../../core/review/word/review-point.ts';
import { canTake } from '../../core/review/word/take-review.ts';
import { sayCount } from '../../core/say-count.ts';
import type { Template } from '../../core/template.ts';
import { beginningOf } from '../../core/text-import/beginning.ts';

/** What came back from review, for people: by person, then what needs a look. */
export function reviewText({ points, paragraphs, exportedAt }: Review, template: Template, report: Report): string {
  const where = new Map(allParts(layOut(report, template).parts).map((placed) => [placed.id, placed.where]));
  const line = (point: ReviewPoint) =>
    `  ${point.id}  ${where.get(point.part ?? '') ?? point.part ?? 'no part'}: ${sayPoint(point)}`;
  const open = points.filter(canTake);
  const people = [...new Set(open.map(({ by }) => by))];
  const sections = [
    ...people.map((by) => [`From ${by}`, ...open.filter((point) => point.by === by).map(line)]),
    ['Not placed; shown here and not taken', ...points.filter(({ refused }) => refused === 'not placed').map(line)],
    [
      'Changed in protected places; what the report’s data and the edition say stays',
      ...points.filter(({ refused }) => refused === 'protected').map(line),
    ],
    [
      'Put in by one reviewer and taken out by another',
      ...points.filter(({ refused }) => refused === 'withdrawn').map(line),
    ],
    [
      'Pictures, which are not taken from a Word file; put them in with Insert, Picture',
      ...points.filter(({ refused }) => refused === 'picture').map(line),
    ],
    ['Looks that a report does not have', ...points.filter(({ refused }) => refused === 'looks').map(line)],
    ['In the report already', ...points.filter(({ known, refused }) => known && !refused).map(line)],
  ].filter((lines) => lines.length > 1);
  const count = (some: (point: ReviewPoint) => boolean) => points.filter(some).length;
  const fidelity = [
    'How it was placed',
    `  ${sayCount(paragraphs.exactly, 'paragraph')} found by id or words, ${paragraphs.similar} by similar words, ${paragraphs.not} not in what was exported`,
    `  ${sayCount(
      count(({ placed }) => placed === 'exactly'),
      'point',
    )} placed exactly, ${count(({ placed }) => placed === 'similar')} by similarity, ${count(({ placed }) => placed === 'not')} not`,
    `  ${sayCount(
      count(({ untracked }) => untracked === true),
      'edit',
    )} made with tracking off`,
    ...(exportedAt === undefined
      ? ['  The file does not say what it was made from, so edits made with tracking off cannot be told.']
      : []),
  ];
  const lists = sections.length > 0 ? sections : [['Nothing was changed, and nothing said.']];
  return [...lists, fidelity].map((lines) => lines.join('\n')).join('\n\n');
}

function sayPoint(point: ReviewPoint): string {
  const { was, now, comment, untracked, placed } = point;
  const remarks = [
    ...(untracked ? ['with tracking off'] : []),
    ...(placed === 'similar' ? ['placed by similarity'] : []),
  ];
  const behind = remarks.length > 0 ? ` (${remarks.join(', ')})` : '';
  const quoted = (words: string) => beginningOf(oneLine(words));
  if (comment) return `on ${quoted(was)}: ${oneLine(now) || 'resolved'}${behind}`;
  if (was === '') return `put in ${quoted(now)}${behind}`;
  if (now === '') return `took out ${quoted(was)}${behind}`;
  return `${point.kind === 'move' ? 'moved' : quoted(was)} ${point.kind === 'move' ? quoted(now) : `→ ${quoted(now)}`}${behind}`;
}

function oneLine(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}
