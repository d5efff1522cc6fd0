import { expect, test } from 'vitest';
import { newParagraph } from '../../../../core/content.ts';
import type { Report } from '../../../../core/report.ts';
import { FoundReview, type SeenRun } from '../../../../core/review/word/review.ts';
import { takeReview } from '../../../../core/review/word/take-review.ts';
import { findReview } from '../../../../electron/host/word-review/find-review.ts';
import { pdu } from '../../../editions.ts';
import { B, set, swap } from './case-tools.ts';
import { CASES } from './review-cases.ts';
import { comment, del, from, ins, newExport, type Pieces, p, t, to, wordOf } from './reviewed-word.ts';

/** What came back as it is laid before somebody who decides: the words round each change, and what stands there now. */

const { report, identity, pieces } = newExport();

const find = (edit: (pieces: Pieces) => void, into: Report = report) => {
  const edited = pieces();
  edit(edited);
  const bytes = wordOf(edited, identity);
  return findReview({ name: 'reviewed.docx', bytes }, into, pdu, () => {});
};
const SIGNS = { same: ['', ''], gone: ['[-', '-]'], new: ['[+', '+]'], about: ['[?', '?]'] } as const;
const say = (runs: readonly SeenRun[]) => runs.map(({ kind, text }) => SIGNS[kind].join(text)).join('');
const seenOf = (found: ReturnType<typeof find>) =>
  found.review.points.map(({ id }) => {
    const { sent = [], wanted = [], here } = found.seen[id] ?? {};
    return { sent: say(sent), wanted: say(wanted), ...(here !== undefined && { here }) };
  });

test.each(CASES)('$name: what is found crosses to the window as it is, and each point is seen', ({ edit }) => {
  const found = find(edit);
  expect(FoundReview.parse(JSON.parse(JSON.stringify(found)))).toEqual(JSON.parse(JSON.stringify(found)));
  for (const { id, comment: said } of found.review.points) {
    const { sent = [], wanted = [] } = found.seen[id] ?? {};
    expect(said ? 1 : sent.length + wanted.length).toBeGreaterThan(0);
  }
});

const changed = (edited: Pieces) =>
  set(
    edited,
    'foreword/1',
    `${t('Staff knew ')}${del('the people')}${ins('everybody')}${t(' they worked with and wrote good plans.')}`,
  );

test('a change is seen with the words round it', () => {
  expect(seenOf(find(changed))).toEqual([
    {
      sent: 'Staff knew [-the people-] they worked with and wrote good plans.',
      wanted: 'Staff knew [+everybody+] they worked with and wrote good plans.',
    },
  ]);
});

test('of a sentence that somebody typed anew, the words that differ are marked', () => {
  const anew = 'Staff knew the people they worked with and wrote very good plans.';
  const found = find((edited) => set(edited, 'foreword/1', `${del(B)}${ins(anew)}`));
  expect(seenOf(found).map(({ wanted }) => wanted)).toEqual([
    'Staff knew the people they worked with and wrote [+very +]good plans.',
  ]);
});

test('a comment is seen on its words', () => {
  const found = find((edited) => {
    set(
      edited,
      'foreword/1',
      `${t('Staff knew ')}${from(0)}${t('the people')}${to(0)}${t(' they worked with and wrote good plans.')}`,
    );
    comment(edited, 'Which people?');
  });
  expect(seenOf(found)).toEqual([
    { sent: 'Staff knew [?the people?] they worked with and wrote good plans.', wanted: '' },
  ]);
});

test('what was taken before is there to be seen, as known; what went out with the file is not', () => {
  const edit = (edited: Pieces) => {
    changed(edited);
    set(edited, 'foreword/2', `${from(0)}${t('Managers')}${to(0)}${t(' read the plans every month.')}`);
    comment(edited, 'Which?');
  };
  const { review, file } = find(edit);
  const ids = new Set(review.points.map(({ id }) => id));
  const taken = takeReview(report, review, ids, { file, name: 'a.docx', at: '2026-03-04T00:00:00Z' });
  const again = find(edit, taken).review.points;
  expect(again.map(({ id, kind, known }) => [id, kind, known])).toEqual(
    review.points.map(({ id, kind }) => [id, kind, true]),
  );
  const later = wordOf(afterEdit(edit), { ...identity, parts: taken.parts, at: '2026-04-01T00:00:00Z' });
  const points = findReview({ name: 'later.docx', bytes: later }, taken, pdu, () => {}).review.points;
  expect(points.filter(({ kind }) => kind === 'comment')).toEqual([]);
});

test('what the report says now is told where that has changed since, or is gone', () => {
  const [first, , ...rest] = report.parts.foreword ?? [];
  const into = (text: string): Report => ({
    ...report,
    parts: { ...report.parts, foreword: [first!, ...(text ? [newParagraph(text)] : []), ...rest] },
  });
  const now = 'Staff knew the people they worked with well, and wrote plans.';
  expect(seenOf(find(changed, into(now))).map(({ here }) => here)).toEqual([now]);
  expect(seenOf(find(changed, into(''))).map(({ here }) => here)).toEqual(['']);
});

test('what was changed in a protected place is told with what the report says there', () => {
  const found = find((edited) => swap(edited, 'background/2/caption', 'Table 1: Offices', 'Table 1: Bureaus'));
  expect(found.review.points.map(({ refused }) => refused)).toEqual([undefined]);
  const heading = find((edited) =>
    edited.body.set('foreword/heading', p(t('Preface'), { style: 'Heading1', id: idIn(edited, 'foreword/heading') })),
  );
  expect(heading.review.points.map(({ refused }) => refused)).toEqual(['protected']);
  expect(seenOf(heading)).toEqual([{ sent: '[-Foreword-]', wanted: '[+Preface+]', here: 'Foreword' }]);
});

test('of what the report prints from elsewhere it is not said that it has gone', () => {
  const key = 'cover/organisation';
  const id = '00ABCDEF';
  const edited = pieces();
  edited.body.set(key, p(`${t('North ')}${del('Coast')}${ins('Shore')}`, { id }));
  const sent = { ...identity, words: { ...identity.words, [key]: 'North Coast' } };
  const bytes = wordOf(edited, { ...sent, paragraphs: [...identity.paragraphs, [id, key]] });
  const found = findReview({ name: 'a.docx', bytes }, report, pdu, () => {});
  expect(found.review.points.map(({ refused }) => refused)).toEqual(['protected']);
  expect(seenOf(found)).toEqual([{ sent: 'North [-Coast-]', wanted: 'North [+Shore+]' }]);
});

test('a file of another report is refused by its name', () => {
  const bytes = wordOf(pieces(), { ...identity, report: 'another' });
  expect(() => findReview({ name: 'theirs.docx', bytes }, report, pdu, () => {})).toThrow(
    /“theirs.docx”: The file was made from another report/,
  );
});

function afterEdit(edit: (edited: Pieces) => void): Pieces {
  const edited = pieces();
  edit(edited);
  return edited;
}

function idIn(edited: Pieces, key: string): string {
  return /w14:paraId="(\w+)"/.exec(edited.body.get(key) ?? '')?.[1] ?? '';
}
