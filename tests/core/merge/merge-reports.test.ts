import { describe, expect, test } from 'vitest';
import { aboutKey } from '../../../core/check/dismissal.ts';
import { type Content, newLiveFigure, newParagraph, newReference, newTable } from '../../../core/content.ts';
import { plainText } from '../../../core/content-text.ts';
import { mergeReports } from '../../../core/merge/merge-reports.ts';
import type { Shown } from '../../../core/merge/merging.ts';
import type { Report } from '../../../core/report.ts';
import { assignment, copyOf, seeded } from './edits.ts';

function three(changeOurs: (report: Report) => void, changeTheirs: (report: Report) => void) {
  const base = seeded();
  const [ours, theirs] = [copyOf(base), copyOf(base)];
  changeOurs(ours);
  changeTheirs(theirs);
  return { base, ours, theirs };
}

function words(shown: Shown): string | null {
  if (!shown) return null;
  return shown.kind === 'text' ? plainText(shown.content) : shown.words;
}

/** Texts by their blocks, a letter each; `|` divides conflicts: base, ours, theirs. */
const texts: [name: string, base: string, ours: string, theirs: string, merged: string, conflicts: string[]][] = [
  ['each changes another block', 'abcd', 'xbcd', 'abcy', 'xbcy', []],
  ['neighbours', 'abcd', 'axcd', 'abyd', 'axyd', []],
  ['both alike', 'abcd', 'axcd', 'axcd', 'axcd', []],
  ['both the same block', 'abcd', 'axcd', 'aycd', 'axcd', ['b|x|y']],
  ['one adds, one changes elsewhere', 'abcd', 'abcdx', 'ybcd', 'ybcdx', []],
  ['one adds behind what the other changed', 'abcd', 'axcd', 'abycd', 'axycd', []],
  ['both add at one place', 'abcd', 'abxcd', 'abycd', 'abxcd', ['|x|y']],
  ['both add the same at one place', 'abcd', 'abxcd', 'abxcd', 'abxcd', []],
  ['one removes what the other changed', 'abcd', 'acd', 'aycd', 'acd', ['b||y']],
  ['one changes what the other removed', 'abcd', 'aycd', 'acd', 'aycd', ['b|y|']],
  ['both remove', 'abcd', 'acd', 'acd', 'acd', []],
  ['one removes, one adds at the end', 'abcd', 'bcd', 'abcdx', 'bcdx', []],
  ['one removes next to what the other changes', 'abcd', 'acd', 'abyd', 'ayd', []],
  ['two conflicts in one text', 'abcde', 'xbcdx', 'ybcdy', 'xbcdx', ['a|x|y', 'e|x|y']],
  ['one writes all anew, the other one block', 'abcd', 'wxyzv', 'abqd', 'wxyzv', ['abcd|wxyzv|abqd']],
  ['one moves a block that the other left', 'abcd', 'bcda', 'abcdx', 'bcda', ['|a|x']],
];

test.each(texts)('%s', (_name, base, ours, theirs, merged, conflicts) => {
  const content = (letters: string): Content => [...letters].map((letter) => newParagraph(letter));
  const of = (letters: string): Report => ({ ...seeded(), parts: { foreword: content(letters) } });
  const made = mergeReports({ base: of(base), ours: of(ours), theirs: of(theirs) });
  expect(plainText(made.report.parts.foreword ?? []).replaceAll('\n', '')).toBe(merged);
  expect(
    made.conflicts.map((one) =>
      [one.base, one.ours, one.theirs].map((shown) => (words(shown) ?? '').replaceAll('\n', '')).join('|'),
    ),
  ).toEqual(conflicts);
});

type Case = [
  name: string,
  ours: (report: Report) => void,
  theirs: (report: Report) => void,
  conflicts: [path: string, base: string | null, ours: string | null, theirs: string | null][],
];

const item = (report: Report, id: string) => {
  const found = report.recommendations.flatMap(({ items }) => items).find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
};

const ONE = aboutKey(assignment('one', '', 1));

