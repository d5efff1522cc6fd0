import { expect, test } from 'vitest';
import { layOut } from '../../../../core/layout.ts';
import { chooseComments, waitsFor } from '../../../../core/review/comments/choose-comments.ts';
import type { Comment, Remark } from '../../../../core/review/comments/comment.ts';
import { placesOfComments } from '../../../../core/review/comments/places-of-comments.ts';
import { newTestReport, pdu } from '../../../editions.ts';

const said = (by: string, text: string): Remark => ({ id: text, by, at: '2026-03-02T10:00:00.000Z', text });
const thread = (remarks: Remark[], more: Partial<Comment> = {}): Comment => ({
  id: 'c1',
  anchor: { kind: 'words', part: 'foreword' },
  quote: 'four',
  remarks,
  ...more,
});

test('a thread whose words stand in several texts is listed with each of them', () => {
  const report = newTestReport();
  const words = (text: string) => [{ type: 'paragraph' as const, children: [{ text, comments: ['c1'] }] }];
  report.parts.foreword = words('In front');
  report.parts.background = words('Behind');
  report.comments = [thread([said('A. Name', 'All of it?')])];
  const places = placesOfComments(report, layOut(report, pdu));
  expect(places).toMatchObject([
    { part: 'foreword', others: ['background'], where: 'Foreword and 1 more text', words: 'In front\nBehind' },
  ]);
  for (const part of ['foreword', 'background'])
    expect(chooseComments(places, { parts: new Set([part]) }, [])).toHaveLength(1);
  expect(chooseComments(places, { parts: new Set(['contents']) }, [])).toEqual([]);
});

const asked = said('A. Name', '@B. Other, why?');
test.each<[string, Comment, boolean]>([
  ['mentioned', thread([asked]), true],
  ['answered since', thread([asked, said('B. Other', 'So.')]), false],
  ['mentioned again', thread([asked, said('B. Other', 'So.'), said('A. Name', '@B. Other, and?')]), true],
  ['resolved', thread([asked], { resolved: { by: 'A. Name', at: asked.at } }), false],
  ['assigned', thread([said('A. Name', 'Why?')], { assigned: 'B. Other' }), true],
  ['assigned to somebody else', thread([asked], { assigned: 'C. Third' }), false],
  ['of others', thread([said('A. Name', 'Why?')]), false],
])('whether a comment waits for somebody: %s', (_, comment, waits) => {
  expect(waitsFor('B. Other', comment, ['B. Other'])).toBe(waits);
});

test('whoever is known by a longer name is meant by it, and nobody whose name it begins with', () => {
  const known = ['Ann', 'Ann Smith'];
  const report = newTestReport();
  report.comments = [thread([said('A. Name', 'Ask @Ann Smith.')])];
  const [comment] = report.comments;
  const places = placesOfComments(report, layOut(report, pdu));
  const found = (name: string) =>
    [{ mentions: name }, { person: name }].map((choice) => chooseComments(places, choice, known).length);
  expect([found('Ann'), found('Ann Smith')]).toEqual([
    [0, 0],
    [1, 1],
  ]);
  expect(['Ann', 'Ann Smith'].map((name) => waitsFor(name, comment!, known))).toEqual([false, true]);
  // Where nobody else is known, it is Ann who is meant.
  expect(waitsFor('Ann', comment!, ['Ann'])).toBe(true);
});
