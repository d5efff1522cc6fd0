import { describe, expect, test } from 'vitest';
import { standardsOf } from '../../core/framework.ts';
import { partsOf } from '../../core/part.ts';
import { Template } from '../../core/template.ts';
import { pdu } from '../editions.ts';

const broken = (change: (template: Template) => void): string[] => {
  const template = structuredClone(pdu);
  change(template);
  const parsed = Template.safeParse(template);
  return parsed.success ? [] : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
};

describe('an edition file', () => {
  test('as it is has no flaw', () => {
    expect(broken(() => {})).toEqual([]);
  });
  test.each<[string, (template: Template) => void, RegExp]>([
    ['a duplicate part id', (t) => t.parts.push(structuredClone(t.parts[5]!)), /two parts are called “foreword”/],
    [
      'a duplicate key question',
      (t) => t.domains[1]!.standards[1]!.keyQuestions.push({ number: '2.1.1', text: 'x', riskOfHarm: false }),
      /two key questions are called “2\.1\.1”/,
    ],
    ['an unknown key', (t) => Object.assign(t, { colour: 'red' }), /colour/],
    [
      'a standard that is not there',
      (t) => Object.assign(partsOf(t.parts).find((p) => p.kind === 'standard')!, { standard: '9.9' }),
      /no standard “9\.9”/,
    ],
    ['bands that overlap', (t) => Object.assign(t.ratings!.keyQuestionBands.bands[1]!, { from: 40 }), /overlap/],
    [
      'a band of an unknown rating',
      (t) => Object.assign(t.ratings!.overall!.bands[0]!, { rating: 'Poor' }),
      /no rating “Poor”/,
    ],
    [
      'guidance on an unknown standard',
      (t) => Object.assign(t.ratings!.guidance[0]!, { standard: '7.7' }),
      /no standard “7\.7”/,
    ],
    [
      'a name detail that is not there',
      (t) => Object.assign(t, { nameDetail: 'subject.title' }),
      /no detail “subject\.title”/,
    ],
    [
      'a slot that nothing fills',
      (t) => Object.assign(t, { documentTitle: 'On {subject.nmae}' }),
      /“\{subject\.nmae\}”/,
    ],
  ])('with %s is refused by name', (_, change, message) => {
    expect(broken(change).join('\n')).toMatch(message);
  });
});

describe('the PDU edition of 2021 to 2023', () => {
  test('has nine rated standards and one for information', () => {
    const by = standardsOf(pdu).map((standard) => standard.ratedBy);
    expect(by.filter((rule) => rule === 'judgement')).toHaveLength(4);
    expect(by.filter((rule) => rule === 'lowest key question')).toHaveLength(5);
    expect(by.filter((rule) => rule === 'information only')).toHaveLength(1);
  });
  test('asks about risk of harm last in each standard of three key questions', () => {
    for (const standard of standardsOf(pdu).filter((s) => s.keyQuestions.length === 3))
      expect(standard.keyQuestions.map((question) => question.riskOfHarm)).toEqual([false, false, true]);
  });
  test('gives every standard a place in the report', () => {
    const placed = partsOf(pdu.parts).flatMap((part) => (part.kind === 'standard' ? [part.standard] : []));
    expect(placed).toEqual(standardsOf(pdu).map((standard) => standard.number));
  });
  test('says which rules no published page confirms', () => {
    expect(pdu.ratings!.overall!.provenance.status).toBe('unconfirmed');
    expect(pdu.ratings!.guidance.map((guidance) => guidance.provenance.status)).toEqual(['unconfirmed', 'unconfirmed']);
  });
});
