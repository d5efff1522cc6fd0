import { expect, test } from 'vitest';
import type { Finding } from '../../../core/check/finding.ts';
import { newParagraph } from '../../../core/content.ts';
import { layOut } from '../../../core/layout.ts';
import type { Report } from '../../../core/report.ts';
import type { Comment } from '../../../core/review/comments/comment.ts';
import { signParts } from '../../../core/review/sign-off/progress.ts';
import { openChanges } from '../../../core/review/suggestions/suggestion.ts';
import type { Template } from '../../../core/template.ts';
import { boxAhead } from '../../../renderer/glance/arrows.ts';
import { glanceAt, groupsOf } from '../../../renderer/glance/cards.ts';
import { sayBefore, sayCard, saySums } from '../../../renderer/glance/say-card.ts';
import { deriveView } from '../../../renderer/report/view.ts';
import { newTestReport, pdu, withScores } from '../../editions.ts';

/** What the cards of the report at a glance say, and where the arrow keys lead. */

const AT = '2026-03-02T10:00:00Z';

function glance(report: Report, open: Finding[] = [], template: Template = pdu) {
  const view = deriveView(report, template);
  return { view, ...glanceAt({ view, findings: { open, dismissed: [] } }) };
}

function found(severity: Finding['severity'], at: Finding['at']): Finding {
  return { rule: 'test', severity, message: 'Said.', at, related: [] };
}

function written(words: string, report = newTestReport()): Report {
  return { ...report, parts: { ...report.parts, foreword: [newParagraph(words)] } };
}

function signed(report: Report): Report {
  const asked = { parts: ['foreword'], stage: pdu.signOff.stages[0]!.id, by: 'A. Name', at: AT };
  const { passed: _, ...signings } = signParts(report, layOut(report, pdu), pdu, asked);
  return { ...report, ...signings };
}

function cardOf(report: Report, where: string, open: Finding[] = [], template: Template = pdu) {
  const card = glance(report, open, template).cards.find((one) => one.where === where);
  if (!card) throw new Error(`There is no card ${where}.`);
  return card;
}

function said(report: Report, where: string, open: Finding[] = [], template: Template = pdu): string[] {
  return sayCard(cardOf(report, where, open, template), template.signOff.stages, false).map(({ text }) => text);
}

test('a card says how far its part has come, and what is open in it', () => {
  const comment: Comment = {
    id: 'c1',
    anchor: { kind: 'part', part: 'foreword' },
    quote: '',
    remarks: [{ id: 'r1', by: 'B. Name', at: AT, text: 'Why?' }],
  };
  const report: Report = { ...written('Three short words'), comments: [comment] };
  const open = [
    found('error', { part: 'foreword' }),
    found('error', { part: 'foreword' }),
    found('advice', { part: 'foreword' }),
    found('warning', { part: 'background' }),
  ];
  expect(cardOf(report, 'Foreword', open).status.kind).toBe('begun');
  expect(said(report, 'Foreword', open)).toEqual([
    '3 words',
    '2 errors',
    '1 piece of advice',
    '1 comment',
    'Not signed',
  ]);
  expect(cardOf(report, 'Background', open).status.kind).toBe('empty');
  expect(said(report, 'Background', open)).toEqual(['1 warning', 'Not signed']);
  expect(cardOf(report, 'Foreword').status.kind).toBe('written');
});

test('a card says who suggested last', () => {
  const was = written('Three short words');
  const now = written('Three very short words indeed');
  const report: Report = { ...now, suggested: { parts: { foreword: was.parts.foreword ?? null }, made: {} } };
  expect(said(report, 'Foreword')).toEqual(['5 words', '2 suggestions', 'Not signed']);
  const [one, other] = openChanges(report).map(({ key }) => key);
  const made = { [one ?? '']: { by: 'A. Name', at: AT }, [other ?? '']: { by: 'B. Name', at: '2026-03-02T09:00:00Z' } };
  const known: Report = { ...report, suggested: { parts: report.suggested?.parts ?? {}, made } };
  expect(said(known, 'Foreword')[2]).toMatch(/^last suggested by A\. Name, 2 March/);
});

