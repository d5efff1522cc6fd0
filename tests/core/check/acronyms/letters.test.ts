import { expect, test } from 'vitest';
import { acronymForm, acronymLetters, acronymPlural, acronymTail } from '../../../../core/check/acronyms/letters.ts';
import { readLines } from '../read-lines.ts';

test.each([
  [
    'a wrong word in what is widely known',
    ['He has attention deficit hyperactivity deficit (ADHD).'],
    ['attention deficit hyperactivity deficit'],
  ],
  [
    'a letter without a word',
    ['Project Addiction, Diversion, Disruption, Enforcement (ADDER) is new.'],
    ['Addiction, Diversion, Disruption, Enforcement (ADDER)'],
  ],
  [
    'a word that begins with another letter',
    ['A multi-agency risk evaluation conference (MARAC) met.'],
    ['multi-agency risk evaluation conference (MARAC)'],
  ],
  ['what fits', ['A multi-agency risk assessment conference (MARAC) met.'], []],
  ['small words', ['The Department for Work and Pensions (DWP), and risk of serious harm (RoSH).'], []],
  ['letters from inside words', ['The Violent and Sex Offender Register (ViSOR) is kept.'], []],
  ['what belongs to no words', ['They met in the office (see HMPPS) and left (NPS).'], []],
  ['a name with another word', ['Fells, Coast and Moors CRC (FCM) is large.'], []],
])('acronym-letters: %s', (_what, lines, found) => {
  expect(readLines([acronymLetters], lines)).toEqual(found.map((words) => `acronym-letters: ${words}`));
});

test.each([
  ['another capital', ['The PQiP course. Two PQiP trainees. A PQIP trainee.'], ['PQIP']],
  ['in many', ['The PQiP course. Two PQiP trainees. Three PQIPs.'], ['PQIPs']],
  ['in two lines', ['The RoSH and the RoSH.', 'The ROSH.'], ['ROSH']],
  ['one way', ['The PQiP course. Two PQiPs.'], []],
  ['two things', ['The NPS and the NPC.'], []],
  ['once', ['The OASys tool.'], []],
])('acronym-form: %s', (_what, lines, found) => {
  expect(readLines([acronymForm], lines)).toEqual(found.map((words) => `acronym-form: ${words}`));
});

test.each([
  ['are', ['The PSO’s are busy.'], ['PSO’s']],
  ['have', ["Many CRC's have left."], ["CRC's"]],
  ['do', ['The PDU’s do well.'], ['PDU’s']],
  ['what it has', ['The CRC’s leaders are new.'], []],
  ['many', ['The CRCs are new.'], []],
  ['is', ['The CRC’s is better.'], []],
])('acronym-plural: %s', (_what, lines, found) => {
  expect(readLines([acronymPlural], lines)).toEqual(found.map((words) => `acronym-plural: ${words}`));
});

test.each([
  ['behind the letters', ['A construction skills scheme (CSS).', 'He joined the CSS scheme.'], ['CSS scheme']],
  [
    'with a word between',
    ['Review the commissioned rehabilitation services (CRS) accommodation services.'],
    ['commissioned rehabilitation services (CRS) accommodation services'],
  ],
  ['in many', ['A rehabilitation activity requirement (RAR).', 'Both RAR requirements.'], ['RAR requirements']],
  ['another word', ['A rehabilitation activity requirement (RAR).', 'RAR days and RAR activity.'], []],
  ['far behind', ['A construction skills scheme (CSS).', 'The CSS is one good scheme.'], []],
  ['never explained', ['The CSS scheme.'], []],
])('acronym-tail: %s', (_what, lines, found) => {
  expect(readLines([acronymTail], lines)).toEqual(found.map((words) => `acronym-tail: ${words}`));
});
