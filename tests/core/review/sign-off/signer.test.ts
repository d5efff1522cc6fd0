import { expect, test } from 'vitest';
import { layOut } from '../../../../core/layout.ts';
import { signParts } from '../../../../core/review/sign-off/progress.ts';
import { maySign } from '../../../../core/review/sign-off/signer.ts';
import { Stage } from '../../../../core/review/sign-off/stage.ts';
import { newTestReport, pdu } from '../../../editions.ts';

const stage = Stage.parse({ id: 'one', title: 'One', passed: 'passed', by: 'Some', signers: ['lead', 'team'] });
const report = {
  details: { lead: 'HM Inspector Ann B. Reed', team: 'Bo Else, Inspector; Cy O’Hara and Di Long-Name' },
};

test.each([
  ['Ann Reed', false],
  ['Ann B. Reed', true],
  ['B. Reed', true],
  ['b reed', true],
  ['C. Reed', false],
  ['Bo Else', true],
  ['B. Else', true],
  ['Cy O’Hara', true],
  ['Di Long-Name', true],
  ['E. Deputy for Bo Else', true],
  ['E. Deputy (on behalf of Bo Else)', true],
  ['E. Deputy', false],
  ['Else', false],
])('“%s” may sign: %s', (name, may) => {
  expect(maySign(name, stage, report)).toBe(may);
});

test('anybody may where the report names nobody', () => {
  expect(maySign('Anybody', stage, { details: { lead: ' ' } })).toBe(true);
  expect(maySign('Anybody', { ...stage, signers: [] }, report)).toBe(true);
});

test('who may not is told so in words, with who may', () => {
  const one = newTestReport();
  const layout = layOut(one, pdu);
  const drafted = {
    ...one,
    ...signParts(one, layout, pdu, { parts: ['foreword'], stage: 'drafting', by: 'A', at: one.created }),
  };
  drafted.details['people.leadInspector'] = 'HM Inspector Ann Reed';
  const signing = { parts: ['foreword'], stage: 'lead-inspector', by: 'C. Other', at: one.created };
  expect(() => signParts(drafted, layOut(drafted, pdu), pdu, signing)).toThrow(
    '“Lead inspector” is not for C. Other to sign. Who may: The lead inspector of the inspection. The report names HM Inspector Ann Reed; where that is not right any more, change it under Details. Nothing was signed.',
  );
  expect(signParts(drafted, layOut(drafted, pdu), pdu, { ...signing, by: 'A. Reed' }).passed).toHaveLength(1);
});
