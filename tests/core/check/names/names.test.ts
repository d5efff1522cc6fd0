import { expect, test } from 'vitest';
import { nameCapitals, nameNumber, nameSpelling } from '../../../../core/check/names/forms.ts';
import { lookAlikeLetters } from '../../../../core/check/names/letters.ts';
import { listedName, prisonName, shireName, strayProvider } from '../../../../core/check/names/places.ts';
import { gradeForm, halfTitle, officeForm, teamForm } from '../../../../core/check/names/titles.ts';
import type { TextRule } from '../../../../core/check/text-rule.ts';
import { rated } from '../../explain/scored.ts';
import { readLines } from '../read-lines.ts';

type Case = [string, string[], string[]];

function finds(rule: TextRule) {
  return (_what: string, lines: string[], found: string[]) =>
    expect(readLines([rule], lines)).toEqual(found.map((words) => `${rule.name}: ${words}`));
}

test.each<Case>([
  [
    'a place',
    ['It is at Mill Lane Police Station.', 'Two offices, one in Mill Lane police station.'],
    ['Mill Lane police station'],
  ],
  ['an office', ['The Head of PDU came.', 'The new Head of PDU is here.', 'Ask the head of PDU.'], ['head of PDU']],
  [
    'a programme at the start',
    ['They run the Thinking Skills Programme.', 'We saw the Thinking Skills programme.'],
    ['Thinking Skills programme'],
  ],
  ['a part of a longer name', ['It is near Wold City Council.', 'It is in the Wold city centre.'], []],
  ['the beginning of a sentence', ['Mental health is poor.', 'Work on mental health is good.'], []],
  ['one form', ['It is at Mill Lane Police Station.', 'Mill Lane Police Station is old.'], []],
  ['ratings', ['It is ‘Requires improvement’. It is Requires Improvement.'], []],
])('name-capitals: %s', finds(nameCapitals));

test.each<Case>([
  ['a court', ['Near Wold Magistrates’ Court.', 'It serves Wold Magistrates’ Courts.'], ['Wold Magistrates’ Courts']],
  [
    'a service',
    [
      'The Wold probation services are new. All Wold probation services, the Wold probation services and the Wold probation services met.',
      'It is for Wold probation service.',
    ],
    ['Wold probation service'],
  ],
  [
    'a board',
    ['The Ashby Justice Board met.', 'The Ashby Justice Board left.', 'Both Ashby Justice Boards.'],
    ['Ashby Justice Boards'],
  ],
  ['grades', ['A Senior Probation Officer came.', 'All Senior Probation Officers and senior staff.'], []],
  ['one form', ['Near Wold Magistrates’ Court.', 'At Wold Magistrates’ Court.'], []],
  ['what it has', ['Near Wold Magistrates’ Court.', 'It is Wold Magistrates’ Court’s.'], []],
])('name-number: %s', finds(nameNumber));

test.each<Case>([
  ['a letter lost', ['At Bridewell and near Bridewell.', 'The office at Bridwell is old.'], ['Bridwell']],
  ['two letters swapped', ['In Swindon, and Swindon again.', 'All of Swidnon came.'], ['Swidnon']],
  ['another letter', ['He met Keelhart and Keelhart.', 'It is Keelhard now.'], ['Keelhard']],
  ['one and many', ['The Bridewell and the Bridewells.'], []],
  ['everyday words', ['The Service and the Services. A service.'], []],
  ['short ones', ['The Wold and the Weld.'], []],
])('name-spelling: %s', finds(nameSpelling));

test.each<Case>([
  ['a chief', ['The Chief Executive officer spoke.'], ['Chief Executive officer']],
  ['a deputy', ['A Deputy Regional director spoke.'], ['Deputy Regional director']],
  ['many', ['Two Senior Probation officers spoke.'], ['Senior Probation officers']],
  ['all capitals', ['The Chief Executive Officer spoke.'], []],
  ['none', ['The chief executive officer spoke.'], []],
  ['the start of a sentence', ['Chief executive officers spoke. Senior probation officers left.'], []],
])('half-title: %s', finds(halfTitle));

test.each<Case>([
  [
    'a service and services',
    ['A probation services officer and two probation services officers.', 'All probation service officers.'],
    ['service officers'],
  ],
  ['a worker', ['The drugs worker came. A drugs worker left.', 'One drug worker.'], ['drug worker']],
  ['a manager', ['The programmes manager, our programmes manager.', 'A programme manager.'], ['programme manager']],
  ['one form', ['A probation services officer and two probation services officers.'], []],
  ['two grades', ['A probation officer, and a services officer.'], []],
  ['many officers', ['A case manager and case managers.'], []],
])('grade-form: %s', finds(gradeForm));

