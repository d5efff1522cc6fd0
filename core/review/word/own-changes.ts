import type { ReviewedFile, ReviewedParagraph, ReviewedRun, Stamp } from './reviewed-file.ts';

/**
 * A reviewed file without the changes that went out with it: suggestions of the report travel as tracked changes, and the
 * texts that were exported have them taken. They are known by their times, which are those of before the export.
 */
export function withoutOwnChanges(file: ReviewedFile): ReviewedFile {
  const { identity } = file;
  if (!identity?.former) return file;
  const isOwn = (stamp: Stamp | undefined) => stamp !== undefined && stamp.at !== '' && stamp.at <= identity.at;
  const paragraphs = (list: readonly ReviewedParagraph[]) => joined(list.flatMap((one) => settled(one, isOwn)));
  return {
    ...file,
    paragraphs: paragraphs(file.paragraphs),
    notes: Object.fromEntries(Object.entries(file.notes).map(([id, list]) => [id, paragraphs(list)])),
  };
}

type IsOwn = (stamp: Stamp | undefined) => boolean;

/** A paragraph whose end went with a suggestion goes on in the next. */
type Settled = ReviewedParagraph & { goesOn?: true };

function settled(paragraph: ReviewedParagraph, isOwn: IsOwn): Settled[] {
  const { cell } = paragraph;
  if (isOwn(cell?.deleted)) return [];
  const { formWas, markInserted, markDeleted, ...rest } = paragraph;
  const runs = paragraph.runs.flatMap((run) => settledRun(run, isOwn));
  const gone = isOwn(markDeleted);
  if (gone && runs.length === 0) return [];
  return [
    {
      ...rest,
      runs,
      ...(formWas && !isOwn(formWas.stamp) && { formWas }),
      ...(markInserted && !isOwn(markInserted) && { markInserted }),
      ...(markDeleted && !gone && { markDeleted }),
      ...(gone && { goesOn: true as const }),
      ...(cell && { cell: withoutOwnRow(cell, isOwn) }),
    },
  ];
}

function withoutOwnRow({ inserted, ...cell }: NonNullable<ReviewedParagraph['cell']>, isOwn: IsOwn) {
  return { ...cell, ...(inserted && !isOwn(inserted) && { inserted }) };
}

function settledRun({ inserted, was, ...run }: ReviewedRun, isOwn: IsOwn): ReviewedRun[] {
  if (isOwn(run.deleted)) return [];
  return [{ ...run, ...(inserted && !isOwn(inserted) && { inserted }), ...(was && !isOwn(was.stamp) && { was }) }];
}

function joined(list: readonly Settled[]): ReviewedParagraph[] {
  const made: ReviewedParagraph[] = [];
  let before: ReviewedRun[] = [];
  for (const { goesOn, ...paragraph } of list) {
    const whole = before.length > 0 ? { ...paragraph, runs: [...before, ...paragraph.runs] } : paragraph;
    before = goesOn ? whole.runs : [];
    if (!goesOn) made.push(whole);
  }
  return made;
}
