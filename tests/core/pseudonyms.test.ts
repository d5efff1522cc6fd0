import { describe, expect, test } from 'vitest';
import { checkReport } from '../../core/check/check.ts';
import type { Content, PracticeExample } from '../../core/content.ts';
import { layOut } from '../../core/layout.ts';
import { boxesOf } from '../../core/practice.ts';
import { isNamedIn, pseudonymsOf } from '../../core/pseudonyms.ts';
import { newTestReport, pdu } from '../editions.ts';

const example = (text: string, name = '', age = '', opens?: true): PracticeExample => ({
  type: 'practice-example',
  tone: 'good',
  ...(opens && { opens }),
  ...(name + age !== '' && { about: { name, age } }),
  children: [{ text }],
});

function findings(parts: Record<string, Content>): string[] {
  return checkReport({ ...newTestReport(), parts }, pdu)
    .filter(({ rule }) => rule.startsWith('pseudonym'))
    .map(
      ({ rule, at, related }) => `${rule} ${at.part} ${at.range?.block} ${related.map((place) => place.range?.block)}`,
    );
}

describe('the boxes of a text', () => {
  test('go on until one opens another, has another tone or says whom it is about', () => {
    const content: Content = [
      example('a'),
      example('b'),
      example('c', 'Rowan'),
      example('d'),
      example('e', '', '', true),
      { ...example('f'), tone: 'poor' },
      { type: 'paragraph', children: [{ text: 'p' }] },
      { ...example('g'), tone: 'poor' },
    ];
    expect(boxesOf(content).map(({ from, to, about }) => [from, to, about?.name])).toEqual([
      [0, 2, undefined],
      [2, 4, 'Rowan'],
      [4, 5, undefined],
      [5, 6, undefined],
      [7, 8, undefined],
    ]);
  });
});

describe('pseudonyms', () => {
  const foreword: Content = [
    example('Rowan, 34, came every week.', 'Rowan', '34'),
    example('Rowan’s officer knew him.'),
    example('Ash did not.', 'Ash', '', true),
  ];
  test('are listed with their boxes', () => {
    const { parts } = layOut({ ...newTestReport(), parts: { foreword } }, pdu);
    expect(pseudonymsOf(parts).map(({ name, boxes }) => [name, boxes.map(({ block }) => block)])).toEqual([
      ['Rowan', [0]],
      ['Ash', [2]],
    ]);
  });
  test.each<[string, Content, string[]]>([
    ['each its own person', foreword, []],
    [
      'two ages under one name',
      [...foreword, example('rowan is 40.', 'rowan ', '40', true)],
      ['pseudonym-of-two foreword 3 0'],
    ],
    [
      'the same person again',
      [...foreword, example('Rowan came.', 'Rowan', '34', true)],
      ['pseudonym-again foreword 3 0'],
    ],
    ['a name that only the head has', [example('Daniel came.', 'Rowan', '34')], ['pseudonym-not-in-text foreword 0 ']],
    ['a part of a name', [example('Rowans came.', 'Rowan')], ['pseudonym-not-in-text foreword 0 ']],
    ['a name in a later paragraph of the box', [example('He came.', 'Rowan'), example('Rowan left.')], []],
    ['a box without words yet', [example('', 'Rowan'), { type: 'paragraph', children: [{ text: 'p' }] }], []],
    ['an age alone', [example('He came.', '', '34')], []],
  ])('%s', (_what, content, wanted) => {
    expect(findings({ foreword: content })).toEqual(wanted);
  });
  test('are words, whatever is in them', () => {
    expect(isNamedIn('Mr. A+', 'There was MR.  A+ again')).toBe(true);
    expect(isNamedIn('Élodie', 'Then E\u0301lodie came'.normalize('NFC'))).toBe(true);
    expect(isNamedIn('An', 'Anna')).toBe(false);
  });
});
