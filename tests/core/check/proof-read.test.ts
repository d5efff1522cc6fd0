import { describe, expect, test } from 'vitest';
import { createProofReader } from '../../../core/check/proof-read.ts';
import type { LineRule, ReportRule, TextRule } from '../../../core/check/text-rule.ts';
import { newFootnote, newParagraph, newTable } from '../../../core/content.ts';
import type { Report } from '../../../core/report.ts';
import type { Template } from '../../../core/template.ts';
import { newTestReport, pdu } from '../../editions.ts';
import { rated } from '../explain/scored.ts';

const card = {
  name: 'plums',
  family: 'language',
  severity: 'warning',
  title: 'Plums',
  why: 'None.',
  example: { wrong: 'a plum', right: 'a pear' },
  mend: 'Write pear.',
} as const;

/** Finds each “plum”, and keeps the lines that it was asked about. */
function plums(asked: string[] = []): LineRule {
  return {
    ...card,
    provider: true,
    inLine({ text }) {
      asked.push(text);
      return [...text.matchAll(/plum/g)].map(({ index }) => ({
        from: index,
        to: index + 4,
        message: 'A plum.',
        fix: 'pear',
      }));
    },
  };
}

const counted: ReportRule = {
  ...card,
  name: 'few-plums',
  inReport: ({ ours }) => {
    const [first, second] = ours.filter(({ line }) => line.text.includes('plum'));
    return first && second
      ? [
          {
            at: { read: second, from: 0, to: 1 },
            message: 'Another.',
            related: [{ read: first, from: 0, to: 1 }, { standard: '1.1' }],
          },
        ]
      : [];
  },
};

const withParts = (parts: Report['parts'], template: Template = pdu): Report => ({ ...newTestReport(template), parts });
const read = (report: Report, rules: readonly TextRule[], template: Template = pdu) =>
  createProofReader(rules)(report, template);

describe('proof-reading', () => {
  test('tells where the words are, in texts, footnotes, cells and captions', () => {
    const table = newTable('t', [['Fruit'], ['a plum']], 'Our plums');
    const noted = { ...newParagraph('One plum.'), children: [{ text: 'One plum.' }, newFootnote('Or plum?')] };
    const found = read(withParts({ foreword: [noted, table] }), [plums()]);
    expect(found.map(({ at }) => at.words)).toEqual([
      { spot: { kind: 'line', part: 'foreword', block: 0, path: [] }, paragraph: 'One plum.', from: 4, to: 8 },
      {
        spot: { kind: 'property', part: 'foreword', block: 0, path: [], note: 0, keys: ['note'] },
        paragraph: 'Or plum?',
        from: 3,
        to: 7,
      },
      {
        spot: { kind: 'property', part: 'foreword', block: 1, path: [], keys: ['caption'] },
        paragraph: 'Our plums',
        from: 4,
        to: 8,
      },
      { spot: { kind: 'line', part: 'foreword', block: 1, path: [1, 0] }, paragraph: 'a plum', from: 2, to: 6 },
    ]);
    expect(found[0]).toMatchObject({ rule: 'plums', severity: 'warning', suggestion: 'Write pear.', fix: 'pear' });
  });

  test('asks a rule about a line once, and again when the line or the edition is another', () => {
    const asked: string[] = [];
    const reader = createProofReader([plums(asked)]);
    const report = withParts({ foreword: [newParagraph('A plum.'), newParagraph('A pear.')] });
    expect(reader(report, pdu)).toHaveLength(1);
    const before = asked.length;
    reader(report, pdu);
    expect(asked).toHaveLength(before);
    const longer = withParts({ foreword: [newParagraph('First.'), newParagraph('A plum.'), newParagraph('Pears.')] });
    const [moved] = reader(longer, pdu);
    expect(asked.slice(before)).toEqual(['First.', 'Pears.']);
    expect(moved?.at.words?.spot).toMatchObject({ block: 1 });
    reader(longer, { ...pdu });
    expect(asked.filter((text) => text === 'A plum.')).toHaveLength(2);
  });

  test('compares lines with each other and names both places', () => {
    const found = read(withParts({ foreword: [newParagraph('A plum.'), newParagraph('Plum or plum.')] }), [counted]);
    expect(
      found.map(({ at, related }) => [at.words?.paragraph, related[0]?.words?.paragraph, related[1]?.standard]),
    ).toEqual([['Plum or plum.', 'A plum.', '1.1']]);
  });

  test('leaves the edition’s own words alone, and a part that is not printed', () => {
    expect(
      read(withParts({}), [
        {
          ...plums(),
          inLine: ({ text, whose }) => (whose === 'edition' ? [{ from: 0, to: text.length, message: 'Read.' }] : []),
        },
      ]),
    ).toEqual([]);
  });

  test('does without a rule that the house switches off, and gives it the weight that the house says', () => {
    const report = withParts({ foreword: [newParagraph('A plum.')] });
    const house = (checks: Partial<Template['checks']>) => ({ ...pdu, checks: { ...pdu.checks, ...checks } });
    expect(read(report, [plums()], house({ off: ['plums'] }))).toEqual([]);
    expect(read(report, [plums()], house({ weights: { plums: 'error' } }))[0]?.severity).toBe('error');
  });

  test('reads reports in English, and of another language only by rules that know none', () => {
    const report = withParts({ foreword: [newParagraph('A plum.')] });
    const welsh = { ...pdu, language: 'cy-GB' };
    expect(read(report, [plums()], welsh)).toEqual([]);
    expect(read(report, [{ ...plums(), anyLanguage: true }], welsh)).toHaveLength(1);
  });

  test('what somebody else supplied is told apart, never more than advice, and offers no fix', () => {
    const crc = rated.find(({ id }) => id === 'crc-2019')!;
    const supplied = crc.parts.flatMap(function ids(part): string[] {
      return 'suppliedBy' in part && part.suppliedBy ? [part.id] : 'parts' in part ? part.parts.flatMap(ids) : [];
    });
    const report = withParts({ [supplied[0]!]: [newParagraph('A plum.')] }, crc);
    const [found] = read(report, [plums()], crc);
    expect(found).toMatchObject({ severity: 'advice', provider: true });
    expect(found).not.toHaveProperty('fix');
    expect(read(report, [{ ...card, inLine: plums().inLine }], crc)).toEqual([]);
  });
});
