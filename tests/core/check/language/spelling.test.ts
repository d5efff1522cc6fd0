import { expect, test } from 'vitest';
import { newSpellingRule } from '../../../../core/check/language/spelling.ts';
import { loadDictionary } from '../../../../electron/language/dictionary.ts';
import { readLines } from '../read-lines.ts';

const rules = [newSpellingRule(await loadDictionary())];

test.each([
  ['The [assesment] was late.'],
  ['They [recieved] it in May.'],
  ['The [organization] is new.'],
  ['The [color] of the door is blue.'],
  ['It was [seperate] from the rest.'],
  ['It was writen in [Eastliegh].', 'Eastleigh is new.', 'Eastleigh is large.'].map((line) =>
    line.replace('writen', 'written'),
  ),
])('finds %s', (...lines) => {
  const quote = /\[(.*)\]/.exec(lines[0] ?? '')?.[1];
  expect(
    readLines(
      rules,
      lines.map((line) => line.replace(/[[\]]/g, '')),
    ),
  ).toEqual([`spelling: ${quote}`]);
});

test.each([
  ['The organisation’s behaviour was recognised.'],
  ['Reoffending and wellbeing were discussed by sentencers.'],
  ['See https://www.exampel.org/recieve or write to offcie@exampel.org.'],
  ['Zadie met Omah in Leyhill.'],
  ['PSOs and the PDU’s SPOs work on RARs.'],
  ['A crèche was anonymised.'],
])('leaves alone: %s', (line) => {
  expect(readLines(rules, [line])).toEqual([]);
});

test('what the report has learnt is right', () => {
  const line = 'The glimmerhub is new.';
  expect(readLines(rules, [line])).toEqual(['spelling: glimmerhub']);
  expect(
    readLines(rules, [line], {
      change: (report) => {
        report.words = ['Glimmerhub'];
      },
    }),
  ).toEqual([]);
});
