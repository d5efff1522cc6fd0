import { expect, test } from 'vitest';
import { type Content, newLiveFigure, newParagraph, newTable } from '../../../core/content.ts';
import { blockText } from '../../../core/content-text.ts';
import { locate } from '../../../core/figures/lines.ts';
import { placeFigures } from '../../../core/figures/place-figures.ts';
import { typedNumbers } from '../../../core/figures/typed-numbers.ts';
import { layOut } from '../../../core/layout.ts';
import { newTestReport, pdu, withScores } from '../../editions.ts';

const { figures } = layOut(withScores(newTestReport(), { '2.2.3': '30/90' }), pdu);

function read(content: Content): string[] {
  const printed = placeFigures(content, figures, pdu);
  return typedNumbers(content, printed, pdu.words).map(({ block, from, to, text, reading }) => {
    expect(blockText(printed[block]!).slice(from, to), 'the place of a number').toBe(text);
    if (reading.kind === 'percentage') return `${text} = ${reading.percentage}%`;
    if (reading.kind === 'counts') return `${text} = ${reading.yes}/${reading.base}`;
    return `${text} = ${reading.value}, ${reading.behind}`;
  });
}

test.each<[text: string, numbers: string[]]>([
  ['In 49 per cent of cases it was.', ['49 per cent = 49%']],
  ['It was so in 46.5% of them.', ['46.5% = 46.5%']],
  ['Sixty-four per cent of cases were.', ['Sixty-four per cent = 64%']],
  ['In seven per cent, and in 12\u00a0per cent.', ['seven per cent = 7%', '12\u00a0per cent = 12%']],
  ['It was done in 30 of the 90 cases.', ['30 of the 90 = 30/90']],
  ['In 27 out of 51, and seven out of the nine.', ['27 out of 51 = 27/51', 'seven out of the nine = 7/9']],
  ['Of 1,204 people, 1,000 of 1,204 came.', ['1,204 = 1204, people', '1,000 of 1,204 = 1000/1204']],
  ['In 26 of 57 cases (46 per cent).', ['26 of 57 = 26/57', '46 per cent = 46%']],
  ['Two of the three were new.', ['Two of the three = 2/3']],
  [
    'We read 104 cases from four local delivery units.',
    ['104 = 104, cases from four', 'four = 4, local delivery units'],
  ],
  // Not numbers of this kind: ages, sections, sums of money, years with a stroke, ranges, points, parts of words.
  ['A 31-year-old man, in 2.1.3, paid £14 in 2017/2018.', []],
  ['A one-to-one talk, five percentage points (someone, onerous).', ['five = 5, percentage points']],
])('%s', (text, numbers) => {
  expect(read([newParagraph(text)])).toEqual(numbers);
});

test('cells of a table are read one by one, with a stroke between counts', () => {
  const table = newTable(
    't',
    [
      ['Question', 'Yes'],
      ['Planning', '30/90'],
      ['Reviewing, 49%', '12'],
    ],
    'Work in 7 of 9 cases',
  );
  expect(read([newParagraph('None.'), table])).toEqual(['30/90 = 30/90', '49% = 49%']);
});

test('live figures are passed over, and places are those of what they print', () => {
  const paragraph = {
    ...newParagraph(),
    children: [
      { text: 'It was ' },
      newLiveFigure('2.2.3', 'percentage', 'something else'),
      { text: ', not 34 per cent, in ' },
      newLiveFigure('2.2.3', 'yes', '29'),
      { text: ' of ' },
      { text: '90 cases', bold: true as const },
    ],
  };
  expect(read([paragraph])).toEqual(['34 per cent = 34%', '90 = 90, cases']);
});

test('a link is passed over with its words', () => {
  const link = { type: 'link' as const, url: 'https://example.org', children: [{ text: 'all 49 per cent' }] };
  expect(read([{ ...newParagraph(), children: [{ text: 'See ' }, link, { text: ' and 50%.' }] }])).toEqual([
    '50% = 50%',
  ]);
});

test('a place in what is printed is found again in what is written', () => {
  const [table, paragraph] = [
    newTable(
      't',
      [
        ['a', 'b'],
        ['cd', 'ef'],
      ],
      'Cap',
    ),
    { ...newParagraph(), children: [{ text: 'ab' }, newLiveFigure('2.2.3', 'percentage', '1'), { text: 'cd' }] },
  ];
  const at = (block: typeof table | typeof paragraph, position: number, side: 'begins' | 'ends') => {
    const place = locate(block, placeFigures([block], figures, pdu)[0]!, position, side);
    return place && `${place.path.join('.')}:${place.offset}`;
  };
  // `Cap`, `a b`, `cd ef` with one sign between each.
  expect([4, 6, 8, 9, 11].map((position) => at(table, position, 'begins'))).toEqual([
    '0.0.0:0',
    '0.1.0:0',
    '1.0.0:0',
    '1.0.0:1',
    '1.1.0:0',
  ]);
  // `ab33 per centcd`
  expect([0, 1, 2, 5, 13, 14].map((position) => at(paragraph, position, 'begins'))).toEqual([
    '0:0',
    '0:1',
    '0:2',
    '0:2',
    '2:0',
    '2:1',
  ]);
  expect([2, 15].map((position) => at(paragraph, position, 'ends'))).toEqual(['0:2', '2:2']);
});
