import type { Assignment } from '../../../core/check/dismissal.ts';
import { newParagraph, newTable } from '../../../core/content.ts';
import type { Report } from '../../../core/report.ts';
import { newTestReport, withScores } from '../../editions.ts';

/** A report with something at every place. */
export function seeded(): Report {
  const report = withScores(newTestReport(), { '1.1': 'Good', '2.1.1': 60, '2.1.2': '20/40' });
  report.details['subject.region'] = 'North';
  report.parts.foreword = ['One', 'Two', 'Three', 'Four', 'Five'].map((text) => newParagraph(text));
  report.parts.background = [newParagraph('Before'), newTable('table-1', [['A'], ['B']])];
  report.figures = [
    { id: 'women', label: 'Women', value: 10, unit: 'women', kind: 'external' },
    { id: 'men', label: 'Men', value: 90, unit: 'men', kind: 'external' },
  ];
  const [group] = report.recommendations;
  if (group) group.items = ['r1', 'r2', 'r3'].map((id) => ({ id, text: `Do ${id}` }));
  report.facts = ['f1', 'f2'].map((id) => ({ id, value: '1', description: id, comparison: '', target: '', note: '' }));
  report.glossary.entries = [{ id: 'g1', term: 'Court', definition: 'A place' }];
  report.lists = { pairs: { first: ['a', 'b', 'c'], second: ['d'] } };
  report.comparisons = { previous: { label: '2018', source: 'x', keyQuestions: {}, standards: { '1.1': 'Good' } } };
  report.words = ['Wyreham'];
  report.assigned = ['one', 'two', 'three'].map((quote, day) => assignment(quote, 'A. Name', day + 1));
  report.unplaced = [{ heading: 'Old', content: [newParagraph('Aside')] }];
  return report;
}

/** Said on a day of January. */
export function assignment(quote: string, to: string, day: number): Assignment {
  const about = { rule: 'repeated-words', quote, sentence: quote, related: [], message: 'Twice.' };
  return { ...about, to, at: `2026-01-${String(day).padStart(2, '0')}T09:00:00.000Z` };
}

export function copyOf(report: Report): Report {
  return structuredClone(report);
}

export type Edit = (report: Report, seed: number) => Report;

const edit =
  (change: (report: Report, seed: number) => void): Edit =>
  (report, seed) => {
    change(report, seed);
    return report;
  };
const block = (part: string, at: number) =>
  edit((report, seed) => {
    const text = report.parts[part] ?? [];
    text[at] = newParagraph(`${part} ${at} by ${seed}`);
  });

/** Changes that touch nothing in common; each can be made once, in any order, to the same effect. */
export const editsOf: readonly Edit[] = [
  block('foreword', 0),
  block('foreword', 1),
  block('foreword', 3),
  block('foreword', 4),
  block('background', 0),
  edit((report, seed) => {
    report.parts.background?.push(newParagraph(`Behind ${seed}`));
  }),
  edit((report, seed) => {
    report.parts.other = [newParagraph(`New ${seed}`)];
  }),
  edit((report, seed) => {
    report.details['subject.region'] = `Region ${seed}`;
  }),
  edit((report, seed) => {
    report.details['publication.year'] = `20${seed}`;
  }),
  edit((report, seed) => {
    report.scores.keyQuestions['2.1.1'] = { percentage: seed };
  }),
  edit((report, seed) => {
    report.scores.keyQuestions['2.1.3'] = { percentage: seed };
  }),
  edit((report) => {
    delete report.scores.keyQuestions['2.1.2'];
  }),
  edit((report, seed) => {
    report.scores.standards['1.1'] = { ...report.scores.standards['1.1'], evidence: `Seen ${seed}` };
  }),
  edit((report, seed) => {
    report.scores.standards['1.1'] = { ...report.scores.standards['1.1'], rating: 'Outstanding', reason: `${seed}` };
  }),
  edit((report, seed) => {
    const figure = report.figures.find(({ id }) => id === 'women');
    if (figure) figure.value = seed;
  }),
  edit((report, seed) => {
    const figure = report.figures.find(({ id }) => id === 'women');
    if (figure) figure.label = `Women ${seed}`;
  }),
  edit((report) => {
    report.figures = report.figures.filter(({ id }) => id !== 'men');
  }),
  edit((report, seed) => {
    report.figures.push({ id: 'new', label: 'New', value: seed, kind: 'survey' });
  }),
  edit((report, seed) => {
    const item = report.recommendations[0]?.items.find(({ id }) => id === 'r2');
    if (item) item.text = `Better ${seed}`;
  }),
  edit((report) => {
    const [group] = report.recommendations;
    if (group) group.items = group.items.filter(({ id }) => id !== 'r1');
  }),
  edit((report, seed) => {
    report.recommendations.at(-1)?.items.push({ id: 'r9', text: `More ${seed}` });
  }),
  edit((report, seed) => {
    const fact = report.facts.find(({ id }) => id === 'f1');
    if (fact) fact.value = `${seed}`;
  }),
  edit((report, seed) => {
    const fact = report.facts.find(({ id }) => id === 'f1');
    if (fact) fact.note = `Source ${seed}`;
  }),
  edit((report, seed) => {
    const entry = report.glossary.entries.find(({ id }) => id === 'g1');
    if (entry) entry.definition = `Another ${seed}`;
  }),
  edit((report) => {
    report.glossary.omitted.push('Term');
  }),
  edit((report, seed) => {
    const list = report.lists.pairs;
    if (list) list.first[1] = `b ${seed}`;
  }),
  edit((report, seed) => {
    report.lists.pairs?.second.push(`e ${seed}`);
  }),
  edit((report, seed) => {
    const { previous } = report.comparisons;
    if (previous) previous.standards['2.1'] = `Rating ${seed}`;
  }),
  edit((report) => {
    report.comparisons.average = { label: 'All', source: '', keyQuestions: {}, standards: {} };
  }),
  edit((report, seed) => {
    report.words?.push(`Word${seed}`);
  }),
  edit((report, seed) => {
    const one = report.assigned?.find(({ quote }) => quote === 'one');
    if (one) one.to = `B. Name ${seed}`;
  }),
  edit((report) => {
    report.assigned = report.assigned?.filter(({ quote }) => quote !== 'two');
  }),
  ...['four', 'five'].map((quote, index) =>
    edit((report, seed) => {
      const one = assignment(quote, `C. Name ${seed}`, 4 + index);
      report.assigned = [...(report.assigned ?? []), one].sort((a, b) => (a.at < b.at ? -1 : 1));
    }),
  ),
  edit((report) => {
    report.unplaced = [];
  }),
  edit((report) => {
    report.coverPicture = 'a'.repeat(64);
  }),
];
