import { basename } from 'node:path';
import { AssayError } from '../../core/fault.ts';
import type { Report } from '../../core/report.ts';
import { withAnswer } from '../../core/review/rounds/answer.ts';
import { lastRound, openPoints, type Round } from '../../core/review/rounds/round.ts';
import { placeReview } from '../../core/review/word/place-review.ts';
import type { ReviewPoint } from '../../core/review/word/review-point.ts';
import { canTake, takeReview } from '../../core/review/word/take-review.ts';
import { sayCount } from '../../core/say-count.ts';
import { WORD } from '../host/limits.ts';
import { readWhole } from '../host/read-whole.ts';
import { readInThread } from '../host/reading-thread.ts';
import { EDIT_APPROVED } from './approved-parts.ts';
import { type Command, flag, positional, texts, wrongUse } from './command.ts';
import { reviewText } from './import-review-text.ts';
import { about, openReport, saveOver } from './report-on-disk.ts';

export const review: Command = {
  name: 'import review',
  summary:
    'reads a Word file that came back from review, says what came from whom and where it lands, and takes what is chosen',
  usage: 'FILE.assay REVIEWED.docx [--take all|ID]… [--round]',
  takes: { from: 2, to: 2 },
  options: {
    ...EDIT_APPROVED,
    take: {
      type: 'string',
      value: 'all|ID',
      multiple: true,
      help: 'put all of it, or the change or comment of this id, into the report: changes as suggestions of their authors',
    },
    round: {
      type: 'boolean',
      help: 'count it as the answer to the last round, where the file has lost what it says of that itself',
    },
  },
  example: 'assay import review caldersea.assay reviewed.docx --take all',
  async run(given) {
    const opened = await openReport(positional(given, 0));
    const path = positional(given, 1);
    const name = basename(path);
    const tooLarge = () => new AssayError('bad input', `“${name}” is larger than any report. Nothing was imported.`);
    const bytes = await about(name, () => readWhole(path, WORD.packed, tooLarge));
    const file = { name, bytes: new Uint8Array(bytes) };
    const read = await readInThread(
      { kind: 'review', file },
      { progress: () => {}, signal: new AbortController().signal },
    );
    const placed = await about(name, () => placeReview(read, opened.report, opened.template));
    const found = flag(given, 'round') ? { ...placed, round: lastRoundOf(opened.report).id } : placed;
    const wanted = texts(given, 'take');
    const chosen = chosenOf(found.points, wanted, name);
    const at = new Date().toISOString();
    const taken = takeReview(opened.report, found, chosen, { file: read.file, name, at });
    const answered = withAnswer(taken, found);
    if (answered !== opened.report) await saveOver(opened, answered, { given, importing: name });
    const done = found.points.filter((point) => chosen.has(point.id) && canTake(point));
    const lost = found.points.filter(({ placed, known }) => placed === 'not' && !known);
    const { points, paragraphs, exportedAt } = found;
    const round = answered.rounds?.find(({ id }) => id === found.round);
    const summary = [...(wanted.length > 0 ? [sayTaken(done.length)] : []), ...(round ? [sayAnswer(round)] : [])];
    return {
      json: {
        file: opened.path,
        exportedAt,
        paragraphs,
        points: points.map(asJson),
        taken: done.map(({ id }) => id),
        ...(round && { round: round.id }),
      },
      text: [reviewText(found, opened.template, opened.report), ...summary].join('\n\n'),
      exit: lost.length > 0 ? 1 : 0,
    };
  },
};

function lastRoundOf(report: Report): Round {
  const round = lastRound(report);
  if (!round) throw wrongUse('Nothing has been sent to the inspected service. Leave --round out.');
  return round;
}

function sayAnswer(round: Round): string {
  const open = openPoints(round).length;
  return `The round with ${round.to} has ${sayCount(round.points.length, 'point')}, ${open} of them open: “assay round” lists them.`;
}

function sayTaken(count: number): string {
  return count === 0 ? 'Nothing was taken: the report says all of it already.' : `Took ${sayCount(count, 'point')}.`;
}

function chosenOf(points: readonly ReviewPoint[], wanted: readonly string[], name: string): Set<string> {
  const ids = new Set(points.map(({ id }) => id));
  const strange = wanted.find((one) => one !== 'all' && !ids.has(one));
  if (strange !== undefined)
    throw new AssayError(
      'wrong use',
      `“${name}” has no change or comment “${strange}”. Without --take, all are listed.`,
    );
  return wanted.includes('all') ? ids : new Set(wanted);
}

/** Without how it is done. */
function asJson({ edits: _edits, comment, ...point }: ReviewPoint) {
  return {
    ...point,
    ...(comment && { remarks: comment.thread.remarks, resolved: comment.thread.resolved !== undefined }),
  };
}
