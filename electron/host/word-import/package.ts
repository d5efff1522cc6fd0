import { posix } from 'node:path';
import { AssayError, messageOf } from '../../../core/fault.ts';
import { WORD } from '../limits.ts';
import { unzip } from '../zip-entries.ts';
import type { Relation, Relations } from './reading.ts';
import { childrenOf, readTree, type XmlElement } from './xml-tree.ts';

const SAVE_ANEW = 'Open it in Word, save it as .docx under another name, and choose that.';

export type WordPackage = {
  /** Where its text is. */
  main: string;
  /** A part with words; nothing where the file has none of that name. */
  tree: (path: string | undefined) => XmlElement | undefined;
  relationsOf: (path: string) => Relations;
  bytesOf: (path: string) => Uint8Array | undefined;
};

/** @throws AssayError `bad input` for what is no Word file, or one that cannot be read */
export function openWordPackage(bytes: Uint8Array, name: string, limit = WORD.unpacked): WordPackage {
  const refuse = (what: string) => new AssayError('bad input', `“${name}” ${what} Nothing was imported.`);
  const starts = (...prefix: number[]) => prefix.every((byte, index) => bytes[index] === byte);
  // Old files of Word and those behind a password come in the same wrapping.
  if (starts(0xd0, 0xcf, 0x11, 0xe0))
    throw refuse(
      isEncrypted(bytes)
        ? 'is protected by a password. Open it in Word, take the password away, save it and choose it again.'
        : 'is a Word file of the old kind (.doc). Open it in Word, save it as .docx and choose that.',
    );
  const unzipped = unzip(bytes, limit);
  if ('flaw' in unzipped)
    throw refuse(
      unzipped.flaw === 'too large'
        ? `would take more than ${Math.round(unzipped.most / (1024 * 1024))} MB when unpacked, which no report does.`
        : unzipped.flaw === 'no zip'
          ? `is no Word file, whatever its name says. ${SAVE_ANEW}`
          : `is damaged and cannot be read. ${SAVE_ANEW}`,
    );
  const { entries } = unzipped;
  const trees = new Map<string, XmlElement>();
  const budget = { elements: WORD.elements };
  const tree = (path: string | undefined): XmlElement | undefined => {
    const entry = path === undefined ? undefined : entries.get(path);
    if (path === undefined || !entry) return undefined;
    const known = trees.get(path);
    if (known) return known;
    if (entry.length > WORD.xml) throw refuse(`holds more text than any report. Import it in parts.`);
    try {
      const read = readTree(entry, budget);
      trees.set(path, read);
      return read;
    } catch (error) {
      throw refuse(`is damaged (${path}: ${messageOf(error)}), or holds what no Word file does. ${SAVE_ANEW}`);
    }
  };
  const relationsOf = (path: string) => {
    const folder = posix.dirname(path);
    const relations = tree(posix.join(folder, '_rels', `${posix.basename(path)}.rels`));
    return new Map(
      childrenOf(relations, 'Relationship').map((relation) => [
        relation.attributes.get('Id') ?? '',
        relationOf(relation, folder),
      ]),
    );
  };
  const main = [...relationsOf('').values()].find(({ type }) => type === 'officeDocument')?.path;
  if (main === undefined || !entries.has(main))
    throw refuse(
      entries.has('content.xml')
        ? 'is an OpenDocument file. Save it as .docx and choose that.'
        : `is no Word file, or its text is missing. ${SAVE_ANEW}`,
    );
  if (tree(main)?.name !== 'w:document') throw refuse('is an Office file, but no Word file. Choose a .docx file.');
  return { main, tree, relationsOf, bytesOf: (path) => entries.get(path) };
}

function relationOf(relation: XmlElement, folder: string): Relation {
  const target = relation.attributes.get('Target') ?? '';
  const type = relation.attributes.get('Type')?.split('/').at(-1) ?? '';
  if (relation.attributes.get('TargetMode') === 'External') return { type, path: '', url: target };
  return { type, path: target.startsWith('/') ? target.slice(1) : posix.join(folder, target), url: '' };
}

/** The name that a file behind a password gives the stream with its words, in UTF-16. */
const ENCRYPTED = 'EncryptedPackage';

function isEncrypted(bytes: Uint8Array): boolean {
  const stream = Buffer.from(ENCRYPTED, 'utf16le');
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(stream);
}
