import { describe, expect, test } from 'vitest';
import { allFindings } from '../../../core/check/all-findings.ts';
import { type Dismissal, dismissalOf, newDismissal, sentenceAt } from '../../../core/check/dismissal.ts';
import type { Finding } from '../../../core/check/finding.ts';
import { findingsAsCsv } from '../../../core/check/findings-as-csv.ts';
import { newFindingsPaper } from '../../../core/check/paper/new-findings-paper.ts';
import { inReadingOrder } from '../../../core/check/reading-order.ts';
import { setApart } from '../../../core/check/set-apart.ts';
import { newParagraph } from '../../../core/content.ts';
import { layOut } from '../../../core/layout.ts';
import { newTestReport, pdu } from '../../editions.ts';

const decision = { reason: 'Agreed with the editor.', at: '2026-11-22T03:00:00.000Z' };

/** A finding about `[words]` in a line, beside `[words]` in others. */
function found(line: string, others: string[] = [], change: Partial<Finding> = {}): Finding {
  const place = (given: string, block: number) => ({
    part: 'foreword',
    words: {
      spot: { kind: 'line' as const, part: 'foreword', block, path: [] },
      paragraph: given.replace(/[[\]]/g, ''),
      from: given.indexOf('['),
      to: given.indexOf(']') - 1,
    },
  });
  return {
    rule: 'counts-agree',
    severity: 'error',
    message: 'These numbers differ.',
    at: place(line, 0),
    related: others.map((other, index) => place(other, index + 1)),
    ...change,
  };
}

const line = 'Staff were kind. We met [44] of them. They said so.';
const others = ['We met [70 staff] in May.'];

describe('a dismissed finding', () => {
  const dismissals: Dismissal[] = [newDismissal(found(line, others), decision)];
  const holds = (finding: Finding) => dismissalOf(finding, dismissals) !== undefined;

  test.each([
    ['as it was', found(line, others)],
    ['after a change in another sentence', found('Staff were warm. We met [44] of them. They said more.', others)],
    ['in another place', found('We met [44] of them.', others)],
    ['around the words elsewhere', found(line, ['In June, we met [70 staff].'])],
    ['of another weight', found(line, others, { severity: 'warning' })],
  ])('stays dismissed %s', (_, finding) => expect(holds(finding)).toBe(true));

  test.each([
    ['the words', found('Staff were kind. We met [45] of them. They said so.', others)],
    ['the sentence', found('Staff were kind. We talked to [44] of them. They said so.', others)],
    ['the words elsewhere', found(line, ['We met [71 staff] in May.'])],
    ['how many others there are', found(line, [...others, 'And [70 staff] again.'])],
    ['the rule', found(line, others, { rule: 'another' })],
    ['a number in what is found', found(line, others, { message: 'These 2 numbers differ.' })],
  ])('is back after a change of %s', (_, finding) => expect(holds(finding)).toBe(false));

  test('about no words is back when what is found changes', () => {
    const bare = (message: string): Finding => ({ ...found(line), message, at: { standard: '1.1' } });
    const left = [newDismissal(bare('1.1 is rated Good.'), decision)];
    expect(dismissalOf(bare('1.1 is rated Good.'), left)).toBeDefined();
    expect(dismissalOf(bare('1.1 is rated Inadequate.'), left)).toBeUndefined();
  });

  test('stands apart with its reason', () => {
    const [one, other] = [found(line, others), found('[x]')];
    const { open, dismissed } = setApart([one, other], dismissals);
    expect(open).toEqual([other]);
    expect(dismissed).toEqual([{ finding: one, dismissal: dismissals[0] }]);
  });
});

test.each([
  ['One. Two [x] three. Four.', 'Two x three.'],
  ['One “two.” Three [x]? Four', 'Three x?'],
  ['One [x. Two] y. Three', 'One x. Two y.'],
  ['Only [x]', 'Only x'],
  ['At 3.5 per [cent] of it. So', 'At 3.5 per cent of it.'],
])('the sentence in “%s”', (given, sentence) => {
  const text = given.replace(/[[\]]/g, '');
  expect(sentenceAt(text, given.indexOf('['), given.indexOf(']') - 1)).toBe(sentence);
});

test('findings of data and of words come in reading order', () => {
  const report = newTestReport(pdu);
  report.parts.foreword = [newParagraph('It was done in too few cases (99 per cent).')];
  const layout = layOut(report, pdu);
  const { open } = allFindings(report, pdu, layout);
  const rules = open.map(({ rule }) => rule);
  expect(rules).toContain('band-words');
  expect(rules.indexOf('band-words')).toBeLessThan(rules.indexOf('empty-score'));
  expect(rules.lastIndexOf('missing-detail')).toBeGreaterThan(rules.lastIndexOf('empty-score'));
  const [later, sooner] = [found('a b c [d]'), found('a [b] c d')];
  expect(inReadingOrder([later, sooner], layout)).toEqual([sooner, later]);
});

test('as a table, what looks like a formula is none, and reasons stand beside what was dismissed', () => {
  const report = newTestReport(pdu);
  const layout = layOut(report, pdu);
  const formula = found('[=HYPERLINK("x")]', [], { message: '+1', suggestion: ' @sum' });
  const csv = findingsAsCsv(
    newFindingsPaper(report, pdu, {
      layout,
      findings: { open: [formula], dismissed: [{ finding: formula, dismissal: newDismissal(formula, decision) }] },
      familyOf: () => 'data',
      at: new Date(2026, 10, 22),
    }),
  );
  const [heads, open, dismissed] = csv.split('\r\n');
  expect(heads).toMatch(/^\u{feff}"No.","Weight","Rule"/u);
  expect(open).toContain(`"'=HYPERLINK(""x"")","'+1","' @sum"`);
  expect(dismissed).toContain('"Agreed with the editor."');
});
