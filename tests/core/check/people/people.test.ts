import { expect, test } from 'vitest';
import { copiedText } from '../../../../core/check/people/copied.ts';
import { identifyingDetail, nameBesideCover, staffName } from '../../../../core/check/people/details.ts';
import { internalReference } from '../../../../core/check/people/internal.ts';
import {
  initialForName,
  nameOfTwo,
  pronounChange,
  secondName,
} from '../../../../core/check/people/names-in-stories.ts';
import { pseudonymNotice } from '../../../../core/check/people/notice.ts';
import type { TextRule } from '../../../../core/check/text-rule.ts';
import { type Block, newParagraph } from '../../../../core/content.ts';
import { readLines } from '../read-lines.ts';

type Case = [string, (string | Block)[], string[]];

const example = (text: string, about?: string): Block => ({
  type: 'practice-example',
  tone: 'neutral',
  children: [{ text }],
  ...(about !== undefined && { about: { name: about, age: '' } }),
});
const quotation = (text: string): Block => ({ type: 'quotation', children: [{ text }] });

function finds(rule: TextRule) {
  return (_what: string, lines: (string | Block)[], found: string[]) =>
    expect(readLines([rule], lines)).toEqual(found.map((words) => `${rule.name}: ${words}`));
}

test.each<Case>([
  ['beside a name', ['Kerry is a 26-year-old female. J attends the centre.'], ['J']],
  ['of what is theirs', ['Kerry was given an order. Staff saw J’s children.'], ['J']],
  ['in a practice example without a name', [example('Staff met K and told K to come. K has not.')], ['K']],
  ['within a sentence', ['Kerry, a 26-year-old, came late because D was ill.'], ['D']],
  ['no example', ['Metric J is met. Grade B is next, and C said so.'], []],
  ['classes and plans', ['Dev was sentenced for class B drugs. Plan B works. Category C prisons.'], []],
  ['I and A', ['Kerry is a 26-year-old. I asked her. A worker came.'], []],
  ['an initial of a name', ['Kerry is a 26-year-old. Mr. J. Smith came.'], []],
])('initial-for-name: %s', finds(initialForName));

test.each<Case>([
  ['a first name', ['Omar is a 45-year-old man. Peter attends all appointments.'], ['Peter']],
  ['almost the name', ['Kerry is a 26-year-old. Kerrye attends.'], ['Kerrye']],
  [
    'in the next line of the box',
    [example('Ann was sentenced to an order.'), example('Since then Susan has done well.')],
    ['Susan'],
  ],
  ['whose name is told', ['Omar is a 45-year-old man. His partner, Susan, came. Susan spoke.'], []],
  ['an organisation', ['Omar is a 45-year-old man. He went to Elizabeth House.'], []],
  ['a place', ['Omar is a 45-year-old man. He moved to Swindon in May.'], []],
  ['no example', ['Leadership is good. Peter attends.'], []],
])('second-name: %s', finds(secondName));

test.each<Case>([
  ['two ages', ['Ann is a 31-year-old woman.', 'Ann is a 52-year-old woman.'], ['Ann']],
  ['“aged”', ['Ann, aged 31, came.', 'Ann (aged 32) left.'], ['Ann']],
  ['without hyphens', ['Ann is a 31 year old woman.', 'Text.', 'Ann, a 33 year old woman, left.'], ['Ann']],
  ['one age', ['Ann is a 31-year-old woman.', 'Ann is a 31-year-old woman.'], []],
  ['two names', ['Ann is a 31-year-old woman.', 'Mary is a 52-year-old woman.'], []],
  ['no age', ['Ann is a 31-year-old woman.', 'Ann was sentenced again.'], []],
])('name-of-two: %s', finds(nameOfTwo));

test.each<Case>([
  ['he for a woman', ['Ann is a 40-year-old woman. He attends.'], ['He']],
  ['among right ones', ['Ann is a 40-year-old female. She attends. He is kind. She smiles.'], ['He']],
  ['she for a man', ['Omar is a 45-year-old male. She was met at the gate.'], ['She']],
  ['right ones', ['Ann is a 40-year-old woman. She attends.'], []],
  ['somebody else', ['Ann is a 40-year-old woman. Her partner came. He is kind.'], []],
  ['an officer', ['Omar is a 45-year-old man. His officer is good. She listens.'], []],
  ['not known', ['Omar was sentenced to an order. She attends.'], []],
])('pronoun-change: %s', finds(pronounChange));

