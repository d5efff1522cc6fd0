import { AssayError } from '../../fault.ts';
import { allParts, contentLevel, layOut } from '../../layout.ts';
import { type Report, reportName } from '../../report.ts';
import type { Template } from '../../template.ts';
import type { Comment } from '../comments/comment.ts';
import { type Exported, exportedNow, exportedOf } from './exported-lines.ts';
import { newForms } from './forms.ts';
import { blockKey } from './identity.ts';
import { reachIn } from './make-points.ts';
import { withoutOwnChanges } from './own-changes.ts';
import { placeBases } from './place-bases.ts';
import type { ExportedTexts, Review } from './review.ts';
import {
  anchorOf,
  type CommentPlace,
  type FileThread,
  isSameRemark,
  placesOfComments,
  remarkIdOf,
  threadsOf,
} from './review-comments.ts';
import type { ReviewPoint, Stretch } from './review-point.ts';
import { type DraftPoint, pointId, pointsOfDeeds, pointsOfSteps } from './review-points.ts';
import { stepsOfReview } from './review-steps.ts';
import type { ReviewedComment, ReviewedFile, Stamp } from './reviewed-file.ts';
import { unitsOf } from './units.ts';

/**
 * Reads what reviewers did to an export, and finds where it belongs in the report of now. Nothing is changed.
 *
 * @throws AssayError `bad input` for a file of another report
 */
export function placeReview(read: ReviewedFile, report: Report, template: Template): Review {
  const { identity } = read;
  if (identity && identity.report !== report.id)
    throw new AssayError(
      'bad input',
      `The file was made from another report than “${reportName(report, template)}”. Open that one. Nothing was imported.`,
    );
  const file = withoutOwnChanges(read);
  const exported = identity ? exportedOf(identity) : exportedNow(report, template);
  const controls = new Map(identity?.controls ?? []);
  const units = unitsOf(file.paragraphs, controls);
  const bases = units.flatMap((unit) => unit.bases);
  const placed = placeBases(bases, exported.lines, new Map(identity?.paragraphs ?? []));
  const forms = newForms(exported, levelsIn(report, template));
  const { steps, deeds } = stepsOfReview({ file, units, placed, exported, forms, exact: identity !== undefined });
  const editor: Stamp = { by: file.savedBy, at: file.savedAt };
  const threads = threadsOf(file.comments);
  const ids = new Map(threads.flatMap((thread) => idsOf(thread, report)));
  const commentId = (id: string) => ids.get(id) ?? id;
  const given = { exported, forms, commentId, editor };
  const noteSteps = deeds.flatMap((deed) => (deed.kind === 'note' ? [deed.steps] : []));
  const places = placesOfComments([...steps, ...noteSteps]);
  const drafts = [
    ...pointsOfSteps(steps, given),
    ...pointsOfDeeds(deeds, given),
    ...threads.flatMap(
      (thread) => commentPoint(thread, places, commentId, { report, exported, editor, sent: identity?.at }) ?? [],
    ),
  ];
  const texts: ExportedTexts = {
    parts: exported.parts,
    places: exported.places,
    words: Object.fromEntries(
      exported.lines.flatMap(({ kind, key, words }) => (kind === 'words' ? [[key, words]] : [])),
    ),
  };
  const known = true as const;
  // Without what it was made from, it is beside what it became here.
  const again = !identity && (report.reviews ?? []).some((review) => review.file === read.file);
  const some = bases.filter(({ words }) => words.trim() !== '');
  const count = (how: string | undefined) => some.filter((base) => placed.get(base)?.how === how).length;
  return {
    ...(identity && { exportedAt: identity.at }),
    ...(identity?.round !== undefined && { round: identity.round }),
    exported: texts,
    points: inReport(drafts, report, texts, guessedKeys(placed)).map((point) => (again ? { ...point, known } : point)),
    paragraphs: { exactly: count('exactly'), similar: count('similar'), not: count(undefined) },
  };
}

function guessedKeys(placed: ReturnType<typeof placeBases>): Set<string> {
  return new Set([...placed.values()].flatMap(({ line, how }) => (how === 'similar' ? [line.key] : [])));
}

function levelsIn(report: Report, template: Template): Record<string, number> {
  return Object.fromEntries(
    allParts(layOut(report, template).parts).map((placed) => [placed.id, contentLevel(placed)]),
  );
}

/** The id of the thread in the report for each remark of the file. */
function idsOf({ root, replies }: FileThread, { comments = [] }: Report): [string, string][] {
  const known = knownThread(comments, root);
  const id = known?.id ?? `${remarkIdOf(root)}-c`;
  return [root, ...replies].map((remark) => [remark.id, id]);
}

