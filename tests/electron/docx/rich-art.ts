import { createHash } from 'node:crypto';
import {
  type Block,
  type Chart,
  type Content,
  type Inline,
  newFootnote,
  newParagraph,
  newReference,
  newText,
  type Picture,
  type Table,
} from '../../../core/content.ts';
import type { Asset } from '../../../core/report.ts';
import { drawPng } from '../../../electron/host/pictures/draw-png.ts';

/** Tables, pictures, charts, practice examples and references: what the rich report has besides its text. */

const MAP =
  '<svg xmlns="http://www.w3.org/2000/svg" width="480" height="300" viewBox="0 0 480 300"><rect width="480" height="300" fill="#DDE8EA"/><path d="M20 250C90 120 190 280 300 110S430 80 470 40" stroke="#1F6F78" stroke-width="8" fill="none"/><circle cx="300" cy="110" r="14" fill="#143850"/><text x="322" y="118" font-family="Arial" font-size="22">Quarry Lane</text></svg>';
const TALL =
  '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="900" viewBox="0 0 200 900"><rect width="200" height="900" fill="#EEE6D8"/><path d="M100 20V880" stroke="#7A3B12" stroke-width="12"/></svg>';
const PHOTOGRAPH =
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wAARCABAAGADASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAT/xAAVEAEBAAAAAAAAAAAAAAAAAAAAEv/EABcBAQEBAQAAAAAAAAAAAAAAAAADAgX/xAAVEQEBAAAAAAAAAAAAAAAAAAAAEf/aAAwDAQACEQMRAD8AlstPZbrRzYostPZZCKLLT2WQiiy09lkIostPZZCKLLT2WQiey09lqRSKLLT2WQiiy09lkIostPZZCKLLT2WQiiy09lkInstPZakbiiy09lkIostPZZCKLLT2WQiiy09lkIostPZZCJ7LT2WrG4ostPZZCKLLT2WQiiy09lkIostPZZCKLLT2WQj/2Q==';

const bytes = {
  map: new TextEncoder().encode(MAP),
  tall: await drawPng(TALL, 200),
  photograph: new Uint8Array(Buffer.from(PHOTOGRAPH, 'base64')),
};
const idOf = (data: Uint8Array) => createHash('sha256').update(data).digest('hex');
const ids = { map: idOf(bytes.map), tall: idOf(bytes.tall), photograph: idOf(bytes.photograph) };

export const richAssets: Record<string, Asset> = {
  [ids.map]: { name: 'map.svg', type: 'image/svg+xml', width: 480, height: 300 },
  [ids.tall]: { name: 'tall.png', type: 'image/png', width: 200, height: 900 },
  [ids.photograph]: { name: 'photograph.jpg', type: 'image/jpeg', width: 96, height: 64 },
};

/** What an export of the rich report needs besides the report. */
export const richOptions = {
  draft: true,
  assets: new Map([
    [ids.map, bytes.map],
    [ids.tall, bytes.tall],
    [ids.photograph, bytes.photograph],
  ]),
  drawPng,
};

const nothing: [{ text: '' }] = [{ text: '' }];
const inline = (child: string | Inline): Inline => (typeof child === 'string' ? newText(child) : child);
const paragraph = (...children: (string | Inline)[]): Block => ({ type: 'paragraph', children: children.map(inline) });
const practice = (tone: 'good' | 'poor' | 'neutral', opens: boolean, ...children: (string | Inline)[]): Block => ({
  type: 'practice-example',
  tone,
  ...(opens && { opens: true }),
  children: children.map(inline),
});

const row = (...cells: (string | Inline[])[]): Table['children'][number] => ({
  type: 'table-row',
  children: cells.map((cell) => ({
    type: 'table-cell',
    children: typeof cell === 'string' ? [newText(cell)] : cell,
  })),
});

