import { boxed, readBlocks, type WordBlock } from './blocks.ts';
import type { Reading } from './reading.ts';
import { chosen } from './runs.ts';
import { allBelow, childOf, childrenOf, valOf, type XmlElement } from './xml-tree.ts';

/** Wider than any table of a report; a file may claim what it likes. */
const MOST_COLUMNS = 60;

/**
 * A table in bars and dashes, which are as many as its columns are wide; what its cells hold beside words comes after it. A
 * table of one cell is a box.
 */
export function readTable(table: XmlElement, reading: Reading): WordBlock[] {
  const rows = rowsOf(table.children, reading);
  const cells = rows.map((row) => cellsOf(row.children));
  const [only] = cells[0] ?? [];
  if (rows.length === 1 && cells[0]?.length === 1 && only) return boxed(readBlocks(only.children, reading));

  reading.tables++;
  const after: WordBlock[] = [];
  const right: number[] = [];
  const grid = rows.map((row, top) => {
    const line: string[] = Array.from({ length: span(childOf(row, 'w:trPr'), 'w:gridBefore', 0) }, () => '');
    for (const cell of cells[top] ?? []) {
      const properties = childOf(cell, 'w:tcPr');
      const merge = childOf(properties, 'w:vMerge');
      const goesOn = merge !== undefined && merge.attributes.get('w:val') !== 'restart';
      const wide = span(properties, 'w:gridSpan', 1);
      if (goesOn || wide > 1) reading.leftOut.add('merged');
      if (top > 0 && isRight(cell, reading)) right[line.length] = (right[line.length] ?? 0) + 1;
      const words = cellWords(cell, reading, after);
      line.push(goesOn ? '' : words, ...Array.from({ length: wide - 1 }, () => ''));
    }
    return line.slice(0, MOST_COLUMNS);
  });
  reading.tables--;
  const width = Math.max(0, ...grid.map((line) => line.length));
  if (width === 0 || grid.every((line) => line.every((words) => words === ''))) return after;
  for (const line of grid) while (line.length < width) line.push('');
  const [header = [], ...body] = grid;
  // A header is printed bold anyway.
  const plain = header.map((words) => /^\*\*((?:(?!\*\*).)+)\*\*$/.exec(words)?.[1] ?? words);
  const bare = header.every((words, index) => words === '' || words !== plain[index]) ? plain : header;
  const rule = widthsOf(table, width).map((share, index) => {
    const dashes = '-'.repeat(Math.max(3, Math.round(share * 20)));
    return (right[index] ?? 0) * 2 > body.length ? `${dashes}:` : dashes;
  });
  // A first row without a letter would not be known for one.
  const first = bare.some((words) => /[\p{L}\p{N}]/u.test(words)) ? bare : undefined;
  const lines = [...(first ? [first, rule] : []), ...body].map((line) => `| ${line.map(barred).join(' | ')} |`);
  return [{ kind: 'table', lines }, ...after];
}

function barred(words: string): string {
  // Dashes alone would be the line below a header, unless they are.
  return words.replaceAll('|', '\\|');
}

function rowsOf(children: readonly XmlElement[], reading: Reading): XmlElement[] {
  return children.flatMap((child) => {
    if (child.name === 'w:sdt') return rowsOf(childOf(child, 'w:sdtContent')?.children ?? [], reading);
    if (child.name === 'mc:AlternateContent') return rowsOf(chosen(child), reading);
    if (child.name === 'w:customXml') return rowsOf(child.children, reading);
    if (child.name !== 'w:tr') return [];
    return childOf(child, 'w:trPr', reading.rejecting ? 'w:ins' : 'w:del') ? [] : [child];
  });
}

function cellsOf(children: readonly XmlElement[]): XmlElement[] {
  return children.flatMap((child) => {
    if (child.name === 'w:sdt') return cellsOf(childOf(child, 'w:sdtContent')?.children ?? []);
    if (child.name === 'w:customXml') return cellsOf(child.children);
    return child.name === 'w:tc' ? [child] : [];
  });
}

function span(properties: XmlElement | undefined, name: string, least: number): number {
  const count = Number(valOf(properties, name));
  return Number.isInteger(count) ? Math.min(Math.max(count, least), MOST_COLUMNS) : least;
}

/** The words of a cell as one paragraph. */
function cellWords(cell: XmlElement, reading: Reading, after: WordBlock[]): string {
  const words: string[] = [];
  for (const block of readBlocks(cell.children, reading)) {
    if (block.kind === 'picture') after.push(block);
    else if (block.kind === 'table') {
      reading.leftOut.add('nested');
      words.push(
        ...block.lines.filter((line) => !/^[|\s:-]+$/.test(line)).map((line) => line.replace(/(?<!\\)\|/g, ' ').trim()),
      );
    } else if (block.kind === 'item')
      words.push(block.list === 'bulleted' ? `• ${block.text}` : `${block.number}. ${block.text}`);
    else words.push(block.text);
  }
  if (words.length > 1) reading.leftOut.add('cell');
  const text = words.join(' ').replace(/\\\|/g, '|');
  return /^:?-+:?$/.test(text) ? `\\${text}` : text;
}

function isRight(cell: XmlElement, { styles }: Reading): boolean {
  const [paragraph] = childrenOf(cell, 'w:p');
  return paragraph !== undefined && styles.isRight(childOf(paragraph, 'w:pPr'));
}

/** How wide columns are beside an equal share. */
function widthsOf(table: XmlElement, width: number): number[] {
  const given = allBelow(childOf(table, 'w:tblGrid') ?? table, 'w:gridCol').map((column) =>
    Math.max(0, Number(column.attributes.get('w:w'))),
  );
  const sum = given.reduce((total, one) => total + one, 0);
  if (given.length !== width || !(sum > 0 && Number.isFinite(sum))) return Array.from({ length: width }, () => 1);
  return given.map((one) => (one / sum) * width);
}
