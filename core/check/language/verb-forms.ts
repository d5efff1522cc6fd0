import type { LineRule } from '../text-rule.ts';
import { IRREGULAR, PASTS, THIRDS, VERBS } from './grammar.ts';
import { findPhrases, type Phrase } from './phrases.ts';
import { findSequences, isOneOf, oneOf, sequencesBy } from './sequences.ts';

export const verbForms: LineRule = {
  name: 'verb-forms',
  family: 'language',
  severity: 'warning',
  title: 'A verb in the wrong form behind another',
  why: 'The sentence cannot be read aloud as it stands.',
  example: {
    wrong: 'Managers should ensures that plans are made.',
    right: 'Managers should ensure that plans are made.',
  },
  mend: 'Put the verb into the form that the one before it needs.',
  provider: true,
  inLine: (line) => [...findSequences(line, FORMS), ...findPhrases(line, NOUNS)],
};

const BETWEEN = {
  maybe: oneOf('not also only always then already since recently sufficiently consistently routinely'),
};
const pasts = new Set(PASTS.keys());
const irregular = new Set(IRREGULAR.filter(([, past, participle]) => past !== participle).map(([, past]) => past));
/** Past and participle in one. */
const both = oneOf('built brought found got held kept made met sought sent thought told understood left led felt said');
/** Forms that are nouns or adjectives, or their own participle, are left out. */
const plain = without(VERBS, 'become secure complete present help offer review contact');

function without(words: ReadonlySet<string>, some: string): ReadonlySet<string> {
  return new Set([...words].filter((word) => !oneOf(some).has(word)));
}

const OBJECTS = oneOf(
  'the a an that this these their its his her in on all how whether and with risks risk needs people staff',
);
const TO = oneOf('to');

const FORMS = sequencesBy([
  {
    words: [
      oneOf('should would could must cannot might can will'),
      BETWEEN,
      new Set([...THIRDS, ...irregular, ...both]),
    ],
    message: 'Behind a verb like “should” the next one stands in its plain form.',
  },
  {
    words: [oneOf('would could cannot might will'), BETWEEN, pasts],
    message: 'A verb like “would” needs “be”, “have” or the plain form behind it.',
  },
  {
    words: [
      oneOf('did does do'),
      oneOf('not'),
      BETWEEN,
      new Set([...THIRDS, ...pasts, ...irregular, ...both, 'has', 'had', 'was', 'is']),
    ],
    message: 'Behind “not” the verb stands in its plain form.',
  },
  { words: [oneOf('has have had'), BETWEEN, irregular], message: 'Behind “has” the verb has another form.' },
  {
    words: [oneOf('have'), BETWEEN, plain],
    behind: isOneOf(oneOf('the a an that their its')),
    unless: (tokens, at) => tokens[at - 1]?.low === 'to' || tokens.slice(0, at).some(({ low }) => low === 'what'),
    message: 'Behind “have” the verb has another form.',
  },
  { words: [oneOf('is are was were'), BETWEEN, oneOf('been')], message: '“Been” goes with “has”, “have” or “had”.' },
  {
    words: [oneOf('be'), plain],
    behind: isOneOf(oneOf('the a an that by to their its in with')),
    message: 'Behind “be” the verb has another form.',
  },
  {
    words: [oneOf('has had'), BETWEEN, plain],
    behind: isOneOf(oneOf('the a an that to their its his her')),
    message: 'Behind “has” the verb has another form.',
  },
  {
    words: [oneOf('is are was were been being'), BETWEEN, without(irregular, 'became came')],
    message: 'Behind “was” the verb has another form.',
  },
  {
    words: [oneOf('is are was were been being'), { maybe: oneOf('not') }, plain],
    behind: isOneOf(oneOf('the a an that by to their its in with for as . ,')),
    unless: (tokens, at) =>
      tokens.slice(Math.max(0, at - 5), at).some(({ low }) => low === 'what' || low === 'all' || low === 'do'),
    message: 'Behind “is” or “was” the verb has another form.',
  },
  {
    words: [
      oneOf(
        'order need needs needed able unable required likely unlikely failed expected opportunity opportunities continue continues continued ability aims wants wanted willing unwilling intends intended seeks tries tried attempts attempted decided agreed chance enough',
      ),
      TO,
      { maybe: oneOf('not') },
      new Set([...THIRDS, ...pasts, ...irregular]),
    ],
    behind: isOneOf(OBJECTS),
    message: 'Behind “to” the verb stands in its plain form.',
  },
]);

const HOW = 'sufficient|appropriate|adequate|effective|consistent|regular|proper|thorough';
const DONE =
  'assessed|managed|delivered|monitored|addressed|reviewed|planned|recorded|implemented|shared|supported|supervised|trained|considered|involved|engaged|analysed|identified|completed';

const NOUNS: readonly Phrase[] = [
  {
    has: HOW.split('|'),
    find: new RegExp(
      `(?<=\\b(?:is|are|was|were|be|been|being|not)\\s)(?<!\\bthere (?:is|are|was|were|has been|have been) )(${HOW})(?=\\s(?:${DONE})\\b)(?!\\s(?:trained|supervised|planned|identified)\\s(?:staff|officers|people|work|practitioners|managers|activity|contact))`,
      'giu',
    ),
    message: 'How something was done is said with “-ly”: “$1ly”.',
    fix: '$1ly',
  },
  {
    has: HOW.split('|'),
    find: new RegExp(
      `(?<=\\b(?:is|are|was|were|be|been|being|not) (?:${DONE.replace('assessed|', '').replace('considered|', '')}) )(${HOW})(?=[.,;]| (?:in|by|within|across|and)\\b)`,
      'giu',
    ),
    message: 'How something was done is said with “-ly”: “$1ly”.',
    fix: '$1ly',
  },
  {
    has: ['to'],
    find: /\b(?:opportunit(?:y|ies)|ability|able|unable|in order|failed|willing|unwilling|likely|expected|required|chance) to (?!(?:mention|question|function|position|condition|station|motion|caution|implement|supplement|complement|comment|experiment|document|augment|compliment|evidence|influence|reference|balance|advance|finance|enhance|experience|commence|sentence|silence|witness|harness|transition|petition|audition|commission|ration|section|dance|glance|distance|fragment|cement|segment|torment|ferment|lament|fence|pity|sanction|partition|provision|business|assessment|supervision|planning)\b)\p{L}{3,}(?:tion|sion|ment|ness|ity|ance|ence)(?= (?:with|in|of|on|to|the|and|for)\b|[.,;])/giu,
    message: 'A verb is wanted behind “to”, and this is a noun.',
  },
];
