import { expect, test } from 'vitest';
import { glossaryForm, glossaryOther, glossaryStop } from '../../../../core/check/acronyms/definitions.ts';
import {
  glossaryExpansion,
  glossaryMissing,
  glossaryOrder,
  glossaryUnused,
} from '../../../../core/check/acronyms/glossary.ts';
import type { TextRule } from '../../../../core/check/text-rule.ts';
import { partsOf } from '../../../../core/part.ts';
import { rated } from '../../explain/scored.ts';
import { readLines } from '../read-lines.ts';

const full = rated.find(({ id }) => id === 'crc-2019')!;
/** The edition without entries of its own. */
const template = structuredClone(full);
for (const part of partsOf(template.parts)) if (part.kind === 'glossary') part.entries = [];

type Entries = Record<string, string>;

function read(rule: TextRule, entries: Entries, lines: readonly string[], edition = template): string[] {
  return readLines([rule], lines, {
    template: edition,
    change: (report) => {
      report.glossary.entries = Object.entries(entries).map(([term, definition], id) => ({
        id: `e${id}`,
        term,
        definition,
      }));
    },
  }).map((found) => found.replace(/^[a-z-]+: /, ''));
}

const CRC = 'Community rehabilitation company: one of 21';
const DRR = 'Drug rehabilitation requirement: a requirement of a court';

test.each<[string, Entries, string[], string[]]>([
  ['nowhere', { Recidivism: 'Falling back' }, ['They offend again.'], ['Recidivism']],
  ['only in another definition', { DRR, PSR: 'Pre-sentence report: may ask for a DRR' }, ['A PSR.'], ['DRR']],
  ['no part of it', { 'YOT/YOS': 'Youth offending team/service: a team' }, ['Young people.'], ['YOT/YOS']],
  ['in many', { Licence: 'A period' }, ['Several licences.'], []],
  ['one of two', { 'YOT/YOS': 'Youth offending team/service: a team' }, ['The YOT.'], []],
  ['without its brackets', { 'Breach (of an order)': 'A failure' }, ['He was in breach.'], []],
])('glossary-unused: %s', (_what, entries, lines, found) => {
  expect(read(glossaryUnused, entries, lines)).toEqual(found);
});

test.each<[string, Entries, string[], string[]]>([
  ['used twice', { CRC, DRR }, ['A local delivery unit (LDU).', 'The LDU.'], ['LDU']],
  ['two of them', { CRC, DRR }, ['A high court (HC) and a low court (LC).', 'The HC. The LC.'], ['HC', 'LC']],
  ['in many', { CRC, DRR }, ['All local delivery units (LDUs).', 'The LDU.'], ['LDUs']],
  ['there', { CRC, DRR }, ['A drug rehabilitation requirement (DRR).', 'The DRR.'], []],
  ['used once', { CRC, DRR }, ['A local delivery unit (LDU).'], []],
  ['the name of places', { CRC, DRR }, ['Kent, Essex and Sussex (KES) is large.', 'KES.'], []],
  ['no glossary', {}, ['A local delivery unit (LDU).', 'The LDU.'], []],
])('glossary-missing: %s', (_what, entries, lines, found) => {
  expect(read(glossaryMissing, entries, lines)).toEqual(found);
});

const ETE = 'Education, training and employment: work to learn';

test.each<[string, Entries, string[], string[]]>([
  ['another order', { ETE }, ['Employment, training and education (ETE).'], ['Education, training and employment']],
  ['another word', { DRR }, ['A drug rehabilitative requirement (DRR).'], ['Drug rehabilitation requirement']],
  [
    'one of many inside',
    { PSO: 'Probation services officer: one' },
    ['A probation service officer (PSO).'],
    ['Probation services officer'],
  ],
  ['the same', { ETE }, ['education, training and employment (ETE).'], []],
  ['many', { DRR }, ['Drug rehabilitation requirements (DRRs).'], []],
  ['not in the text', { ETE }, ['The ETE.'], []],
])('glossary-expansion: %s', (_what, entries, lines, found) => {
  expect(read(glossaryExpansion, entries, lines)).toEqual(found);
});

