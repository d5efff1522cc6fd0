import { basename, dirname, extname, resolve } from 'node:path';
import { AssayError } from '../../core/fault.ts';
import type { TextImportOptions } from '../../core/text-import/import-text.ts';
import { TEXT, WORD } from './limits.ts';
import type { AssetBytes } from './pictures/report-assets.ts';
import { loadTextPictures } from './pictures/text-pictures.ts';
import { readWhole } from './read-whole.ts';
import { decodeText, loadText, tooLargeText } from './text-file.ts';
import { readWord, type WordOptions } from './word-import/read-word.ts';

/** A text that can be imported, whatever file it came in. */
export type TextSource = {
  name: string;
  text: string;
  /** What the import must know of the text. */
  options: Required<Pick<TextImportOptions, 'pictures' | 'whole'>>;
  /** The bytes of its pictures. */
  assets: AssetBytes;
  /** What was guessed, changed or left out in reading the file, in sentences. */
  told: string[];
};

/** @throws AssayError with the name of the file: not there, not readable, or no text */
export async function loadTextSource(file: string, options: WordOptions = {}): Promise<TextSource> {
  const path = resolve(file);
  const name = basename(path);
  if (/^\.(?:docx|docm|dotx|doc)$/i.test(extname(name))) return readTextSource(await loadBytes(path), name, options);
  const { text, note } = await loadText(path);
  refuseEndless(text, name);
  const { pictures, assets } = await loadTextPictures(text, dirname(path));
  return { name, text, options: { pictures, whole: false }, assets, told: note === undefined ? [] : [note] };
}

/** Reads what was handed in without its folder: the pictures that a Markdown text shows are not there. */
export function readTextSource(bytes: Uint8Array, name: string, options: WordOptions = {}): TextSource {
  const starts = (...prefix: number[]) => prefix.every((byte, index) => bytes[index] === byte);
  if (/\.do[ct][xm]?$/i.test(name) || starts(0x50, 0x4b, 0x03, 0x04) || starts(0xd0, 0xcf, 0x11, 0xe0)) {
    const { text, pictures, assets, told } = readWord(bytes, name, options);
    refuseEndless(text, name);
    return { name, text, options: { pictures, whole: true }, assets, told };
  }
  if (bytes.length > TEXT.bytes) throw tooLargeText(name);
  const { text, note } = decodeText(bytes, name);
  refuseEndless(text, name);
  const told = note === undefined ? [] : [note];
  return { name, text, options: { pictures: new Map(), whole: false }, assets: new Map(), told };
}

/** Each line is looked at in many ways. */
function refuseEndless(text: string, name: string): void {
  let lines = 0;
  for (const _ of text.matchAll(/[^\s][^\r\n]*/g)) lines++;
  if (lines > TEXT.lines)
    throw new AssayError(
      'bad input',
      `“${name}” has more than ${TEXT.lines.toLocaleString('en-GB')} paragraphs and rows, which no report has. Import it in parts. Nothing was imported.`,
    );
}

function loadBytes(path: string): Promise<Uint8Array> {
  const tooLarge = () =>
    new AssayError(
      'bad input',
      `“${basename(path)}” is larger than 200 MB. Make its pictures smaller in Word, and import it then. Nothing was imported.`,
    );
  return readWhole(path, WORD.packed, tooLarge);
}
