import { strToU8, type Zippable, zipSync } from 'fflate';

/** Workbooks for tests, as XML in a package. */

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = (...list: [id: string, type: string, target: string][]) =>
  `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

export type SheetPart = { name: string; state?: 'hidden' | 'veryHidden'; xml: string };

/** The rows of a sheet, given as XML, around which is what a sheet has besides. */
export const sheetXml = (rows: string, prefix = '') =>
  `${head}<${prefix}worksheet xmlns${prefix && ':'}${prefix.slice(0, -1)}="${main}"><${prefix}cols><${prefix}col min="1" max="3"/></${prefix}cols><${prefix}sheetData>${rows}</${prefix}sheetData></${prefix}worksheet>`;

export function newWorkbook(
  sheets: readonly SheetPart[],
  { strings = '', more = {} }: { strings?: string; more?: Zippable } = {},
): Uint8Array {
  const list = sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${name}" sheetId="${index + 1}"${state ? ` state="${state}"` : ''} r:id="rId${index + 1}"/>`,
  );
  return zipSync({
    '_rels/.rels': strToU8(relations(['rId1', 'officeDocument', 'xl/workbook.xml'])),
    'xl/workbook.xml': strToU8(
      `${head}<workbook xmlns="${main}" xmlns:r="${office}"><bookViews><workbookView/></bookViews><sheets>${list.join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      relations(
        ...sheets.map((_, index): [string, string, string] => [
          `rId${index + 1}`,
          'worksheet',
          // Programs write both forms.
          index % 2 ? `/xl/worksheets/sheet${index + 1}.xml` : `worksheets/sheet${index + 1}.xml`,
        ]),
        ['rId99', 'sharedStrings', 'sharedStrings.xml'],
      ),
    ),
    'xl/sharedStrings.xml': strToU8(`${head}<sst xmlns="${main}">${strings}</sst>`),
    ...Object.fromEntries(sheets.map(({ xml }, index) => [`xl/worksheets/sheet${index + 1}.xml`, strToU8(xml)])),
    ...more,
  });
}

/** A workbook of one sheet with these words, each in its cell. */
export function workbookOf(rows: readonly (readonly string[])[]): Uint8Array {
  const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  const xml = rows.map(
    (cells, row) =>
      `<row r="${row + 1}">${cells
        .map((cell) => (cell === '' ? '<c s="1"/>' : `<c t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`))
        .join('')}</row>`,
  );
  return newWorkbook([{ name: 'Cases', xml: sheetXml(xml.join('')) }]);
}
