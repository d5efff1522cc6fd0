import type { LineRule } from '../text-rule.ts';
import { findPhrases, type Phrase } from './phrases.ts';

export const wrongPrepositions: LineRule = {
  name: 'wrong-prepositions',
  family: 'language',
  severity: 'warning',
  title: 'A small word that does not go with the one before it',
  why: 'The reader hears that something is wrong, and loses the thread in looking for it.',
  example: { wrong: 'Staff complied to the policy.', right: 'Staff complied with the policy.' },
  mend: 'Put the small word that English has behind this one.',
  provider: true,
  inLine: (line) => findPhrases(line, PAIRS),
};

/** What stands there by mistake, and what is meant; pairs that are right now and then are left out. */
const MISTAKEN: readonly [words: string, wrong: string, right: string][] = [
  ['comply complies complied complying compliance', 'to', 'with'],
  ['adhere adheres adhered adhering', 'with', 'to'],
  ['adherence', 'with', 'to'],
  ['consists consisted consisting', 'from', 'of'],
  ['depend depends depended reliant rely relies relied relying', 'of', 'on'],
  ['dependent reliant depends', 'from', 'on'],
  ['benefited benefiting suffer suffers suffered', 'of', 'from'],
  ['aware unaware', 'about', 'of'],
  ['responsible', 'of', 'for'],
  ['capable incapable', 'to', 'of'],
  ['familiar unfamiliar', 'of', 'with'],
  ['interested', 'on', 'in'],
  ['accordance', 'to', 'with'],
  ['accordance', 'of', 'with'],
  ['resulted', 'to', 'in'],
  ['insist insists insisted', 'to', 'on'],
  ['similar', 'than', 'to'],
  ['prior', 'of', 'to'],
  ['regardless', 'to', 'of'],
  ['relation', 'of the', 'to the'],
  ['concerned', 'of', 'about'],
  ['different', 'of', 'from'],
  ['prevent prevents prevented', 'to', 'from'],
];
/** Verbs that need nothing in between: `discussed about`. */
const LEFT_OVER: readonly [words: string, wrong: string][] = [
  ['discuss discusses discussed discussing', 'about'],
  ['emphasise emphasises emphasised stressed', 'on'],
  ['lacks lacked lacking', 'of'],
  ['awaiting awaited', 'for'],
  ['provides provided', 'of'],
  ['despite', 'of'],
];

const PAIRS: readonly Phrase[] = [
  ...MISTAKEN.map(([words, wrong, right]): Phrase => {
    const has = words.split(' ');
    const before = has.includes('relation') ? '(?<=\\bin )' : '';
    return {
      has,
      find: new RegExp(`${before}\\b(${has.join('|')}) ${wrong}(?= \\p{L})`, 'giu'),
      message: `“$1” goes with “${right}”.`,
      fix: `$1 ${right}`,
    };
  }),
  ...LEFT_OVER.map(([words, wrong]): Phrase => {
    const has = words.split(' ');
    return {
      has,
      find: new RegExp(
        `\\b(${has.join('|')}) ${wrong}(?= (?:the|a|an|their|his|her|its|our|this|these|any)\\b)`,
        'giu',
      ),
      message: `“$1” needs no “${wrong}”.`,
      fix: '$1',
    };
  }),
];
