import type { LeftOut } from './left-out.ts';
import type { Looks } from './looks.ts';
import type { Numbering } from './numbering.ts';
import type { Styles } from './styles.ts';
import type { XmlElement } from './xml-tree.ts';

/** What a part of the package points at. `path`: inside the package; `url`: outside of it. */
export type Relation = { type: string; path: string; url: string };
export type Relations = ReadonlyMap<string, Relation>;

/** A field of Word: its code, and whether we are in what it shows; something else may stand in the place of that. */
export type Field = { code: string; shown: boolean; replaced: boolean };

/** What reading a Word file goes by and gathers. */
export type Reading = {
  styles: Styles;
  numbering: Numbering;
  leftOut: LeftOut;
  looks: Looks;
  /** Above 0, words are in a table, whose colours and sizes are its own. */
  tables: number;
  /** Tracked changes are undone instead of taken in. */
  rejecting: boolean;
  /** Of the part that is being read. */
  relations: Relations;
  /** Open fields, the innermost last; a field may span paragraphs. */
  fields: Field[];
  /** Above 0, words are not taken. */
  muted: number;
  /** The line that a drawing becomes for each of its pictures. */
  picturesOf: (drawing: XmlElement, relations: Relations) => string[];
  /** Marks of notes by the bookmarks round them, by which the same note is called again. */
  noteBookmarks: ReadonlyMap<string, string>;
  /** The mark for a note that is referred to. */
  noteMark: (kind: 'footnote' | 'endnote', id: string) => string | undefined;
};

/** Whether we are in a field `TOC`, in its code or in what it shows. */
export function isInContents({ fields }: Reading): boolean {
  return fields.some(({ code }) => /^\s*TOC\b/i.test(code));
}
