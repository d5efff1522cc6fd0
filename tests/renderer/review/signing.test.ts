import { expect, test } from 'vitest';
import { newParagraph } from '../../../core/content.ts';
import { signedParts } from '../../../core/review/sign-off/seen-lines.ts';
import { refused, throughLocks } from '../../../renderer/review/sign-off/guard.ts';
import { editAllTheSame, NOTHING_SHOWN, signOffCode, signOffShown } from '../../../renderer/review/sign-off/shown.ts';
import { sign, takeBack } from '../../../renderer/review/sign-off/sign.ts';
import { longReport } from '../../bench/long-report.ts';
import { pdu } from '../../editions.ts';
import { newSession } from '../new-session.ts';

const { stages } = pdu.signOff;

function signedSession() {
  const { session } = newSession(undefined, { report: longReport(pdu, 20_000) });
  const parts = signedParts(session.view.get().layout).map(({ placed }) => placed.id);
  for (const { id } of stages) sign(session, parts, id, 'A. Name');
  return { session, parts };
}

test('every sign-off of a report of 20,000 words can be undone after it was opened again', () => {
  const { session } = signedSession();
  const { session: again } = newSession(undefined, { report: session.report(), history: session.history() });
  expect(again.journal.get().done).toHaveLength(stages.length);
  const before = again.report();
  for (const { id } of stages.toReversed()) {
    expect(new Set(again.report().signOffs?.map(({ stage }) => stage)).has(id)).toBe(true);
    expect(again.undo()).toMatchObject({ kind: 'field' });
    expect(again.report().signOffs?.some(({ stage }) => stage === id) ?? false).toBe(false);
  }
  expect(again.report()).toEqual(longReport(pdu, 20_000));
  while (again.redo());
  expect(again.report()).toEqual(before);
});

test('a step that signs one part holds nothing of the others', () => {
  const { session, parts } = signedSession();
  const before = session.report();
  const [stage] = stages;
  session.editorOf('foreword').insertNode(newParagraph('Come since.'), { at: [0] });
  sign(session, parts, stage?.id ?? '', 'B. Other');
  const step = session.journal.get().done.at(-1);
  const size = JSON.stringify(step).length;
  expect(size).toBeLessThan(JSON.stringify(session.report().parts.foreword).length * 6);
  session.undo();
  expect(session.report().signOffs).toEqual(before.signOffs);
  takeBack(session, parts, stage?.id ?? '', 'B. Other');
  expect(session.report().signedTexts).toBeUndefined();
  session.undo();
  expect(session.report().signOffs).toEqual(before.signOffs);
  expect(session.report().signedTexts).toEqual(before.signedTexts);
});

test('what reaches into an approved part is refused from whatever form, until it is edited all the same', async () => {
  const report = longReport(pdu, 400);
  const { session } = newSession(undefined, { report: { ...report, scores: { ...report.scores } } });
  for (const { id } of stages.slice(0, 4)) sign(session, ['cover', '2.1'], id, 'A. Name');
  const code = await import('../../../renderer/review/sign-off/follow.ts');
  signOffCode.set(code);
  const stop = code.follow(session);
  const before = session.report();
  const rename = () =>
    session.change('detail:subject.name', { details: { ...session.report().details, 'subject.name': 'Else' } });
  const score = (number: string) =>
    session.change(`measure:${number}`, {
      scores: {
        ...session.report().scores,
        keyQuestions: { ...session.report().scores.keyQuestions, [number]: { percentage: 12 } },
      },
    });
  expect(rename).toThrow('Nothing was changed: “Cover” is quality assured, A. Name. Choose “Edit all the same” first.');
  expect(() => score('2.1.1')).toThrow('2.1');
  expect(session.report()).toBe(before);
  expect(session.journal.get().done).toHaveLength(4);
  // What is not approved is as free as ever, and so is what is no part of what was approved.
  score('2.2.1');
  session.change('words:', { words: ['Else'] });
  // Several changes at once are all refused.
  expect(() =>
    session.together(() => {
      score('2.2.2');
      rename();
    }),
  ).toThrow();
  expect(session.report().scores.keyQuestions['2.2.2']).not.toEqual({ percentage: 12 });
  throughLocks(rename);
  session.undo();
  for (const lock of refused.get()?.locks ?? []) editAllTheSame(lock);
  rename();
  expect(session.report().details['subject.name']).toBe('Else');
  stop();
  signOffCode.set(null);
  signOffShown.set(NOTHING_SHOWN);
});
