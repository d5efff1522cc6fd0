import type { WordPackage } from './package.ts';
import type { Reading } from './reading.ts';
import { readLine } from './runs.ts';
import { markdownOf } from './spans.ts';
import { allBelow, childrenOf, type XmlElement } from './xml-tree.ts';

type NoteKind = 'footnote' | 'endnote';

/** Marks of notes begin above any that a text may have in raised digits. */
const FIRST = 1001;

/** Bookmarks that may stand open at once: each note would be looked for in all of them. */
const MOST_OPEN = 500;

export type NoteMarks = {
  mark: (kind: NoteKind, id: string) => string;
  /** The marks of the notes that bookmarks of the text stand round, by the names of these. */
  bookmarksIn: (body: XmlElement) => Map<string, string>;
  /** Notes that the text refers to, by their marks. */
  used: ReadonlyMap<string, { kind: NoteKind; id: string }>;
};

export function createNoteMarks(): NoteMarks {
  const marks = new Map<string, string>();
  const used = new Map<string, { kind: NoteKind; id: string }>();
  const markOf = (kind: NoteKind, id: string): string => {
    const key = `${kind} ${id}`;
    const mark = marks.get(key) ?? String(FIRST + marks.size);
    marks.set(key, mark);
    return mark;
  };
  return {
    used,
    mark(kind, id) {
      const mark = markOf(kind, id);
      used.set(mark, { kind, id });
      return mark;
    },
    bookmarksIn(body) {
      const found = new Map<string, string>();
      const open = new Map<string, string>();
      const walk = ({ name, attributes, children }: XmlElement): void => {
        const id = attributes.get('w:id') ?? '';
        if (name === 'w:bookmarkStart' && open.size < MOST_OPEN) open.set(id, attributes.get('w:name') ?? '');
        else if (name === 'w:bookmarkEnd') open.delete(id);
        else if (name === 'w:footnoteReference' || name === 'w:endnoteReference') {
          const mark = markOf(name === 'w:footnoteReference' ? 'footnote' : 'endnote', id);
          for (const bookmark of open.values()) found.set(bookmark, mark);
        } else for (const child of children) walk(child);
      };
      walk(body);
      return found;
    },
  };
}

/** The lines of the notes of a kind that the text refers to. */
export function readNotes(
  file: WordPackage,
  path: string | undefined,
  kind: NoteKind,
  { used }: NoteMarks,
  reading: Reading,
): string[] {
  if (path === undefined) return [];
  const relations = file.relationsOf(path);
  const written = new Map(
    childrenOf(file.tree(path), `w:${kind}`).map((note) => [note.attributes.get('w:id') ?? '', note]),
  );
  return [...used].flatMap(([mark, note]) => {
    const element = note.kind === kind ? written.get(note.id) : undefined;
    if (!element) return [];
    reading.looks.enter('in notes');
    if (kind === 'endnote') reading.leftOut.add('endnote');
    return [`[^${mark}]: ${noteWords(element, { ...reading, relations, fields: [] })}`, ''];
  });
}

function noteWords(note: XmlElement, reading: Reading): string {
  const lines = allBelow(note, 'w:p').map((paragraph) => markdownOf(readLine(paragraph, reading).spans));
  return lines.filter((line) => line !== '').join(' ');
}
