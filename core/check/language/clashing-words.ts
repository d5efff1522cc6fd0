import { type Token, tokensOf } from '../text/words.ts';
import type { FoundInLine, LineRule } from '../text-rule.ts';
import { POSSESSIVES } from './grammar.ts';

export const clashingWords: LineRule = {
  name: 'clashing-words',
  family: 'language',
  severity: 'warning',
  title: 'Two small words that cannot stand together',
  why: 'One is left from an earlier wording, or a word between them was lost.',
  example: { wrong: 'The plan was shared with the a court.', right: 'The plan was shared with the court.' },
  mend: 'Take one of them out, or put in the word that is missing.',
  inLine: (line) => tokensOf(line).flatMap((tokens) => tokens.flatMap((_, at) => clash(tokens, at, line.text))),
};

const ARTICLE = new Set(['the', 'a', 'an']);
const AFTER_ARTICLE = new Set([
  ...'the a an this that these those my our your his its their of to in for with at from into is are was were has have had by and or but should would could must they we he she i which who'.split(
    ' ',
  ),
]);
const AFTER_POSSESSIVE = new Set(
  'the a an this these those my our your his its their of is are was were has to from by and'.split(' '),
);
/** A preposition that no other can follow, but those that belong to it. */
const AFTER_PREPOSITION: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    of: 'of to for on at by with from into',
    for: 'of by with from at in',
    with: 'of for at by from into in',
    by: 'of for with from into',
    at: 'of for by from with in on',
    into: 'of for by from with in on at',
    from: 'of for by with into',
    to: 'to of for at by from in into with is are was were has had',
    and: 'and',
    is: 'is are was were has have does',
    are: 'is are was were has have',
    was: 'is are was were has had',
    were: 'is are was were has have',
  }).map(([word, after]) => [word, new Set(after.split(' '))]),
);

function clash(tokens: readonly Token[], at: number, text: string): FoundInLine[] {
  const [one, two] = [tokens[at]!, tokens[at + 1]];
  if (!two || one.low === two.low || two.capital || text.slice(one.to, two.from) !== ' ') return [];
  const clashes =
    (ARTICLE.has(one.low) && !(one.low === 'a' && one.capital && at > 0) && AFTER_ARTICLE.has(two.low)) ||
    (POSSESSIVES.has(one.low) && one.low !== 'his' && one.low !== 'her' && AFTER_POSSESSIVE.has(two.low)) ||
    AFTER_PREPOSITION.get(one.low)?.has(two.low);
  if (!clashes || isRight(tokens, at)) return [];
  const said = text.slice(one.from, two.to);
  return [
    {
      from: one.from,
      to: two.to,
      message: `“${said}” cannot stand together.`,
      ...(!ARTICLE.has(one.low) && { severity: 'advice' }),
    },
  ];
}

const PHRASAL =
  /^(?:carr|brought|looked|taken|signed|sent|given|handed|passed|moved|put|logged|tuned|opted|fitted|dropped|called|checked|filled|joined|allowed|referred|used|subjected|adhered|attended|responded|agreed|talked|listened|what|worked|accounted|cared|asked|provided|paid|looked|applied|spoken|dealt|complied|engaged|lived|met|followed|relied|disposed|made|aware|in|which|who)/;

/** `referred to by`, `accounted for in`: the first belongs to the verb before it; `a to-do`, `the in tray` are not caught here. */
function isRight(tokens: readonly Token[], at: number): boolean {
  const [before, one, two, after] = [
    tokens[at - 1]?.low ?? '',
    tokens[at]!.low,
    tokens[at + 1]!.low,
    tokens[at + 2]?.low ?? '',
  ];
  if (ARTICLE.has(one))
    return (
      (one === 'a' && two === 'to') ||
      (two === 'to' && after === 'be') ||
      (one === 'the' && (two === 'a' || two === 'i') && after === '*') ||
      before === '"' ||
      before === "'" ||
      two === 'i'
    );
  if (POSSESSIVES.has(one)) return false;
  if (one === 'to') return PHRASAL.test(before) || /(?:ed|ing|en|s|t|d)$/.test(before) || two === 'with';
  if (
    one === 'for' ||
    one === 'with' ||
    one === 'from' ||
    one === 'into' ||
    one === 'at' ||
    one === 'by' ||
    one === 'of'
  )
    return (
      PHRASAL.test(before) ||
      /(?:ed|ing)$/.test(before) ||
      (one === 'of' && two === 'to') ||
      (one === 'from' && two === 'with') ||
      /^(?:is|are|was|were)$/.test(before)
    );
  if (/^(?:is|are|was|were)$/.test(one))
    return /^(?:it|that|what|which|who|they|he|she|this|there|as|than|problem|question|truth|fact)$/.test(before);
  return false;
}