test.each<Case>([
  ['of what', ['The Head of PDU and our Head of PDU.', 'The head of service is new.'], ['head of service']],
  [
    'capitals',
    ['The chief executive, a chief executive and the chief executive.', 'Our Chief Executive.'],
    ['Chief Executive'],
  ],
  ['a deputy', ['The team manager and a team manager.', 'The Team Manager.'], ['Team Manager']],
  ['alike often', ['The chief executive met the Chief Executive.'], []],
  ['the start of a sentence', ['The chief executive met a chief executive.', 'Chief executives met.'], []],
  ['others', ['The Head of PDU and our Head of PDU.', 'The head of finance.'], []],
])('office-form: %s', finds(officeForm));

test.each<Case>([
  [
    'homeless',
    ['The homelessness prevention team and homelessness prevention.', 'The Homeless Prevention arrangements.'],
    ['Homeless Prevention'],
  ],
  ['a team', ['A regional team, the regional team.', 'The region team.'], ['region team']],
  ['alike often', ['A homelessness service.', 'A homeless service.'], ['homeless service']],
  ['one form', ['A homelessness service.', 'The homelessness services.'], []],
  ['two services', ['A homelessness service.', 'A homelessness team.'], []],
  ['other words', ['Good support.', 'Goodness knows support.'], []],
])('team-form: %s', finds(teamForm));

test.each<Case>([
  ['in a list', ['Selwick and North Lincoln, Fells and Moors'], ['North Lincoln']],
  ['in the north', ['They live in North East Lincoln.'], ['North East Lincoln']],
  ['in Scotland', ['Offices in South Ayr, too.'], ['South Ayr']],
  ['the whole name', ['In South Gloucestershire and North Lincolnshire.'], []],
  ['a street', ['In South Derby Street.'], []],
  ['the town', ['South of Derby, in Lincoln.'], []],
])('shire-name: %s', finds(shireName));

test.each<Case>([
  ['released from', ['He left HMP Wold. She was released from Wold.'], ['released from Wold']],
  ['a prison behind its name', ['HMP Wold is near.', 'He is in Wold prison.'], ['Wold prison']],
  ['transferred', ['HMP Mill Hill is near.', 'She was transferred to Mill Hill.'], ['transferred to Mill Hill']],
  ['with HMP', ['He was released from HMP Wold.'], []],
  ['another place', ['HMP Wold is near.', 'He was released from Ashby.'], []],
  ['no prison of that name', ['He was released from Wold.'], []],
])('prison-name: %s', finds(prisonName));

test.each<Case>([
  [
    'in another order',
    ['Ashby, Wold and Mill is large.', 'We went to Wold, Ashby and Mill.'],
    ['Wold, Ashby and Mill'],
  ],
  ['the last two', ['Staff in Ashby, Mill and Wold left.'], ['Ashby, Mill and Wold']],
  ['with a comma before “and”', ['We saw Mill, Ashby, and Wold.'], ['Mill, Ashby, and Wold']],
  ['in order', ['We went to Ashby, Wold and Mill.'], []],
  ['other places', ['We went to Wold, Ashby and Thornton.'], []],
  ['some of them', ['We went to Wold and Ashby.'], []],
])('listed-name: %s', (_what, lines, found) => {
  const change = (report: { details: Record<string, string> }) => {
    report.details['subject.name'] = 'Ashby, Wold and Mill PDU';
  };
  expect(readLines([listedName], lines, { change })).toEqual(found.map((words) => `listed-name: ${words}`));
});

const crc = rated.find(({ id }) => id === 'crc-2019')!;

test.each<Case>([
  ['in a definition', ['A term used by some, e.g. Purple Lights’ CRCs, for staff'], ['Purple Lights’ CRCs']],
  ['with an s', ['A term of Meridian’s CRCs'], ['Meridian’s CRCs']],
  ['services', ['A term of Northern Gate’s services'], ['Northern Gate’s services']],
  ['who is named elsewhere', ['A term of Harrow’s CRCs'], []],
  ['no name', ['A term that many CRCs use'], []],
  ['what it has', ['A sentence’s end, and the NPS’s'], []],
])('stray-provider: %s', (_what, [definition = ''], found) => {
  const around = {
    template: crc,
    change: (report: { glossary: { entries: { id: string; term: string; definition: string }[] } }) => {
      report.glossary.entries.push({ id: 'e', term: 'Case manager', definition });
    },
  };
  expect(readLines([strayProvider], ['Harrow owns it.'], around)).toEqual(
    found.map((words) => `stray-provider: ${words}`),
  );
});

test.each<Case>([
  ['Cyrillic', ['The mаnager came.'], ['mаnager']],
  ['Greek', ['The Αnnex is long.'], ['Αnnex']],
  ['in capitals', ['The НMP is near.'], ['НMP']],
  ['Latin', ['The manager came to the café.'], []],
  ['a Greek letter by itself', ['The α value.'], []],
  ['a Russian word', ['They say да.'], []],
])('look-alike-letters: %s', finds(lookAlikeLetters));