const enablers: Table = {
  type: 'table',
  id: 'enablers',
  caption: 'What helped, and what stood in the way.',
  source: 'interviews with managers, January 2031',
  columns: [
    { share: 5, align: 'left' },
    { share: 3, align: 'left' },
    { share: 1, align: 'right' },
  ],
  children: [
    row('What', 'Where', 'Offices'),
    row(
      [newText('A '), { text: 'named', bold: true }, newText(' person, as in '), newReference('map')],
      [{ type: 'link', url: 'https://example.org/saltmarsh', children: [{ text: 'Saltmarsh' }] }],
      '3',
    ),
    row(
      [newText('Time for reflection'), newFootnote('Two hours a month were agreed in 2030.')],
      [newText('All, with the '), { text: 'exception', italic: true }, newText(' of Quarry Lane')],
      '11',
    ),
    row('', 'Nowhere', '0'),
  ],
};

/** Longer than a page, and without caption and source. */
const long: Table = {
  type: 'table',
  id: 'long',
  caption: '',
  source: '',
  columns: [
    { share: 1, align: 'left' },
    { share: 1, align: 'right' },
  ],
  children: [
    row('Month', 'Visits made'),
    ...Array.from({ length: 44 }, (_, index) => row(`Month ${index + 1} of the inspection`, String(index * 7))),
  ],
};

const picture = (id: keyof typeof ids, share: number, rest: Partial<Picture>): Picture => ({
  type: 'picture',
  id,
  caption: '',
  source: '',
  asset: ids[id],
  alt: '',
  share,
  children: nothing,
  ...rest,
});

const chart = (id: string, rest: Partial<Chart>): Chart => ({
  type: 'chart',
  id,
  caption: 'Shares of sufficient work.',
  source: 'case inspection',
  form: 'columns',
  unit: '%',
  series: ['2031'],
  rows: [],
  alt: '',
  children: nothing,
  ...rest,
});

export const richBlocks: Content = [
  paragraph(
    'The offices are shown in ',
    newReference('map'),
    ', their work in ',
    newReference('work'),
    ' and what helped in ',
  ),
  paragraph(newReference('enablers'), '; see also ', newReference('2.4'), ', ', newReference('foreword'), ', '),
  paragraph(newReference('r1-1'), ' and nothing at all (', newReference('nowhere'), ').'),
  paragraph(newReference('nowhere')),
  enablers,
  newParagraph('After the table the text goes on.'),
  long,
  picture('map', 0.8, {
    caption: 'The offices of the unit.',
    source: 'drawn for this report',
    alt: 'One office by a road.',
  }),
  picture('photograph', 0.3, { alt: 'The door of the office' }),
  chart('work', {
    series: ['2029', '2031'],
    alt: 'Planning is the weakest of the four in both years.',
    rows: [
      { label: 'Assessment', values: [64, { figure: '2.1.1' }] },
      { label: 'Planning', values: [51, { figure: '2.2.3' }] },
      { label: 'Delivery', values: [58.5, { figure: 'survey' }] },
      { label: 'Reviewing', values: [null, { figure: 'not there' }] },
    ],
  }),
  chart('bars', {
    form: 'bars',
    unit: 'weeks',
    caption: 'Waiting time for the programme & what came of it.',
    source: '',
    rows: [
      { label: 'Thornwick, which was the office with the longest list of all', values: [19] },
      { label: 'Saltmarsh', values: [11] },
    ],
  }),
  picture('tall', 1, { caption: 'A very tall picture.', alt: 'A line from top to bottom.' }),
  newParagraph('Practice that others may learn from follows.'),
  practice('good', false, 'An officer met ', { text: 'Rowan', bold: true }, ' every week at the library.'),
  practice('good', false, 'The plan was changed twice.', newFootnote('The name is not the real one.')),
  practice('good', true, 'Another officer wrote letters that could be read aloud.'),
  practice('poor', false, 'No one called for nine weeks.'),
  newParagraph('And this is neither.'),
  practice('neutral', false, 'It was done as it is always done.'),
  practice('neutral', false, ''),
];
