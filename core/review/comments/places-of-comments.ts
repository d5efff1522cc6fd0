import { captionText } from '../../captions.ts';
import { type Content, isCaptioned } from '../../content.ts';
import { sayValue } from '../../figure.ts';
import { allParts, type Layout, type PlacedPart } from '../../layout.ts';
import { standardResults } from '../../rating.ts';
import type { Report } from '../../report.ts';
import { sayCount } from '../../say-count.ts';
import type { Comment } from './comment.ts';
import { stretchesIn } from './comment-marks.ts';

/** Where a comment is, and what it is about as that is now. */
export type CommentPlace = {
  comment: Comment;
  /** Id of the part where it is read; undefined where it is in none, as of a named figure. */
  part: string | undefined;
  /** Of words: other parts in whose texts some of them stand. */
  others?: readonly string[];
  /** Of words and blocks: the first block, counted in the text of the part. */
  block?: number;
  /** What it is about, in words: `Foreword`, `Table 3`, `1.2 Staff, rating`. */
  where: string;
  /** The words that it is on now, or what the data says; empty where it says nothing. */
  words: string;
  /** What it was about is not in the report any more; its quote tells what that was. */
  gone: boolean;
};

type Found = Omit<CommentPlace, 'comment' | 'where'> & { where?: string; at?: number };
type Order = [part: number, block: number, letter: number];

/** Every comment of a report with its place, in the order in which the report is read; what is in no part comes last. */
export function placesOfComments(report: Report, layout: Layout): CommentPlace[] {
  const { comments = [] } = report;
  if (comments.length === 0) return [];
  const placed = allParts(layout.parts);
  const order = new Map(placed.map(({ id }, index) => [id, index]));
  const on = wordsByComment(report, placed);
  const find = finder(report, layout, placed);
  const found = comments.map((comment): { place: CommentPlace; order: Order } => {
    const { where, at = -1, ...rest } = on.get(comment.id) ?? find(comment);
    const part = placed.find(({ id }) => id === rest.part);
    const name = where ?? part?.where ?? rest.part ?? '';
    const more = rest.others?.length ? ` and ${sayCount(rest.others.length, 'more text')}` : '';
    const place = { comment, ...rest, where: `${name}${more}` };
    // What lost its words stands behind those of its part that have some.
    const block = rest.block ?? (comment.anchor.kind === 'words' ? Number.MAX_SAFE_INTEGER : -1);
    return { place, order: [order.get(rest.part ?? '') ?? placed.length, block, at] };
  });
  return found
    .sort((one, other) => compare(one.order, other.order) || (begun(one.place) < begun(other.place) ? -1 : 1))
    .map(({ place }) => place);
}

function begun({ comment }: CommentPlace): string {
  return `${comment.remarks[0]?.at} ${comment.id}`;
}

function compare(one: Order, other: Order): number {
  return one[0] - other[0] || one[1] - other[1] || one[2] - other[2];
}

/** Texts in reading order, those of parts that the edition does not have last. */
function wordsByComment({ parts }: Report, placed: readonly PlacedPart[]): Map<string, Found> {
  const found = new Map<string, Found>();
  for (const part of new Set([...placed.map(({ id }) => id), ...Object.keys(parts)]))
    for (const [block, written] of (parts[part] ?? []).entries())
      for (const [id, { from, words }] of stretchesIn(written)) {
        const before = found.get(id);
        if (before) {
          before.words += `\n${words}`;
          if (part !== before.part && !before.others?.includes(part)) before.others = [...(before.others ?? []), part];
        } else found.set(id, { part, block, words, gone: false, at: from });
      }
  return found;
}

function finder(report: Report, { captions, results }: Layout, placed: readonly PlacedPart[]) {
  const partOf = (is: (placed: PlacedPart) => boolean) => placed.find(is)?.id;
  const standardPart = (number: string | undefined) =>
    partOf(({ part }) => part.kind === 'standard' && part.standard === number);
  const standards = standardResults(results);
  const lost = (part: string | undefined, where?: string): Found => ({
    part,
    words: '',
    gone: true,
    ...(where !== undefined && { where }),
  });
  return ({ anchor }: Comment): Found => {
    switch (anchor.kind) {
      case 'words':
        return lost(anchor.part);
      case 'block': {
        const there = blockIn(report.parts, anchor.part, anchor.block);
        if (!there) return lost(anchor.part);
        const name = captions.get(anchor.block);
        const kind = { table: 'Table', picture: 'Picture', chart: 'Chart' }[there.type];
        const { part, block, caption } = there;
        return { part, block, words: caption, gone: false, where: name ? captionText(name) : kind };
      }
      case 'part':
        return { part: anchor.part, words: '', gone: !placed.some(({ id }) => id === anchor.part) };
      case 'key-question': {
        const standard = standards.find((one) => one.keyQuestions.some(({ number }) => number === anchor.number));
        const where = `Key question ${anchor.number}`;
        if (!standard) return lost(undefined, where);
        const measure = report.scores.keyQuestions[anchor.number];
        return { part: standardPart(standard.number), words: measure ? sayValue(measure) : '', gone: false, where };
      }
      case 'rating': {
        const { standard: number } = anchor;
        if (number === undefined)
          return {
            part: partOf(({ part }) => part.kind === 'ratings'),
            words: results.overall?.rating ?? '',
            gone: false,
            where: 'Overall rating',
          };
        const standard = standards.find((one) => one.number === number);
        const where = `Rating of ${number}${standard ? ` ${standard.title}` : ''}`;
        return standard
          ? { part: standardPart(number), words: report.scores.standards[number]?.rating ?? '', gone: false, where }
          : lost(undefined, where);
      }
      case 'figure': {
        const figure = report.figures.find(({ id }) => id === anchor.figure);
        if (!figure) return lost(undefined, 'Figure');
        return {
          part: undefined,
          words: sayValue(figure.value, figure.unit),
          gone: false,
          where: `Figure “${figure.label}”`,
        };
      }
      case 'recommendation': {
        const part = partOf((one) => one.part.kind === 'recommendations');
        const items = report.recommendations.flatMap((group) => group.items);
        const index = items.findIndex(({ id }) => id === anchor.recommendation);
        const item = items[index];
        if (!item) return lost(part, 'Recommendation');
        return { part, block: index, words: item.text, gone: false, where: `Recommendation ${index + 1}` };
      }
    }
  };
}

/** In the part that it was in, or that it was moved to. */
function blockIn(parts: Report['parts'], part: string, id: string) {
  const texts: [string, Content | undefined][] = [[part, parts[part]], ...Object.entries(parts)];
  for (const [name, content] of texts)
    for (const [index, block] of (content ?? []).entries())
      if (isCaptioned(block) && block.id === id)
        return { part: name, block: index, type: block.type, caption: block.caption };
  return undefined;
}
