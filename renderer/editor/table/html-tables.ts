import { type Block, newTable, type Table } from '../../../core/content.ts';

/**
 * The tables of a piece of HTML and the text round them; nothing where it holds none. A table of one column only lays
 * out a page. The page lets nothing of its own read HTML, so that no foreign script ever runs; this reads only the few
 * tags that say where cells, rows and lines end.
 */
export function parseHtmlTables(html: string, parsePlain: (text: string) => Block[]): Block[] | undefined {
  if (!/<table/i.test(html)) return undefined;
  const blocks: Block[] = [];
  const open: Reading[] = [];
  const lists: string[] = [];
  let line = '';
  let unread = '';
  const endLine = () => {
    blocks.push(...parsePlain(line));
    line = '';
  };
  for (const [whole, slash, tag = '', attributes = ''] of html.matchAll(PIECE)) {
    const name = tag.toLowerCase();
    const table = open.at(-1);
    if (unread !== '') {
      if (slash && name === unread) unread = '';
    } else if (name === '') {
      if (whole.startsWith('<')) continue;
      const words = decode(whole).replace(/\s+/g, ' ');
      if (table) addWords(table, words);
      else line += words;
    } else if (UNREAD.has(name)) {
      if (!slash) unread = name;
    } else if (name === 'table') {
      if (!slash) {
        endLine();
        open.push({ rows: [], caption: '', inCaption: false });
      } else if (table) {
        open.pop();
        close(table, open.at(-1), blocks, parsePlain);
      }
    } else if (table) {
      readTableTag(table, name, slash === '/', attributes);
    } else {
      if (name === 'ol' || name === 'ul') slash ? lists.pop() : lists.push(name);
      if (BREAKS.has(name)) endLine();
      if (name === 'li' && !slash) line = lists.at(-1) === 'ol' ? '1. ' : '• ';
    }
  }
  endLine();
  return blocks.some(({ type }) => type === 'table') ? blocks : undefined;
}

const PIECE = /<!--[\s\S]*?-->|<![^>]*>|<(\/?)([a-z][a-z0-9:-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>|[^<]+|</gi;
const UNREAD = new Set(['style', 'script', 'head', 'title', 'template', 'xml']);
const BREAKS = new Set([
  'p',
  'div',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'li',
  'br',
  'blockquote',
  'section',
  'article',
]);

type Cell = { words: string; across: number; down: number };
type Reading = { rows: Cell[][]; caption: string; inCaption: boolean };

function addWords(table: Reading, words: string): void {
  const cell = table.rows.at(-1)?.at(-1);
  if (table.inCaption) table.caption += words;
  else if (cell) cell.words += words;
}

function readTableTag(table: Reading, name: string, ends: boolean, attributes: string): void {
  if (name === 'caption') table.inCaption = !ends;
  else if (name === 'tr' && !ends) table.rows.push([]);
  else if ((name === 'td' || name === 'th') && !ends) {
    if (table.rows.length === 0) table.rows.push([]);
    table.rows.at(-1)?.push({ words: '', across: span(attributes, 'colspan'), down: span(attributes, 'rowspan') });
  } else if (BREAKS.has(name)) addWords(table, ' ');
}

function span(attributes: string, name: string): number {
  const found = new RegExp(`\\b${name}\\s*=\\s*["']?(\\d{1,3})`, 'i').exec(attributes);
  return Math.max(1, Math.min(60, Number(found?.[1] ?? 1)));
}

/** A table inside a cell, or of one column, is text like any other. */
function close(
  table: Reading,
  around: Reading | undefined,
  blocks: Block[],
  parsePlain: (text: string) => Block[],
): void {
  const rows = table.rows.filter((row) => row.length > 0);
  const words = rows.map((row) => row.map((cell) => cell.words.replace(/\s+/g, ' ').trim()).join(' '));
  if (around) addWords(around, ` ${words.join(' ')} `);
  else if (rows.some((row) => row.length > 1)) blocks.push(tableOf({ ...table, rows }));
  else blocks.push(...parsePlain(words.join('\n')));
}

/** Cells that span others stand once, with empty ones in the rest of their place. */
function tableOf({ rows, caption }: Reading): Table {
  const grid: string[][] = rows.map(() => []);
  for (const [top, row] of rows.entries()) {
    let left = 0;
    for (const { words, across, down } of row) {
      while (grid[top]?.[left] !== undefined) left++;
      for (let y = top; y < Math.min(top + down, rows.length); y++)
        for (let x = left; x < left + across; x++)
          (grid[y] as string[])[x] = y === top && x === left ? words.replace(/\s+/g, ' ').trim() : '';
      left += across;
    }
  }
  const cells = grid.map((row) => Array.from(row, (words) => words ?? ''));
  return newTable(crypto.randomUUID(), cells, caption.replace(/\s+/g, ' ').trim());
}

const NAMED: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  pound: '£',
  hellip: '…',
};

function decode(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|([a-z]+));/gi, (whole, digits, hex, name) => {
    if (name) return NAMED[name] ?? whole;
    const code = digits ? Number(digits) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
