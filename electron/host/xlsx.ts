import { posix } from 'node:path';
import { AssayError } from '../../core/fault.ts';
import type { NumberedRow } from '../../core/rows-import/named-rows.ts';
import { TABLE } from './limits.ts';
import { readSheet } from './xlsx-sheet.ts';
import { attribute, elements, plainXml, textOf } from './xlsx-xml.ts';
import { unzip, type ZipEntries } from './zip-entries.ts';

const SAVE_ANEW = 'Open it in the spreadsheet program, save it as .xlsx or .csv, and choose that.';

/**
 * The rows of the first sheet of an XLSX workbook that is not hidden, with their numbers in the sheet. Formulas have the
 * value that the spreadsheet program last worked out; dates come as the numbers that the file holds.
 *
 * An own reader: the library that could be had, read-excel-file 9.3, takes more than a second for 10,000 rows of 40 cells.
 *
 * @throws AssayError `bad input` for what is no workbook, is too large, or holds a value that cannot be read
 */
export function readXlsx(bytes: Uint8Array, name: string, limit = TABLE.unpacked): NumberedRow[] {
  const refuse = (what: string) => new AssayError('bad input', `“${name}” ${what} Nothing was imported.`);
  const unzipped = unzip(bytes, limit);
  if ('flaw' in unzipped)
    throw refuse(
      unzipped.flaw === 'too large'
        ? `would take more than ${Math.round(unzipped.most / (1024 * 1024))} MB when unpacked, which no table of cases does. Save the sheet with the cases as .csv and choose that.`
        : `is damaged and cannot be read. ${SAVE_ANEW}`,
    );
  const { entries } = unzipped;
  if (entries.has('xl/workbook.bin')) throw refuse(`is a binary workbook (.xlsb). ${SAVE_ANEW}`);
  if (entries.has('word/document.xml')) throw refuse('is a Word file. Choose a spreadsheet as .xlsx or .csv.');
  if (entries.has('content.xml')) throw refuse(`is an OpenDocument file. ${SAVE_ANEW}`);

  const read = (path: string): string | undefined => {
    const entry = entries.get(path);
    if (!entry) return undefined;
    const xml = plainXml(entry);
    if (xml === undefined) throw refuse(`is damaged, or holds what no workbook does. ${SAVE_ANEW}`);
    return xml;
  };
  const workbookPath = relationsOf('', read, entries).find(({ type }) => type === 'officeDocument')?.target;
  const workbook = workbookPath === undefined ? undefined : read(workbookPath);
  if (workbookPath === undefined || workbook === undefined)
    throw refuse('is no spreadsheet. Choose an .xlsx or .csv file.');
  const relations = relationsOf(workbookPath, read, entries);
  const sheetPath = elements(workbook, 'sheet')
    .filter(({ tag }) => !/hidden/i.test(attribute(tag, 'state') ?? ''))
    .map(({ tag }) => relations.find(({ id }) => id === attribute(tag, 'id')))
    .find((relation) => relation?.type === 'worksheet')?.target;
  const sheet = sheetPath === undefined ? undefined : read(sheetPath);
  if (sheet === undefined)
    throw refuse('has no sheet that is shown. Show the sheet with the cases, save it and choose it again.');

  const stringsPath = relations.find(({ type }) => type === 'sharedStrings')?.target;
  const strings = elements((stringsPath !== undefined && read(stringsPath)) || '', 'si').map(({ content }) =>
    textOf(content),
  );
  const rows = readSheet(sheet, strings);
  if ('flaw' in rows) throw refuse(rows.flaw);
  return rows.rows;
}

type Relation = { id: string | undefined; type: string; target: string };

/** What a part of the package points at, by full names inside the package. */
function relationsOf(part: string, read: (path: string) => string | undefined, entries: ZipEntries): Relation[] {
  const folder = posix.dirname(part);
  const xml = read(posix.join(folder, '_rels', `${posix.basename(part)}.rels`)) ?? '';
  return elements(xml, 'Relationship').flatMap(({ tag }) => {
    const target = attribute(tag, 'Target') ?? '';
    const path = target.startsWith('/') ? target.slice(1) : posix.join(folder, target);
    const type = attribute(tag, 'Type')?.split('/').at(-1) ?? '';
    return entries.has(path) ? [{ id: attribute(tag, 'Id'), type, target: path }] : [];
  });
}
