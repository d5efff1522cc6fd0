import { A, after, B, before, C, D, E, type ReviewCase, set } from './case-tools.ts';
import { around, del, ins, mark, p, t } from './reviewed-word.ts';

/** Words put in, taken out and moved. */
export const WORD_CASES: ReviewCase[] = [
  { name: 'nothing at all', edit: () => {}, points: [] },
  {
    name: 'a word put in',
    edit: (x) =>
      set(
        x,
        'foreword/0',
        t('The inspection took place in ') + ins('late ') + t('October and covered the whole area.'),
      ),
    accepted: { foreword: [A.replace('October', 'late October'), B, C, D, E] },
    points: ['insertion foreword/0 Ann: → late'],
  },
  {
    name: 'words taken out',
    edit: (x) =>
      set(x, 'foreword/1', t('Staff knew the people') + del(' they worked with') + t(' and wrote good plans.')),
    accepted: { foreword: [A, 'Staff knew the people and wrote good plans.', C, D, E] },
    points: ['deletion foreword/1 Ann: they worked with →'],
  },
  {
    name: 'a word for another',
    edit: (x) =>
      set(
        x,
        'foreword/1',
        t('Staff knew the people they worked with and wrote ') + del('good') + ins('sound') + t(' plans.'),
      ),
    accepted: { foreword: [A, B.replace('good', 'sound'), C, D, E] },
    points: ['replacement foreword/1 Ann: good → sound'],
  },
  {
    name: 'letters within a word',
    edit: (x) =>
      set(
        x,
        'foreword/1',
        t('Staff kn') + del('e') + ins('o') + t('w the people they worked with and wrote good plans.'),
      ),
    accepted: { foreword: [A, B.replace('knew', 'know'), C, D, E] },
    points: ['replacement foreword/1 Ann: e → o'],
  },
  {
    name: 'runs split at every letter',
    edit: (x) =>
      set(
        x,
        'foreword/0',
        [...A].map((letter) => t(letter)).join('') + [...' Twice.'].map((letter) => ins(letter)).join(''),
      ),
    accepted: { foreword: [`${A} Twice.`, B, C, D, E] },
    points: ['insertion foreword/0 Ann: → Twice.'],
  },
  {
    name: 'proofreading marks, bookmarks and smart tags in between',
    edit: (x) =>
      set(
        x,
        'foreword/0',
        `<w:bookmarkStart w:id="5" w:name="x"/><w:proofErr w:type="spellStart"/>${t('The inspection')}<w:proofErr w:type="spellEnd"/><w:smartTag w:element="place">${t(' took place in October')}</w:smartTag><w:bookmarkEnd w:id="5"/>${ins(' last year')}${t(' and covered the whole area.')}`,
      ),
    accepted: { foreword: [A.replace('October', 'October last year'), B, C, D, E] },
    points: ['insertion foreword/0 Ann: → last year'],
  },
  {
    name: 'a paragraph parted',
    edit: (x) => {
      set(x, 'foreword/1', t('Staff knew the people they worked with'), { properties: mark('ins') });
      after(
        x,
        'foreword/1',
        p(del(' and wrote') + ins('They wrote') + t(' good plans.'), { id: '12345678', style: 'BodyText' }),
      );
    },
    accepted: { foreword: [A, 'Staff knew the people they worked with', 'They wrote good plans.', C, D, E] },
    points: ['replacement foreword/1 Ann: and wrote → They wrote'],
  },
  {
    name: 'a paragraph parted and nothing else',
    edit: (x) => {
      set(x, 'foreword/1', t('Staff knew the people they worked with'), { id: '1234567A', properties: mark('ins') });
      after(x, 'foreword/1', p(t(' and wrote good plans.'), { id: '12345678', style: 'BodyText' }));
    },
    accepted: { foreword: [A, 'Staff knew the people they worked with', ' and wrote good plans.', C, D, E] },
    points: ['structure foreword/1 Ann: one paragraph → two paragraphs'],
  },
  {
    name: 'two paragraphs joined',
    edit: (x) => set(x, 'foreword/0', t(A) + ins(' '), { properties: mark('del') }),
    accepted: { foreword: [`${A} ${B}`, C, D, E] },
    points: ['insertion foreword/0 Ann: →'],
  },
  {
    name: 'a paragraph put in between',
    edit: (x) =>
      before(x, 'foreword/1', p(ins('A new finding.'), { id: '1234ABCD', style: 'BodyText', properties: mark('ins') })),
    accepted: { foreword: [A, 'A new finding.', B, C, D, E] },
    points: ['insertion foreword/0 Ann: → A new finding.'],
  },
  {
    name: 'a paragraph written behind another',
    edit: (x) => {
      set(x, 'foreword/0', t(A), { properties: mark('ins') });
      after(x, 'foreword/0', p(ins('A new finding.'), { style: 'BodyText' }));
    },
    accepted: { foreword: [A, 'A new finding.', B, C, D, E] },
    points: ['insertion foreword/0 Ann: → A new finding.'],
  },
  {
    name: 'two paragraphs at the start of a text',
    edit: (x) =>
      before(
        x,
        'foreword/0',
        p(ins('First.'), { style: 'BodyText', properties: mark('ins') }) +
          p(ins('Second.'), { style: 'BodyText', properties: mark('ins') }),
      ),
    accepted: { foreword: ['First.', 'Second.', A, B, C, D, E] },
    points: ['insertion foreword/0 Ann: → First.', 'insertion foreword/0 Ann: → Second.'],
  },
  {
    name: 'a paragraph at the end of a text',
    edit: (x) => after(x, 'foreword/4', p(ins('The last word.'), { style: 'BodyText', properties: mark('ins') })),
    accepted: { foreword: [A, B, C, D, E, 'The last word.'] },
    points: ['insertion foreword/4 Ann: → The last word.'],
  },
  {
    name: 'words put in over several paragraphs',
    edit: (x) => {
      set(x, 'foreword/0', t('The inspection took place in October') + ins('.'), { properties: mark('ins') });
      after(
        x,
        'foreword/0',
        p(ins('It was announced.'), { style: 'BodyText', properties: mark('ins') }) +
          p(ins('We') + del(' and') + t(' covered the whole area.'), { style: 'BodyText' }),
      );
    },
    accepted: {
      foreword: [
        'The inspection took place in October.',
        'It was announced.',
        'We covered the whole area.',
        B,
        C,
        D,
        E,
      ],
    },
    points: ['replacement foreword/0 Ann: and → . It was announced. We'],
  },
  {
    name: 'words taken out over several paragraphs',
    edit: (x) => {
      set(x, 'foreword/0', t('The inspection took place in October') + del(' and covered the whole area.'), {
        properties: mark('del'),
      });
      set(x, 'foreword/1', del('Staff knew the people they worked with') + t(' and wrote good plans.'));
    },
    accepted: { foreword: ['The inspection took place in October and wrote good plans.', C, D, E] },
    points: ['deletion foreword/0 Ann: and covered the whole area. Staff knew the people they worked with →'],
  },
  {
    name: 'a paragraph taken out',
    edit: (x) => set(x, 'foreword/1', del(B), { properties: mark('del') }),
    accepted: { foreword: [A, C, D, E] },
    points: [`deletion foreword/1 Ann: ${B} →`],
  },
  {
    name: 'a block moved, as Word tracks it',
    edit: (x) => {
      const moved = (name: string) => (name === 'moveFrom' ? t(B).replaceAll('w:t', 'w:t') : t(B));
      set(x, 'foreword/1', `<w:moveFromRangeStart w:id="70" w:name="move1"/>${around('moveFrom', moved('moveFrom'))}`, {
        properties: mark('moveFrom'),
      });
      after(x, 'foreword/1', '<w:moveFromRangeEnd w:id="70"/>');
      after(
        x,
        'foreword/3',
        `<w:moveToRangeStart w:id="71" w:name="move1"/>${p(around('moveTo', moved('moveTo')), { style: 'BodyText', properties: mark('moveTo') })}<w:moveToRangeEnd w:id="71"/>`,
      );
    },
    accepted: { foreword: [A, C, D, B, E] },
    points: [`move foreword/1 Ann: ${B} → ${B}`],
  },
  {
    name: 'a block moved with tracking off',
    edit: (x) => {
      const xml = x.body.get('foreword/1') ?? '';
      x.body.delete('foreword/1');
      after(x, 'foreword/3', xml);
    },
    accepted: { foreword: [A, C, D, B, E] },
    points: [`move foreword/1 Unknown~: ${B} → ${B}`],
  },
];
