import type { LineRule } from '../text-rule.ts';
import { COUNTABLE, isPlural, PREPOSITIONS, pluralOf } from './grammar.ts';
import { findPhrases, type Phrase } from './phrases.ts';
import { endsNoun, findSequences, isOneOf, oneOf, sequencesBy } from './sequences.ts';

export const agreeingWords: LineRule = {
  name: 'words-that-agree',
  family: 'language',
  severity: 'warning',
  title: 'Two words side by side that do not agree',
  why: 'One was changed and the other was not, and the reader cannot tell whether one or several are meant.',
  example: { wrong: 'We reviewed this cases.', right: 'We reviewed these cases.' },
  mend: 'Make both singular or both plural.',
  provider: true,
  inLine: (line) => [...findSequences(line, PAIRS), ...findPhrases(line, PHRASES)],
};

/** `This needs`, `each reports`: the noun in the plural is a verb as well, and `these plan` may go on with `to`. */
const VERBAL = oneOf(
  `need plan report review record process benefit change concern issue aim result contact call visit question measure model
  step document form file risk post target group place order survey chart table figure page recall breach note outcome factor
  challenge delay access work level`,
);
const plurals = new Set([...COUNTABLE].map(pluralOf).filter(isPlural));
const onlyNouns = new Set([...COUNTABLE].filter((noun) => !VERBAL.has(noun)).map(pluralOf));
const surelySingular = new Set([...COUNTABLE].filter((noun) => !VERBAL.has(noun)));
/** `standard two`, `part three`: a number that counts nothing. */
const NUMBERED = oneOf(
  'one of the part phase stage level standard domain year tier wave last week day month question chapter',
);
const CLAUSE = oneOf('that because although while whereas and but');

const PAIRS = sequencesBy([
  {
    words: [oneOf('this each every another'), onlyNouns],
    behind: endsNoun,
    message: 'The noun is plural, and the word before it is not.',
  },
  {
    words: [PREPOSITIONS, oneOf('that'), onlyNouns],
    behind: isOneOf(oneOf('. , ; )')),
    skip: 1,
    message: 'The noun is plural, and “that” is not.',
  },
  {
    words: [oneOf('two three four five six seven eight nine ten both several these those many'), surelySingular],
    behind: (next) => endsNoun(next) && next?.low !== 'to' && next?.low !== 'and' && next?.low !== 'or',
    unless: (tokens, at) => NUMBERED.has(tokens[at - 1]?.low ?? ''),
    message: 'More than one is counted, and the noun is singular.',
  },
  { words: [oneOf('a an'), plurals], behind: endsNoun, message: 'The noun is plural, and “a” is not.' },
  {
    words: [oneOf('one'), oneOf('of'), oneOf('the our their its these those'), surelySingular],
    behind: endsNoun,
    message: 'One is chosen from several, and the noun is singular.',
  },
  {
    words: [oneOf('every each'), COUNTABLE, oneOf('are were have')],
    unless: (tokens, at) => at > 0 && tokens[at - 1]!.kind !== 'mark' && !CLAUSE.has(tokens[at - 1]!.low),
    message: 'The verb is plural, and its subject is not.',
  },
  {
    words: [oneOf('everyone everybody nobody'), oneOf('are were have')],
    message: 'The verb is plural, and its subject is not.',
  },
  {
    words: [oneOf('much'), plurals],
    behind: endsNoun,
    message: 'Things that can be counted are many or few.',
    severity: 'advice',
  },
  {
    words: [
      oneOf('many few fewer several'),
      oneOf(
        'information evidence progress work advice training supervision staffing support oversight guidance feedback',
      ),
    ],
    behind: endsNoun,
    message: 'What cannot be counted is much or little.',
  },
]);

const ONE = [...COUNTABLE].filter((noun) => !VERBAL.has(noun)).join('|');