test.each<Case>([
  ['an employer', ['Ann is a 31-year-old. She works at Halden Bakery.'], ['Halden Bakery']],
  ['a school', ['Ann is a 31-year-old. Her son goes to Ashby Primary School.'], ['Ashby Primary School']],
  ['a date', ['Ann is a 31-year-old. On 12 March 2019 she moved.'], ['12 March 2019']],
  ['an address', [example('He moved to 12 Mill Road.')], ['12 Mill Road']],
  ['in general words', ['Ann is a 31-year-old. She works at a bakery.'], []],
  ['outside examples', ['Staff work at Halden Bakery.'], []],
  ['work with an agency', ['Ann is a 31-year-old. She worked with her officer.'], []],
])('identifying-detail: %s', finds(identifyingDetail));

test.each<Case>([
  [
    'a company',
    ['A workshop with Halden Lynn delivery company (a well-known delivery company) was held.'],
    ['Halden Lynn delivery company (a well-known delivery company)'],
  ],
  ['a shop', ['She works at Brooks (a large supermarket).'], ['Brooks (a large supermarket)']],
  ['a charity', ['She asked Help Now (a small local charity).'], ['Help Now (a small local charity)']],
  ['what it is', ['The Trust (a charity) helps.'], []],
  ['a short form', ['The Wold Mental Health Trust (WMHT) helps.'], []],
  ['no name', ['in one office (a large building)'], []],
])('name-beside-cover: %s', finds(nameBesideCover));

test.each<Case>([
  ['a manager', ['The manager, Sarah Smith, said so.'], ['Sarah Smith']],
  ['at the start', ['Peter Jones leads the team.'], ['Peter Jones']],
  ['a name with Mc', ['We met Karen McDonald there.'], ['Karen McDonald']],
  ['a house', ['They visited Elizabeth House and George Street.'], []],
  ['a trust', ['The Helen Brown Trust was there.'], []],
  ['a signature', ['Peter Jones'], []],
])('staff-name: %s', finds(staffName));

test.each<Case>([
  ['a paper', ['We use a tool (document ref. 19d in the evidence pack).'], ['document ref. 19d in the evidence pack']],
  ['without space', ['Hubs (document ref.40a in the evidence pack) help.'], ['document ref.40a in the evidence pack']],
  ['the pack', ['More is in the evidence pack.'], ['the evidence pack']],
  ['evidence', ['There was evidence of this, and a document was shared.'], []],
  ['a published paper', ['Reference to the plan is made in document form.'], []],
  ['a number', ['Document 3 is published.'], []],
])('internal-reference: %s', finds(internalReference));

const SPEECH =
  'They have been really good at getting me the right housing and have told the right people about my health';

test.each<Case>([
  ['a quotation', [quotation(`“${SPEECH}.”`), 'Text.', quotation(`“${SPEECH}.”`)], [`“${SPEECH}.”`]],
  ['a part of one', [quotation(`“${SPEECH}.”`), quotation(`“He said: ${SPEECH}, and so on.”`)], [SPEECH]],
  ['a case', [example(`${SPEECH}.`), `${SPEECH}.`], [`${SPEECH}.`]],
  [
    'much prose',
    [`${SPEECH}, and now ${SPEECH.slice(10)} too.`, `We saw: ${SPEECH}, and now ${SPEECH.slice(10)} again.`],
    [`${SPEECH}, and now ${SPEECH.slice(10)}`],
  ],
  ['some prose', [`We saw ${SPEECH}.`, `Again ${SPEECH}.`], []],
  ['a few words', [quotation('“It was all right, I suppose.”'), quotation('“It was all right, I suppose.”')], []],
  ['once', [quotation(`“${SPEECH}.”`)], []],
])('copied-text: %s', finds(copiedText));

const NOTICE = 'The names in the practice examples have been changed to protect people.';

test.each<Case>([
  ['needless', [newParagraph(NOTICE)], ['names in the practice examples have been changed to protect']],
  ['names and a notice', [NOTICE, 'Ann is a 31-year-old woman.'], []],
])('pseudonym-notice: %s', (_what, lines, found) => {
  // The edition’s own notice is not in the report once the report says it in its own words.
  expect(
    readLines([pseudonymNotice], lines, { change: (report) => (report.parts.role = [newParagraph('Text.')]) }),
  ).toEqual(found.map((words) => `pseudonym-notice: ${words}`));
});

test('pseudonym-notice: names without a notice', () => {
  const own = { change: (report: { parts: Record<string, Block[]> }) => (report.parts.role = [newParagraph('Text.')]) };
  expect(readLines([pseudonymNotice], ['Ann is a 31-year-old woman.'], own)).toEqual(['pseudonym-notice: Ann']);
  expect(readLines([pseudonymNotice], ['Text without names.'], own)).toEqual([]);
});
