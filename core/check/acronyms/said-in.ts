import { type Line, type Reading, remember } from '../reading.ts';
import { seek } from '../text/seek.ts';

/** The words of a line in small letters, each an ending of many shorter, between spaces. */
const stems = remember(({ text }: Line) => stemmed(text));

function stemmed(text: string): string {
  const words =
    text
      .toLowerCase()
      .replace(/[’'‘]s?(?![\p{L}])/gu, '')
      .match(/[\p{L}\d]+/gu) ?? [];
  return ` ${words.map(stem).join(' ')} `;
}

function stem(word: string): string {
  if (word.length < 4) return word.replace(/s$/, '');
  return word
    .replace(/ies$/, 'y')
    .replace(/(?<=ch|sh|ss|x)es$/, '')
    .replace(/(?<!s)s$/, '');
}

const said = seek((line, words) => stems(line).includes(words));

/** Whether a report says a term outside its glossary, whatever its capitals and ending of many; headings count too. */
export function saidIn(reading: Reading): (term: string) => boolean {
  const saysWords = said(
    reading.lines.filter(({ line: { kind } }) => kind !== 'term' && kind !== 'definition'),
    reading,
  );
  return (term) => saysWords(stemmed(term));
}
