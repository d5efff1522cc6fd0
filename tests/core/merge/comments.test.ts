import { expect, test } from 'vitest';
import { mergeReports } from '../../../core/merge/merge-reports.ts';
import { takeParts } from '../../../core/merge/take-parts.ts';
import { withoutBase } from '../../../core/merge/without-base.ts';
import type { Report } from '../../../core/report.ts';
import { resolve, withoutRemark, withReply } from '../../../core/review/comments/threads.ts';
import { newTestReport, pdu } from '../../editions.ts';
import { texts, thread, told } from '../review/comments/commented.ts';
import { copyOf, seeded } from './edits.ts';

const ben = { by: 'Ben', at: '2026-01-02T10:00:00Z' };
const cora = { by: 'Cora', at: '2026-01-03T10:00:00Z' };

function base(): Report {
  const report = seeded();
  report.parts.foreword = texts('One [a:two] three.', 'Four five.', 'Six.');
  report.comments = [thread('a')];
  return report;
}

function merged(changeOurs: (report: Report) => void, changeTheirs: (report: Report) => void, from = base()) {
  const [ours, theirs] = [copyOf(from), copyOf(from)];
  changeOurs(ours);
  changeTheirs(theirs);
  const one = mergeReports({ base: from, ours, theirs });
  const other = mergeReports({ base: from, ours: theirs, theirs: ours });
  if (one.conflicts.length === 0) expect(other.report).toEqual(one.report);
  return { ...one, foreword: told(one.report.parts.foreword ?? []) };
}

test('two who comment on one text are asked nothing, and both are marked', () => {
  const made = merged(
    (report) => {
      report.parts.foreword = texts('One [a:two] [b:three].', 'Four five.', 'Six.');
      report.comments?.push(thread('b'));
    },
    (report) => {
      report.parts.foreword = texts('One [a,c:two] three.', 'Four five.', '[c:Six].');
      report.comments?.push(thread('c'));
    },
  );
  expect(made.conflicts).toEqual([]);
  expect(made.foreword).toEqual(['One [a,c:two] [b:three].', 'Four five.', '[c:Six].']);
  expect(made.report.comments?.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
});

test('a comment stays on words while the other side writes beside them', () => {
  const made = merged(
    (report) => {
      report.parts.foreword = texts('Zero one [a:two] three.', 'Four five.', 'Six.');
    },
    (report) => {
      report.parts.foreword = texts('One [a:two] [b:three].', 'Four five.', 'Six.');
      report.comments?.push(thread('b'));
    },
  );
  expect(made.conflicts).toEqual([]);
  expect(made.foreword[0]).toBe('Zero one [a:two] [b:three].');
});

test('what either side said in a thread stays, and a thread that one resolved is resolved', () => {
  const made = merged(
    (report) => {
      report.comments = withReply(report.comments ?? [], 'a', { id: 'a-3', text: 'Later', ...cora });
    },
    (report) => {
      report.comments = resolve(withReply(report.comments ?? [], 'a', { id: 'a-2', text: 'Sooner', ...ben }), 'a', ben);
    },
  );
  expect(made.conflicts).toEqual([]);
  expect(made.report.comments?.[0]?.remarks.map(({ id }) => id)).toEqual(['a-1', 'a-2', 'a-3']);
  expect(made.report.comments?.[0]?.resolved).toEqual(ben);
});

test('both resolved: whoever was first', () => {
  const made = merged(
    (report) => {
      report.comments = resolve(report.comments ?? [], 'a', cora);
    },
    (report) => {
      report.comments = resolve(report.comments ?? [], 'a', ben);
    },
  );
  expect(made.report.comments?.[0]?.resolved).toEqual(ben);
});

test('both assigned it otherwise: that is asked, by name', () => {
  const assign = (name: string) => (report: Report) => {
    for (const comment of report.comments ?? []) comment.assigned = name;
  };
  const { conflicts } = merged(assign('Ben'), assign('Cora'));
  expect(conflicts.map(({ place }) => [place.member, ...place.path])).toEqual([['comments', 'a', 'assigned']]);
});

test('a removed thread is gone with its marks, unless the other side went on with it', () => {
  const remove = (report: Report) => {
    report.parts.foreword = texts('One two three.', 'Four five.', 'Six.');
    report.comments = withoutRemark(report.comments ?? [], 'a', 'a-1');
  };
  const gone = merged(remove, () => {});
  expect(gone.report.comments).toEqual([]);
  expect(gone.foreword[0]).toBe('One two three.');
  const back = merged(remove, (report) => {
    report.comments = withReply(report.comments ?? [], 'a', { id: 'a-2', text: 'But', ...ben });
  });
  expect(back.report.comments?.[0]?.remarks).toHaveLength(2);
  expect(back.foreword[0]).toBe('One [a:two] three.');
});

test('without a common version comments are no difference either', () => {
  const [ours, theirs] = [base(), base()];
  theirs.parts.foreword = texts('One two [b:three].', 'Four five.', 'Six.');
  theirs.comments = [thread('b')];
  const { report, conflicts } = mergeReports(withoutBase({ ours, theirs }));
  expect(conflicts).toEqual([]);
  expect(told(report.parts.foreword ?? [])[0]).toBe('One [a:two] [b:three].');
  expect(report.comments?.map(({ id }) => id).sort()).toEqual(['a', 'b']);
});

test('comments go with the parts that are taken, under the new ids of tables, and those here stay', () => {
  const from = base();
  from.comments?.push(
    thread('table', { anchor: { kind: 'block', part: 'background', block: 'table-1' } }),
    thread('elsewhere', { anchor: { kind: 'words', part: 'executive-summary' } }),
  );
  const into: Report = { ...newTestReport(), id: 'other' };
  into.parts = { foreword: texts('One two [here:three].', 'Lost [lost:words].'), other: from.parts.background ?? [] };
  into.comments = [thread('here'), thread('lost')];
  const { report } = takeParts(into, from, ['foreword', 'background'], pdu);
  expect(told(report.parts.foreword ?? [])[0]).toBe('One [a:two] [here:three].');
  expect(report.comments?.map(({ id }) => id)).toEqual(['here', 'lost', 'a', 'table']);
  expect(report.comments?.at(-1)?.anchor).toMatchObject({ kind: 'block', block: 'table-1-2' });
});
