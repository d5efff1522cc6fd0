import { basename } from 'node:path';
import { AssayError } from '../../core/fault.ts';
import { TEXT } from './limits.ts';
import { readWhole } from './read-whole.ts';

/** `note` is set when the encoding had to be guessed. */
export type TextFile = { name: string; text: string; note?: string };

/** @throws AssayError with the name of the file: not there, not readable, or no text */
export async function loadText(path: string): Promise<TextFile> {
  const name = basename(path);
  const tooLarge = () => tooLargeText(name);
  const bytes = await readWhole(path, TEXT.bytes, tooLarge);
  return { name, ...decodeText(bytes, name) };
}

export function tooLargeText(name: string): AssayError {
  return refusal(`“${name}” is larger than ${TEXT.bytes / (1024 * 1024)} MB. Choose the text of one report.`);
}

/** UTF-8 with or without a byte-order mark, UTF-16 with one, and Windows-1252 for what is no valid UTF-8. */
export function decodeText(bytes: Uint8Array, name: string): { text: string; note?: string } {
  const starts = (...prefix: number[]) => prefix.every((byte, index) => bytes[index] === byte);
  if (starts(0xff, 0xfe)) return { text: new TextDecoder('utf-16le').decode(bytes) };
  if (starts(0xfe, 0xff)) return { text: new TextDecoder('utf-16be').decode(bytes) };
  if (starts(0x50, 0x4b, 0x03, 0x04))
    throw refusal(`“${name}” is a Word, Excel or ZIP file. Save it as text (.md, .txt or .csv) and import that.`);
  if (starts(0x25, 0x50, 0x44, 0x46))
    throw refusal(`“${name}” is a PDF. Extract its text to a .txt or .md file first.`);
  if (bytes.includes(0)) throw refusal(`“${name}” holds no readable text. Save it as text in UTF-8 and try again.`);
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    if (starts(0xef, 0xbb, 0xbf))
      throw refusal(
        `“${name}” begins as UTF-8 and is not UTF-8 further on. Save it anew as text in UTF-8 and try again.`,
      );
    return {
      text: new TextDecoder('windows-1252').decode(bytes),
      note: `“${name}” is not in UTF-8 and was read as Windows-1252. Check accents, dashes and quotation marks.`,
    };
  }
}

const refusal = (why: string) => new AssayError('bad input', why);
