import { A, after, B, C, D, E, H, I, K, L, type ReviewCase, set, swap, TABLE } from './case-tools.ts';
import { AT, around, del, formed, ins, LATER, looked, mark, noteMark, p, t } from './reviewed-word.ts';

/** Lists, looks, footnotes and several people. */
export const FORM_CASES: ReviewCase[] = [
  {
    name: 'an item put into a list',
    edit: (x) => after(x, 'foreword/2', p(ins('Teams met weekly.'), { style: 'ListBullet', properties: mark('ins') })),
    accepted: { foreword: [A, B, C, 'Teams met weekly.', D, E] },
    points: ['insertion foreword/2 Ann: → Teams met weekly.'],
  },
  {
    name: 'a pasted list',
    edit: (x) =>
      after(
        x,
        'foreword/3',
        ['One.', 'Two.', 'Three.']
          .map((words) => p(ins(words, 'Bob'), { style: 'ListBullet', properties: mark('ins', 'Bob') }))
          .join(''),
      ),
    accepted: { foreword: [A, B, C, D, 'One.', 'Two.', 'Three.', E] },
    points: [
      'insertion foreword/3 Bob: → One.',
      'insertion foreword/3 Bob: → Two.',
      'insertion foreword/3 Bob: → Three.',
    ],
  },
  {
    name: 'a paragraph begun behind another, with the style that follows it',
    edit: (x) => {
      set(x, 'foreword/1', t(B), { properties: mark('ins') });
      after(x, 'foreword/1', p(ins('Teams met weekly.'), { style: 'ListBullet' }));
    },
    accepted: { foreword: [A, B, 'Teams met weekly.', C, D, E] },
    points: ['insertion foreword/1 Ann: → Teams met weekly.'],
  },
  {
    name: 'a picture put in',
    edit: (x) => set(x, 'foreword/1', t(B) + around('ins', '<w:r><w:drawing/></w:r>')),
    points: ['insertion foreword/1 Ann!picture: → [picture]'],
  },
  {
    name: 'a picture put in among words',
    edit: (x) => set(x, 'foreword/1', t(B) + ins(' See') + around('ins', '<w:r><w:drawing/></w:r>') + ins('here.')),
    accepted: { foreword: [A, `${B} Seehere.`, C, D, E] },
    points: ['insertion foreword/1 Ann: → See[picture]here.'],
  },
  {
    name: 'an item made a paragraph',
    edit: (x) =>
      set(x, 'foreword/2', t(C), { style: 'BodyText', properties: formed('<w:pStyle w:val="ListBullet"/>') }),
    accepted: { foreword: [A, B, C, D, E] },
    points: ['format foreword/2 Ann: bulleted item: Managers read the plans every month. → paragraph'],
  },
  {
    name: 'a paragraph made a heading',
    edit: (x) => set(x, 'foreword/1', t(B), { style: 'Heading2', properties: formed('<w:pStyle w:val="BodyText"/>') }),
    accepted: { foreword: [A, B, C, D, E] },
    points: [`format foreword/1 Ann: paragraph: ${B} → heading of level 1`],
  },
  {
    name: 'a paragraph centred',
    edit: (x) =>
      set(x, 'foreword/1', t(B), { properties: `<w:jc w:val="center"/>${formed('<w:pStyle w:val="BodyText"/>')}` }),
    points: [`format foreword/1 Ann!looks: ${B} → another look of the paragraph`],
  },
  {
    name: 'words made bold',
    edit: (x) =>
      set(
        x,
        'foreword/1',
        t('Staff knew ') + t('the people', `<w:b/>${looked()}`) + t(' they worked with and wrote good plans.'),
      ),
    accepted: { foreword: [A, B.replace('the people', '**the people**'), C, D, E] },
    points: ['format foreword/1 Ann: the people → bold'],
  },
  {
    name: 'bold taken off',
    edit: (x) => swap(x, 'background/1', t('two towns', '<w:b/>'), t('two towns', looked('<w:b/>'))),
    points: ['format background/1 Ann: two towns → not bold'],
    accepted: { background: [H, I.replace('two towns', 'two towns '.trim()), TABLE, K, L] },
  },
  {
    name: 'an insertion within which another one took words away',
    edit: (x) =>
      set(
        x,
        'foreword/0',
        t(A) + ins(' It was ') + around('ins', del('long ', 'Bob', LATER), 'Ann', AT) + ins('planned.'),
      ),
    accepted: { foreword: [`${A} It was planned.`, B, C, D, E] },
    points: [
      'insertion foreword/0 Ann: → It was',
      'insertion foreword/0 Ann!withdrawn: → long',
      'insertion foreword/0 Ann: → planned.',
    ],
  },
  {
    name: 'two people in one sentence',
    edit: (x) =>
      set(
        x,
        'foreword/1',
        del('Staff', 'Ann') +
          ins('Officers', 'Ann') +
          t(' knew the people they worked with and wrote ') +
          del('good', 'Bob') +
          ins('clear', 'Bob') +
          t(' plans.'),
      ),
    accepted: { foreword: [A, 'Officers knew the people they worked with and wrote clear plans.', C, D, E] },
    points: ['replacement foreword/1 Ann: Staff → Officers', 'replacement foreword/1 Bob: good → clear'],
  },
  {
    name: 'words of a footnote',
    edit: (x) =>
      x.footnotes.set(
        1,
        p(t(' ') + t('Figures are for ') + del('2025') + ins('2024') + t('.'), { style: 'FootnoteText' }),
      ),
    points: ['replacement foreword/4 Ann: 2025 → 2024'],
    accepted: { foreword: [A, B, C, D, E.replace('\ufffb', '[Figures are for 2024.]')] },
  },
  {
    name: 'a footnote put in',
    edit: (x) => {
      set(x, 'foreword/0', t(A) + around('ins', noteMark(2)));
      x.footnotes.set(2, p(t(' ') + ins('See the annex.'), { style: 'FootnoteText' }));
    },
    accepted: { foreword: [`${A}[See the annex.]`, B, C, D, E] },
    points: ['insertion foreword/0 Ann: → [See the annex.]'],
  },
  {
    name: 'a footnote taken out',
    edit: (x) =>
      set(x, 'foreword/4', t('Most cases were assessed well') + around('del', noteMark(1)) + t(' by the team.')),
    accepted: { foreword: [A, B, C, D, 'Most cases were assessed well by the team.'] },
    points: ['deletion foreword/4 Ann: [Figures are for 2025.] →'],
  },
];
