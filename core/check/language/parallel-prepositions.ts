import type { LineRule } from '../text-rule.ts';

export const parallelPrepositions: LineRule = {
  name: 'parallel-prepositions',
  family: 'language',
  severity: 'warning',
  title: 'A list whose last item has lost its “in”, “of” or “for”',
  why: 'The last number runs into the name behind it, and the two have to be taken apart by the reader.',
  example: {
    wrong: 'The rate was 59.3 in Northam, 56.2 in Westbury and 80.2 Eastleigh.',
    right: 'The rate was 59.3 in Northam, 56.2 in Westbury and 80.2 in Eastleigh.',
  },
  mend: 'Put in the word that the items before it have.',
  inLine({ text }) {
    return Array.from(text.matchAll(LAST), ({ 0: said, 1: number = '', 2: name = '', index }) => ({
      said,
      number,
      name,
      index,
    }))
      .map((found) => ({ ...found, word: wordOfItems(text.slice(sentenceStart(text, found.index), found.index)) }))
      .flatMap(({ said, number, name, index, word }) =>
        word === undefined
          ? []
          : [
              {
                from: index,
                to: index + said.length,
                message: `“${word}” is missing between “${number}” and “${name}”.`,
                fix: `${number} ${word} ${name}`,
              },
            ],
      );
  },
};

const LAST =
  /(?<=\band )(\d[\d,.]*\d|\d)(?: (?:per cent|%))? (?!(?:January|February|March|April|May|June|July|August|September|October|November|December|HMPs?|CRCs?)\b)(\p{Lu}\p{Ll}{2,})(?! (?:and|or) \p{Lu}\p{Ll}+ \p{Ll}+s\b)(?= (?:and|or|compared|with|against)\b|[.,;]| \p{Lu})/gu;
const ITEM = /\d(?: (?:per cent|%))?(?: \p{Ll}+){0,4}? (in|for|at|from|of) \p{Lu}/gu;

function sentenceStart(text: string, before: number): number {
  return Math.max(text.lastIndexOf('. ', before), text.lastIndexOf('; ', before), before - 300, 0);
}

/** The preposition that two items or more have before their name. */
function wordOfItems(before: string): string | undefined {
  const words = Array.from(before.matchAll(ITEM), ({ 1: word }) => word);
  const last = words.at(-1);
  return words.length >= 2 && words.at(-2) === last ? last : undefined;
}
