import { expect, test } from 'vitest';
import { newTable } from '../../../../core/content.ts';
import { layOut } from '../../../../core/layout.ts';
import { chooseComments } from '../../../../core/review/comments/choose-comments.ts';
import { mentionOffers, mentionsIn } from '../../../../core/review/comments/mentions.ts';
import { placesOfComments } from '../../../../core/review/comments/places-of-comments.ts';
import {
  assignTo,
  newComment,
  reopen,
  resolve,
  withoutRemark,
  withReply,
  withWords,
} from '../../../../core/review/comments/threads.ts';
import { pdu } from '../../../editions.ts';
import { seeded } from '../../merge/edits.ts';
import { commented, texts, thread } from './commented.ts';

const ann = { by: 'Ann', at: '2026-01-01T10:00:00Z' };
const ben = { by: 'Ben', at: '2026-01-02T10:00:00Z' };

test('a thread is begun, answered, edited, assigned, resolved, opened again and taken apart', () => {
  const first = newComment(
    { id: 'a', remark: 'r1', anchor: { kind: 'words', part: 'foreword' }, quote: 'late' },
    'How late?',
    ann,
  );
  const reply = { id: 'r2', text: 'A month.', ...ben };
  const answered = withReply(resolve([first, thread('b')], 'a', ben), 'a', reply);
  expect(answered[0]).toEqual({ ...first, remarks: [...first.remarks, reply] });
  expect(answered[1]).toEqual(thread('b'));
  expect(withWords(answered, 'a', 'r2', 'A week.')[0]?.remarks[1]).toEqual({ ...reply, text: 'A week.' });
  expect(resolve(answered, 'a', ben)[0]?.resolved).toEqual(ben);
  expect(reopen(resolve(answered, 'a', ben), 'a')).toEqual(answered);
  expect(assignTo(answered, 'a', 'Cora')[0]?.assigned).toBe('Cora');
  expect(assignTo(assignTo(answered, 'a', 'Cora'), 'a', undefined)).toEqual(answered);
  expect(withoutRemark(answered, 'a', 'r2')[0]).toEqual(first);
  expect(withoutRemark(answered, 'a', 'r1')).toEqual([thread('b')]);
});

test('a mention is of the longest name that fits, and of no part of a word', () => {
  const names = ['Ann', 'Ann Marie', 'Bo'];
  const named = (text: string) => mentionsIn(text, names).map(({ name, from, to }) => [name, text.slice(from, to)]);
  expect(named('@Ann Marie and @ann, not @Anna nor x@Bo, but (@Bo)')).toEqual([
    ['Ann Marie', '@Ann Marie'],
    ['Ann', '@ann'],
    ['Bo', '@Bo'],
  ]);
});

test('names are offered for what is typed behind an @', () => {
  const names = ['Ann Marie', 'Bo'];
  expect(mentionOffers('Ask @mar', 8, names)).toEqual({ from: 4, names: ['Ann Marie'] });
  expect(mentionOffers('Ask @', 5, names)).toEqual({ from: 4, names });
  expect(mentionOffers('Ask @Bo', 7, names)).toBeUndefined();
  expect(mentionOffers('a@b', 3, names)).toBeUndefined();
});

function report() {
  const made = seeded();
  const table = { ...newTable('t1', [['Year']]), caption: 'Years' };
  const [group] = made.recommendations;
  const item = group?.items[0];
  made.parts = { ...made.parts, foreword: [commented('One [late:thing] and [early,late:more].'), table] };
  made.comments = [
    thread('figure', { anchor: { kind: 'figure', figure: made.figures[0]?.id ?? '' } }),
    thread('recommendation', { anchor: { kind: 'recommendation', recommendation: item?.id ?? '' } }),
    thread('lost', { quote: 'deleted words' }),
    thread('table', { anchor: { kind: 'block', part: 'foreword', block: 't1' } }),
    thread('early', { resolved: ben }),
    thread('late', { assigned: 'Cora' }),
    thread('question', { anchor: { kind: 'key-question', number: '2.1.1' } }),
    thread('gone', { anchor: { kind: 'block', part: 'foreword', block: 'no such' } }),
  ];
  return { made, item };
}

test('every comment has its place in reading order, and what is gone has its part', () => {
  const { made, item } = report();
  const places = placesOfComments(made, layOut(made, pdu));
  expect(places.map(({ comment }) => comment.id)).toEqual([
    'gone',
    'late',
    'early',
    'table',
    'lost',
    'recommendation',
    'question',
    'figure',
  ]);
  const of = (id: string) => places.find(({ comment }) => comment.id === id);
  expect(of('late')).toMatchObject({ part: 'foreword', block: 0, words: 'thingmore', gone: false });
  expect(of('lost')).toMatchObject({ part: 'foreword', words: '', gone: true });
  expect(of('gone')).toMatchObject({ part: 'foreword', gone: true });
  expect(of('table')).toMatchObject({ block: 1, words: 'Years', where: 'Table 1', gone: false });
  expect(of('question')).toMatchObject({ part: '2.1', words: '60%', where: 'Key question 2.1.1' });
  expect(of('recommendation')).toMatchObject({ words: item?.text, gone: false });
  expect(of('figure')).toMatchObject({ part: undefined, gone: false });
});

test('words that went to another part take their comment along', () => {
  const { made } = report();
  made.parts['executive-summary'] = texts('Now [lost:here].');
  const places = placesOfComments(made, layOut(made, pdu));
  expect(places.find(({ comment }) => comment.id === 'lost')).toMatchObject({
    part: 'executive-summary',
    words: 'here',
    gone: false,
  });
});

test('comments are chosen by state, person and part', () => {
  const { made } = report();
  made.comments?.push(thread('mention', { remarks: [{ id: 'm', ...ben, text: 'Ask @Dee, please' }] }));
  const places = placesOfComments(made, layOut(made, pdu));
  const ids = (choice: Parameters<typeof chooseComments>[1]) =>
    chooseComments(places, choice, []).map(({ comment }) => comment.id);
  expect(ids({ state: 'resolved' })).toEqual(['early']);
  expect(ids({ state: 'open' })).not.toContain('early');
  expect(ids({ person: 'Cora' })).toEqual(['late']);
  expect(ids({ person: 'Dee' })).toEqual(['mention']);
  expect(ids({ parts: new Set(['2.1']) })).toEqual(['question']);
});
