import { describe, expect, test } from 'vitest';
import { newParagraph } from '../../../core/content.ts';
import { blockText } from '../../../core/content-text.ts';
import { Template } from '../../../core/template.ts';
import { importText } from '../../../core/text-import/import-text.ts';
import { newTestReport, withScores } from '../../editions.ts';
import { edition } from './edition.ts';

/** What the report holds as data or prints from its scores, where the text of a report has it in words. */

const read = (text: string, report = newTestReport(edition), replace = false) =>
  importText(text, report, edition, { replace });
const fates = (text: string, report = newTestReport(edition)) =>
  read(text, report).notes.map(({ fate, part }) => `${fate} ${part}`);

describe('facts', () => {
  const facts = (text: string) =>
    read(`# Key facts\n\n${text}`).report.facts.map(({ value, description, note }) => [value, description, note]);
  test.each<[what: string, text: string, facts: string[][]]>([
    [
      'a table, two facts of which share a note',
      '| Value | What it is |\n|---|---|\n| 6,359 | People[^1] |\n| **46.5%** | Reoffended[^1] |\n| 3 | Offices |\n\n[^1]: Ministry.',
      [
        ['6,359', 'People', 'Ministry.'],
        ['46.5%', 'Reoffended', 'Ministry.'],
        ['3', 'Offices', ''],
      ],
    ],
    [
      'lines, as an extraction has them',
      '6,359\n\nPeople⁵\n\n£1.2 million\n\nSpent. More against a target of 2%.⁶\n\n⁵ Ministry.\n\n⁶ Treasury.',
      [
        ['6,359', 'People', 'Ministry.'],
        ['£1.2 million', 'Spent. More against a target of 2%.', 'Treasury.'],
      ],
    ],
    [
      'a value before its words',
      '- 74%: Completed.\n- 12 offices',
      [
        ['74%', 'Completed.', ''],
        ['12', 'offices', ''],
      ],
    ],
    [
      'a table without the header',
      '12\tOffices\n13\tTeams',
      [
        ['12', 'Offices', ''],
        ['13', 'Teams', ''],
      ],
    ],
  ])('%s', (_what, text, expected) => {
    expect(facts(text)).toEqual(expected);
  });

  test('a value without words is told, and other words are kept aside', () => {
    const { report, doubts, unplaced } = read('# Key facts\n\n12%\n\n13%\n\nTeams\n\nWords that are no fact.');
    expect(report.facts.map(({ value, description }) => [value, description])).toEqual([
      ['12%', ''],
      ['13%', 'Teams'],
    ]);
    expect(doubts).toMatchObject([{ line: 3 }]);
    expect(unplaced).toEqual([{ heading: 'Key facts', words: 5 }]);
  });

  test('the header of another year is told', () => {
    const { report, doubts } = read('# Key facts\n\n| Figure | Description of it all |\n|---|---|\n| 1 | A |');
    expect(report.facts.length).toBe(1);
    expect(doubts).toMatchObject([{ line: 3, message: expect.stringContaining('Description of it all') }]);
  });

  test('those of the report are replaced only when asked', () => {
    const { report } = read('# Key facts\n\n12\tOffices\n13\tTeams');
    expect(() => read('# Key facts\n\n| 14 | Cars |', report)).toThrow(/already has text in “Key facts”/);
    expect(read('# Key facts\n\n| 14 | Cars |', report, true).report.facts.map(({ value }) => value)).toEqual(['14']);
  });
});

