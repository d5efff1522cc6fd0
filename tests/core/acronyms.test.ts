import { expect, test } from 'vitest';
import { definitionFor, findAcronyms, missingAcronyms, unusedTerms } from '../../core/acronyms.ts';
import { newParagraph } from '../../core/content.ts';
import { layOut } from '../../core/layout.ts';
import { type GlossaryPart, partsOf } from '../../core/part.ts';
import type { Report } from '../../core/report.ts';
import type { Template } from '../../core/template.ts';
import { newTestReport, pdu } from '../editions.ts';

test.each<[text: string, found: string[]]>([
  ['Nothing here.', []],
  ['The CRC and other CRCs, with the NPS.', ['CRC ×2', 'NPS ×1']],
  ['A Community Rehabilitation Company (CRC) is one.', ['CRC ×1 Community Rehabilitation Company']],
  ['Some rehabilitation activity requirements (RARs) were.', ['RAR ×1 rehabilitation activity requirement']],
  [
    'Under Multi-Agency Public Protection Arrangements (MAPPA).',
    ['MAPPA ×1 Multi-Agency Public Protection Arrangements'],
  ],
  ['education, training and employment (ETE)', ['ETE ×1 education, training and employment']],
  ['Her Majesty’s Prison and Probation Service (HMPPS)', ['HMPPS ×1 Her Majesty’s Prison and Probation Service']],
  ['the ETE (education, training and employment) offer', ['ETE ×1 education, training and employment']],
  ['We met staff (NPS) there.', ['NPS ×1']],
  // Roman numbers, what everybody knows, words that are shouted, parts of words.
  ['Part II of the UK act, version XIV.', []],
  ['AREAS FOR IMPROVEMENT', []],
  ['An ANNOUNCEMENT in xABCy and 3D.', []],
])('%s', (text, found) => {
  expect(
    findAcronyms(text).map(({ acronym, count, expansion }) => `${acronym} ×${count} ${expansion ?? ''}`.trim()),
  ).toEqual(found);
});

const glossary: GlossaryPart = {
  ...({ kind: 'glossary', id: 'glossary', title: 'Glossary', listed: true } as GlossaryPart),
  columns: ['Term', 'Definition'],
  caption: '',
  entries: [
    { term: 'NPS', definition: 'National Probation Service' },
    { term: 'Licence', definition: 'A set of conditions' },
    { term: 'Breach', definition: 'Not keeping to them' },
  ],
};

function written(text: string, change: Partial<Report['glossary']> = {}): { report: Report; edition: Template } {
  const [first] = partsOf(pdu.parts).filter((part) => part.kind === 'prose');
  const report = newTestReport();
  const parts = { [first!.id]: [newParagraph(text)] };
  return {
    report: { ...report, parts, glossary: { ...report.glossary, ...change } },
    edition: { ...pdu, parts: [first!] },
  };
}

const text = 'The NPS and a Resettlement Team (RT) met. Licences ended. The RT and the SPO agreed.';

test('what the text uses and the glossary lacks', () => {
  const { report, edition } = written(text);
  expect(missingAcronyms(glossary, report, layOut(report, edition))).toEqual([
    { acronym: 'RT', expansion: 'Resettlement Team', count: 2 },
    { acronym: 'SPO', count: 1 },
  ]);
});

test('an entry of the report, or a term left out, is not suggested', () => {
  const { report, edition } = written(text, {
    entries: [{ id: 'e', term: 'SPO', definition: 'Senior probation officer' }],
    omitted: ['NPS'],
  });
  expect(missingAcronyms(glossary, report, layOut(report, edition)).map(({ acronym }) => acronym)).toEqual(['RT']);
});

test('a term that nothing printed uses', () => {
  const { report, edition } = written(text);
  expect(unusedTerms(glossary, report, layOut(report, edition))).toEqual(['Breach']);
});

test('an entry begins in house form', () => {
  expect(definitionFor({ acronym: 'RAR', expansion: 'rehabilitation activity requirement', count: 1 })).toBe(
    'Rehabilitation activity requirement: ',
  );
  expect(definitionFor({ acronym: 'RAR', count: 1 })).toBe('');
});
