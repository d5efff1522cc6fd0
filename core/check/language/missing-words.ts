import type { LineRule } from '../text-rule.ts';
import { DETERMINERS, VERBS } from './grammar.ts';
import { findPhrases, type Phrase } from './phrases.ts';
import { findSequences, oneOf, sequencesBy } from './sequences.ts';

export const missingWords: LineRule = {
  name: 'missing-words',
  family: 'language',
  severity: 'warning',
  title: 'A small word that is missing',
  why: 'The eye puts in “to”, “of” or “as” while writing, and the reader stumbles over the gap.',
  example: { wrong: 'Plans were made in order improve safety.', right: 'Plans were made in order to improve safety.' },
  mend: 'Put in the word.',
  provider: true,
  inLine: (line) => [...findSequences(line, BEFORE_VERBS), ...findPhrases(line, GAPS)],
};

const people = oneOf(
  `staff people practitioners officers managers individuals users leaders partners offenders women men children prisoners
  inspectors victims teams courts volunteers colleagues supervisors workers members them us him`,
);
const AUXILIARIES = oneOf('to will should can could would may must');
const describing = { maybe: oneOf('the all its their our more these those new service senior responsible') };
/** `support users help` may be two things that support gives. */
const verbs = new Set(
  [...VERBS].filter((verb) => verb !== 'help' && verb !== 'review' && verb !== 'contact' && verb !== 'present'),
);
const together = oneOf('and or');

const BEFORE_VERBS = sequencesBy([
  {
    words: [oneOf('in'), oneOf('order'), VERBS],
    message: '“To” is missing.',
    fix: (said) => said.replace(/(?<=order )/i, 'to '),
  },
  {
    words: [oneOf(','), oneOf('as'), oneOf('to'), { maybe: oneOf('not') }, VERBS],
    unless: (tokens, at) => tokens.slice(0, at).some(({ low }) => low === 'so' || low === 'such'),
    skip: 1,
    message: '“So” is missing in front of “as to”.',
    fix: (said) => said.replace(/^as/i, 'so as'),
  },
  {
    words: [AUXILIARIES, oneOf('support enable allow require encourage ask'), describing, people, verbs],
    behind: (next) => !next || !together.has(next.low),
    skip: 1,
    message: '“To” is missing in front of the verb.',
    fix: toBeforeLast,
  },
  {
    words: [
      oneOf(
        'enables allows requires encourages enabling allowing requiring encouraging enabled allowed required encouraged',
      ),
      describing,
      people,
      verbs,
    ],
    behind: (next) => !next || !together.has(next.low),
    message: '“To” is missing in front of the verb.',
    fix: toBeforeLast,
  },
  {
    words: [
      oneOf('is are was were be been being not the their an its staff have has had'),
      oneOf('able unable likely unlikely ability opportunity required expected willing unwilling'),
      verbs,
    ],
    behind: (next) => next !== undefined && (DETERMINERS.has(next.low) || people.has(next.low)),
    skip: 1,
    message: '“To” is missing in front of the verb.',
    fix: toBeforeLast,
  },
]);

function toBeforeLast(said: string): string {
  return said.replace(/(?=\p{L}+$)/u, (_, at: number) => (/\s$/.test(said.slice(0, at)) ? 'to ' : ''));
}

const GAPS: readonly Phrase[] = [
  {
    has: ['able', 'unable'],
    find: /\b(?:un)?able (?=(?:support|manage|review|plan|work|access|deliver|offer|help|contact|complete|attend|meet|provide|make|see)(?! (?:staff|and|or|people) (?:was|were|had|have|are)\b) (?:staff|the|a|an|their|his|her|its|with|these|this|people|service)\b)/giu,
    message: '“To” is missing in front of the verb.',
  },
  {
    has: ['spoke', 'talked'],
    find: /\b(?:we|inspectors) (?:spoke|talked)(?= (?:said|told|were|felt|had|thought|reported|described|did|was|knew|believed)\b)/giu,
    message: '“To” is missing.',
  },
  {
    has: ['range', 'variety', 'couple', 'majority'],
    find: /\ba (?:(?:wide|broad|full|good|small|large|vast) )?(?:range|variety|couple|majority) (?!(?:services|interventions|programmes|practitioners|individuals|officers|cases|these|includes|allows|ensures|means|exists|helps|was|is|has)\b)(?=\p{Ll}{4,}s\b(?<!ss))/giu,
    message: '“Of” is missing.',
  },
  {
    has: ['account'],
    find: /\b(?:take|takes|took|taken|taking) (?:(?:full|proper|sufficient|due|appropriate|adequate|insufficient|better|little|no|any|some) )?account (?!(?:of|that|how|when|where|in|for|and|or|at|by|during|as|is|was|to|from|through|on|with|within|if|before|after|so|but|because|managers?|holders?)\b)(?=\p{Ll})/giu,
    message: '“Of” is missing behind “account”.',
  },
  {
    has: ['such'],
    find: /(?<=[\p{L})], )such (?=(?:the|their|its|our|his|her|those|these)\b)/giu,
    message: '“As” is missing behind “such”.',
    fix: 'such as ',
  },
  {
    has: ['out'],
    find: /(?<=\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|\p{L}+ty(?:-\p{L}+)?) )out of (?:those|these)\b(?! (?:\d|two|three|four|five|six|seven|eight|nine|ten|same))/giu,
    message: 'Out of how many is not said.',
  },
  {
    has: ['due', 'according', 'prior', 'relation', 'addition', 'regard', 'response', 'contrast'],
    find: /\b(?:due|according|prior|in relation|in addition|with regard|in response|in contrast|with respect) (?=(?:the|a|an|their|its|these|those|this)\b)(?<!\b(?:the|is|are|was|were|when|in|amount|payment|sums?) due )/giu,
    message: '“To” is missing.',
  },
  {
    has: ['lack', 'number', 'range', 'majority', 'proportion', 'variety'],
    find: /\b(?:a|the|an?|wide|large|small|vast|reasonable) (?:lack|range|majority|minority|proportion|variety|number) (?=(?:the|cases|people|staff|services|those|these|officers|service users|individuals|practitioners|interventions|programmes)\b)(?! (?:the|cases|people|staff)\b (?:\p{L}+ )?(?:had|have|has)\b)/giu,
    message: '“Of” is missing.',
  },
  {
    has: ['one', 'some', 'many', 'most', 'all', 'none', 'each', 'few', 'several', 'both', 'half', 'third'],
    find: /\b(?:one|some|many|most|none|few|several|two|three|four|five|six|seven|eight|nine|ten) (?=(?:these|those) \p{L}+s\b)/giu,
    message: '“Of” is missing.',
  },
  {
    has: ['per'],
    find: /\b\d+ (?:per cent|%) (?=(?:cases|people|staff|officers|respondents|the|those|these|individuals|practitioners|service users)\b)(?! (?:increase|reduction))/giu,
    message: '“Of” is missing behind the percentage.',
    severity: 'advice',
  },
  {
    has: ['be'],
    find: /\b(?:should|must|could|would|cannot|might) (?=(?:provided|considered|identified|completed|reviewed|addressed|ensured|improved|given|taken|made|undertaken|informed|managed|delivered|recorded|developed|monitored|verified|shared|sought|strengthened)\b)/giu,
    message: '“Be” or “have” is missing.',
  },
  {
    has: ['been'],
    find: /\b(has|have|had) (?:being|be)(?= )/giu,
    message: '“Been” is meant here.',
    fix: '$1 been',
  },
];
