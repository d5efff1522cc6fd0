import { Template } from '../../../core/template.ts';
import { pdu } from '../../editions.ts';

/** An edition with parts of each kind that holds data, beside those of the published one. */
export const edition: Template = Template.parse({
  ...pdu,
  parts: [
    ...pdu.parts,
    { kind: 'facts', id: 'facts', title: 'Key facts', columns: ['Value', 'What it is'], caption: 'Facts' },
    {
      kind: 'section',
      id: 'results',
      title: 'Inspection results',
      parts: [
        {
          kind: 'bands',
          id: 'results.bands',
          title: 'Bands',
          heading: false,
          columns: ['Lowest banding', 'Rating'],
          caption: 'Bands',
          rows: { lowest: '{label}: <{next}%', between: '{label}: {from}-{to}%', highest: '{label}: {from}%+' },
        },
        {
          kind: 'results',
          id: 'results.tables',
          title: 'Results',
          heading: false,
          domains: [pdu.domains[1]?.id],
          columns: ['Standard/Key question', 'Per cent', 'Rating'],
          caption: '{domain.number}. {domain.title}',
        },
      ],
    },
    {
      kind: 'section',
      id: 'help',
      title: 'What helps',
      parts: [
        {
          kind: 'prose',
          id: 'help.text',
          title: 'Text',
          heading: false,
          leadIn: [{ type: 'paragraph', children: [{ text: 'This is what helps people most, and what does not:' }] }],
        },
        { kind: 'paired-lists', id: 'help.lists', title: 'Lists', columns: ['Enablers', 'Barriers'], caption: 'Both' },
      ],
    },
    { kind: 'prose', id: 'model', title: 'Operating model', suppliedBy: 'Supplied by the provider' },
    {
      kind: 'glossary',
      id: 'glossary',
      title: 'Glossary',
      columns: ['Term', 'Meaning'],
      caption: 'Terms',
      entries: [
        { term: 'Breach', definition: 'When somebody breaks the conditions of an order' },
        { term: 'Licence', definition: 'The time in the community after prison' },
      ],
    },
    {
      kind: 'back-cover',
      id: 'back',
      title: 'Back cover',
      text: [{ type: 'paragraph', children: [{ text: 'The Inspectorate, 1 High Street, Mill' }] }],
      recognise: ['^ISBN:?'],
    },
  ],
});
