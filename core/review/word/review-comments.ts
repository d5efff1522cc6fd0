import type { Report } from '../../report.ts';
import type { CommentAnchor, Remark } from '../comments/comment.ts';
import { shortHash } from '../suggestions/short-hash.ts';
import type { Spot, Stretch } from './review-point.ts';
import type { ReviewedComment } from './reviewed-file.ts';
import { END, PLAIN, readableWords } from './signs.ts';
import type { Step } from './walk-unit.ts';

/** A thread of the file: the comment and its answers in their order. */
export type FileThread = { root: ReviewedComment; replies: ReviewedComment[] };

/** In the order of the file. An answer to an answer is one in the thread of both. */
export function threadsOf(comments: readonly ReviewedComment[]): FileThread[] {
  const byId = new Map(comments.map((comment) => [comment.id, comment]));
  const threadOf = (comment: ReviewedComment): FileThread | undefined => {
    // A file may lead in circles, or to a comment that is not there.
    const above = new Set([comment]);
    for (const one of above) {
      const thread = threads.get(one);
      if (thread) return thread;
      const parent = byId.get(one.parent ?? '');
      if (parent) above.add(parent);
    }
    return undefined;
  };
  const threads = new Map<ReviewedComment, FileThread>();
  for (const comment of comments)
    if (comment.parent === undefined) threads.set(comment, { root: comment, replies: [] });
  for (const comment of comments) {
    if (threads.has(comment)) continue;
    const thread = threadOf(comment);
    if (thread) thread.replies.push(comment);
    else threads.set(comment, { root: comment, replies: [] });
  }
  return [...threads.values()];
}

/** The id that a remark has in a report, from what it says: the same whichever file it came in. */
export function remarkIdOf({ by, at, text }: Pick<ReviewedComment, 'by' | 'at' | 'text'>): string {
  const said = JSON.stringify([by, toSecond(at), text]);
  return `w-${shortHash(said)}${shortHash(`2${said}`)}`;
}

/** Whatever the white space, and to the second. */
export function isSameRemark(remark: Remark, { by, at, text }: Pick<ReviewedComment, 'by' | 'at' | 'text'>): boolean {
  const same = (a: string, b: string) => a.replace(/\s+/g, ' ').trim() === b.replace(/\s+/g, ' ').trim();
  return same(remark.by, by) && toSecond(remark.at) === toSecond(at) && same(remark.text, text);
}

/** Files keep times to the second. */
export function toSecond(at: string): string {
  const time = new Date(at);
  return Number.isNaN(time.getTime()) ? '' : time.toISOString().slice(0, 19);
}

/** What a comment stands on: stretches of the export, and the words as the reviewer saw them. */
export type CommentPlace = { stretches: Stretch[]; quote: string; part: string | undefined };

/** Where each comment of the file stands, by its id. */
export function placesOfComments(rows: readonly (readonly Step[])[]): Map<string, CommentPlace> {
  type Open = CommentPlace & { signs: Step['sign'][]; gone: Step['sign'][]; last?: string };
  const places = new Map<string, Open>();
  for (const steps of rows)
    for (const { sign, kind, stream, spot, line: exported } of steps)
      for (const id of sign.about ?? []) {
        const place: Open = places.get(id) ?? { stretches: [], quote: '', part: undefined, signs: [], gone: [] };
        places.set(id, place);
        const line = `${stream} ${spot.block}`;
        if (place.last !== undefined && place.last !== line) place.signs.push(PARTED);
        place.last = line;
        place.part ??= exported?.part ?? stream.split('/')[0];
        if (kind === 'gone' || kind === 'withdrawn') place.gone.push(sign);
        else place.signs.push(sign);
        if (kind !== 'new' && kind !== 'withdrawn') lengthen(place.stretches, stream, spot);
      }
  for (const place of places.values())
    place.quote = readableWords(place.signs.length > 0 ? place.signs : place.gone).trim();
  return places;
}

/** Between words of two paragraphs. */
const PARTED: Step['sign'] = { sign: END, looks: PLAIN, end: 'object' };

function lengthen(stretches: Stretch[], stream: string, spot: Spot): void {
  const last = stretches.at(-1);
  const behind = { block: spot.block, at: spot.at + 1 };
  if (last?.stream === stream && last.to.block === spot.block && last.to.at === spot.at) last.to = behind;
  else stretches.push({ stream, from: spot, to: behind });
}

/** What a comment is about, where its words stand in no text: a table or picture, else the part. */
export function anchorOf(
  part: string,
  key: string | undefined,
  report: Pick<Report, 'parts'>,
  block: string | undefined,
): CommentAnchor {
  if (block !== undefined) return { kind: 'block', part, block };
  return report.parts[part] && (key === undefined || key === part) ? { kind: 'words', part } : { kind: 'part', part };
}
