import { type Block, newTable } from '../../../core/content.ts';
import { cleanLine } from './clean-text.ts';
import { joinPdfLines } from './pdf-lines.ts';

const BULLET = /^\s*[•●▪◦‣·–-]\s+/;
const NUMBER = /^\s*\d{1,3}[.)]\s+/;

/** Text without any form, made into what it plainly is: cells of a sheet, the lines of a page, or one block a line. */
export function readPlain(text: string): Block[] {
  return readTabbed(text) ?? parsePlain(joinPdfLines(text)?.join('\n') ?? text);
}

/** Lines that all hold tabs are a table, as spreadsheets copy them; one such line alone is text. */
function readTabbed(text: string): Block[] | undefined {
  const lines = text.split(/\r\n|[\r\n]/).filter((line) => line.trim() !== '');
  if (lines.length < 2 || !lines.every((line) => line.includes('\t'))) return undefined;
  return [
    newTable(
      crypto.randomUUID(),
      lines.map((line) => line.split('\t').map((cell) => cell.trim())),
    ),
  ];
}

/** One block a line; empty lines only separate. */
export function parsePlain(text: string): Block[] {
  return linesOf(text).map((line): Block => {
    const list = BULLET.test(line) ? 'bulleted' : NUMBER.test(line) ? 'numbered' : undefined;
    const words = line.replace(list === 'bulleted' ? BULLET : list === 'numbered' ? NUMBER : '', '');
    const children = cleanLine([{ text: words }]);
    return list ? { type: 'list-item', list, depth: 0, children } : { type: 'paragraph', children };
  });
}

/** Each line as a paragraph, whatever stands in it. */
export function readLines(text: string): Block[] {
  return linesOf(text).map((line) => ({ type: 'paragraph', children: cleanLine([{ text: line }]) }));
}

function linesOf(text: string): string[] {
  return text.split(/\r\n|[\r\n\f\v\u2028\u2029]/).filter((line) => cleanLine([{ text: line }]).length > 0);
}
