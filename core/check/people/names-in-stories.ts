import { editsBetween } from '../text/edits.ts';
import type { FoundInReport, PlacedStretch, ReportRule } from '../text-rule.ts';
import { FIRST_NAMES } from './first-names.ts';
import { isOfStory, type Story, storiesOf } from './stories.ts';

/** The names of people in practice examples. */

export const initialForName: ReportRule = {
  name: 'initial-for-name',
  family: 'people',
  severity: 'warning',
  title: 'An initial for a person',
  why: 'It may be the first letter of somebody’s real name, left behind when the names were changed.',
  example: {
    wrong: 'Marian is a 26-year-old. B attends regularly.',
    right: 'Marian is a 26-year-old. She attends regularly.',
  },
  mend: 'Write the pseudonym or a pronoun, and see that nothing else of the person is left.',
  looksAt: isOfStory,
  inReport: (reading) =>
    storiesOf(reading).flatMap(({ person, lines, first }) =>
      lines.flatMap((read) =>
        [...read.line.text.matchAll(INITIAL)].flatMap(({ index, groups }): FoundInReport[] => {
          const before = read.line.text.slice(Math.max(0, index - 24), index);
          if (NOT_OF_PEOPLE.test(before)) return [];
          const letter = groups?.letter ?? '';
          return [
            {
              at: { read, from: index, to: index + letter.length },
              // Beside a name it is sure that the initial is nobody’s chosen pseudonym.
              severity: person && person.name[0] !== letter ? 'error' : 'warning',
              message: person
                ? `“${letter}” seems to be the person called “${person.name}” in this example.`
                : `“${letter}” seems to stand for a person.`,
              related: person ? [{ read: first, from: person.from, to: person.to }] : [],
            },
          ];
        }),
      ),
    ),
};

/** A capital by itself as who does something, or has something. `A` begins sentences and `I` speaks. */
const INITIAL =
  /(?<![\p{L}\p{N}.&/’'–-]|\p{Lu}\p{Ll}+ )(?<letter>[B-HJ-Z])(?:(?=[’']s )|(?= (?:is|was|has|had|did|does|could|would|will|can|said|told|began|became|did|went|got|took|came|felt|left|made|met|moved|and (?:his|her|their)|also|then|now|(?!this|its|his|vs)\p{Ll}{2,}(?:s|ed))(?![\p{L}])))/gu;