describe('a glossary', () => {
  test('prints the terms of the text and no others, and repeats none of the edition’s', () => {
    const text =
      '# Glossary\n\nBreach\tWhen somebody breaks the conditions of an order.\nOrder\tWhat a court\n\n\tcan *make*\nTeam\tA group';
    const { glossary } = read(text).report;
    expect(glossary.entries.map(({ term, definition }) => [term, definition])).toEqual([
      ['Order', 'What a court can make'],
      ['Team', 'A group'],
    ]);
    expect(glossary.omitted).toEqual(['Licence']);
  });

  test('other words for a term of the edition stand in place of its own', () => {
    const { glossary } = read(
      '# Glossary\n\n| Term | Meaning |\n|---|---|\n| Breach | Another |\n| Licence | Time |',
    ).report;
    expect(glossary.entries.map(({ term }) => term)).toEqual(['Breach', 'Licence']);
    expect(glossary.omitted).toEqual([]);
  });

  test('a text without one leaves the edition’s alone', () => {
    expect(read('# Foreword\n\nA.').report.glossary).toEqual({ entries: [], omitted: [] });
  });
});

describe('lists beside each other', () => {
  test('lose their numbers and their caption', () => {
    const text =
      '# What helps\n\nWords.\n\nTable 4: Both.\n\n| Enablers | Barriers |\n|---|---|\n| 1. A | 1. C |\n| 2. B | |\n\nMore words.';
    const { report, notes } = read(text);
    expect(report.lists['help.lists']).toEqual({ first: ['A', 'B'], second: ['C'] });
    expect(report.parts['help.text']?.map(blockText)).toEqual(['Words.', 'More words.']);
    expect(notes).toContainEqual(expect.objectContaining({ fate: 'generated', part: 'help.lists', from: 5 }));
  });

  test('a single column leaves the second empty', () => {
    const { report } = read('# What helps\n\n| Enablers |\n|---|\n| 1. A |\n| 2. B |');
    expect(report.lists['help.lists']).toEqual({ first: ['A', 'B'], second: [] });
  });

  test('another table is text', () => {
    const { report } = read('# What helps\n\n| Month | Staff |\n|---|---|\n| May | 3 |');
    expect(report.lists).toEqual({});
    expect(report.parts['help.text']?.[0]?.type).toBe('table');
  });
});

