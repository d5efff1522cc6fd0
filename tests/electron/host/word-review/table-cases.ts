import { after, cell, H, I, K, L, type ReviewCase, set, swap, TABLE } from './case-tools.ts';
import { around, del, ins, mark, p, row, t } from './reviewed-word.ts';

/** Tables, links, and edits with tracking off. */
export const TABLE_CASES: ReviewCase[] = [
  {
    name: 'a word in a cell',
    edit: (x) => swap(x, 'background/2/1', t('120'), del('120') + ins('125')),
    accepted: { background: [H, I, TABLE.replace('120', '125'), K, L] },
    points: ['replacement background/2/1/1 Ann: 120 → 125'],
  },
  {
    name: 'a row put in',
    edit: (x) =>
      after(
        x,
        'background/2/1',
        row(
          ['Marnhull', '12', '2'].map((words) => cell(words, mark('ins'), ins(words))),
          '<w:ins w:id="1" w:author="Ann" w:date="2026-03-02T09:00:00Z"/>',
        ),
      ),
    accepted: { background: [H, I, TABLE.replace('\nWyreham', '\nMarnhull\t12\t2\nWyreham'), K, L] },
    points: ['insertion background/2/2 Ann: → Marnhull 12 2'],
  },
  {
    name: 'a row taken out',
    edit: (x) =>
      x.body.set(
        'background/2/1',
        (x.body.get('background/2/1') ?? '')
          .replace('<w:tr>', '<w:tr><w:trPr><w:del w:id="1" w:author="Ann" w:date="2026-03-02T09:00:00Z"/></w:trPr>')
          .replace(/<w:t (.*?)>(.*?)<\/w:t>/g, '<w:delText>$2</w:delText>'),
      ),
    accepted: { background: [H, I, TABLE.replace('\nCaldersea\t120\t9', ''), K, L] },
    points: ['deletion background/2/1 Ann: Caldersea 120 9 →'],
  },
  {
    name: 'a table taken out',
    edit: (x) => {
      for (const at of [0, 1, 2])
        x.body.set(
          `background/2/${at}`,
          (x.body.get(`background/2/${at}`) ?? '').replace(
            '<w:tr>',
            '<w:tr><w:trPr><w:del w:id="1" w:author="Ann" w:date="2026-03-02T09:00:00Z"/></w:trPr>',
          ),
        );
    },
    accepted: { background: [H, I, K, L] },
    points: ['deletion background/2 Ann: Office Cases Staff Caldersea 120 9 Wyreham 80 6 →'],
  },
  {
    name: 'a table put in',
    edit: (x) =>
      after(
        x,
        'background/3',
        [
          ['Year', 'Cases'],
          ['2025', '200'],
        ]
          .map((words) =>
            row(
              words.map((one) => cell(one, mark('ins'), ins(one))),
              '<w:ins w:id="1" w:author="Ann" w:date="2026-03-02T09:00:00Z"/>',
            ),
          )
          .join(''),
      ),
    accepted: { background: [H, I, TABLE, K, 'Year\tCases\n2025\t200', L] },
    points: ['insertion background/3 Ann: → [table]'],
  },
  {
    name: 'a caption reworded',
    edit: (x) => swap(x, 'background/2/caption', t('Table 1: Offices'), t('Table 1: Offices') + ins(' of the unit')),
    points: ['insertion background/2/caption Ann: → of the unit'],
  },
  {
    name: 'words in a link',
    edit: (x) => swap(x, 'background/1', t('long coast'), del('long') + ins('very long') + t(' coast')),
    accepted: { background: [H, I.replace('long', 'very long'), TABLE, K, L] },
    points: ['replacement background/1 Ann: long → very long'],
  },
  {
    name: 'a link put in, as a field',
    edit: (x) =>
      set(
        x,
        'background/3',
        t('Work in the courts was praised by the judges we met') +
          around(
            'ins',
            `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://example.org/more" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${t(' (more)')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
          ) +
          t('.'),
      ),
    accepted: { background: [H, I, TABLE, K.replace('met.', 'met (more).'), L] },
    points: ['insertion background/3 Ann: → (more)'],
  },
  {
    name: 'words changed with tracking off',
    edit: (x) => set(x, 'background/3', t('Work in the courts was praised by every judge we met.')),
    accepted: { background: [H, I, TABLE, 'Work in the courts was praised by every judge we met.', L] },
    points: ['replacement background/3 Unknown~: the → every', 'replacement background/3 Unknown~: judges → judge'],
  },
  {
    name: 'a paragraph put in with tracking off',
    edit: (x) => after(x, 'background/3', p(t('Nobody tracked this.'), { style: 'BodyText' })),
    accepted: { background: [H, I, TABLE, K, 'Nobody tracked this.', L] },
    points: ['insertion background/3 Unknown~: → Nobody tracked this.'],
  },
  {
    name: 'a paragraph taken out with tracking off',
    edit: (x) => x.body.delete('background/3'),
    accepted: { background: [H, I, TABLE, L] },
    points: [`deletion background/3 Unknown~: ${K} →`],
  },
  {
    name: 'tracked and untracked in one paragraph',
    edit: (x) =>
      set(
        x,
        'background/4',
        t('Nothing at all was found to be ') + del('missing from') + ins('wrong with') + t(' the records.'),
      ),
    accepted: { background: [H, I, TABLE, K, 'Nothing at all was found to be wrong with the records.'] },
    points: [
      'replacement background/4 Unknown~: else → at all',
      'replacement background/4 Ann: missing from → wrong with',
    ],
  },
];
