import { plainWords } from './inlines.ts';
import { rowOf } from './table-lines.ts';

/** Letters within which its first words are, whatever signs stand between them. */
const FAR_ENOUGH = 1000;

/** The first words of a line, by which a person finds it in the document that it came from. */
export function beginningOf(source: string): string {
  const line = source.slice(0, FAR_ENOUGH);
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
