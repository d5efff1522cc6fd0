import { type Content, newParagraph, newTable, newText } from '../core/content.ts';
import { newReport, type Report } from '../core/report.ts';
import { Template } from '../core/template.ts';

/** A made-up edition that prints every kind of part, and a report of it: bridges, marked by four words. */

const made = { status: 'published', source: 'Made up for a test' };
const bullet = (text: string, bold = false) => ({
  type: 'list-item' as const,
  list: 'bulleted' as const,
  depth: 0,
  children: [bold ? { text, bold: true as const } : newText(text)],
});

export function partsTemplate(): Template {
  return Template.parse({
    format: 'assay-template',
    id: 'bridges-1',
    title: 'Bridge',
    edition: 'One',
    inspectorate: 'Office for Bridges',
    language: 'en-GB',
    provenance: made,
    terms: {},
    tags: { tidal: 'bridges over tidal water' },
    words: { draft: 'NOT YET FINAL', openFindings: 'Still to do', table: 'List', notWritten: 'yet to come' },
    details: [
      { id: 'bridge.name', label: 'Bridge', group: 'Bridge', kind: 'text', required: true },
      { id: 'bridge.keeper', label: 'Keeper', group: 'Bridge', kind: 'text', required: true },
    ],
    nameDetail: 'bridge.name',
    documentTitle: 'Bridge report: {bridge.name}',
    ratings: {
      scale: [
        { name: 'Sound', points: 3, fill: '1E6B3A', text: 'FFFFFF' },
        { name: 'Steady', points: 2, fill: 'BFE3C6', text: '0B3318' },
        { name: 'Shaky', points: 1, fill: 'F6C760', text: '3A2600' },
        { name: 'Shut', points: 0, fill: '8C1D18', text: 'FFFFFF' },
      ],
      keyQuestionBands: {
        bands: [
          { rating: 'Sound', from: 80, to: 100, label: 'Nearly all' },
          { rating: 'Steady', from: 65, to: 79, label: 'Most' },
          { rating: 'Shaky', from: 50, to: 64, label: 'Half' },
          { rating: 'Shut', from: 0, to: 49, label: 'Few' },
        ],
        provenance: made,
      },
      standardRule: { text: 'Lowest.', provenance: made },
      discretion: { withinPoints: 5, steps: 1, provenance: made },
      overall: {
        bands: [
          { rating: 'Shut', from: 0, to: 1 },
          { rating: 'Shaky', from: 2, to: 4 },
          { rating: 'Steady', from: 5, to: 7 },
          { rating: 'Sound', from: 8, to: 9 },
        ],
        provenance: made,
      },
    },
    domains: [
      {
        id: 'deck',
        name: 'deck',
        number: '1',
        title: 'The deck',
        standards: [
          {
            number: '1.1',
            title: 'Boards',
            inText: 'boards',
            statement: 'The boards bear what crosses them.',
            ratedBy: 'lowest key question',
            keyQuestions: [
              { number: '1.1.1', text: 'Are the boards whole?' },
              { number: '1.1.2', text: 'Are the boards dry?', tags: ['tidal'] },
            ],
          },
          {
            number: '1.2',
            title: 'Rails',
            inText: 'rails',
            statement: 'The rails hold who leans on them.',
            ratedBy: 'lowest key question',
            keyQuestions: [{ number: '1.2.1', text: 'Are the rails fast?', tags: ['tidal'] }],
          },
        ],
      },
      {
        id: 'piers',
        name: 'piers',
        number: '2',
        title: 'The piers',
        standards: [
          { number: '2.1', title: 'Stone', inText: 'stone', statement: 'Stone stands.', ratedBy: 'judgement' },
          {
            number: '2.2',
            title: 'Birds',
            inText: 'birds',
            statement: 'Birds nest where they like.',
            ratedBy: 'information only',
            keyQuestions: [{ number: '2.2.1', text: 'Are there birds?' }],
          },
        ],
      },
    ],
    parts: [
      {
        kind: 'cover',
        id: 'cover',
        title: 'Cover',
        picture: true,
        lines: [
          { style: 'title', text: 'An inspection of {bridge.name}' },
          { style: 'subtitle', text: 'Kept by {bridge.keeper}' },
          { style: 'organisation', text: 'Office for Bridges' },
          { style: 'date', text: 'May 2030' },
        ],
      },
      { kind: 'contents', id: 'contents', title: 'Contents', listed: false, levels: 2 },
      {
        kind: 'prose',
        id: 'findings',
        title: 'What we found',
        form: 'headlines',
        required: true,
        leadIn: [newParagraph('Our findings on {bridge.name} are:')],
      },
      {
        kind: 'ratings',
        id: 'ratings',
        title: 'Marks',
        rows: [
          { label: 'Bridge', value: '{bridge.name}' },
          { label: 'Score', value: '{overall.points}/{overall.max}' },
        ],
        columns: ['Number', 'Standard', 'Mark'],
        overallLabel: 'In all',
        caption: 'The marks of {bridge.name}',
        groups: [{ domain: 'piers', title: '2. Piers and what is on them', note: 'Birds are not marked.' }],
      },
      {
        kind: 'recommendations',
        id: 'recommendations',
        title: 'Recommendations',
        leadIn: [newParagraph('We make {recommendations.count} of them.')],
        addresseeSuffix: 'should:',
        addressees: ['{bridge.keeper}', 'The Crown'],
      },
      {
        kind: 'facts',
        id: 'facts',
        title: 'Facts',
        required: true,
        columns: ['Value', 'What it is'],
        caption: 'Facts about {bridge.name}',
        sentences: {
          comparison: 'All bridges: {comparison}.',
          target: 'The aim is {target}.',
          both: 'All bridges: {comparison}; the aim is {target}.',
        },
      },
      {
        kind: 'section',
        id: 'deck',
        title: 'The deck',
        number: '1.',
        parts: [
          { kind: 'contents', id: 'deck.contents', title: 'In this chapter', listed: false, levels: 1 },
          {
            kind: 'standard',
            id: '1.1',
            standard: '1.1',
            parts: [
              { kind: 'statement', id: '1.1.statement', title: 'Statement' },
              {
                kind: 'key-questions',
                id: '1.1.questions',
                title: 'Questions',
                columns: ['Question', 'Share'],
                caption: 'Shares for {standard.inText}',
              },
              { kind: 'prose', id: '1.1.seen', title: 'What we saw', listed: false, required: true },
              {
                kind: 'paired-lists',
                id: '1.1.pairs',
                title: 'Helps and hinders',
                columns: ['What helps', 'What hinders'],
                caption: 'What helps and hinders.',
              },
            ],
          },
          {
            kind: 'standard',
            id: '1.2',
            standard: '1.2',
            parts: [{ kind: 'statement', id: '1.2.statement', title: 'Statement' }],
          },
          {
            kind: 'paired-lists',
            id: 'deck.pairs',
            title: 'The whole deck',
            required: true,
            columns: ['What helps', 'What hinders'],
            caption: 'What helps the whole deck.',
          },
        ],
      },
      {
        kind: 'section',
        id: 'results',
        title: 'Results',
        number: 'Annex 1:',
        orientation: 'landscape',
        parts: [
          {
            kind: 'bands',
            id: 'bands',
            title: 'Bands',
            heading: false,
            listed: false,
            columns: ['Lowest share', 'Mark'],
            caption: 'From shares to marks',
            rows: { lowest: '{label}: <{next}%', between: '{label}: {from}-{to}%', highest: '{label}: {from}%+' },
          },
          {
            kind: 'results',
            id: 'tables',
            title: 'Tables',
            heading: false,
            listed: false,
            domains: ['deck', 'piers'],
            columns: ['Standard and question', 'Share', 'Mark'],
            caption: '{domain.number}. {domain.title}',
            notes: { discretion: 'Moved to ‘{rating}’: {reason}', tags: { tidal: 'Only bridges over tidal water.' } },
          },
        ],
      },
      {
        kind: 'prose',
        id: 'keeper',
        title: 'How the keeper works',
        number: 'Annexe two:',
        leadIn: [newParagraph('The keeper describes its work in these words.')],
        suppliedBy: 'Told to us by {bridge.keeper}.',
      },
      {
        kind: 'glossary',
        id: 'glossary',
        title: 'Words',
        number: 'Annexe three:',
        columns: ['Word', 'Meaning'],
        caption: 'Words of this report',
        entries: [
          { term: 'Pier', definition: 'What a bridge stands on' },
          { term: 'Deck', definition: 'What one walks on' },
          { term: 'Troll', definition: 'Who lives below' },
        ],
      },
      {
        kind: 'back-cover',
        id: 'back',
        title: 'Back cover',
        text: [newParagraph('Office for Bridges, 1 Water Lane, Fordham'), newParagraph('ISBN 978-1-23456-789-7')],
      },
    ],
    wordStyle: {
      font: 'Arial',
      bodySize: 11,
      colours: {
        heading: '1B3A4B',
        accent: '2A6F77',
        text: '1A1A1A',
        muted: '595959',
        link: '0B5A8A',
        panel: 'EEF4F5',
      },
      page: { width: 210, height: 297, margin: { top: 25, right: 22, bottom: 23, left: 22 } },
      header: '',
      footer: 'Bridge report: {bridge.name}',
    },
  });
}

