import { expect, test } from 'vitest';
import { readWord } from '../../../../electron/host/word-import/read-word.ts';
import { newWord } from './new-word.ts';

/** What the look of words loses on its way into a report is said, once for each kind, with the places. */

const run = (text: string, look = '') => `<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (runs: string, style = '') =>
  `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${runs}</w:p>`;
const heading = (text: string) => paragraph(run(text), 'Heading1');
const cell = (runs: string) => `<w:tc><w:p>${runs}</w:p></w:tc>`;
const styles = [
  '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>',
  '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:rPr><w:color w:val="0070C0"/></w:rPr></w:style>',
  '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:u w:val="single"/><w:color w:val="0563C1"/></w:rPr></w:style>',
  '<w:style w:type="character" w:styleId="Loud"><w:name w:val="Loud"/><w:rPr><w:color w:val="C00000"/></w:rPr></w:style>',
  '<w:style w:type="paragraph" w:styleId="Gone"><w:name w:val="Gone"/><w:rPr><w:strike/></w:rPr></w:style>',
  '<w:style w:type="paragraph" w:styleId="Small"><w:name w:val="Small"/><w:rPr><w:sz w:val="14"/></w:rPr></w:style>',
].join('');
const told = (body: string) => readWord(newWord({ styles, body }), 'report.docx').told;

const UNDERLINED = '<w:u w:val="single"/>';
const cases: { name: string; body: string; told: string[] }[] = [
  {
    name: 'underline, by the headings; runs cut in a stretch and spaces between are one place',
    body: [
      paragraph(run('Early', UNDERLINED)),
      heading('Foreword'),
      paragraph(run('one', UNDERLINED) + run(' ') + run('place', UNDERLINED) + run(' and ') + run('two', UNDERLINED)),
      paragraph(run('three', '<w:u w:val="dotted"/>') + run(' none', '<w:u w:val="none"/>')),
    ].join(''),
    told: ['Underline in 4 places was not taken over: 1 before the first heading, 3 in “Foreword”.'],
  },
  {
    name: 'colour of a run and of its style; not black, nearly black, that of headings or that of links',
    body: [
      heading('A'),
      paragraph(run('red', '<w:color w:val="FF0000"/>') + run(' and ') + run('loud', '<w:rStyle w:val="Loud"/>')),
      paragraph(
        run('black', '<w:color w:val="000000"/>') +
          run(' grey', '<w:color w:val="1F1F1F"/>') +
          run(' as ever', '<w:color w:val="auto"/>') +
          run(' link', '<w:rStyle w:val="Hyperlink"/>'),
      ),
      paragraph(run('in a heading', '<w:color w:val="00FF00"/>'), 'Heading1'),
      `<w:tbl><w:tr>${cell(run('white', '<w:color w:val="FFFFFF"/>'))}${cell(run('b'))}</w:tr></w:tbl>`,
    ].join(''),
    told: ['Colour in 2 places was not taken over: 2 in “A”.'],
  },
  {
    name: 'sizes that are neither the commonest nor that of their paragraph',
    body: [
      heading('A'),
      paragraph(run('most of the text stands in this size, which the run says', '<w:sz w:val="24"/>')),
      paragraph(
        run('big', '<w:sz w:val="40"/>') +
          run(' as set') +
          run('2', '<w:vertAlign w:val="superscript"/><w:sz w:val="12"/>'),
      ),
    ].join(''),
    told: ['Font size in 1 place was not taken over: 1 in “A”.'],
  },
  {
    name: 'highlighting, by pen or by shade, also in a table; subscript',
    body: [
      heading('A'),
      paragraph(
        run('pen', '<w:highlight w:val="yellow"/>') + run(' CO') + run('2', '<w:vertAlign w:val="subscript"/>'),
      ),
      `<w:tbl><w:tr>${cell(run('shade', '<w:shd w:val="clear" w:fill="FFFF00"/>'))}${cell(run('b'))}</w:tr></w:tbl>`,
    ].join(''),
    told: [
      'Highlighting in 2 places was not taken over: 2 in “A”.',
      'Subscript in 1 place was not taken over: 1 in “A”.',
    ],
  },
  {
    name: 'struck through and hidden words come first, by run or by the style of the paragraph',
    body: [
      heading('A'),
      paragraph(run('they did ') + run('not ever', '<w:strike/>') + run(' help', UNDERLINED)),
      paragraph(run('all of it'), 'Gone'),
      paragraph(
        run('double', '<w:dstrike/>') + run(' kept', '<w:strike w:val="0"/>') + run(' unseen words', '<w:vanish/>'),
      ),
    ].join(''),
    told: [
      'Text that was struck through (6 words) was taken in without the line, which changes what is said: 3 in “A”. Take it out where it was meant to go.',
      'Hidden text (2 words) was left out, which may change what is said: 1 in “A”.',
      'Underline in 1 place was not taken over: 1 in “A”.',
    ],
  },
  {
    name: 'of many headings the first are named',
    body: ['A', 'B', 'C', 'D', 'E', 'F'].map((name) => heading(name) + paragraph(run('x', UNDERLINED))).join(''),
    told: ['Underline in 6 places was not taken over: 1 in “A”, 1 in “B”, 1 in “C”, 1 in “D”, 2 elsewhere.'],
  },
  {
    name: 'no badge, whose letters have a colour on another one, and no size that a style gives its paragraphs',
    body: [
      heading('A'),
      paragraph(run('Good', '<w:color w:val="FFFFFF"/><w:shd w:val="clear" w:fill="1E6B3A"/>')),
      paragraph(run('small print'), 'Small'),
    ].join(''),
    told: [],
  },
  { name: 'nothing of what has no look of its own', body: heading('A') + paragraph(run('plain')), told: [] },
];

test.each(cases)('$name', ({ body, told: expected }) => expect(told(body)).toEqual(expected));
