import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  type Block,
  type Content,
  type ListItem,
  newFootnote,
  newParagraph,
  newReference,
  newTable,
} from '../../../core/content.ts';
import { blockText } from '../../../core/content-text.ts';
import { AssayError } from '../../../core/fault.ts';
import { allParts, layOut } from '../../../core/layout.ts';
import { notesOf } from '../../../core/notes.ts';
import type { Report } from '../../../core/report.ts';
import { loadSample } from '../../../electron/host/sample.ts';
import { exportHtml } from '../../../electron/html/export-html.ts';
import { newTestReport, pdu } from '../../editions.ts';
import { root } from '../../source.ts';
import { inOrder, wordsOf } from '../../word-sequence.ts';

const none = new Map<string, Uint8Array>();
const draft = (report: Report) => exportHtml(report, pdu, { draft: true, assets: none });

/** The page of an empty report with one text in its foreword, from the foreword's heading to the next one. */
function foreword(...content: Content): string {
  const page = draft({ ...newTestReport(), parts: { foreword: content } });
  return /<h2>Foreword<\/h2>(.*?)<p class="signature">/s.exec(page)?.[1] ?? 'no foreword';
}
const item = (text: string, depth = 0, list: ListItem['list'] = 'bulleted'): ListItem => ({
  type: 'list-item',
  list,
  depth,
  children: [{ text }],
});
const practice = (text: string, opens?: true): Block => ({
  type: 'practice-example',
  tone: 'good',
  ...(opens && { opens }),
  children: [{ text }],
});

