import { partOfTag, shortIdOfAlias } from './identity.ts';
import type { ReviewedParagraph, ReviewedRun } from './reviewed-file.ts';

/**
 * Paragraphs that tracked changes of their ends tie together: one that was parted, or several that were joined. `bases`: the
 * paragraphs that they were before, each with the paragraphs that hold something of it.
 */
export type Unit = {
  paragraphs: ReviewedParagraph[];
  bases: Base[];
  /** The part whose control it is in, where that is known. */
  part: string | undefined;
};

export type Base = { words: string; ids: string[]; unit: Unit };

/** Parts by the short ids that the controls have for them. */
export type ControlParts = ReadonlyMap<string, string>;

/** In the order of the file; every paragraph is in one. */
export function unitsOf(paragraphs: readonly ReviewedParagraph[], controls: ControlParts): Unit[] {
  const units: Unit[] = [];
  let open: ReviewedParagraph[] = [];
  const close = () => {
    if (open.length > 0) units.push(newUnit(open, partIn(open[0]!, controls)));
    open = [];
  };
  for (const [at, paragraph] of paragraphs.entries()) {
    open.push(paragraph);
    const next = paragraphs[at + 1];
    const tied =
      (paragraph.markInserted || paragraph.markDeleted) &&
      next !== undefined &&
      next.flow === paragraph.flow &&
      partIn(next, controls) === partIn(paragraph, controls);
    // One that came or went as a whole is tied to nothing.
    const whole = open.length === 1 && (isWhollyNew(paragraph) || isWhollyGone(paragraph));
    if (!tied || whole) close();
  }
  close();
  return units;
}

/** The part that a paragraph’s innermost control is of. */
function partIn({ controls }: ReviewedParagraph, parts: ControlParts): string | undefined {
  for (const { tag, alias } of controls.toReversed()) {
    const part = partOfTag(tag) ?? parts.get(shortIdOfAlias(alias) ?? '');
    if (part !== undefined) return part;
  }
  return undefined;
}

/** Put in with all its words and its end; of a cell, with the cell. */
export function isWhollyNew({ markInserted, markDeleted, runs, cell }: ReviewedParagraph): boolean {
  if (cell) return cell.inserted !== undefined;
  return markInserted !== undefined && !markDeleted && runs.every(({ inserted }) => inserted);
}

function isWhollyGone({ markInserted, markDeleted, runs }: ReviewedParagraph): boolean {
  return markDeleted !== undefined && !markInserted && runs.every(({ deleted }) => deleted);
}

function newUnit(paragraphs: ReviewedParagraph[], part: string | undefined): Unit {
  const unit: Unit = { paragraphs, bases: [], part };
  const [first] = paragraphs;
  if (paragraphs.length === 1 && first && isWhollyNew(first)) return unit;
  let base: Base = { words: '', ids: [], unit };
  for (const { runs, id, markInserted } of paragraphs) {
    base.words += runs.filter(isBase).map(wordsOfRun).join('');
    if (id !== '') base.ids.push(id);
    if (markInserted) continue;
    unit.bases.push(base);
    base = { words: '', ids: [], unit };
  }
  // Where nothing follows the last, its end is one whatever is said of it.
  if (base.ids.length > 0 || base.words !== '') unit.bases.push(base);
  return unit;
}

/** Whether the words were there before the changes, taken away since or not. */
export function isBase({ inserted }: ReviewedRun): boolean {
  return inserted === undefined;
}

/** What stands for a note and for a thing, as in the signs of a text. */
export function wordsOfRun({ text, note, object }: ReviewedRun): string {
  return note !== undefined ? '\ufffb' : object ? '\ufffc' : text;
}
