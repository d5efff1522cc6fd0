import { expect, test } from 'vitest';
import type { FoundReport, FoundText } from '../../../core/text-import/found-texts.ts';
import { firstChoices, sameChoices, sumOf, textsByPart, withData, withWay } from '../../../renderer/import/choices.ts';
import { say } from '../../../renderer/import/messages.ts';

const text = (id: string, heading: string, part: string | null, words: number): FoundText => ({
  id,
  heading,
  beginning: heading,
  words,
  part,
  content: [{ type: 'paragraph', children: [{ text: heading }] }],
});
const found = (...texts: FoundText[]): FoundReport => ({
  texts,
  data: [{ part: 'recommendations', where: 'Recommendations', words: 40 }],
  slices: {
    details: {},
    recommendations: [],
    facts: [],
    glossary: { entries: [], omitted: [] },
    lists: {},
    assets: {},
  },
  filled: [],
  printed: [],
  doubts: [],
  told: [],
});
const file = found(
  text('1', 'Foreword', 'foreword', 100),
  text('2', 'Weather', null, 10),
  text('3', 'Area', 'area', 20),
);

test('texts go where their headings say, and those without a place are kept aside', () => {
  const choices = firstChoices(file);
  expect([...textsByPart(file, choices).keys()]).toEqual(['foreword', 'area']);
  expect(sumOf(file, choices)).toEqual({ words: 160, parts: 3, aside: 10, out: 0 });
});

test('what is sent elsewhere, left out or not taken is counted so', () => {
  let choices = withWay(firstChoices(file), '2', { to: 'part', part: 'area', behind: true });
  expect(
    textsByPart(file, choices)
      .get('area')
      ?.texts.map(({ heading }) => heading),
  ).toEqual(['Weather', 'Area']);
  // One of them takes the place of what is there.
  expect(textsByPart(file, choices).get('area')?.behind).toBe(false);
  choices = withData(withWay(choices, '1', { to: 'nowhere' }), 'recommendations', false);
  expect(sumOf(file, choices)).toEqual({ words: 30, parts: 1, aside: 0, out: 140 });
});

test('choices outlast another reading of the same file', () => {
  const choices = withWay(firstChoices(file), '2', { to: 'part', part: 'area', behind: true });
  const again = found(text('1', 'New', null, 5), text('2', 'Foreword', 'foreword', 90), text('3', 'Weather', null, 9));
  expect(sameChoices(choices, file, again).texts).toEqual({
    '1': { to: 'aside' },
    '2': { to: 'part', part: 'foreword', behind: false },
    '3': { to: 'part', part: 'area', behind: true },
  });
});

test('what goes where is said of one word as of many', () => {
  const one = { name: 'a.docx', words: 1, parts: 1, aside: 1, out: 1 };
  expect(say('wordsGoIntoParts', one)).toBe(
    'a.docx: 1 word goes into 1 part, 1 word is kept aside, 1 word is left out.',
  );
  expect(say('wordsGoIntoParts', { ...one, words: 12, aside: 0, out: 2 })).toBe(
    'a.docx: 12 words go into 1 part, 2 words are left out.',
  );
});
