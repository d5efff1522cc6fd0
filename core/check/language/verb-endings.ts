import { type Token, tokensOf } from '../text/words.ts';
import type { FoundInLine, LineRule } from '../text-rule.ts';
import { clauseStartsIn } from './clauses.ts';
import { COUNTABLE, pluralOf, VERBS } from './grammar.ts';

/** A noun and the verb directly behind it, of which one has lost or won an “s”. */
export const verbEndings: LineRule = {
  name: 'verb-endings',
  family: 'language',
  severity: 'warning',
  title: 'A verb that has lost its “s”, or has one too many',
  why: 'The reader stops, and has to work out whether one is meant or several.',
  example: { wrong: 'The assessments includes the risks.', right: 'The assessments include the risks.' },
  mend: 'Put an “s” to the verb of one, and none to that of several.',
  provider: true,
  inLine: (line) =>
    tokensOf(line).flatMap((tokens) =>
      clauseStartsIn(tokens).flatMap(({ at, sure }) => (sure ? disagreement(tokens, at, line.text) : [])),
    ),
};

const OF_ONE = new Set(['the', 'this', 'each', 'every', 'a', 'an']);
const OF_SEVERAL = new Set(['the', 'these', 'those', 'our', 'their', 'all', 'many', 'some', 'most', 'several', 'both']);
const PEOPLE = new Set('managers officers practitioners leaders partners inspectors supervisors staff'.split(' '));
const PLURALS = new Set([...COUNTABLE].map(pluralOf));
const WISHED =
  /^(?:recommend|require|request|suggest|ask|propose|insist|demand|advise|prefer|ensur|let|make|made|help|see|saw)/;
/** Those that are nouns as often are left out. */
const NOUNS = new Set(['review', 'present', 'help', 'offer', 'contact', 'secure', 'complete']);
const PLAIN = new Set([...[...VERBS].filter((verb) => !NOUNS.has(verb)), 'consist', 'contain', 'appear']);
const BY_THIRD = new Map([...PLAIN].map((verb) => [pluralOf(verb), verb]));
const OBJECT = new Set(
  'the a an that their its his her our these this into all any how whether what of to not always account'.split(' '),
);

function disagreement(tokens: readonly Token[], start: number, text: string): FoundInLine[] {
  const first = tokens[start];
  if (!first || WISHED.test(tokens[start - 2]?.low ?? '') || WISHED.test(tokens[start - 1]?.low ?? '')) return [];
  const pointed = OF_ONE.has(first.low) || OF_SEVERAL.has(first.low);
  // `Each responsible officer hold`: a word may stand between.
  for (let at = pointed ? start + 1 : start; at <= start + (pointed ? 2 : 0); at += 1) {
    const [noun, verb, next] = [tokens[at], tokens[at + 1], tokens[at + 2]];
    if (!noun || !verb || !next || noun.kind !== 'word' || verb.capital) return [];
    if (!OBJECT.has(next.low) && next.kind !== 'number') continue;
    const several = PLURALS.has(noun.low) || noun.low === 'staff';
    const told = (right: string): FoundInLine[] => [
      {
        from: noun.from,
        to: verb.to,
        message: `“${text.slice(noun.from, verb.to)}”: “${right}” agrees with “${text.slice(noun.from, noun.to)}”.`,
      },
    ];
    if (several && (pointed ? OF_SEVERAL.has(first.low) : PEOPLE.has(noun.low))) {
      if (verb.low === 'does') return told('do');
      const plain = BY_THIRD.get(verb.low);
      if (plain !== undefined) return told(plain);
    }
    if (COUNTABLE.has(noun.low) && pointed && OF_ONE.has(first.low) && PLAIN.has(verb.low) && next.low !== 'of')
      return told(pluralOf(verb.low));
  }
  return [];
}
