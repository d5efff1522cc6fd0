import { type Content, type Inline, newFootnote, newParagraph, newText } from '../../../core/content.ts';
import { newReport, type Report } from '../../../core/report.ts';
import type { Template } from '../../../core/template.ts';
import { richAssets, richBlocks } from './rich-art.ts';

/** An invented report that has one of everything: what every test of the Word file is made from. */

const paragraph = (...children: (string | Inline)[]) => ({
  type: 'paragraph' as const,
  children: children.map(inline),
});
const bullet = (depth: number, ...children: (string | Inline)[]) => ({
  type: 'list-item' as const,
  list: 'bulleted' as const,
  depth,
  children: children.map(inline),
});
const numbered = (depth: number, text: string) => ({
  type: 'list-item' as const,
  list: 'numbered' as const,
  depth,
  children: [newText(text)],
});
const heading = (level: number, text: string) => ({ type: 'heading' as const, level, children: [newText(text)] });
const quotation = (text: string) => ({ type: 'quotation' as const, children: [newText(text)] });
const link = (url: string, text: string) => ({ type: 'link' as const, url, children: [newText(text)] });
const inline = (child: string | Inline): Inline => (typeof child === 'string' ? newText(child) : child);

const SENTENCES = [
  'Managers met every fortnight to look at the oldest cases and left with a named person for each of them.',
  'Case records showed a clear line from what was known about the person to what was planned with them.',
  'In the winter the office on Quarry Lane lost two experienced colleagues and the work passed to newer staff.',
  'Home visits were recorded promptly, and the reasons for those that did not happen were nearly always given.',
  'Partners told us that calls were returned within a day and that letters said plainly what was wanted.',
  'Where children lived in the household, checks were made at the start but not always repeated later.',
  'The waiting time for the accredited programme had come down from nineteen weeks to eleven.',
  'Practitioners valued the reflective sessions, although four of the nine we met had missed the last two.',
  'Too few plans said what would be done if the person moved out of the area at short notice.',
  'The court team gave advice that was brief, well argued and seldom late.',
];

/** Prose of about `words` words, always the same. */
function prose(words: number, start = 0): string {
  const picked: string[] = [];
  for (let count = 0, index = start; count < words; index++) {
    const sentence = SENTENCES[(index * 7 + start) % SENTENCES.length] ?? '';
    picked.push(sentence);
    count += sentence.split(' ').length;
  }
  return picked.join(' ');
}

const findings = (start: number, count: number): Content =>
  Array.from({ length: count }, (_, index) => bullet(0, prose(24 + ((start + index) % 3) * 12, start + index)));

export type Size = { words: number };