const cases: Case[] = [
  [
    'a score',
    (report) => {
      report.scores.keyQuestions['2.1.1'] = { percentage: 61 };
    },
    (report) => {
      report.scores.keyQuestions['2.1.1'] = { yes: 31, base: 50 };
    },
    [['scores/keyQuestions/2.1.1', '60%', '61%', '62% (31 of 50)']],
  ],
  [
    'a rating with its reason, which stay together',
    (report) => {
      report.scores.standards['1.1'] = { rating: 'Outstanding', reason: 'So good' };
    },
    (report) => {
      report.scores.standards['1.1'] = { rating: 'Good', reason: 'Just so' };
    },
    [['scores/standards/1.1/rated', 'Good', 'Outstanding\nSo good', 'Good\nJust so']],
  ],
  [
    'a recommendation removed here and changed there',
    (report) => {
      const [group] = report.recommendations;
      if (group) group.items = group.items.filter(({ id }) => id !== 'r2');
    },
    (report) => {
      item(report, 'r2').text = 'Do r2 well';
    },
    [['recommendations/r2', 'Do r2', null, 'Do r2 well']],
  ],
  [
    'a recommendation moved to another group here and changed there',
    (report) => {
      const moved = item(report, 'r2');
      for (const group of report.recommendations) group.items = group.items.filter((one) => one !== moved);
      report.recommendations.at(-1)?.items.push(moved);
    },
    (report) => {
      item(report, 'r2').text = 'Do r2 well';
    },
    [],
  ],
  [
    'the order of recommendations',
    (report) => {
      report.recommendations[0]?.items.reverse();
    },
    (report) => {
      const [group] = report.recommendations;
      if (group) group.items = [item(report, 'r2'), item(report, 'r1'), item(report, 'r3')];
    },
    [['recommendations/groups/addressee-1/order', 'Do r1\nDo r2\nDo r3', 'Do r3\nDo r2\nDo r1', 'Do r2\nDo r1\nDo r3']],
  ],
  [
    'a figure',
    (report) => {
      report.figures = report.figures.map((figure) => (figure.id === 'men' ? { ...figure, value: 91 } : figure));
    },
    (report) => {
      report.figures = report.figures.map((figure) => (figure.id === 'men' ? { ...figure, value: 92 } : figure));
    },
    [['figures/men/counted', '90 men', '91 men', '92 men']],
  ],
  [
    'a finding that both gave to others',
    (report) => {
      report.assigned?.splice(0, 1, assignment('one', 'B. Name', 11));
    },
    (report) => {
      report.assigned?.splice(0, 1, assignment('one', 'C. Name', 12));
    },
    [[`assigned/${ONE}`, 'A. Name: Twice.', 'B. Name: Twice.', 'C. Name: Twice.']],
  ],
  [
    'a finding that both gave to the same, and one of them another',
    (report) => {
      report.assigned?.splice(0, 2, assignment('one', 'B. Name', 11));
    },
    (report) => {
      report.assigned?.splice(0, 1, assignment('one', 'B. Name', 12));
    },
    [],
  ],
  [
    'a new term that both defined',
    (report) => {
      report.glossary.entries.push({ id: 'x', term: 'Tag', definition: 'One' });
    },
    (report) => {
      report.glossary.entries.push({ id: 'y', term: 'tag', definition: 'Two' });
    },
    [
      ['glossary/entries/x/term', null, 'Tag', 'tag'],
      ['glossary/entries/x/definition', null, 'One', 'Two'],
    ],
  ],
  [
    'a text taken out here and changed there',
    (report) => {
      delete report.parts.background;
    },
    (report) => {
      report.parts.background = [newParagraph('After')];
    },
    [['parts/background', 'Before\n\nA\nB', null, 'After']],
  ],
  [
    'the cover',
    (report) => {
      report.coverPicture = 'a'.repeat(64);
    },
    (report) => {
      report.coverPicture = 'b'.repeat(64);
    },
    [['coverPicture', null, 'The picture aaaaaaaa', 'The picture bbbbbbbb']],
  ],
];

test.each(cases)('%s', (_name, ours, theirs, conflicts) => {
  const sides = three(ours, theirs);
  const made = mergeReports(sides);
  expect(
    made.conflicts.map(({ place, base, ours, theirs }) => [
      [place.member, ...place.path, ...(place.order ? ['order'] : [])].join('/'),
      words(base),
      words(ours),
      words(theirs),
    ]),
  ).toEqual(conflicts);
  for (const { key, choices } of made.conflicts)
    for (const way of choices) {
      const { conflicts } = mergeReports(sides, { [key]: way });
      expect(conflicts.find((one) => one.key === key)?.decided).toBe(way);
    }
});