const NOT_OF_PEOPLE =
  /(?:class|category|grade|level|band|group|plan|type|schedule|section|annexe?|appendix|hepatitis|vitamin|metric|option|tier|part|form|wing|block|team|unit|route|zone|question|column|row|figure|table|case|case study|standard|prison) ?[‘“'"(]?$/iu;

const RELATIVE =
  /(?:partner|wife|husband|son|daughter|mother|father|brother|sister|child|children|friend|girlfriend|boyfriend|officer|worker|manager|mentor|victim|uncle|aunt|cousin|grandmother|grandfather|neighbour|called|named|known as|and),? $/iu;

export const secondName: ReportRule = {
  name: 'second-name',
  family: 'people',
  severity: 'warning',
  title: 'Another name in the middle of an example',
  why: 'It may be the person’s real name, left behind when the names were changed.',
  example: {
    wrong: 'Omar is 45 years old. Peter attends regularly.',
    right: 'Omar is 45 years old. Omar attends regularly.',
  },
  mend: 'Write the pseudonym, or say who the other person is.',
  looksAt: isOfStory,
  inReport: (reading) => storiesOf(reading).flatMap((story) => [...otherNames(story)]),
};

function* otherNames({ person, lines, first }: Story): Iterable<FoundInReport> {
  if (!person) return;
  const told: PlacedStretch = { read: first, from: person.from, to: person.to };
  const explained = new Set<string>([person.name]);
  for (const read of lines)
    for (const { 0: word, index } of read.line.text.matchAll(
      /(?<![\p{L}\p{N}’'-])\p{Lu}\p{Ll}{2,}(?![\p{L}\p{N}-])/gu,
    )) {
      if (explained.has(word) || (read === first && index < person.from)) continue;
      const near = word.length > 4 && word[0] === person.name[0] && editsBetween(word, person.name, 2) <= 2;
      if (!near && !FIRST_NAMES.has(word)) continue;
      const { text } = read.line;
      // Two capitalised words are a whole name, or an organisation.
      const within =
        /\p{Lu}\p{Ll}+ $/u.test(text.slice(0, index)) || /^ \p{Lu}\p{Ll}/u.test(text.slice(index + word.length));
      if (!near && (within || RELATIVE.test(text.slice(0, index)))) {
        explained.add(word);
        continue;
      }
      yield {
        at: { read, from: index, to: index + word.length },
        message: `“${word}” stands in an example about “${person.name}”.`,
        related: [told],
      };
    }
}

export const nameOfTwo: ReportRule = {
  name: 'name-of-two',
  family: 'people',
  severity: 'warning',
  title: 'One pseudonym for two people',
  why: 'Readers put two stories together that are of different people.',
  example: {
    wrong: 'Ann is a 31-year-old … Ann is a 52-year-old',
    right: 'Ann is a 31-year-old … Mary is a 52-year-old',
  },
  mend: 'Give one of them another pseudonym.',
  looksAt: isOfStory,
  inReport: (reading) => {
    const met = new Map<string, Story>();
    return storiesOf(reading).flatMap((story): FoundInReport[] => {
      const { person, first } = story;
      // The boxes of practice examples say themselves whom they are about, and are compared by that.
      if (person?.age === undefined || first.line.kind === 'practice example') return [];
      const other = met.get(person.name);
      met.set(person.name, other ?? story);
      if (!other?.person || other.person.age === person.age) return [];
      return [
        {
          at: { read: first, from: person.from, to: person.to },
          message: `“${person.name}” is ${person.age} years old here, and ${other.person.age} in another example.`,
          related: [{ read: other.first, from: other.person.from, to: other.person.to }],
        },
      ];
    });
  },
};

const OTHERS = {
  female:
    /(?<![\p{L}])(?:partner|wife|mother|daughter|sister|girlfriend|victim|officer|worker|manager|practitioner|mentor|aunt|grandmother|friend|child|supervisor|nurse|doctor|psychologist|woman|women|female|girl|ex-partner|ex-wife|colleague|landlady|lender)(?![\p{L}])/iu,
  male: /(?<![\p{L}])(?:partner|husband|father|son|brother|boyfriend|victim|officer|worker|manager|practitioner|mentor|uncle|grandfather|friend|child|supervisor|doctor|psychologist|man|men|male|boy|ex-partner|ex-husband|colleague|landlord|lender)(?![\p{L}])/iu,
};
const PRONOUN = {
  female: /(?<![\p{L}])(?:she|her|hers|herself)(?![\p{L}])/iu,
  male: /(?<![\p{L}])(?:he|him|his|himself)(?![\p{L}])/iu,
};

/** Where a sentence begins. */
const SUBJECT = { female: /(?<=[.!?] )She(?![\p{L}])/u, male: /(?<=[.!?] )He(?![\p{L}])/u };

export const pronounChange: ReportRule = {
  name: 'pronoun-change',
  family: 'people',
  severity: 'warning',
  title: 'A pronoun that does not fit the person',
  why: 'Two cases may have been mixed, or details changed in only one place.',
  example: { wrong: 'Ann is a 40-year-old woman. He attends.', right: 'Ann is a 40-year-old woman. She attends.' },
  mend: 'Correct the pronoun, or say who is meant.',
  looksAt: isOfStory,
  inReport: (reading) =>
    storiesOf(reading).flatMap(({ person, lines, first }): FoundInReport[] => {
      if (!person?.gender) return [];
      const other = person.gender === 'female' ? 'male' : 'female';
      const right = lines.some(({ line }) => PRONOUN[person.gender ?? other].test(line.text));
      for (const read of lines) {
        const start = read === first ? person.to : 0;
        const text = read.line.text.slice(start);
        // Inside a sentence it may be anybody’s, unless the person has no other.
        const wrong = (right ? SUBJECT : PRONOUN)[other].exec(text);
        const somebody = OTHERS[other].exec(text);
        if (somebody && (!wrong || somebody.index < wrong.index)) return [];
        if (wrong)
          return [
            {
              at: { read, from: start + wrong.index, to: start + wrong.index + wrong[0].length },
              message: `“${wrong[0]}” does not fit “${person.name}”, who is introduced as ${person.gender}.`,
              related: [{ read: first, from: person.from, to: person.to }],
            },
          ];
      }
      return [];
    }),
};
