import { expect, test } from 'vitest';
import { newParagraph } from '../../../core/content.ts';
import { copiedLeaving, reportWithout } from '../../../core/leaving/copied-leaving.ts';
import { Report } from '../../../core/report.ts';
import { newTestReport } from '../../editions.ts';

const at = '2026-11-22T03:00:00.000Z';

/** A report that has been through review, with names in every corner. */
const reviewed = Report.parse({
  ...newTestReport(),
  parts: { foreword: [newParagraph('What we saw.')] },
  comments: [
    {
      id: 'c1',
      anchor: { kind: 'part', part: 'foreword' },
      quote: '',
      remarks: [{ id: 'r1', by: 'Ada Secret', at, text: 'See @Bea Secret.' }],
    },
  ],
  signOffs: [{ part: 'foreword', stage: 'drafting', by: 'Cal Secret', at, seen: ['What Secret saw.'] }],
  suggested: { parts: { foreword: [newParagraph('What Secret saw.')] }, made: { key: { by: 'Dot Secret', at } } },
  reviews: [{ file: 'a'.repeat(64), name: 'Eve Secret.docx', at, taken: ['1'] }],
});

test('a copy without earlier versions holds nothing of who reviewed the report, and what it would hold is listed', () => {
  const file = { versions: 0, named: [], pictureNotes: '' };
  const going = copiedLeaving(reviewed, file).goes.filter(({ removal }) => removal === 'versions');
  expect(going.map(({ what }) => what)).toEqual([
    expect.stringMatching(/^1 comment with replies, of Ada Secret/),
    expect.stringMatching(/^1 sign-off of Cal Secret/),
    'the names of 1 file that came back from review',
    expect.stringMatching(/^the text before suggested changes, and who suggested them: Dot Secret/),
  ]);
  const copy = reportWithout(reviewed, ['versions']);
  expect(JSON.stringify(copy)).not.toContain('Secret');
  expect(copy.parts).toEqual(reviewed.parts);
});
