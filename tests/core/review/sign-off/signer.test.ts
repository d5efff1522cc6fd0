import { describe, expect, test } from 'vitest';
import { layOut } from '../../../../core/layout.ts';
import type { Report } from '../../../../core/report.ts';
import { signParts, unsignParts } from '../../../../core/review/sign-off/progress.ts';
import { maySign, peopleNamed } from '../../../../core/review/sign-off/signer.ts';
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

test('whom the report names is told as it writes them, without grades, and once', () => {
  const other = { ...stage, signers: ['team', 'odd'] };
  const details = { ...report.details, odd: 'Inspector; HM Inspector Jo K. Initial and Bo Else' };
  expect(peopleNamed([stage, other], { details })).toEqual([
    'Ann B. Reed',
    'Bo Else',
    'Cy O’Hara',
    'Di Long-Name',
    'Jo K. Initial',
  ]);
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

describe('what was signed is taken back by', () => {
  const one = newTestReport();
  const signing = { parts: ['foreword'], at: one.created };
  const passed = (report: Report, stage: string, by: string): Report => {
    const { signOffs, signedTexts } = signParts(report, layOut(report, pdu), pdu, { ...signing, stage, by });
    return { ...report, signOffs, signedTexts };
  };
  const named = { ...one, details: { ...one.details, 'people.leadInspector': 'HM Inspector Ann Reed' } };
  const led = passed(passed(named, 'drafting', 'D. Drafter'), 'lead-inspector', 'Ann Reed');
  const back = (stage: string, by: string) => () =>
    unsignParts(led, layOut(led, pdu), pdu, { parts: ['foreword'], stage, by }).signOffs.map((left) => left.stage);

  test('whoever may sign for the stage, and nobody else', () => {
    expect(back('lead-inspector', 'A. Reed')()).toEqual(['drafting']);
    expect(back('lead-inspector', 'C. Other')).toThrow(
      '“Lead inspector” was signed by Ann Reed, and is not for C. Other to take back. Who may: Ann Reed; HM Inspector Ann Reed; where that is not right any more, change it under Details. Nothing was taken back.',
    );
    expect(back('lead-inspector', ' ')).toThrow('Say who takes it back. Nothing was taken back.');
  });

  test('whoever signed it, although the report names another by now, and whoever is named for a later stage', () => {
    const other = { ...led, details: { ...led.details, 'people.leadInspector': 'Bo Else' } };
    const taken = (by: string) =>
      unsignParts(other, layOut(other, pdu), pdu, { parts: ['foreword'], stage: 'lead-inspector', by }).taken.length;
    expect(taken('Ann Reed')).toBe(1);
    expect(taken('Bo Else')).toBe(1);
    const stages = pdu.signOff.stages.map((stage) =>
      stage.id === 'drafting' ? { ...stage, signers: ['drafter'] } : stage,
    );
    const strict = { ...pdu, signOff: { ...pdu.signOff, stages } };
    const drafted = { ...other, details: { ...other.details, drafter: 'D. Drafter' } };
    const sentBack = (by: string) => () =>
      unsignParts(drafted, layOut(drafted, strict), strict, { parts: ['foreword'], stage: 'drafting', by }).signOffs;
    expect(sentBack('Bo Else')()).toEqual([]);
    expect(sentBack('C. Other')).toThrow('“Drafting” was signed by D. Drafter, and is not for C. Other to take back.');
  });
});
