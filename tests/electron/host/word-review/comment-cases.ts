import { A, after, B, C, D, E, H, I, K, L, type ReviewCase, set, swap, TABLE } from './case-tools.ts';
import { comment, del, from, ins, LATER, mark, p, t, to } from './reviewed-word.ts';

/** Lost marks of places, and comments. */
export const COMMENT_CASES: ReviewCase[] = [
  {
    name: 'ids of paragraphs rewritten',
    edit: (x) => {
      set(
        x,
        'foreword/1',
        t('Staff knew the people they worked with and wrote ') + del('good') + ins('sound') + t(' plans.'),
        { id: '0AAAAAA1' },
      );
      set(x, 'foreword/2', t(C) + ins(' We saw that.'), { id: '0AAAAAA2' });
    },
    accepted: { foreword: [A, B.replace('good', 'sound'), `${C} We saw that.`, D, E] },
    points: ['replacement foreword/1 Ann: good → sound', 'insertion foreword/2 Ann: → We saw that.'],
  },
  {
    name: 'controls removed',
    edit: (x) => {
      x.controls = false;
      after(x, 'foreword/4', p(ins('The last word.'), { style: 'BodyText', properties: mark('ins') }));
    },
    accepted: { foreword: [A, B, C, D, E, 'The last word.'] },
    points: ['insertion foreword/4 Ann: → The last word.'],
  },
  {
    name: 'controls and ids removed',
    edit: (x) => {
      x.controls = false;
      for (const [key, xml] of x.body) x.body.set(key, xml.replace(/ w14:paraId="\w+"/g, ''));
      set(x, 'foreword/3', t('Partners were told about ') + ins('all ') + t('risks in time.'));
      set(x, 'background/1', x.body.get('background/1')?.match(/<\/w:pPr>(.*)<\/w:p>/)?.[1] + ins(' It is wide.'));
    },
    accepted: {
      foreword: [A, B, C, D.replace('risks', 'all risks'), E],
      background: [H, `${I} It is wide.`, TABLE, K, L],
    },
    points: ['insertion foreword/3 Ann: → all', 'insertion background/1 Ann: → It is wide.'],
  },
  {
    name: 'a heading of the edition changed',
    edit: (x) => swap(x, 'foreword/heading', t('Foreword'), del('Foreword') + ins('Preface')),
    points: ['replacement foreword/heading Ann!protected: Foreword → Preface'],
  },
  {
    name: 'a comment on words',
    edit: (x) => {
      set(
        x,
        'foreword/0',
        t('The inspection took place ') + from(0) + t('in October') + to(0) + t(' and covered the whole area.'),
      );
      comment(x, 'Which year?');
    },
    points: ['comment foreword/0 Ann: in October → Which year?'],
    threads: ['in October | Which year?, Ann'],
  },
  {
    name: 'a comment over several paragraphs',
    edit: (x) => {
      set(x, 'foreword/1', t('Staff knew ') + from(0) + t('the people they worked with and wrote good plans.'));
      set(x, 'foreword/3', t('Partners') + to(0) + t(' were told about risks in time.'));
      comment(x, 'Too long.\nSay it in two.');
    },
    points: [
      `comment foreword/1 Ann: the people they worked with and wrote good plans. ${C} Partners → Too long. Say it in two.`,
    ],
    threads: [`the people they worked with and wrote good plans.\n${C}\nPartners | Too long.\nSay it in two., Ann`],
  },
  {
    name: 'a thread that is resolved',
    edit: (x) => {
      set(
        x,
        'foreword/0',
        from(0) +
          from(1) +
          t('The inspection') +
          to(0) +
          to(1) +
          t(' took place in October and covered the whole area.'),
      );
      comment(x, 'Which one?');
      comment(x, 'The second.', { by: 'Bob', at: LATER, parent: 0 });
      x.extended[0] = x.extended[0]?.replace('w15:done="0"', 'w15:done="1"') ?? '';
    },
    points: ['comment foreword/0 Ann: The inspection → Which one? The second.'],
    threads: ['The inspection | Which one?, Ann | The second., Bob | resolved'],
  },
  {
    name: 'a comment on words that came and words that went',
    edit: (x) => {
      set(
        x,
        'foreword/1',
        t('Staff knew the people they worked with and wrote ') +
          from(0) +
          del('good') +
          ins('sound') +
          t(' plans.') +
          to(0),
      );
      comment(x, 'Better so?', { by: 'Bob' });
    },
    accepted: { foreword: [A, B.replace('good', 'sound'), C, D, E] },
    points: ['replacement foreword/1 Ann: good → sound', 'comment foreword/1 Bob: sound plans. → Better so?'],
    threads: ['sound plans. | Better so?, Bob'],
  },
  {
    name: 'a comment in a cell',
    edit: (x) => {
      swap(x, 'background/2/1', t('120'), from(0) + t('120') + to(0));
      comment(x, 'Sure?');
    },
    points: ['comment background/2/1/1 Ann: 120 → Sure?'],
    threads: ['120 | Sure?, Ann'],
  },
  {
    name: 'a comment without a range',
    edit: (x) => {
      set(x, 'foreword/2', `${t(C)}<w:r><w:commentReference w:id="0"/></w:r>`);
      comment(x, 'Good.');
    },
    points: [`comment foreword/2 Ann: ${C} → Good.`],
    threads: [`${C} | Good., Ann`],
  },
  {
    name: 'a file that does not say what it was made from',
    edit: (x) => {
      x.identity = false;
      set(
        x,
        'foreword/1',
        t('Staff knew the people they worked with and wrote ') + del('good') + ins('sound') + t(' plans.'),
      );
    },
    accepted: { foreword: [A, B.replace('good', 'sound'), C, D, E] },
    points: ['replacement foreword/1 Ann: good → sound'],
  },
];
