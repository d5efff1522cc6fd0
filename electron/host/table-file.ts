import { basename } from 'node:path';
import { AssayError } from '../../core/fault.ts';
import type { NumberedRow } from '../../core/rows-import/named-rows.ts';
import { parseCsv } from './csv.ts';
import { TABLE } from './limits.ts';
import { readWhole } from './read-whole.ts';
import { decodeText } from './text-file.ts';
import { readXlsx } from './xlsx.ts';

/** `note` is set when the encoding of a text had to be guessed. */
export type TableFile = { rows: NumberedRow[]; note?: string };

const MB = 1024 * 1024;

/** @throws AssayError with the name of the file: not there, not readable, or no table */
export async function loadTableFile(path: string): Promise<TableFile & { name: string }> {
  const name = basename(path);
  const bytes = await readWhole(path, TABLE.packed);
  return { name, ...loadTable(bytes, name) };
}

/**
 * The rows of a table from the bytes of a CSV or XLSX file, told by the bytes and not by the name.
 *
 * @throws AssayError `bad input` with the name of the file, what is wrong with it and what to do
 */
export function loadTable(bytes: Uint8Array, name: string): TableFile {
  const refuse = (what: string) => new AssayError('bad input', `“${name}” ${what} Nothing was imported.`);
  const starts = (...prefix: number[]) => prefix.every((byte, index) => bytes[index] === byte);
  if (bytes.length > TABLE.packed)
    throw refuse(
      `has ${(bytes.length / MB).toFixed(1)} MB, and a table may have ${TABLE.packed / MB} MB. Leave out what is no case, or save the sheet with the cases alone.`,
    );
  if (starts(0x50, 0x4b, 0x03, 0x04) || starts(0x50, 0x4b, 0x05, 0x06)) return { rows: readXlsx(bytes, name) };
  if (starts(0xd0, 0xcf, 0x11, 0xe0))
    throw refuse(
      Buffer.from(bytes).includes('EncryptedPackage', 0, 'utf16le')
        ? 'is protected by a password. Open it in the spreadsheet program, save it without one and choose it again.'
        : 'is in the old format .xls. Open it in the spreadsheet program, save it as .xlsx or .csv, and choose that.',
    );
  const { text, note } = decodeText(bytes, name);
  return { rows: parseCsv(text), ...(note !== undefined && { note }) };
}
