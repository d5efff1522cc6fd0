import { expect, test } from 'vitest';
import { newParagraph } from '../../../core/content.ts';
import { layOut } from '../../../core/layout.ts';
import type { Report } from '../../../core/report.ts';
import { findOwn, termAt, wordAt } from '../../../core/terms/find-words.ts';
import { lexiconOf, type Term } from '../../../core/terms/lexicon.ts';
import { newTestReport, pdu } from '../../editions.ts';
import { partsReport, partsTemplate } from '../../parts-edition.ts';

const lexicon = (report: Report, template = pdu) => lexiconOf(report, template, layOut(report, template));

test('the report’s own words are its names, short forms, terms, people and what someone added', () => {
  const report: Report = {
    ...newTestReport(),
    words: ['desistance'],
    parts: {
      background: [newParagraph('Multi-Agency Public Protection Arrangements (MAPPA) apply. OASys is used.')],
      foreword: [
        {
          type: 'practice-example',
          tone: 'good',
          children: [{ text: 'Carl met Zadie, a mentor. Then Wislawa left.' }],
        },
        newParagraph('Then we met Ignored.'),
      ],
    },
  };
  report.details = { 'subject.name': 'Caldersea and Wyreham PDU', 'subject.shortName': '{subject.name}' };
  const { own, terms } = lexicon(report);
  expect(own).toEqual(
    expect.arrayContaining(['Caldersea', 'Wyreham', 'PDU', 'MAPPA', 'desistance', 'Zadie', 'Wislawa']),
  );
  for (const word of ['and', 'met', 'Ignored', 'subject']) expect(own).not.toContain(word);
  const meaning = 'Multi-Agency Public Protection Arrangements';
  expect(terms).toContainEqual({ term: 'MAPPA', meaning, expansion: meaning });
});

test('terms of the edition and the report explain themselves, and what is left out does not', () => {
  const template = partsTemplate();
  const report = partsReport(template);
  const said = (about: Report) => lexicon(about, template).terms.map(({ term, meaning }) => `${term}: ${meaning}`);
  expect(said(report)).toContain('Arch: A bent wall');
  expect(said(report)).not.toContain('Troll: Who lives below');
  const entry = { id: 'e', term: 'DKT', definition: 'Daily keel test: done at dawn' };
  const other = { ...report, glossary: { entries: [entry], omitted: [] } };
  expect(said(other)).toContain('Troll: Who lives below');
  expect(lexicon(other, template).terms).toContainEqual({
    term: 'DKT',
    meaning: entry.definition,
    expansion: 'Daily keel test',
  });
});

const own = new Set(['Wyreham', 'CRC', 'Delius']);
test.each<[text: string, found: string[]]>([
  ['Wyreham and Wyreham’s and Wyreham.', ['Wyreham', 'Wyreham’s', 'Wyreham']],
  ['two CRCs, the CRCs’ staff, the CRC’s', ['CRCs', 'CRCs', 'CRC’s']],
  ['nDelius, wyreham, Wyrehamshire', []],
  ['pre-Wyreham (Delius)', ['Wyreham', 'Delius']],
  ['', []],
])('own words of “%s”', (text, found) => {
  expect(findOwn(text, own).map(({ from, to }) => text.slice(from, to))).toEqual(found);
});

const terms: Term[] = [
  { term: 'CRC', meaning: 'company' },
  { term: 'Risk of harm', meaning: 'danger' },
  { term: 'Risk', meaning: 'chance' },
  { term: 'Approved premises', meaning: 'house' },
];
// The bar is the caret.
test.each<[text: string, term: string | undefined]>([
  ['the C|RC said', 'CRC'],
  ['the |CRC said', 'CRC'],
  ['the CRC| said', 'CRC'],
  ['both CRC|s', 'CRC'],
  ['a crc| is none', undefined],
  ['a risk| of harm', 'Risk of harm'],
  ['the ri|sk is', 'Risk'],
  ['many ris|ks', 'Risk'],
  ['asterisk| and risky|', undefined],
  ['approved prem|ises', 'Approved premises'],
  ['the |said', undefined],
  [`${'word '.repeat(80)}CRC| and ${'more '.repeat(80)}`, 'CRC'],
])('the term at “%s”', (text, term) => {
  const at = text.indexOf('|');
  expect(termAt(text.replaceAll('|', ''), at, terms)?.term.term).toBe(term);
});

test('the word at a place', () => {
  expect(wordAt('the Wyreham’s staff', 6)).toEqual({ from: 4, to: 13, word: 'Wyreham’s' });
  expect(wordAt('one two', 3)?.word).toBe('one');
  expect(wordAt('one  two', 4)).toBeUndefined();
});