describe('what is printed anyway', () => {
  test('captions of tables of data, and what leads in to however many recommendations', () => {
    const leadIn = edition.parts.find((part) => part.kind === 'recommendations');
    const words = leadIn?.kind === 'recommendations' ? leadIn.leadIn.map(blockText).join(' ') : '';
    const text = `# Recommendations\n\n${words.replace('the following', 'these twelve')}\n\n# Key facts\n\nFacts\n\n| 1 | A |`;
    expect(words).toContain('the following');
    expect(fates(text)).toEqual([
      'heading recommendations',
      'fixed recommendations',
      'heading facts',
      'generated facts',
      'mapped facts',
    ]);
  });

  test('a list of contents inside a section', () => {
    const parts = edition.parts.map((part) =>
      part.id === 'help' && part.kind === 'section'
        ? {
            ...part,
            parts: [{ kind: 'contents', id: 'help.contents', title: 'In this chapter', levels: 2 }, ...part.parts],
          }
        : part,
    );
    const nested = Template.parse({ ...edition, parts });
    const text =
      '# What helps\n\n## In this chapter\n\nOperating model 12\n\nGlossary 14\n\nWords of the team on this.';
    const { report, unplaced, notes } = importText(text, newTestReport(nested), nested, { replace: false });
    expect(notes).toContainEqual(expect.objectContaining({ fate: 'generated', part: 'help.contents', from: 5, to: 7 }));
    expect(report.parts['help.text']?.map(blockText)).toEqual(['Words of the team on this.']);
    expect(unplaced).toEqual([]);
  });

  const domain = edition.domains[1]!;
  const standard = domain.standards[1]!;
  const scored = withScores(newTestReport(edition), { [standard.keyQuestions[0]!.number]: 66 });
  const table = [
    'Lowest banding\tRating',
    'Minority: <50%\tInadequate',
    `${domain.number}. ${domain.title}`,
    `${standard.number}. ${standard.title}\tInadequate`,
    `${standard.statement}\t`,
    `${standard.keyQuestions[0]!.number}. ${standard.keyQuestions[0]!.text}\t66%`,
  ].join('\n\n');

  test.each([
    ['between tabs', table],
    ['under headings', table.replace(/^2\..*$/m, (line) => `## ${line}`)],
  ])('results and bands %s', (_what, text) => {
    const chapter = `# ${domain.number}. ${domain.title}\n\n## ${standard.number}. ${standard.title}`;
    expect(fates(`${chapter}\n\n# Inspection results\n\n${text}`, scored)).toEqual([
      expect.stringMatching(/^heading /),
      expect.stringMatching(/^heading /),
      'heading results',
      'generated results.bands',
      'generated results.tables',
    ]);
  });

  test('results that are not those of the scores are told', () => {
    const question = standard.keyQuestions[0]!;
    const chapter = `1.1. Leadership\tGood\n\nWords.\n\n# ${domain.number}. ${domain.title}\n\n## ${standard.number}. ${standard.title}`;
    const text = `${chapter}\n\n# Inspection results\n\nStandard\tRating\n${question.number}. ${question.text}\t67%`;
    expect(read(text, withScores(scored, { '1.1': 'Inadequate' })).doubts).toMatchObject([
      { line: 1, message: expect.stringContaining('1.1 as “Good”, and the scores give “Inadequate”') },
      { line: 12, message: expect.stringContaining(`${question.number} as “67 per cent”`) },
    ]);
    expect(read(text.replace('67%', '66%'), withScores(scored, { '1.1': 'Good' })).doubts).toEqual([]);
    expect(read(text).doubts).toEqual([]);
  });

  test('words that lead in, whose a text is, and the back cover', () => {
    const text = [
      '# What helps\n\nThis is what helps people the most and what does not:\n\n- A.',
      '# Operating model\n\nWords.\n\n## A heading of theirs\n\nMore.\n\nSupplied by the provider.',
      '# Glossary\n\nTeam\tA group\nOrder\tA thing\n\nThe Inspectorate, 1 High Street, Mill\n\nISBN: 978-0-11-000000-1',
    ].join('\n\n');
    const { report, unplaced, notes } = read(text);
    expect(report.parts['help.text']?.map(blockText)).toEqual(['A.']);
    expect(report.parts.model?.map(blockText)).toEqual(['Words.', 'A heading of theirs', 'More.']);
    expect(unplaced).toEqual([]);
    expect(notes.map(({ fate, part }) => `${fate} ${part}`)).toEqual([
      'heading help',
      'fixed help.text',
      'mapped help.text',
      'heading model',
      'mapped model',
      'generated model',
      'heading glossary',
      'mapped glossary',
      'fixed back',
    ]);
  });

  test('headings of a supplied text that marks none are inferred and told', () => {
    const { report, doubts } = read(
      'Operating model\n\nHow it works\n\nThe first sentence.\n\nMap of the area\n\nThe second sentence.',
    );
    expect(report.parts.model?.map(({ type }) => type)).toEqual(['heading', 'paragraph', 'heading', 'paragraph']);
    expect(doubts).toMatchObject([
      { line: 3, kind: 'inferred heading' },
      { line: 7, kind: 'inferred heading' },
    ]);
  });

  test('ratings under a lost heading', () => {
    const overall = edition.parts.find((part) => part.kind === 'ratings');
    const label = overall?.kind === 'ratings' ? overall.overallLabel : '';
    const { notes, doubts } = read(`Foreword\n\nWords.\n\n${label}\n\nInadequate\n\nRecommendations\n\n- 1. do it.`);
    expect(notes.map(({ fate }) => fate)).toEqual(['heading', 'mapped', 'generated', 'heading', 'mapped']);
    expect(doubts[0]).toMatchObject({ line: 5, kind: 'inferred heading' });
  });

  test('a heading with the rating of its standard beside it', () => {
    const { report } = read('1.1. Leadership\tRequires improvement\n\nWords on it.');
    expect(report.parts['1.1.rating']).toEqual([newParagraph('Words on it.')]);
  });
});