test('a card says who signed, and when what was signed has changed since', () => {
  const report = signed(written('Three short words'));
  const stage = pdu.signOff.stages[0]!;
  expect(said(report, 'Foreword')).toEqual([
    '3 words',
    expect.stringMatching(new RegExp(`^✓ ${stage.passed}, A\\. Name, 2 March`, 'i')),
  ]);
  const changed = written('Other words', report);
  expect(said(changed, 'Foreword')).toEqual(['2 words', 'Not signed', `≠ Changed since: ${stage.title}`]);
  const { view, sums } = glance(changed);
  expect(sayBefore(sums, view, '2026-03-09')).toEqual([
    `${sums.parts} of ${sums.parts} parts still to be signed for every stage, 1 of them changed since signed`,
  ]);
});

test('only what stands for a rated standard has a rating', () => {
  const report = withScores(newTestReport(), { '1.1': 'Good' });
  const [rated, other] = [cardOf(report, '1.1. Leadership'), cardOf(report, '1.2. Staff')];
  expect([rated.rating, other.rating]).toEqual([{ name: 'Good' }, { name: undefined }]);
  expect(cardOf(report, '1.1. Leadership, Strengths').rating).toBeUndefined();
  expect(cardOf(report, 'Foreword').rating).toBeUndefined();
});

test('an edition without stages shows its parts all the same, and says nothing of signing', () => {
  const free: Template = { ...pdu, signOff: { ...pdu.signOff, stages: [] } };
  const { cards } = glance(newTestReport());
  const { view, cards: own, sums } = glance(written('Three short words'), [], free);
  expect(own.map(({ where }) => where)).toEqual(cards.map(({ where }) => where));
  expect(said(written('Three short words'), 'Foreword', [], free)).toEqual(['3 words']);
  expect(sayBefore(sums, view, '2026-03-09')).toEqual([]);
});

test('what is found in no part counts in the sums, and an error stands before publication', () => {
  const { view, sums } = glance(newTestReport(), [found('error', { detail: 'subject.name' })]);
  expect(saySums(sums)).toContain('1 error');
  expect(sayBefore(sums, view, '2026-03-09')[0]).toBe('1 error to settle: with any of them, only a draft is exported');
});

test('a part stands with those below it; where it is not shown itself, its title does', () => {
  const { cards } = glance(newTestReport());
  const groups = groupsOf(cards, 'all');
  expect(groups.flatMap(({ of, below }) => [of, ...below])).toEqual(cards);
  const services = groups.find(({ of }) => of.title === '1.3. Services');
  expect(services?.below.map(({ title }) => title)).toEqual([
    'Strengths',
    'Areas for improvement',
    'Resettlement work',
    'Strengths',
    'Areas for improvement',
  ]);
  expect(groups.filter(({ chapter }) => chapter).map(({ of }) => of.title)).toEqual([
    '1. Organisational delivery',
    '2. Court work and case supervision',
  ]);
  const below = cards.find(({ where }) => where === '1.1. Leadership, Strengths');
  const { cards: some } = glance(newTestReport(), [
    found('error', { part: 'foreword' }),
    found('error', { part: below?.id ?? '' }),
  ]);
  expect(groupsOf(some, 'findings').map(({ of, head, below }) => [of.title, head, below.length])).toEqual([
    ['Foreword', true, 0],
    ['1.1. Leadership', false, 1],
  ]);
});

test('arrow keys go by order to the sides, and by sight up and down', () => {
  const box = (left: number, top: number, width = 10, height = 10) => ({
    left,
    right: left + width,
    top,
    bottom: top + height,
  });
  // Two rows of three, a line over all, and one below.
  const boxes = [box(0, 0), box(20, 0), box(40, 0), box(0, 20, 50), box(0, 40), box(20, 40), box(20, 52)];
  const from = (at: number, ...keys: string[]) => keys.map((key) => boxAhead(boxes, at, key));
  expect(from(0, 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown')).toEqual([undefined, 1, undefined, 3]);
  expect(from(2, 'ArrowRight', 'ArrowDown')).toEqual([3, 3]);
  expect(from(3, 'ArrowUp', 'ArrowDown')).toEqual([0, 4]);
  expect(from(5, 'ArrowUp', 'ArrowDown')).toEqual([3, 6]);
  expect(from(4, 'Home', 'End', 'Tab')).toEqual([0, 6, undefined]);
  // Straight ahead, though one to the side is nearer.
  expect(boxAhead([box(0, 0), box(20, 25), box(0, 30)], 0, 'ArrowDown')).toBe(2);
});
