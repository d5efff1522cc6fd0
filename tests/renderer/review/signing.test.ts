import { expect, test } from 'vitest';
import { newParagraph } from '../../../core/content.ts';
import { signedParts } from '../../../core/review/sign-off/seen-lines.ts';
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
  takeBack(session, parts, stage?.id ?? '');
  expect(session.report().signedTexts).toBeUndefined();
  session.undo();
  expect(session.report().signOffs).toEqual(before.signOffs);
  expect(session.report().signedTexts).toEqual(before.signedTexts);
});
