import { expect, test } from 'vitest';
import {
  acronymAgain,
  acronymDifferently,
  acronymLate,
  acronymOnce,
  acronymUnexplained,
} from '../../../../core/check/acronyms/life.ts';
import { readLines } from '../read-lines.ts';

test.each([
  ['before its words', ['The LDU is small.', 'A local delivery unit (LDU) has a manager.'], ['LDU']],
  ['in the sentence that explains it', ['Kent CRC took over another community rehabilitation company (CRC).'], ['CRC']],
  ['in many first', ['All LDUs are small.', 'Each local delivery unit (LDU) has one.'], ['LDUs']],
  ['after its words', ['A local delivery unit (LDU) is small.', 'The LDU has a manager. LDUs are few.'], []],
  ['explained behind itself', ['The LDU (local delivery unit) is small. The LDU has one.'], []],
  ['never explained', ['The HPT is good.'], []],
])('acronym-late: %s', (_what, lines, found) => {
  expect(readLines([acronymLate], lines)).toEqual(found.map((words) => `acronym-late: ${words}`));
});

test.each([
  ['in a sentence', ['The HPT was well regarded. The HPT is new.'], ['HPT']],
  ['with small letters', ['Based on OASys data, it is good.'], ['OASys']],
  ['in many', ['They had the SEEDs training.'], ['SEEDs']],
  ['explained', ['The homelessness prevention team (HPT) was well regarded.', 'HPT staff are kind.'], []],
  ['explained with another word between', ['Fells, Coast and Moors CRC (FCM) is large.', 'CRC'], ['CRC']],
  ['what everybody knows', ['He was released from HMP Wetherby, saw his GP and wrote a CV in the UK.'], []],
  ['numbers and names', ['Part II, World War II, McInnis, HomeGroup and the MacDonald family.'], []],
  ['an address', ['Write to press@HMIP.example.org or see www.example.org/ABC.'], []],
  ['what is shouted', ['THE QUICK BROWN FOX'], []],
  ['said in words', ['The community rehabilitation company, or CRC, is large. The CRC is old.'], []],
])('acronym-unexplained: %s', (_what, lines, found) => {
  expect(readLines([acronymUnexplained], lines)).toEqual(found.map((words) => `acronym-unexplained: ${words}`));
});

test.each([
  ['never again', ['He has a drug rehabilitation requirement (DRR).', 'It helps.'], ['DRR']],
  ['in many', ['They run local delivery units (LDUs).'], ['LDUs']],
  ['in brackets, with words that do not fit', ['The Kendal office (KDL) is open.'], ['KDL']],
  ['again', ['He has a drug rehabilitation requirement (DRR).', 'The DRR helps.'], []],
  ['what is better known by its letters', ['He has attention deficit hyperactivity disorder (ADHD).'], []],
  ['a number in brackets', ['It is a minority (49 per cent), and not Good (G).'], []],
])('acronym-once: %s', (_what, lines, found) => {
  expect(readLines([acronymOnce], lines)).toEqual(found.map((words) => `acronym-once: ${words}`));
});

test.each([
  [
    'in the same words',
    ['A local delivery unit (LDU).', 'Each local delivery unit (LDU).'],
    ['local delivery unit (LDU)'],
  ],
  [
    'in many, with capitals',
    ['A local delivery unit (LDU).', 'All Local Delivery Units (LDUs).'],
    ['Local Delivery Units (LDUs)'],
  ],
  [
    'three times',
    ['A high court (HC), b.', 'A high court (HC), c.', 'A high court (HC), d.'],
    ['high court (HC)', 'high court (HC)'],
  ],
  ['once', ['A local delivery unit (LDU).', 'Each LDU.'], []],
  ['in other words', ['A local delivery unit (LDU).', 'A large delivery unit (LDU).'], []],
  ['two', ['A local delivery unit (LDU).', 'A drug rehabilitation requirement (DRR).'], []],
])('acronym-again: %s', (_what, lines, found) => {
  expect(readLines([acronymAgain], lines)).toEqual(found.map((words) => `acronym-again: ${words}`));
});

test.each([
  [
    'another ending',
    ['Commissioned rehabilitation services (CRS).', 'Commissioned Rehabilitative Services (CRS).'],
    ['Commissioned Rehabilitative Services (CRS)'],
  ],
  ['another order', ['Alpha beta alpha (ABA).', 'Alpha base alpha (ABA).'], ['Alpha base alpha (ABA)']],
  ['other letters for the same words', ['The multi-agency hub board (MAHB).', 'The multi-agency hub board (MHB).'], []],
  [
    'one or many inside',
    ['A probation services officer (PSO).', 'A probation service officer (PSO).'],
    ['probation service officer (PSO)'],
  ],
  ['capitals and hyphens', ['A multi-agency risk group (MARG).', 'A Multi Agency Risk Group (MARG).'], []],
  ['one and many', ['A local delivery unit (LDU).', 'Local delivery units (LDUs).'], []],
  ['“&” and “and”', ['Avon and Somerset Police (ASP).', 'Avon & Somerset Police (ASP).'], []],
])('acronym-differently: %s', (_what, lines, found) => {
  expect(readLines([acronymDifferently], lines)).toEqual(found.map((words) => `acronym-differently: ${words}`));
});