function knownThread(comments: readonly Comment[], root: ReviewedComment): Comment | undefined {
  return (
    comments.find(({ remarks }) => remarks[0] && isSameRemark(remarks[0], said(root))) ??
    // LibreOffice forgets what a reply answers.
    comments.find(({ remarks }) => remarks.some((remark) => isSameRemark(remark, said(root))))
  );
}

function said({ by, at, text }: ReviewedComment): Pick<ReviewedComment, 'by' | 'at' | 'text'> {
  return { by: by || 'Unknown', at, text: text || '(no words)' };
}

function commentPoint(
  { root, replies }: FileThread,
  places: ReadonlyMap<string, CommentPlace>,
  commentId: (id: string) => string,
  {
    report,
    exported,
    editor,
    sent = '',
  }: { report: Report; exported: Exported; editor: Stamp; sent?: string | undefined },
): DraftPoint | undefined {
  const known = knownThread(report.comments ?? [], root);
  const fresh = [root, ...replies].filter((one) => !known?.remarks.some((remark) => isSameRemark(remark, said(one))));
  const closes = root.resolved && known !== undefined && known.resolved === undefined;
  // What went out with the file is no point; what was taken of one before is there to be seen.
  const there = [root, ...replies].filter(
    (one) => one.at > sent && known?.remarks.some(({ id }) => id === remarkIdOf(one)),
  );
  const isKnown = fresh.length === 0 && !closes;
  if (isKnown && there.length === 0) return undefined;
  const told = isKnown ? there : fresh;
  const place = places.get(root.id) ?? replies.map(({ id }) => places.get(id)).find((one) => one !== undefined);
  const stretches = place?.stretches ?? [];
  const part = place?.part ?? '';
  const when = (at: string) => at || editor.at || report.created;
  const first = told[0] ?? root;
  const stream = stretches[0]?.stream;
  const object = stretches[0] && exported.parts[stream ?? '']?.[stretches[0].from.block];
  const block = object && 'id' in object ? object.id : undefined;
  const thread: Comment = {
    id: commentId(root.id),
    anchor: known?.anchor ?? anchorOf(part || 'report', stream, report, block),
    quote: known?.quote ?? place?.quote ?? '',
    remarks: told.map((one) => ({ id: remarkIdOf(one), ...said(one), at: when(one.at) })),
    ...(root.resolved && { resolved: { by: editor.by || root.by || 'Unknown', at: when(editor.at) } }),
  };
  return {
    kind: 'comment',
    ...(part !== '' && { part }),
    ...(stream !== undefined && { key: keyOf(stretches[0]!, exported) }),
    by: first.by || 'Unknown',
    at: first.at,
    was: place?.quote ?? '',
    now: thread.remarks.map(({ text }) => text).join('\n'),
    edits: [],
    ...(isKnown && { known: true as const }),
    comment: { thread, stretches },
  };
}

function keyOf({ stream, from }: Stretch, { parts }: Exported): string {
  return parts[stream] ? blockKey(stream, from.block) : stream;
}

/** Points as they can be taken in a report: how surely each is placed, and which are in it already. */
function inReport(
  drafts: readonly DraftPoint[],
  report: Report,
  exported: ExportedTexts,
  guessed: ReadonlySet<string>,
): ReviewPoint[] {
  const reach = reachIn(report, exported);
  const taken = new Set((report.reviews ?? []).flatMap((review) => review.taken));
  const seen = new Map<string, number>();
  return drafts.map((draft) => {
    const base = pointId(draft);
    const count = seen.get(base) ?? 0;
    seen.set(base, count + 1);
    const id = count === 0 ? base : `${base}-${count}`;
    const ways = draft.edits.map(reach);
    const guess = draft.key !== undefined && guessed.has(draft.key);
    const stretches = draft.comment?.stretches ?? [];
    // What is said of protected words stands on their part.
    const isAnchored = stretches.some(
      ({ stream, from, to }) => reach({ kind: 'looks', stream, from, to, looks: { bold: true } }) !== 'not',
    );
    const lost = ways.includes('not') || draft.refused === 'not placed' || (draft.comment !== undefined && !isAnchored);
    const placed = lost ? 'not' : guess || ways.includes('similar') ? 'similar' : 'exactly';
    const refused =
      draft.refused ?? (ways.includes('protected') ? 'protected' : ways.includes('not') ? 'not placed' : undefined);
    const known = draft.known || taken.has(id) || (ways.length > 0 && ways.every((way) => way === 'known'));
    return { ...draft, id, placed, ...(refused && { refused }), ...(known && { known }) } satisfies ReviewPoint;
  });
}
