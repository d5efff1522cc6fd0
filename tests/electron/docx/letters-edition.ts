import { newFootnote, newParagraph, newText } from '../../../core/content.ts';
import { newReport, type Report } from '../../../core/report.ts';
import { Template } from '../../../core/template.ts';

/** An edition that shares nothing with the one in `templates`: letters for ratings, other colours, font, paper, language. */
export function lettersTemplate(): Template {
  return Template.parse({
    format: 'assay-template',
    id: 'harbours-1',
    title: 'Harbour',
    edition: 'One',
    inspectorate: 'Office for Harbours',
    language: 'cy-GB',
    provenance: { status: 'published', source: 'Made up for a test' },
    terms: {},
    words: { rating: 'Mark', notRated: 'heb farc', notScored: 'Dim', notWritten: 'heb ei ysgrifennu', draft: 'DRAFFT' },
    details: [{ id: 'harbour.name', label: 'Harbour', group: 'Harbour', kind: 'text' }],
    nameDetail: 'harbour.name',
    documentTitle: 'Harbour report: {harbour.name}',
    ratings: {
      scale: [
        { name: 'A', points: 2, fill: '123456', text: 'FEDCBA' },
        { name: 'B', points: 1, fill: '654321', text: 'ABCDEF' },
        { name: 'C', points: 0, fill: '0F0F0F', text: 'F0F0F0' },
      ],
      keyQuestionBands: {
        bands: [
          { rating: 'C', from: 0, to: 39 },
          { rating: 'B', from: 40, to: 69 },
          { rating: 'A', from: 70, to: 100 },
        ],
        provenance: { status: 'published', source: 'Made up for a test' },
      },
      standardRule: { text: 'Lowest.', provenance: { status: 'published', source: 'Made up for a test' } },
      overall: {
        bands: [
          { rating: 'C', from: 0, to: 1 },
          { rating: 'B', from: 2, to: 3 },
          { rating: 'A', from: 4, to: 4 },
        ],
        provenance: { status: 'published', source: 'Made up for a test' },
      },
    },
    domains: [
      {
        id: 'quays',
        name: 'quays',
        number: 'Q',
        title: 'Quays',
        standards: [
          {
            number: 'Q1',
            title: 'Mooring',
            inText: 'mooring',
            statement: 'Ships are moored well.',
            ratedBy: 'lowest key question',
            keyQuestions: [
              { number: 'Q1a', text: 'Do ropes hold?' },
              { number: 'Q1b', text: 'Do bollards hold?' },
            ],
          },
          { number: 'Q2', title: 'Lights', inText: 'lights', statement: 'Lights are lit.', ratedBy: 'judgement' },
        ],
      },
    ],
    parts: [
      { kind: 'contents', id: 'contents', title: 'Cynnwys', listed: false, levels: 3 },
      {
        kind: 'section',
        id: 'quays',
        title: 'Quays',
        parts: [
          {
            kind: 'standard',
            id: 'q1',
            standard: 'Q1',
            parts: [
              { kind: 'statement', id: 'q1.statement', title: 'Statement' },
              {
                kind: 'key-questions',
                id: 'q1.questions',
                title: 'Questions',
                columns: ['Question', 'Share'],
                caption: 'Shares for {standard.inText}',
              },
              { kind: 'prose', id: 'q1.seen', title: 'What we saw', required: true },
              { kind: 'prose', id: 'q1.hidden', title: 'What we did not list', listed: false },
            ],
          },
          {
            kind: 'standard',
            id: 'q2',
            standard: 'Q2',
            listed: false,
            parts: [{ kind: 'statement', id: 'q2.statement', title: 'Statement' }],
          },
        ],
      },
      {
        kind: 'ratings',
        id: 'marks',
        title: 'Marks',
        rows: [],
        columns: ['No', 'What', 'Mark'],
        overallLabel: 'In all',
        caption: 'Marks of {harbour.name}',
      },
    ],
    wordStyle: {
      font: 'Georgia',
      bodySize: 10,
      colours: {
        heading: '401010',
        accent: '104010',
        text: '101040',
        muted: '404010',
        link: '104040',
        panel: 'E0E0F0',
      },
      page: { width: 148, height: 210, margin: { top: 20, right: 15, bottom: 20, left: 18 } },
      header: 'Harbours of {harbour.name}',
      footer: '',
    },
  });
}

export function lettersReport(template: Template): Report {
  const report = newReport(template, { id: 'letters', created: '2030-06-01T12:00:00Z' });
  report.details['harbour.name'] = 'Porth Wen';
  report.scores.standards = { Q2: { rating: 'A' } };
  report.scores.keyQuestions = { Q1a: { yes: 1, base: 8 }, Q1b: { yes: 3, base: 4 } };
  report.parts['q1.seen'] = [
    { type: 'paragraph', children: [newText('Ropes that had frayed.'), newFootnote('Seen at dawn.')] },
  ];
  report.parts['q1.hidden'] = [newParagraph('Gulls.')];
  return report;
}
