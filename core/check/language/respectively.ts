import { sentencesOf } from '../text/sentences.ts';
import type { FoundInLine, LineRule } from '../text-rule.ts';

/** As many numbers as things, each in its turn. */
export const respectively: LineRule = {
  name: 'respectively',
  family: 'language',
  severity: 'warning',
  title: '“Respectively” with more of one than of the other',
  why: 'A reader pairs each thing with its number, and one is left over.',
  example: {
    wrong: 'Planning, delivery and reviewing were at 46 and 58 per cent respectively.',
    right: 'Planning and reviewing were at 46 and 58 per cent respectively.',
  },
  mend: 'Give one number for each thing, in the same order.',
  inLine(line) {
    if (!/respectively/i.test(line.text)) return [];
    return sentencesOf(line).flatMap(({ text, from }): FoundInLine[] => {
      const values = VALUES.exec(text);
      if (!values) return [];
      const many = itemsOf(values.groups?.list ?? '');
      const named = namedIn(text.slice(Math.max(0, values.index - NEAR), values.index));
      if (!named || (many >= named.least && many <= named.most)) return [];
      return [
        {
          from: from + values.index,
          to: from + values.index + values[0].length,
          message: `${many} ${many === 1 ? 'number stands' : 'numbers stand'} here for ${named.most} things.`,
        },
      ];
    });
  },
};

const NUMBER =
  '(?:£?\\d[\\d,]*(?:\\.\\d+)?(?:\\s?(?:per\\scent|percent|%))?(?:\\s(?:days|weeks|months|years|cases|people|hours))?|one|two|three|four|five|six|seven|eight|nine|ten)';
const VALUES = new RegExp(
  `(?<list>${NUMBER}(?:,\\s${NUMBER})*(?:,?\\sand\\s${NUMBER})?)(?:\\sof\\s(?:relevant\\s)?cases)?,?\\s\\(?respectively`,
  'iu',
);
/** Characters before the numbers among which the things are sought. */
const NEAR = 300;
const NAMES = /(?<first>(?:[^,;:.()]{2,60}, )*[^,;:.()]{2,90}?),? and [^,;:.()]{2,90}?\s*(?:\(|,\s)?$/u;
/** What stands before a comma and need not be one of the things. */
const APART =
  /^(?:in|at|for|by|during|of|however|across|from|on|with|among|as|nationally|overall|although|while|when|over|this|similarly|and|but|so)(?!\p{L})|(?<!\p{L})(?:and|that|which|who|found|said|told|is|are|was|were|has|have|had)(?!\p{L})/iu;

/** How many things the list next before has: those between commas, and the two around “and”. */
function namedIn(text: string): { least: number; most: number } | undefined {
  const first = NAMES.exec(text)?.groups?.first;
  if (first === undefined) return undefined;
  const before = first.split(', ').slice(0, -1).reverse();
  const apart = before.findIndex((item) => APART.test(item));
  return apart < 0 ? { least: before.length + 2, most: before.length + 2 } : { least: apart + 2, most: apart + 3 };
}

function itemsOf(list: string): number {
  return list.split(/,\s|\sand\s/u).filter((item) => item.trim() !== '').length;
}
