import type { LineRule } from '../text-rule.ts';
import { findPhrases, type Phrase } from './phrases.ts';
import { findSequences, oneOf, sequencesBy } from './sequences.ts';

export const apostrophes: LineRule = {
  name: 'apostrophes',
  family: 'language',
  severity: 'warning',
  title: 'An apostrophe that is missing or one too many',
  why: 'Without it the reader takes what belongs to somebody for several of them, or the other way round.',
  example: { wrong: 'It was shared in managers meetings.', right: "It was shared in managers' meetings." },
  mend: "Write “manager's” of one and “managers'” of several.",
  provider: true,
  inLine: (line) => [...findSequences(line, PLURAL_OWNERS), ...findPhrases(line, OWNERS)],
};

const people = oneOf(
  `managers officers users practitioners individuals victims offenders parents partners leaders inspectors prisoners
  colleagues participants members workers supervisors volunteers sentencers magistrates judges carers mentors trainees clients
  supervisees perpetrators residents learners employees`,
);
const things = oneOf(
  `needs meetings views caseloads workloads circumstances risks lives strengths skills families homes records files plans
  assessments responsibilities roles behaviours rights children attitudes relationships experiences expectations opinions
  concerns feelings wishes offices interests perceptions decisions performance motivation behaviour wellbeing safety
  understanding knowledge confidence morale`,
);
/** Verbs that take two objects: `gave managers skills`. */
const GIVING =
  /^(?:giv(?:e|es|ing|en)|gave|offer(?:s|ed|ing)?|show(?:s|ed|n|ing)?|teach(?:es|ing)?|taught|allow(?:s|ed|ing)?|provid(?:e|es|ed|ing)|cost|send|sent|ask(?:s|ed|ing)?|tell|told|mak(?:e|es|ing)|made)$/;

const PLURAL_OWNERS = sequencesBy([
  {
    words: [
      oneOf(
        `in of for to with by from about on into the these those their its our all both some many most service probation
        responsible address addresses meet meets consider understand reflect identify assess`,
      ),
      people,
      things,
    ],
    behind: (next) => next === undefined || (next.low !== 'of' && next.low !== 'to'),
    unless: (tokens, at) => tokens.slice(Math.max(0, at - 3), at + 1).some(({ low }) => GIVING.test(low)),
    skip: 1,
    message: 'An apostrophe is missing: what follows belongs to them.',
    fix: (said) => said.replace(/^(\p{L}+) /u, "$1' "),
  },
]);

const OWNERS: readonly Phrase[] = [
  {
    has: ["womens'", "childrens'", "mens'", 'womens', 'childrens', 'mens'],
    find: /\b(women|children|men)s['’](?= )/giu,
    message: 'The apostrophe stands before the “s”.',
    fix: "$1's",
  },
  {
    has: ['womens', 'childrens', 'mens', 'peoples'],
    find: /\b(women|children|men|people)s (?=\p{Ll})(?<!\bindigenous peoples )/giu,
    message: 'An apostrophe is missing.',
    fix: "$1's",
  },
  {
    has: ['today', 'inspectorates', 'governments', 'organisations', 'providers', 'regions', 'companys', 'services'],
    find: /(?<=\b(?:the|each|this) )(inspectorate|government|organisation|provider|region|company|inspector|court|area)s (?=(?:own|strategy|policy|plan|performance|response|approach|culture|vision|priorities|workforce|leadership|senior|website|findings|standards|model|estate|budget)\b)/giu,
    message: 'An apostrophe is missing.',
    fix: "$1's",
    severity: 'advice',
  },
  {
    has: ['weeks', 'months', 'years', 'days', 'hours'],
    find: /\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|\d+) (?:weeks|months|years|days|hours)(?= (?:notice|custody|imprisonment|imprisonments|worth|leave|experience|probation|work|supervision|time)\b)(?<!\b(?:for|in|within|after|every|of) (?:\p{L}+|\d+) (?:weeks|months|years|days|hours))/giu,
    message: 'An apostrophe is missing: “six weeks’ notice”.',
    severity: 'advice',
  },
  {
    has: ['weeks', 'months', 'years', 'days'],
    find: /\b(?:one|a|this|last|next|each) (?:week|month|year|day)s(?= \p{L})(?! (?:to|in|ago|and|or)\b)/giu,
    message: 'An apostrophe is missing, or the number is wrong.',
    severity: 'advice',
  },
  { has: ['its'], find: /\bits['’](?=\s)/giu, message: '“Its” takes no apostrophe.', fix: 'its' },
];

export const pluralApostrophes: LineRule = {
  name: 'plural-apostrophes',
  family: 'language',
  severity: 'warning',
  title: 'An apostrophe in a plural',
  why: "“PO's” belongs to one officer and does not mean several.",
  example: { wrong: "Several PO's were absent.", right: 'Several POs were absent.' },
  mend: 'Take the apostrophe out.',
  provider: true,
  inLine: ({ text }) =>
    Array.from(/\p{L}['’]s|0['’]s/u.test(text) ? text.matchAll(PLURAL) : [], ({ 0: said, index }) => ({
      from: index,
      to: index + said.length,
      message: `“${said}” is written without an apostrophe in the plural.`,
      fix: said.replace(/['’]/, ''),
    })),
};

const PLURAL =
  /(?<=\b(?:two|three|four|five|six|seven|eight|nine|ten|\d+|several|many|all|most|some|these|those|both|few|between|more|other|of) )(?:\p{Lu}{2,}|\p{Lu}\p{Ll}*\p{Lu}+)['’]s(?= (?:is|are|was|were|had|have|has|and|or|in|to|at|from|with|who|that|which|did|do|said|told|felt|left|took|made|gave|went|saw)\b|[.,;:)]|$)(?<!\b(?:of) (?:the )?\p{L}+['’]s)|\b(?:19|20)\d0['’]s(?! \p{Ll}+est\b)|\p{Lu}{2,}['’]s(?= (?:are|were|have)\b)/gu;