/** `words` is a rough length for the whole report; the parts with one of everything are always there. */
export function richReport(template: Template, { words }: Size = { words: 1000 }): Report {
  const report = newReport(template, { id: 'rich-report', created: '2031-03-04T09:15:00+01:00' });
  const each = Math.max(1, Math.round(words / 24 / 36));
  Object.assign(report.details, {
    'subject.name': 'Thornwick, Saltmarsh and the Eastern Vale',
    'subject.shortName': 'Thornwick and Saltmarsh',
    'subject.region': 'North East Coast',
    'fieldwork.month': 'January 2031',
    'people.leadInspector': 'HM Inspector Rowan Ashgrove',
    'people.chiefInspector': 'Marian Oakenfield',
    'publication.month': 'March 2031',
    'publication.year': '2031',
    'publication.isbn': '978-1-23456-789-7',
  });
  report.scores.standards = {
    '1.1': {
      rating: 'Requires improvement',
      reason: 'New leaders had put right the worst of what we found a year ago.',
    },
    '1.2': { rating: 'Good' },
    '1.3': { rating: 'Outstanding' },
    '1.4': { rating: 'Inadequate' },
    '2.3': { rating: 'Requires improvement', reason: 'Wider evidence from 14 further cases supports it.' },
  };
  report.scores.keyQuestions = {
    '2.1.1': { yes: 21, base: 26 },
    '2.2.1': { percentage: 71, base: 58 },
    '2.2.2': { percentage: 66, base: 58 },
    '2.2.3': { percentage: 52, base: 58 },
    '2.3.1': { percentage: 74 },
    '2.3.2': { percentage: 61 },
    '2.3.3': { percentage: 47 },
    '2.4.1': { yes: 40, base: 58 },
    '2.4.2': { yes: 31, base: 58 },
    '2.4.3': { yes: 31, base: 58 },
    '2.5.1': { percentage: 48 },
    '2.5.2': { percentage: 44 },
    '2.5.3': { percentage: 39 },
  };
  for (const [index, standard] of ['1.1', '1.2', '1.3', '1.4', '2.1', '2.2', '2.3', '2.4', '2.5', '2.6'].entries()) {
    report.parts[`${standard}.strengths`] = findings(index, each);
    report.parts[`${standard}.areas-for-improvement`] = findings(index + 11, each);
  }
  report.parts['2.6.areas-for-improvement'] = [];
  report.parts['1.1.strengths'] = [
    paragraph('Leaders had a plan, and staff could say what was in it:'),
    bullet(0, 'First, ', { text: 'the oldest cases', bold: true }, ' were looked at again.'),
    bullet(1, 'Each was given a date,', newFootnote('Dates were set at the meeting of 3 February 2031.')),
    bullet(2, 'and a person.'),
    bullet(1, 'None was left out.'),
    ...findings(3, each),
    quotation('“I know who to ask, and they pick up the phone.”'),
    paragraph('What they did, in order:'),
    numbered(0, 'They counted.'),
    numbered(1, 'Once by hand.'),
    numbered(1, 'Once by machine.'),
    numbered(0, 'They compared.'),
    numbered(1, 'Nothing was missing.'),
    paragraph('And then again, from the start:'),
    numbered(0, 'They counted once more.'),
    numbered(0, 'They agreed.'),
  ];
  report.parts['1.2.areas-for-improvement'] = [
    heading(1, 'Workloads'),
    paragraph('An average of 41 cases; ', { text: 'the agreed limit', italic: true }, ' is 35.'),
    heading(2, 'Newer staff'),
    bullet(0, prose(30, 4)),
    quotation('“It is a lot, and it is not always the work I was trained for.”'),
    bullet(0, prose(25, 6)),
  ];
  report.parts.foreword = [
    newParagraph(prose(80, 1)),
    paragraph(
      'We rate the service ‘Requires improvement’.',
      newFootnote('See https://example.org/ratings/2031. It says how.'),
    ),
    newParagraph(prose(90, 2)),
    newParagraph(''),
    newParagraph(prose(90, 5)),
  ];
  report.parts.background = [
    paragraph(
      'Special characters: <b>&amp; “quotes” ’s – — £5 & €6, café, naïve, Ŵyn; a break\nand a tab\there; ',
      'control \u0007 and \uFFFE and half a pair \uD83D gone.',
    ),
    paragraph(
      'There is more on ',
      link('https://example.org/a?b=c&d=e#f#g', 'the page of the service'),
      ' and at ',
      link('mailto:someone@example.org', 'someone@example.org'),
      '.',
      newFootnote('Source: Office for Invented Statistics (January 2031), (https://example.org/stats?x=1&y=2).'),
    ),
    newParagraph(prose(Math.max(60, words / 20), 3)),
    newParagraph(prose(Math.max(60, words / 20), 8)),
  ];
  report.parts['feedback.introduction'] = [newParagraph(prose(40, 9))];
  report.parts['feedback.strengths'] = [
    bullet(0, prose(20, 2)),
    quotation('“They listened. That was new.”\nPerson on probation, Saltmarsh'),
    ...findings(14, 2),
  ];
  report.recommendations = report.recommendations.map((group, index) => ({
    ...group,
    items: Array.from({ length: index + 2 }, (_, item) => ({
      id: `r${index}-${item}`,
      text: `${['review', 'publish', 'agree', 'train'][item % 4]} what is done about ${prose(14, index * 3 + item).toLowerCase()}`,
    })),
  }));
  report.unplaced = [
    { heading: 'Lost', content: [newParagraph('Xylophone-quagmire words that must never be printed.')] },
  ];
  return report;
}

/** The rich report with tables, pictures, charts, practice examples and references; to be printed with `richOptions`. */
export function fullReport(template: Template, size?: Size): Report {
  const report = richReport(template, size);
  report.parts.background?.push(...richBlocks);
  report.assets = richAssets;
  report.figures = [{ id: 'survey', label: 'Delivery', value: { yes: 31, base: 58 }, kind: 'survey' }];
  return report;
}

/** A report in which nothing is written or scored. */
export function emptyReport(template: Template): Report {
  return newReport(template, { id: 'empty-report', created: '2031-03-04T09:15:00Z' });
}
