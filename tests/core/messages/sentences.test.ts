import { afterEach, expect, test } from 'vitest';
import { saySentence, speak } from '../../../core/messages/messages.ts';
import { pseudo } from '../../../core/messages/pseudo.ts';
import { sentencesIn } from '../../../core/messages/sentences.ts';

/** What was made in English, said in another language. */

afterEach(() => speak());

const say = sentencesIn({
  '{where} is empty.': 'Mae {where} yn wag.',
  'The list in {where} is empty.': 'Mae’r rhestr yn {where} yn wag.',
  '{count} of {all} cases ({share}) are here.': 'Dyma {share}: {count} o {all}.',
  'Give it a name.': 'Rhowch enw iddo.',
  '“{word}” is missing between “{one}” and {other}.': 'Mae “{word}” ar goll rhwng “{one}” a {other}.',
  '“{title}” is not for {name}. Ask {by}.': 'Nid {name} a gaiff “{title}”. Gofynnwch i {by}.',
  'The picture “{name}” {flaw}': 'Ni chymerwyd y llun “{name}”: {flaw}',
  'is empty. Choose another.': 'mae’n wag. Dewiswch un arall.',
  '{count} tables': '{count} o dablau',
  'a table': 'tabl',
  'key question {id}': 'cwestiwn allweddol {id}',
});

test.each([
  ['by itself', 'Give it a name.', 'Rhowch enw iddo.'],
  ['with its values', 'Annex 1 is empty.', 'Mae Annex 1 yn wag.'],
  ['as that which says most of it', 'The list in Annex 1 is empty.', 'Mae’r rhestr yn Annex 1 yn wag.'],
  ['with signs that mean something to expressions', '3 of 5 cases (60%) are here.', 'Dyma 60%: 3 o 5.'],
  ['with values that are words, too', 'key question 1.2 is empty.', 'Mae cwestiwn allweddol 1.2 yn wag.'],
  [
    'with what is quoted as it is',
    '“a table” is missing between “a table” and a table.',
    'Mae “a table” ar goll rhwng “a table” a tabl.',
  ],
  ['each of several', 'Annex 1 is empty. Give it a name.', 'Mae Annex 1 yn wag. Rhowch enw iddo.'],
  [
    'as several that are known together, with more behind',
    '“Lead” is not for Ann. Ask Ben. Give it a name.',
    'Nid Ann a gaiff “Lead”. Gofynnwch i Ben. Rhowch enw iddo.',
  ],
  [
    'with a value of several',
    'The picture “a.png” is empty. Choose another.',
    'Ni chymerwyd y llun “a.png”: mae’n wag. Dewiswch un arall.',
  ],
  ['one by one in a list', '2 tables, a table', '2 o dablau, tabl'],
  ['but not where a count is none', 'All tables', 'All tables'],
  ['but not what nobody has translated', 'Nothing like it.', 'Nothing like it.'],
  ['nor what objects have of themselves', 'constructor', 'constructor'],
])('is said %s', (_, english, welsh) => {
  expect(say(english)).toBe(welsh);
});

test('is said in the language of the interface', () => {
  expect(saySentence('Give it a name.')).toBe('Give it a name.');
  speak({ language: 'cy', translate: (_room, _key, english) => english, sentence: say });
  expect(saySentence('Give it a name.')).toBe('Rhowch enw iddo.');
  speak(pseudo);
  expect(saySentence('Give it a name.')).toMatch(/^⟦Ǧíṽ|^⟦Ǧ/u);
});