test('a recommendation moved to another group keeps the words of the other side', () => {
  const [, ours, theirs] = cases.find(([name]) => name.startsWith('a recommendation moved')) as Case;
  const { report } = mergeReports(three(ours, theirs));
  expect(report.recommendations.at(-1)?.items).toEqual([{ id: 'r2', text: 'Do r2 well' }]);
  expect(report.recommendations[0]?.items.map(({ id }) => id)).toEqual(['r1', 'r3']);
});

describe('ids given twice', () => {
  const table = (report: Report, part: string, cell: string) => {
    report.parts[part] = [
      {
        type: 'paragraph',
        children: [{ text: '' }, newReference('table-2'), newLiveFigure('own', 'value', ''), { text: '' }],
      },
      newTable('table-2', [[cell]]),
    ];
    report.figures.push({ id: 'own', label: `Of ${part}`, value: 1, kind: 'external' });
  };
  test('one of two new tables and figures is renamed with what refers to it', () => {
    const { report, conflicts } = mergeReports(
      three(
        (report) => table(report, 'here', 'a'),
        (report) => table(report, 'there', 'b'),
      ),
    );
    expect(conflicts).toEqual([]);
    for (const part of ['here', 'there']) {
      const [line, own] = report.parts[part] ?? [];
      const [, reference, figure] = line?.type === 'paragraph' ? line.children : [];
      expect(reference).toMatchObject({ to: own && 'id' in own ? own.id : '' });
      const named = report.figures.find(({ label }) => label === `Of ${part}`);
      expect(figure).toMatchObject({ figure: named?.id });
    }
    expect(new Set(report.figures.map(({ id }) => id)).size).toBe(4);
  });
});

test('a figure that one side removed comes back where the other side has begun to print it', () => {
  const { report } = mergeReports(
    three(
      (report) => {
        report.figures = report.figures.filter(({ id }) => id !== 'men');
      },
      (report) => {
        report.parts.background?.push({
          type: 'paragraph',
          children: [{ text: '' }, newLiveFigure('men', 'value', '90'), { text: '' }],
        });
      },
    ),
  );
  expect(report.figures.map(({ id }) => id)).toEqual(['women', 'men']);
});

test('“both” puts one text behind the other', () => {
  const sides = three(
    (report) => {
      report.parts.foreword = [newParagraph('Mine')];
    },
    (report) => {
      report.parts.foreword = [newParagraph('Yours'), newParagraph('too')];
    },
  );
  const [conflict] = mergeReports(sides).conflicts;
  const { report } = mergeReports(sides, { [conflict?.key ?? '']: 'both' });
  expect(plainText(report.parts.foreword ?? [])).toBe('Mine\nYours\ntoo');
});

test.each([
  ['another report', { id: 'other' }, /not copies of one report/],
  ['another edition', { template: 'other' }, /two editions/],
])('refuses %s', (_name, change, message) => {
  const base = seeded();
  expect(() => mergeReports({ base, ours: base, theirs: { ...base, ...change } })).toThrow(message);
});

test('a group that one side removed comes back with the recommendation that the other put in', () => {
  const { report } = mergeReports(
    three(
      (report) => {
        report.recommendations = report.recommendations.slice(0, 1);
      },
      (report) => {
        report.recommendations.at(-1)?.items.push({ id: 'r9', text: 'New' });
      },
    ),
  );
  const last = seeded().recommendations.at(-1);
  expect(report.recommendations).toEqual([
    seeded().recommendations[0],
    { ...last, items: [{ id: 'r9', text: 'New' }] },
  ]);
});

describe('a picture that one side removed', () => {
  const id = 'a'.repeat(64);
  const asset = { name: 'a.png', type: 'image/png' as const, width: 1, height: 1 };
  const base = { ...seeded(), assets: { [id]: asset } };
  const without = { ...base, assets: {} };

  test('is gone', () => {
    expect(mergeReports({ base, ours: without, theirs: base }).report.assets).toEqual({});
    expect(mergeReports({ base, ours: base, theirs: without }).report.assets).toEqual({});
  });

  test('comes back where the other side shows it', () => {
    const shows = { ...base, coverPicture: id };
    expect(mergeReports({ base, ours: without, theirs: shows }).report.assets).toEqual({ [id]: asset });
    expect(mergeReports({ base, ours: shows, theirs: without }).report.assets).toEqual({ [id]: asset });
  });
});
