import { type Document, type IContext, type IXmlableObject, Packer } from 'docx';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { writeXml } from './write-xml.ts';

/** The parts of a Word file by their paths: XML as text, pictures as bytes. */
export type WordParts = Map<string, string | Uint8Array>;

type Compiler = { compile(document: Document): WordParts; formatter: Formatter };
type Formatter = { format(view: View, context: IContext): unknown };
type View = { prepForXml(context: IContext): IXmlableObject | undefined };

/**
 * The document as the library writes it. Only its zipped form is public, and unpacking that again would cost as much as
 * writing it; the version of the library is fixed, and every test of the export fails should the compiler go away.
 */
export function writeParts(document: Document): WordParts {
  const { compiler } = Packer as unknown as { compiler: Compiler };
  const quick: Compiler = Object.create(compiler, { formatter: { value: writer } });
  return quick.compile(document);
}

/** Gives the library what it formats as XML already: an element without a name, of which it prints what it says of itself. */
const writer: Formatter = {
  format(view, context) {
    const formatted = view.prepForXml(context);
    if (!formatted) throw new Error('a part has nothing in it');
    const xml = writeXml(formatted);
    return { '': Object.assign(() => xml, { toString: () => xml }) };
  },
};

const FIRST = ['[Content_Types].xml', '_rels/.rels', 'word/document.xml'];

/** Half the time of the usual 6, for a file that is a tenth larger. */
const LEVEL = 2;
/** Packed already: once more takes long for what it saves, a tenth of a file with many charts. */
const PACKED = /\.(?:png|jpg|xlsx)$/;

/** A package with its parts in one order and with one date. */
export function zipParts(parts: WordParts): Uint8Array {
  // A ZIP holds local time without a zone, so a date made of local parts is the same everywhere.
  const mtime = new Date(1980, 0, 1);
  const place = (name: string) => (FIRST.includes(name) ? FIRST.indexOf(name) : FIRST.length);
  const sorted = [...parts].sort(([a], [b]) => place(a) - place(b) || (a < b ? -1 : 1));
  const entries: Zippable = {};
  for (const [name, data] of sorted)
    entries[name] = [typeof data === 'string' ? strToU8(data) : data, { mtime, level: PACKED.test(name) ? 0 : LEVEL }];
  return zipSync(entries);
}
