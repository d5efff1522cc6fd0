import type { NumberedRow } from '../../core/rows-import/named-rows.ts';
import { TABLE } from './limits.ts';
import { createSearch, decoded, textOf } from './xlsx-xml.ts';

/** More columns than any table of cases has. */
const MOST_COLUMNS = 1000;
/** As many rows as the programs allow. */
const MOST_ROWS = 1_048_576;

export type Sheet = { rows: NumberedRow[] } | { flaw: string };

/** An element by its places in the text: its opening tag, and its content between `from` and `to`. */
type Element = { tag: number; tagEnd: number; from: number; to: number };

/**
 * The rows of a sheet that hold a value, by their number; cells between values are empty. The text is searched in place: a
 * hundred thousand small strings, or expressions, would take several times as long.
 */
export function readSheet(xml: string, strings: readonly string[]): Sheet {
  const prefix = /<([\w.-]+:)?worksheet[\s>]/.exec(xml)?.[1] ?? '';
  const nextRow = createFinder(xml, `${prefix}row`);
  const nextCell = createFinder(xml, `${prefix}c`);
  const textOfCell = createCellReader(xml, prefix, strings);
  const rows: NumberedRow[] = [];
  let line = 0;
  let places = 0;
  let characters = 0;
  for (let row = nextRow(0, xml.length); row; row = nextRow(row.to, xml.length)) {
    const given = Number(attributeAt(xml, row, 'r') ?? line + 1);
    if (!(Number.isInteger(given) && given > line && given <= MOST_ROWS)) return { flaw: damaged(`row ${line + 1}`) };
    line = given;
    const cells: string[] = [];
    let next = 0;
    for (let cell = nextCell(row.from, row.to); cell; cell = nextCell(cell.to, row.to)) {
      const column = columnNumber(attributeAt(xml, cell, 'r')) ?? next;
      if (column < next) return { flaw: damaged(`row ${line}`) };
      next = column + 1;
      if (cell.from === cell.to) continue;
      const value = textOfCell(cell);
      if (value === '') continue;
      if (value === undefined || value === UNWORKED || column >= MOST_COLUMNS)
        return { flaw: flawOf(value, `${columnLetters(column)}${line}`) };
      if (value.length > TABLE.cell) return { flaw: tooLong(`${columnLetters(column)}${line}`) };
      // Many cells may show the same long words, which lie in the file once.
      characters += value.length;
      while (cells.length < column) cells.push('');
      cells.push(value);
    }
    places += cells.length;
    if (places > TABLE.cells || characters > TABLE.characters) return { flaw: TOO_MANY };
    if (cells.length > 0) rows.push({ line, cells });
  }
  return { rows };
}

/** Finds elements of a name, which never lie in one another, between two places. */
function createFinder(xml: string, name: string): (from: number, to: number) => Element | undefined {
  const opening = `<${name}`;
  const [nextOpening, nextEnd, nextClosing] = [opening, '>', `</${name}>`].map((sign) => createSearch(xml, sign));
  return (from, to) => {
    for (let at = nextOpening!(from); at >= 0 && at < to; at = nextOpening!(at + 1)) {
      const tag = at + opening.length;
      const behind = xml.charCodeAt(tag);
      // A space, a line break, “/” or “>”: everything else makes it another name.
      if (behind > 32 && behind !== 47 && behind !== 62) continue;
      const tagEnd = nextEnd!(tag);
      if (tagEnd < 0) return undefined;
      if (xml.charCodeAt(tagEnd - 1) === 47) return { tag, tagEnd, from: tagEnd + 1, to: tagEnd + 1 };
      const end = nextClosing!(tagEnd);
      return end < 0 ? undefined : { tag, tagEnd, from: tagEnd + 1, to: end };
    }
    return undefined;
  };
}

/** An attribute whose name is one letter. */
function attributeAt(xml: string, { tag, tagEnd }: Element, letter: 'r' | 't'): string | undefined {
  const wanted = letter.charCodeAt(0);
  for (let at = tag + 1; at < tagEnd; at++) {
    if (xml.charCodeAt(at) !== wanted || xml.charCodeAt(at + 1) !== 61 || xml.charCodeAt(at - 1) > 32) continue;
    const mark = xml.charCodeAt(at + 2);
    let end = at + 3;
    while (end < tagEnd && xml.charCodeAt(end) !== mark) end++;
    return xml.slice(at + 3, end);
  }
  return undefined;
}

/** In place of the value of a formula that has none. No cell can hold this character. */
const UNWORKED = '\u0000';

/** What a cell shows, but for the format of numbers; nothing where the file contradicts itself. */
function createCellReader(xml: string, prefix: string, strings: readonly string[]) {
  const [opening, formula] = [`<${prefix}v`, `<${prefix}f`];
  const nextValue = createSearch(xml, opening);
  return (cell: Element): string | undefined => {
    const type = attributeAt(xml, cell, 't') ?? 'n';
    if (type === 'inlineStr') return textOf(xml.slice(cell.from, cell.to));
    const value = xml.startsWith(opening, cell.from) ? cell.from : nextValue(cell.from);
    if (value < 0 || value >= cell.to) return xml.slice(cell.from, cell.to).includes(formula) ? UNWORKED : '';
    const start = xml.indexOf('>', value) + 1;
    const text = xml.slice(start, Math.max(start, xml.indexOf('<', start)));
    if (text === '') return '';
    switch (type) {
      case 's':
        return strings[Number(text)];
      case 'b':
        return text === '1' ? 'TRUE' : 'FALSE';
      case 'n':
        return numberText(text);
      default:
        return decoded(text);
    }
  };
}

/** Without the dust of binary fractions: 2.1 for 2.1000000000000001. */
function numberText(value: string): string | undefined {
  if (/^\d{1,15}$/.test(value)) return value;
  const number = Number(value);
  return Number.isFinite(number) ? String(Number(number.toPrecision(15))) : undefined;
}

/** From 0, of a place such as `AB12`. */
function columnNumber(place: string | undefined): number | undefined {
  if (place === undefined) return undefined;
  let number = 0;
  // Four letters are beyond every sheet.
  for (let index = 0; index < Math.min(place.length, 4); index++) {
    const letter = place.charCodeAt(index) - 64;
    if (letter < 1 || letter > 26) break;
    number = number * 26 + letter;
  }
  return number - 1;
}

function columnLetters(index: number): string {
  const rest = Math.floor(index / 26);
  return `${rest > 0 ? columnLetters(rest - 1) : ''}${String.fromCharCode(65 + (index % 26))}`;
}

function flawOf(value: string | undefined, place: string): string {
  if (value === undefined) return damaged(`cell ${place}`);
  return value === UNWORKED
    ? `has a formula in cell ${place} that was never worked out. Open it in the spreadsheet program, save it there and choose it again.`
    : `has a value in cell ${place}, beyond the ${MOST_COLUMNS} columns of a table. Remove it.`;
}

const tooLong = (place: string) =>
  `has more than ${TABLE.cell.toLocaleString('en-GB')} characters in cell ${place}, which no spreadsheet program writes. Shorten it.`;

const TOO_MANY = `has more than ${TABLE.cells.toLocaleString('en-GB')} cells, or words without end in them. Save the sheet with the cases alone, and choose that.`;

const damaged = (where: string) =>
  `is damaged at ${where}. Open it in the spreadsheet program, save it as .xlsx or .csv, and choose that.`;
