import { type Token, tokensOf } from '../text/words.ts';
import type { FoundInLine, LineRule } from '../text-rule.ts';
import { FINITE, PREPOSITIONS, SUBORDINATORS } from './grammar.ts';

export const runOn: LineRule = {
  name: 'run-on-sentence',
  family: 'language',
  severity: 'advice',
  title: 'Two sentences with a mere comma between them',
  why: 'The reader cannot tell to which of the two “however” belongs.',
  example: {
    wrong: 'The plan was agreed in May, however it was not carried out.',
    right: 'The plan was agreed in May; however, it was not carried out.',
  },
  mend: 'Put a semicolon or a full stop in front of the word, and a comma behind it.',
  provider: true,
  inLine: (line) =>
    tokensOf(line).flatMap((tokens) =>
      tokens.flatMap((_, at) => [...joined(tokens, at, line.text), ...unstopped(tokens, at)]),
    ),
};

const JOINERS = new Set(['however', 'therefore', 'nevertheless', 'consequently', 'furthermore', 'moreover']);
const BEGINNERS = new Set(
  'the a an this that these those it they he she we there our their its his her in some many most few all staff not no'.split(
    ' ',
  ),
);

function joined(tokens: readonly Token[], at: number, text: string): FoundInLine[] {
  const word = tokens[at]!;
  if (!JOINERS.has(word.low) || tokens[at - 1]?.low !== ',') return [];
  const comma = tokens[at + 1]?.low === ',';
  const next = tokens[comma ? at + 2 : at + 1];
  if (!next || !BEGINNERS.has(next.low) || (comma && next.low === 'that')) return [];
  const before = tokens.slice(0, at);
  const opening = before.find(({ kind }) => kind === 'word');
  const whole =
    before.some(({ low }) => FINITE.has(low)) ||
    (!comma && before.some(({ low }) => low === 'however') === false && before.length > 4);
  const hung =
    opening !== undefined &&
    SUBORDINATORS.has(opening.low) &&
    !before.some(({ low }) => low === ',' && low !== before.at(-1)?.low);
  if (!whole || (hung && comma)) return [];
  // `The plan, however, the…` is right where what stands before is no sentence yet.
  if (comma && opening && PREPOSITIONS.has(opening.low) && before.filter(({ low }) => low === ',').length < 2)
    return [];
  return [
    {
      from: tokens[at - 1]!.from,
      to: next.to,
      message: `A comma alone stands in front of “${text.slice(word.from, word.to)}”, which begins a sentence of its own.`,
    },
  ];
}

const STARTS = new Set(['they', 'he', 'she', 'we', 'these', 'those', 'however', 'therefore', 'this', 'it', 'there']);

const NOUNS_FOLLOW = new Set(['the', 'our', 'their', 'some', 'most', 'many', 'all', 'staff']);

/** `delivered by the partner They provide …`: a capital with no stop before it. */
function unstopped(tokens: readonly Token[], at: number): FoundInLine[] {
  const [word, next, before] = [tokens[at]!, tokens[at + 1], tokens[at - 1]];
  if (!word.capital || word.short || at < 3 || !before || !next) return [];
  const noun = NOUNS_FOLLOW.has(word.low);
  if (!noun && !STARTS.has(word.low)) return [];
  if (before.kind === 'mark' || (before.capital && !before.short) || next.kind !== 'word' || next.capital) return [];
  // `The manager was`: a title would go on with a capital.
  const says = noun ? [2, 3].some((by) => FINITE.has(tokens[at + by]?.low ?? '')) : FINITE.has(next.low);
  if (!says && !/^(?:they|he|she|we)$/.test(word.low)) return [];
  return [{ from: before.from, to: word.to, message: 'A full stop is missing here.', severity: 'warning' }];
}
