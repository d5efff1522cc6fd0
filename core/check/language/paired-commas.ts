import { tokensOf } from '../text/words.ts';
import type { LineRule } from '../text-rule.ts';
import { FINITE } from './grammar.ts';

export const pairedCommas: LineRule = {
  name: 'paired-commas',
  family: 'language',
  severity: 'advice',
  title: 'A comma that opens and is not closed',
  why: 'Two commas hold what is put in between a subject and its verb; one alone cuts the sentence in two.',
  example: {
    wrong: 'Northam services, managed by Westbury Trust is rated as good.',
    right: 'Northam services, managed by Westbury Trust, is rated as good.',
  },
  mend: 'Put the second comma before the verb, or take out the first.',
  inLine: (line) =>
    tokensOf(line).flatMap((tokens) =>
      tokens.flatMap((token, at) => {
        if (token.low !== ',' || !OPENS.has(tokens[at + 1]?.low ?? '') || !BY.has(tokens[at + 2]?.low ?? '')) return [];
        if (tokens.slice(0, at).some(({ low }) => FINITE.has(low) || low === 'that' || low === 'which')) return [];
        for (let end = at + 3; end < tokens.length; end += 1) {
          const { low, kind } = tokens[end]!;
          if (low === ',' && !(tokens[end - 1]!.capital && tokens[end + 1]?.capital)) return [];
          if (
            (kind === 'mark' && low !== ',') ||
            low === 'which' ||
            low === 'who' ||
            low === 'that' ||
            (low === 'and' && !tokens[end + 1]?.capital)
          )
            return [];
          if (!VERBS.has(low)) continue;
          return [{ from: token.from, to: tokens[end]!.to, message: `A comma is missing in front of “${low}”.` }];
        }
        return [];
      }),
    ),
};

const OPENS = new Set(
  'managed owned led run based known funded provided delivered supported commissioned chaired overseen formed founded established located staffed'.split(
    ' ',
  ),
);
const BY = new Set(['by', 'in', 'as', 'at', 'from', 'within']);
const VERBS = new Set(['is', 'are', 'was', 'were', 'has', 'have', 'had', 'will', 'provides', 'serves']);
