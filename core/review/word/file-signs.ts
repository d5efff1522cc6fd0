import { type Footnote, newFootnote, type TextBlock } from '../../content.ts';
import type { Looks, ReviewedFile, ReviewedParagraph, Stamp } from './reviewed-file.ts';
import { END, PLAIN, type Sign } from './signs.ts';

/** A sign of a reviewed file: as in a text, and with what was done to it. */
export type FileSign = Sign & {
  inserted?: Stamp;
  deleted?: Stamp;
  was?: { looks: Looks; stamp: Stamp };
  move?: string;
  /** The id of its note, and the paragraph of the file whose end it is. */
  note?: string;
  ends?: ReviewedParagraph;
  /** Ids that the file gives the comments on it. */
  about?: readonly string[];
};

/** Without its end; that is `signOfEnd`. */
export function signsOfParagraph(paragraph: ReviewedParagraph, notes: ReviewedFile['notes']): FileSign[] {
  const signs: FileSign[] = [];
  for (const { text, looks, was, note, object, inserted, deleted, move, comments } of paragraph.runs) {
    const rest = {
      looks,
      ...(was && { was }),
      ...(inserted && { inserted }),
      ...(deleted && { deleted }),
      ...(move !== undefined && { move }),
      ...(comments && { about: comments }),
    };
    if (note !== undefined) {
      const atom: Footnote = newFootnote(noteWords(notes[note] ?? [], notes));
      signs.push({ ...rest, looks: PLAIN, sign: '\ufffb', note, atom });
    } else if (object) signs.push({ ...rest, sign: '\ufffc' });
    else for (let at = 0; at < text.length; at++) signs.push({ ...rest, sign: text[at] ?? '' });
  }
  return signs;
}

/** The end of a paragraph, which carries the form that it has in the file. */
export function signOfEnd(paragraph: ReviewedParagraph, form: TextBlock): FileSign {
  const { markInserted, markDeleted, markMove } = paragraph;
  return {
    sign: END,
    looks: PLAIN,
    end: form,
    ends: paragraph,
    ...(markInserted && { inserted: markInserted }),
    ...(markDeleted && { deleted: markDeleted }),
    ...(markMove !== undefined && { move: markMove }),
  };
}

/**
 * The same signs, with the end that was there before behind the last of the words that were. A file says of Enter at the end
 * of a paragraph that this end came, and that the one behind the new words, which may have another form, was there.
 */
export function withEndWhereItWas(signs: readonly FileSign[]): readonly FileSign[] {
  const words = signs.findLastIndex(({ inserted, ends }) => !inserted && !ends);
  const [came, was] = [signs.findIndex(({ ends }, at) => ends && at > words), signs.length - 1];
  if (words < 0 || came >= was) return signs;
  const [first, last] = [signs[came]!, signs[was]!];
  if (!first.inserted || !last.ends || last.inserted || first.deleted || last.deleted) return signs;
  const { inserted, ...end } = first;
  return signs.with(came, end).with(was, { ...last, inserted });
}

/** The signs of a note in one line, without the space that stands before its words. */
export function signsOfNote(paragraphs: readonly ReviewedParagraph[], notes: ReviewedFile['notes']): FileSign[] {
  const signs = paragraphs.flatMap((paragraph, at) => [
    ...(at > 0 ? [{ sign: ' ', looks: PLAIN } satisfies FileSign] : []),
    ...signsOfParagraph({ ...paragraph, runs: paragraph.runs.filter(({ note }) => note === undefined) }, notes),
  ]);
  let first = 0;
  while (first < signs.length && /\s/.test(signs[first]?.sign ?? '')) first++;
  return signs.slice(first);
}

function noteWords(paragraphs: readonly ReviewedParagraph[], notes: ReviewedFile['notes']): string {
  return signsOfNote(paragraphs, notes)
    .filter(({ deleted }) => !deleted)
    .map(({ sign }) => sign)
    .join('')
    .trim();
}
