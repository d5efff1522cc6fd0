import { Bookmark, FootnoteReferenceRun, Paragraph, type ParagraphChild, TextRun } from 'docx';
import { dataTables } from '../../core/data-table/data-table.ts';
import { allParts } from '../../core/layout.ts';
import type { Draft } from './draft.ts';
import { fieldRuns } from './fields.ts';
import { linkRuns, textRuns } from './inlines.ts';
import type { Change } from './review/review.ts';
import { deletedRun } from './review/tracked-runs.ts';

/** The footnotes of a document while it is being written. They are numbered once, in the order of the text. */
export type Notes = {
  /** How many there are so far. */
  count: number;
  /** The words of those that tables repeat. */
  repeated: ReadonlySet<string>;
  /** Where each of those stands: its bookmark and its number. */
  places: Map<string, { bookmark: string; number: number }>;
};

/** None so far. Which of them tables repeat is known beforehand, since the first gets a bookmark. */
export function newNotes(from: Pick<Draft, 'report' | 'template' | 'layout'>): Notes {
  const cells = allParts(from.layout.parts)
    .flatMap((placed) => dataTables(placed, from))
    .flatMap(({ header, rows }) => [...header, ...rows.flat()]);
  const repeated = new Set(cells.flatMap(({ note }) => (note?.again ? [note.text] : [])));
  return { count: 0, repeated, places: new Map() };
}

/** A footnote at its mark. */
export function noteRun({ notes }: Draft, text: string): FootnoteReferenceRun {
  notes.count++;
  return new FootnoteReferenceRun({ children: [note(text)] });
}

/** A footnote that went, which is not counted. */
export function goneNoteRun(draft: Draft, text: string, change: Change): ParagraphChild {
  return deletedRun(draft, change, new FootnoteReferenceRun({ children: [note(text)] }));
}

/** A footnote of a table, which others may repeat. */
export function tableNoteRuns(draft: Draft, { text, again }: { text: string; again: boolean }): ParagraphChild[] {
  const { notes } = draft;
  const place = notes.places.get(text);
  if (again && place)
    return fieldRuns(`NOTEREF ${place.bookmark} \\f \\h`, [
      new TextRun({ style: 'FootnoteReference', text: String(place.number) }),
    ]);
  const run = noteRun(draft, text);
  if (!notes.repeated.has(text)) return [run];
  const bookmark = `_RefNote${notes.count}`;
  notes.places.set(text, { bookmark, number: notes.count });
  return [new Bookmark({ id: bookmark, children: [run] })];
}

const ADDRESS_IN_TEXT = /https?:\/\/[^\s<>"“”‘’]+/gi;
const CLOSING = /[.,;:!?)\]}'…]+$/;

/** The text of a footnote, in which an address becomes a link. */
function note(text: string): Paragraph {
  const children: ParagraphChild[] = [new TextRun(' ')];
  let done = 0;
  for (const match of text.matchAll(ADDRESS_IN_TEXT)) {
    const address = match[0].replace(CLOSING, '');
    children.push(...textRuns(text.slice(done, match.index)));
    children.push(...linkRuns(address, textRuns(address, { style: 'Hyperlink' })));
    done = match.index + address.length;
  }
  children.push(...textRuns(text.slice(done)));
  return new Paragraph({ style: 'FootnoteText', children });
}