const supplied: Content = [
  newParagraph('We keep the bridge with eleven people and a boat.'),
  { type: 'heading', level: 1, children: [newText('Our people')] },
  newParagraph('They are:'),
  bullet('six who walk the deck'),
  bullet('five who look at the piers'),
  newTable(
    'shifts',
    [
      ['Shift', 'People'],
      ['Day', '7'],
      ['Night', '4'],
    ],
    'Who is there when',
    'The keeper',
  ),
  newParagraph('Nobody is there at noon.'),
];

export function partsReport(template: Template): Report {
  const report = newReport(template, { id: 'bridge', created: '2030-05-01T12:00:00Z' });
  report.details = { 'bridge.name': 'Long Bridge', 'bridge.keeper': 'Vale Keepers' };
  report.scores.standards = {
    '1.1': { rating: 'Steady', reason: 'the boards were laid anew in June', decidedBy: 'the panel' },
    '2.1': { rating: 'Shut' },
  };
  report.scores.keyQuestions = {
    '1.1.1': { percentage: 81 },
    '1.1.2': { percentage: 63 },
    '1.2.1': { percentage: 80 },
    '2.2.1': { yes: 3, base: 4 },
  };
  report.parts = {
    findings: [
      bullet('The boards are whole.', true),
      newParagraph('We walked on every one of them, twice, and at high water.'),
      newParagraph('None of them gave way.'),
      bullet('The stone is wet.', true),
      newParagraph('It has been so since the flood.'),
    ],
    '1.1.seen': [newParagraph('Boards, rails and a dog.')],
    keeper: supplied,
  };
  report.recommendations = report.recommendations.map((group, index) => ({
    ...group,
    items: [{ id: `r${index}`, text: `dry the stone, part ${index + 1}.` }],
  }));
  report.facts = [
    {
      id: 'f1',
      value: '1,204',
      description: 'People who cross in a day',
      comparison: '980',
      target: '',
      note: 'Toll book, 2029.',
    },
    {
      id: 'f2',
      value: '46.5%',
      description: 'Of them on foot.',
      comparison: '50%',
      target: '60%',
      note: 'Toll book, 2029.',
    },
    { id: 'f3', value: '', description: 'Carts', comparison: '', target: '', note: 'Nobody counted.' },
    { id: 'f4', value: '£2', description: 'The toll', comparison: '', target: '£1', note: '' },
  ];
  report.lists = {
    '1.1.pairs': { first: ['Dry days', 'Tar'], second: ['Rain'] },
    'deck.pairs': { first: ['Care'], second: [] },
  };
  report.glossary = { entries: [{ id: 'g1', term: 'Arch', definition: 'A bent wall' }], omitted: ['Troll'] };
  return report;
}