const PHRASES: readonly Phrase[] = [
  {
    has: ['staff'],
    find: /(?<=^|[.;!?] |\b(?:that|because|although) )(?:(?:The|All|Many|Some|Most|Few|Several|Other) )?staff (?:was|is|has)\b/giu,
    message: '“Staff” are several people here, and the verb is singular.',
    severity: 'advice',
  },
  {
    has: ['number'],
    find: /(?<=^|[.;!?] )A (?:small |large |significant |high )?number of (?:\p{Ll}+ )?(?:\p{Ll}+s|staff|people|women|men|children) (?:was|is|has)\b/gu,
    message: 'A number of things are several, and the verb is singular.',
  },
  {
    has: ['number'],
    find: /(?<=^|[.;!?,] |\bthat )the number of (?:(?:service|new|open|closed|inspected|relevant|qualified|vacant|high-risk) )?\p{Ll}+ (?:have|are|were)\b/giu,
    message: 'The number is one, and the verb is plural.',
  },
  {
    has: ['type', 'kind', 'sort'],
    find: /\b(?:these|those) (?:type|kind|sort) of\b/giu,
    message: 'One type is “this type”, and several are “these types”.',
  },
  {
    has: ['this'],
    find: /(?<=^|[.;!?] |\bthat )this \p{Ll}{3,}(?<!s|i|u)s (?:are|were|have)\b/giu,
    message: '“This” points to one thing, and several stand here.',
  },
  {
    has: ['third', 'quarter', 'fifth'],
    find: /\b(?:two|three|four)[- ](?:third|quarter|fifth)(?= of\b)/giu,
    message: 'Two thirds are several, and this is one.',
  },
  {
    has: [...COUNTABLE],
    find: new RegExp(
      `(?<![\\d.,/£-])(?!1\\b)\\d{1,3} (?:relevant |inspected |individual )?(?:${ONE})(?=[.,;)]|\\s(?:is|are|was|were|in|of|that|where|which|who|had|have|we)\\b)(?<!\\b(?:standard|part|phase|stage|level|domain|year|tier|wave|week|day|month|question|chapter|table|figure|annex|section|version|team|unit|region|office|court|room|band|grade|category|group|step|option|site|hub|pod|cohort|area|lot|number|no\\.|the|a|an) \\d{1,3} (?:${ONE}))`,
      'giu',
    ),
    message: 'More than one is counted, and the noun is singular.',
  },
  {
    has: ['number', 'majority', 'proportion', 'minority', 'most', 'all', 'half', 'many', 'some'],
    find: new RegExp(
      `\\b(?:(?:the|a|large|small|high) (?:number|majority|proportion|minority)|most|half|many|some) of (?:the |these |those |our )?(?:${ONE})(?=[.;]|\\s(?:is|was|has|have|are|were|where|that|which|we)\\b)(?<!\\b(?:the|most|half|some|proportion|majority|minority) (?:of )?the (?:${ONE}))`,
      'giu',
    ),
    message: 'Several are meant, and the noun is singular.',
  },
  {
    has: ['one'],
    find: /\bone of (?:the|our|their|its) (?:main|key|biggest|greatest|largest|major|most \p{Ll}+) (?!people\b|women\b|children\b|criteria\b|staff\b|that\b|were\b|with\b|from\b|when\b|have\b|been\b)\p{Ll}{4,}(?<!s)(?= (?:is|was|were|for|of|that)\b)/giu,
    message: 'One is chosen from several, and the noun is singular.',
  },
  {
    has: ['a'],
    find: /\ba (?:good|strong|clear|positive|effective|new|close|significant|poor|limited|robust) (?!series\b|news\b|means\b|business\b|premises\b|works\b|headquarters\b|crossroads\b|lens\b|services? \p{Ll})\p{Ll}{4,}(?<!s|i|u|o|a)s(?=[.,;]| (?:with|in|between|that|which|is|was|were|are)\b)/gu,
    message: 'The noun is plural, and “a” is not.',
  },
  {
    has: ['premises'],
    find: /\ban? (?:(?!of\b|all\b|approved\b)[\p{L}-]+,? ){0,3}premises\b(?! (?:manager|team|staff|licence|officer))/giu,
    message: '“Premises” is plural.',
    severity: 'advice',
  },
  {
    has: ['there'],
    find: /\bthere (?:is|was|has been) (?:also |only |still )?(?:many|several|few|various|numerous|two|three|four|five|six|seven|eight|nine|ten|\d{2,}|no (?:clear )?(?:plans|arrangements|processes|services|records))\b(?! (?:per cent|years?|months?|weeks?|days?|hours?|out of|%))/giu,
    message: 'What there is is plural.',
  },
  {
    has: ['there'],
    find: /\bthere (?:are|were|have been) (?:also |still )?(?:an? |no )?(?:clear |significant |little |strong |general |real |urgent |robust )?(?:lack|need|absence|shortage|strategy|culture|evidence|oversight|risk|information|guidance|focus|sense|plan to|commitment)\b(?! (?:and|or|assessments?|management|factors?|plans?|sharing|checks?|meetings?|areas?|levels?|documents?|sessions?|gaps?))/giu,
    message: 'What there is is singular.',
  },
  {
    has: ['he', 'she', 'it'],
    find: /(?<=^|[.;] |, (?:and|but) |\b(?:that|because|when|where|although|while|which|as|since) )(?:he|she|it) (?:are|have|do not|don['’]t|were)\b(?<!\b(?:as|if|that) (?:he|she|it) (?:were|have))/giu,
    message: 'The verb is plural, and its subject is not.',
  },
  {
    has: ['they', 'we', 'you'],
    find: /(?<=^|[.;] |, (?:and|but) |\b(?:that|because|when|where|although|while|which|and|but|as|since) )(?:they|we|you) (?:is|was|has|does|doesn['’]t|hasn['’]t|wasn['’]t)\b/giu,
    message: 'The verb is singular, and its subject is not.',
  },
  {
    has: ['each', 'either', 'neither', 'one'],
    find: /(?<=^|[.;:,] |\b(?:that|because|although|while) )(?:each|either|neither|one|every one) of (?:the|these|those|our|their|its) (?:[\p{L}-]+ ){0,2}[\p{L}-]+s (?:are|were|have)\b/giu,
    message: 'One of several takes a verb in the singular.',
  },
];