test.each<[string, string[], string[]]>([
  ['one too late', ['Breach', 'Mentor', 'Order', 'Licence'], ['Licence']],
  ['one too early', ['Recall', 'Breach', 'Licence', 'Mentor'], ['Recall']],
  ['two changed', ['Breach', 'Mentor', 'Licence', 'Order'], ['Licence']],
  ['in order, whatever the capitals', ['Breach', 'court', 'CRC', 'DRR', 'eOASys', 'ETE'], []],
  ['by word or by letter', ['Child', 'Child protection', 'Childhood'], []],
  ['by letter or by word', ['Child', 'Childhood', 'Child protection'], []],
])('glossary-order: %s', (_what, terms, found) => {
  const entries = Object.fromEntries(terms.map((term) => [term, 'What it means']));
  expect(read(glossaryOrder, entries, ['Text.']).map((words) => words.replace(/^.*: /, ''))).toEqual(found);
});

const PO = 'This is the term for an officer';

test.each<[string, Entries, string[]]>([
  ['no words in full', { PO }, [PO]],
  [
    'words later only',
    { RAR: 'Since 2015 a rehabilitation activity requirement' },
    ['Since 2015 a rehabilitation activity requirement'],
  ],
  ['words of other letters', { DRR: 'Drug treatment order: an order' }, ['Drug treatment order:']],
  ['two in another order', { 'YOT/YOS': 'Youth offending service/team: a team' }, ['Youth offending service/team:']],
  ['two in order', { 'YOT/YOS': 'Youth offending team/service: a team' }, []],
  ['words in full', { DRR, ETE, OASys: 'Offender assessment system: a tool' }, []],
  ['a year', { 'ORA 2014': 'Offender Rehabilitation Act 2014: a law' }, []],
  ['no short form', { Recall: 'A return to prison' }, []],
])('glossary-form: %s', (_what, entries, found) => {
  expect(read(glossaryForm, entries, ['Text.'])).toEqual(found);
});

const RJ = 'This practice enables victims to meet. In an RJ conference, they speak';
const SSO = 'Suspended sentence order: a sentence that is suspended';

test.each<[string, Entries, string[]]>([
  ['letters that it does not explain', { RoSH: RJ }, [RJ]],
  ['another’s words', { DRR: SSO, SSO: 'Suspended sentence order: see there' }, [SSO]],
  [
    'another’s subject',
    { Breach: 'Recall is a return to custody', Recall: 'The end of release' },
    ['Recall is a return to custody'],
  ],
  [
    'the same twice',
    {
      Licence: 'A period of supervision after release from custody',
      Recall: 'A period of supervision after release from custody',
    },
    ['A period of supervision after release from custody'],
  ],
  [
    'what the edition says of another',
    { Mentoring: 'Action by a responsible officer where an offender does not keep to a licence or community sentence' },
    ['Action by a responsible officer where an offender does not keep to a licence or community sentence'],
  ],
  ['their own', { DRR, SSO, ETE }, []],
  ['a known short form inside', { PO: 'This officer may ask for a DRR', DRR }, []],
  ['a subject with its own words', { 'Child safeguarding': 'Safeguarding is care', Safeguarding: 'Care' }, []],
])('glossary-other-definition: %s', (_what, entries, found) => {
  expect(read(glossaryOther, entries, ['Text.'], full)).toEqual(found);
});

const open = Object.fromEntries(['A', 'B', 'C', 'D', 'E', 'F'].map((term) => [term, `What ${term} means`]));

test.each<[string, Entries, number]>([
  ['one with a stop', { ...open, G: 'What G means.' }, 1],
  ['all with stops', Object.fromEntries(Object.entries(open).map(([term, text]) => [term, `${text}.`])), 0],
  ['half and half', { ...open, G: 'G.', H: 'H.', I: 'I.', J: 'J.' }, 0],
  ['few entries', { A: 'One.', B: 'Two' }, 0],
])('glossary-stop: %s', (_what, entries, found) => {
  expect(read(glossaryStop, entries, ['Text.'])).toHaveLength(found);
});
