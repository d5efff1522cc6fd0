import { plainWords } from './inlines.ts';
import { rowOf } from './table-lines.ts';

/** The first words of a line, by which a person finds it in the document that it came from. */
export function beginningOf(line: string): string {
  const bare = /^\s*\|.*\|\s*$/.test(line)
    ? rowOf(line)
        .filter((cell) => cell !== '')
        .join(' ')
    : line.replace(/^\s*(?:#{1,6}|[-*>]|\d{1,3}\.|\[\^[^\]]*\]:)\s+/, '').replace(/^!\[(.*)\]\(.*$/, '$1');
  const words = plainWords(bare)
    .replace(/\[\^[^\]]*\]/g, '')
    .trim();
  return words.length <= 40 ? `“${words}”` : `“${words.slice(0, 40).replace(/\s+\S*$/, '')}…”`;
}