describe('text as markup', () => {
  const cases: [string, Content, string][] = [
    ['a paragraph', [newParagraph('a < b & c')], '<p>a &lt; b &amp; c</p>'],
    ['nothing of an empty paragraph', [newParagraph(' '), newParagraph('x')], '<p>x</p>'],
    [
      'marks and links',
      [
        {
          ...newParagraph(),
          children: [
            { text: 'b', bold: true, italic: true },
            { type: 'link', url: 'https://example.org/?a="b"&c', children: [{ text: 'there' }] },
          ],
        },
      ],
      '<p><strong><em>b</em></strong><a href="https://example.org/?a=&quot;b&quot;&amp;c">there</a></p>',
    ],
    [
      'lists inside lists',
      [item('a'), item('b', 1), item('c', 2, 'numbered'), item('d', 1, 'numbered'), item('e')],
      '<ul><li>a<ul><li>b<ol><li>c</li></ol></li></ul><ol><li>d</li></ol></li><li>e</li></ul>',
    ],
    ['lists of two kinds', [item('a'), item('b', 0, 'numbered')], '<ul><li>a</li></ul><ol><li>b</li></ol>'],
    [
      'quotations with their speakers',
      [
        { type: 'quotation', children: [{ text: 'a' }] },
        { type: 'quotation', speaker: 'An officer', children: [{ text: 'b' }] },
        { type: 'quotation', children: [{ text: 'c' }] },
      ],
      '<blockquote><p>a</p><p>b</p><footer>– An officer</footer></blockquote><blockquote><p>c</p></blockquote>',
    ],
    [
      'superscript',
      [{ ...newParagraph(), children: [{ text: '3' }, { text: 'rd', superscript: true, bold: true }] }],
      '<p>3<strong><sup>rd</sup></strong></p>',
    ],
    [
      'lists that begin again and go on',
      [
        item('a', 0, 'numbered'),
        item('b', 1, 'numbered'),
        { ...item('c', 0, 'numbered'), start: 'new' },
        newParagraph('p'),
        { ...item('d', 0, 'numbered'), start: 'continued' },
        { ...item('e', 1, 'numbered'), start: 'continued' },
        { ...item('f', 1, 'numbered'), start: 'new' },
      ],
      '<ol><li>a<ol><li>b</li></ol></li></ol><ol><li>c</li></ol><p>p</p><ol start="2"><li>d<ol start="2"><li>e</li></ol><ol><li>f</li></ol></li></ol>',
    ],
    [
      'two practice examples',
      [practice('a'), practice('b'), practice('c', true)],
      ['a b', 'c']
        .map(
          (texts) =>
            `<div class="practice good" role="note" aria-label="Good practice example"><p class="practice-label">Good practice example</p>${texts
              .split(' ')
              .map((text) => `<p>${text}</p>`)
              .join('')}</div>`,
        )
        .join(''),
    ],
    [
      'a reference to a table',
      [
        { ...newParagraph(), children: [newReference('staff')] },
        newTable(
          'staff',
          [
            ['Grade', 'Posts'],
            ['PO', '4'],
          ],
          'Staff',
        ),
      ],
      '<p><a href="#p-staff">Table 1</a></p>',
    ],
  ];
  test.each(cases)('%s', (_, content, expected) => {
    expect(foreword(...content)).toContain(expected);
  });

  test('a table has its caption with its number, headings of columns and its source', () => {
    const table = foreword(
      newTable(
        'staff',
        [
          ['Grade', 'Posts'],
          ['PO', '4'],
        ],
        'Staff in post',
        'Provider',
      ),
    );
    expect(table).toContain('<caption id="p-staff-caption">Table 1: Staff in post</caption>');
    expect(table).toContain('<thead><tr><th scope="col">Grade</th><th scope="col">Posts</th></tr></thead>');
    expect(table).toContain('<tbody><tr><td>PO</td><td>4</td></tr></tbody>');
    expect(table).toContain('<p class="source">Source: Provider</p>');
  });

  test('nothing in a report becomes markup', () => {
    const report = newTestReport();
    const evil = '"><script>alert(1)</script><img onerror=x src=y>';
    for (const id of Object.keys(report.details)) report.details[id] = evil;
    report.details['subject.name'] = evil;
    report.parts.foreword = [
      { ...newParagraph(evil), children: [{ text: evil }, newFootnote(`${evil} https://example.org/"onclick=x`)] },
      { ...newTable(evil, [[evil]], evil, evil) },
      {
        type: 'picture',
        id: `p${evil}`,
        caption: evil,
        source: evil,
        asset: 'a'.repeat(64),
        alt: evil,
        share: 1,
        children: [{ text: '' }],
      },
    ];
    const page = draft(report);
    expect(page.match(/<script|<img|onclick="/g)).toBeNull();
    expect(page).toContain('&lt;script&gt;');
  });
});

describe('the whole page', async () => {
  const sample = await loadSample(join(root, 'templates/samples/caldersea'), async () => pdu);
  const page = exportHtml(sample, pdu, { draft: false, assets: none });
  const layout = layOut(sample, pdu);
  const text = page
    .replace(/<style>.*?<\/style>|<sup>.*?<\/sup>/gs, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#39;/g, "'")
    .replace(/&(amp|lt|gt|quot);/g, ' ');

  test('has every word of the report, in order', () => {
    const words = allParts(layout.parts).flatMap(({ content }) =>
      content.flatMap((block) => wordsOf(blockText(block))),
    );
    expect(words.length).toBeGreaterThan(7000);
    expect(inOrder(words, wordsOf(text))).toBe(words.length);
  });

  test('has each footnote once, where it is marked', () => {
    const notes = allParts(layout.parts).flatMap((placed) =>
      notesOf(placed, { report: sample, template: pdu, layout }),
    );
    expect(notes.length).toBeGreaterThan(5);
    expect([...page.matchAll(/role="doc-noteref"[^>]*>(\d+)</g)].map(([, number]) => Number(number))).toEqual(
      notes.map((_, index) => index + 1),
    );
    expect(page.match(/<li id="note-\d+">/g)).toHaveLength(notes.length);
  });

  test('leads from every link inside it to one place', () => {
    const places = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(places).size).toBe(places.length);
    const links = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(links.length).toBeGreaterThan(10);
    expect(links.filter((id) => !places.includes(id))).toEqual([]);
  });

  test('has one title and skips no level of heading', () => {
    const levels = [...page.matchAll(/<h([1-6])[ >]/g)].map(([, level]) => Number(level));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels[0]).toBe(1);
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
  });

  test('says the same as before', () => {
    expect(exportHtml(structuredClone(sample), pdu, { draft: false, assets: none })).toBe(page);
  });
});

describe('draft and final', () => {
  test('a final page of a report with errors is refused, in words', () => {
    const report = newTestReport();
    const attempt = () => exportHtml(report, pdu, { draft: false, assets: none });
    expect(attempt).toThrow(AssayError);
    expect(attempt).toThrow(
      /^\d+ errors stand in the way of the final report\. .*export a draft\. Nothing was written\.$/,
    );
  });

  test('a draft says so and lists what is open', () => {
    const page = draft(newTestReport());
    expect(page).toContain('<p class="draft">DRAFT</p>');
    expect(page).toContain('<li>Foreword is empty.</li>');
  });
});

test('the words of the page come from the edition', () => {
  const welsh = {
    ...pdu,
    words: { ...pdu.words, notes: 'Nodiadau', skip: 'Neidio', draft: 'DRAFFT', openFindings: 'Ar agor' },
  };
  const page = exportHtml(
    { ...newTestReport(), parts: { foreword: [{ ...newParagraph('x'), children: [newFootnote('y')] }] } },
    welsh,
    {
      draft: true,
      assets: none,
    },
  );
  for (const word of ['Nodiadau', 'Neidio', 'DRAFFT', 'Ar agor']) expect(page).toContain(`>${word}<`);
});

test('a picture is in the page with its words', () => {
  const asset = 'a'.repeat(64);
  const bytes = readFileSync(join(root, 'docs/pictures/start.png'));
  const report: Report = {
    ...newTestReport(),
    assets: { [asset]: { name: 'map.png', type: 'image/png', width: 4, height: 3 } },
    parts: {
      foreword: [
        {
          type: 'picture',
          id: 'map',
          caption: 'The area',
          source: '',
          asset,
          alt: 'A map.',
          share: 0.5,
          children: [{ text: '' }],
        },
      ],
    },
  };
  const page = exportHtml(report, pdu, { draft: true, assets: new Map([[asset, bytes]]) });
  expect(page).toContain(
    `<img src="data:image/png;base64,${bytes.toString('base64')}" alt="A map." width="4" height="3"`,
  );
  expect(page).toContain('<figcaption>Figure 1: The area</figcaption>');
});

test('a chart is a picture that tells its values, and a table of them', () => {
  const report = newTestReport();
  report.scores.keyQuestions['2.2.1'] = { yes: 1, base: 3 };
  report.parts.foreword = [
    {
      type: 'chart',
      id: 'cases',
      caption: 'Cases <by> office',
      source: '',
      form: 'bars',
      unit: '%',
      series: ['2022', '2023'],
      rows: [{ label: 'North & west', values: [12, { figure: '2.2.1' }] }],
      alt: 'Both years.',
      children: [{ text: '' }],
    },
  ];
  const page = draft(report);
  expect(page).toContain('alt="Both years. North &amp; west: 2022 12%, 2023 33%."');
  expect(page).toContain('<tr><td>North &amp; west</td><td class="right">12%</td><td class="right">33%</td></tr>');
  expect(page.match(/src="data:image\/svg\+xml,%3Csvg/g)).toHaveLength(1);
});

test('a text that ends with its signature is not signed again', () => {
  const details: Report['details'] = { ...newTestReport().details, 'people.chiefInspector': 'Alex Example' };
  const office = details['people.chiefInspectorTitle'] ?? '';
  const page = (...texts: string[]) =>
    draft({ ...newTestReport(), details, parts: { foreword: texts.map(newParagraph) } });
  expect(page('Words.').match(/Alex Example/g)).toHaveLength(1);
  expect(page('Words.', 'Alex Example', office).match(/Alex Example/g)).toHaveLength(1);
});
