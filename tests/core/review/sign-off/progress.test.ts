import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newFootnote, newLiveFigure, newParagraph } from '../../../../core/content.ts';
import { layOut } from '../../../../core/layout.ts';
import { mergeReports } from '../../../../core/merge/merge-reports.ts';
import { partsOf } from '../../../../core/part.ts';
import type { Report } from '../../../../core/report.ts';
import {
  changedSince,
  signedPartOf,
  signParts,
  stateOfParts,
  unsignParts,
} from '../../../../core/review/sign-off/progress.ts';
import { seenLines, signedParts } from '../../../../core/review/sign-off/seen-lines.ts';
import type { Template } from '../../../../core/template.ts';
import { parseReport } from '../../../../core/upgrade.ts';
import { pdu } from '../../../editions.ts';
import { type Edit, editsOf, seeded } from '../../merge/edits.ts';

const at = '2026-03-02T10:00:00.000Z';
const ids = (report: Report) => signedParts(layOut(report, pdu)).map(({ placed }) => placed.id);

function written(): Report {
  const report = seeded();
  report.parts['2.1.strengths'] = [
    {
      type: 'list-item',
      list: 'bulleted',
      depth: 0,
      children: [{ text: 'Plans were ' }, { text: 'good', bold: true }],
    },
    {
      type: 'paragraph',
      children: [
        { text: 'Of plans, ' },
        newLiveFigure('2.1.1', 'percentage', '60 per cent'),
        { text: ' were so.' },
        newFootnote('A source'),
      ],
    },
  ];
  report.parts['2.2.strengths'] = [newParagraph('Nothing of the first.')];
  return report;
}

function signedThroughout(report: Report, parts = ids(report), stages = pdu.signOff.stages): Report {
  let made = report;
  for (const { id } of stages) {
    made = signedFor(made, { parts, stage: id });
  }
  return made;
}

function signedFor(report: Report, { parts, stage, by = 'A. Name' }: { parts: string[]; stage: string; by?: string }) {
  const { passed: _, ...signings } = signParts(report, layOut(report, pdu), pdu, { parts, stage, by, at });
  return { ...report, ...signings };
}

function lapsed(report: Report, template: Template = pdu): string[] {
  return stateOfParts(report, layOut(report, template), template)
    .filter((state) => state.lapsed.length > 0)
    .map(({ id }) => id);
}

describe('which parts are signed', () => {
  test('those with a heading and those at the top; what has no heading belongs to them', () => {
    const layout = layOut(written(), pdu);
    const standard = signedPartOf(layout, '2.1');
    expect(standard?.members.map(({ id }) => id)).toEqual([
      '2.1',
      '2.1.statement',
      '2.1.introduction',
      '2.1.key-questions',
      '2.1.rating',
    ]);
    expect(signedPartOf(layout, '2.1.key-questions')).toEqual(standard);
    const all = signedParts(layout).flatMap(({ members }) => members.map(({ id }) => id));
    expect(new Set(all).size).toBe(all.length);
    expect(new Set(all)).toEqual(new Set(partsOf(pdu.parts).map(({ id }) => id)));
  });

  test('an edition without stages has none to show', () => {
    const template = { ...pdu, signOff: { ...pdu.signOff, stages: [] } };
    const report = signedThroughout(written());
    expect(stateOfParts(report, layOut(report, template), template)).toEqual([]);
    const signing = { parts: ['foreword'], stage: 'drafting', by: 'A', at };
    expect(() => signParts(report, layOut(report, template), template, signing)).toThrow('no stages');
  });
});

describe('what is signed', () => {
  test('is what the part prints: words with their marks, figures, notes, scores and ratings', () => {
    const report = written();
    const layout = layOut(report, pdu);
    const lines = (id: string) => {
      const part = signedPartOf(layout, id);
      return part ? seenLines(part, { report, template: pdu, layout }) : [];
    };
    expect(lines('2.1.strengths')).toEqual([
      'Strengths',
      '• Plans were **good**',
      'Of plans, 60 per cent were so.[note]',
      'Footnote: A source',
    ]);
    const standard = lines('2.1').join('\n');
    expect(standard).toContain('Rating: ');
    expect(standard).toContain('60%');
    expect(lines('recommendations')).toContain('Do r2');
    expect(lines('ratings').join('\n')).toContain('Good');
    expect(lines('2.3.strengths')).toEqual(['Strengths']);
  });

  test('signs that are typed differ from marks, and a comment on words is none', () => {
    const report = written();
    const line = (children: Report['parts'][string][number]['children']) => {
      const one = { ...report, parts: { foreword: [{ type: 'paragraph', children }] } } as Report;
      const layout = layOut(one, pdu);
      const part = signedPartOf(layout, 'foreword');
      return part && seenLines(part, { report: one, template: pdu, layout })[1];
    };
    expect(line([{ text: '**a**' }])).not.toBe(line([{ text: 'a', bold: true }]));
    expect(line([{ text: 'a' }, { text: 'b', comments: ['c1'] }, { text: 'c' }])).toBe('abc');
    expect(
      line([
        { text: 'a', bold: true },
        { text: 'b', bold: true, italic: true },
      ]),
    ).toBe('**a_b_**');
  });
});

describe('signing', () => {
  test('an earlier stage comes first, and the refusal names it', () => {
    const report = written();
    const signing = { parts: ['foreword'], stage: 'editor', by: 'A. Name', at };
    expect(() => signParts(report, layOut(report, pdu), pdu, signing)).toThrow('has to pass “Drafting” first');
    const drafted = signedThroughout(report, ['foreword'], pdu.signOff.stages.slice(0, 1));
    expect(() => signParts(drafted, layOut(drafted, pdu), pdu, signing)).toThrow('“Lead inspector” first: nobody');
    const changed = { ...drafted, parts: { ...drafted.parts, foreword: [newParagraph('Other')] } };
    expect(() => signParts(changed, layOut(changed, pdu), pdu, signing)).toThrow('it has changed since');
  });

  test.each([
    [{ by: '  ' }, 'Say who signs.'],
    [{ stage: 'nowhere' }, 'There is no stage “nowhere”'],
    [{ parts: ['nothing'] }, 'There is no part “nothing”'],
  ])('%j is refused', (wrong, message) => {
    const report = written();
    const signing = { parts: ['foreword'], stage: 'drafting', by: 'A', at, ...wrong };
    expect(() => signParts(report, layOut(report, pdu), pdu, signing)).toThrow(message);
  });

  test('a part without a heading stands for the one that it belongs to', () => {
    const report = written();
    const signing = { parts: ['2.1.statement'], stage: 'drafting', by: 'A', at };
    const { passed } = signParts(report, layOut(report, pdu), pdu, signing);
    expect(passed.map(({ id }) => id)).toEqual(['2.1']);
  });

  test('says how far a part has come, what is next, and what locks it', () => {
    const report = signedThroughout(written(), ['foreword'], pdu.signOff.stages.slice(0, 4));
    const state = stateOfParts(report, layOut(report, pdu), pdu).find(({ id }) => id === 'foreword');
    expect(state?.reached).toMatchObject({ stage: { id: 'quality-assurance' }, signOff: { by: 'A. Name', at } });
    expect(state?.next?.id).toBe('factual-accuracy');
    expect(state?.lockedBy?.stage).toBe('quality-assurance');
    const three = signedThroughout(written(), ['foreword'], pdu.signOff.stages.slice(0, 3));
    expect(stateOfParts(three, layOut(three, pdu), pdu).find(({ id }) => id === 'foreword')?.lockedBy).toBeUndefined();
  });

  test('who signs again takes the place of who signed before; what holds is left', () => {
    const report = signedThroughout(written(), ['foreword'], pdu.signOff.stages.slice(0, 1));
    const signing = { parts: ['foreword'], stage: 'drafting', by: 'B. Other', at };
    const same = signParts(report, layOut(report, pdu), pdu, signing);
    expect(same.passed).toEqual([]);
    expect(same.signOffs).toEqual(report.signOffs);
    const changed = { ...report, parts: { ...report.parts, foreword: [newParagraph('Other')] } };
    const again = signParts(changed, layOut(changed, pdu), pdu, signing);
    expect(again.signOffs.map(({ by }) => by)).toEqual(['B. Other']);
  });

  test('what is taken back goes with all stages behind it', () => {
    const report = signedThroughout(written(), ['foreword', '2.1'], pdu.signOff.stages.slice(0, 4));
    const { signOffs, taken } = unsignParts(report, layOut(report, pdu), pdu, {
      parts: ['foreword'],
      stage: 'lead-inspector',
      by: 'A. Name',
    });
    expect(taken.map(({ id }) => id)).toEqual(['foreword']);
    expect(signOffs.filter(({ part }) => part === 'foreword').map(({ stage }) => stage)).toEqual(['drafting']);
    expect(signOffs.filter(({ part }) => part === '2.1')).toHaveLength(4);
  });
});

describe('what was signed', () => {
  const [first, second] = pdu.signOff.stages.map(({ id }) => id);
  const parts = ['foreword', '2.1'];
  const stages = pdu.signOff.stages.slice(0, 4);

  test('is kept once for all stages, and goes with the last sign-off that was given to it', () => {
    const report = signedThroughout(written(), parts, stages);
    expect(Object.keys(report.signedTexts ?? {})).toHaveLength(2);
    const changed = { ...report, parts: { ...report.parts, foreword: [newParagraph('Other')] } };
    const again = signedFor(changed, { parts: ['foreword'], stage: first ?? '' });
    expect(Object.keys(again.signedTexts ?? {})).toHaveLength(3);
    expect(Object.keys(signedThroughout(changed, parts, stages).signedTexts ?? {})).toHaveLength(2);
    const { signOffs, signedTexts } = unsignParts(report, layOut(report, pdu), pdu, {
      parts,
      stage: first ?? '',
      by: 'A. Name',
    });
    expect([signOffs, signedTexts]).toEqual([[], {}]);
  });

  test('holds where an older file has the lines with each sign-off, and is shared when somebody signs', () => {
    const report = signedThroughout(written(), parts, stages);
    const { signedTexts = {}, ...rest } = report;
    const signOffs = (report.signOffs ?? []).map((one) => ({ ...one, seen: signedTexts[String(one.seen)] ?? [] }));
    const old = parseReport(JSON.parse(JSON.stringify({ ...rest, signOffs })));
    const states = (one: Report) =>
      stateOfParts(one, layOut(one, pdu), pdu).map(({ id, stages, lapsed }) => [
        id,
        stages.map(({ state }) => state),
        lapsed.length,
      ]);
    expect(states(old)).toEqual(states(report));
    const changed = (one: Report) => ({ ...one, parts: { ...one.parts, foreword: [newParagraph('Other')] } });
    expect(lapsed(changed(old))).toEqual(['foreword']);
    const signed = signedFor(old, { parts: ['ratings'], stage: first ?? '' });
    expect(signed).toEqual(signedFor(report, { parts: ['ratings'], stage: first ?? '' }));
  });

  test('is whole in what two copies are merged to, whoever took what away', () => {
    const base = signedFor(written(), { parts, stage: first ?? '' });
    const ours = signedFor(
      { ...base, parts: { ...base.parts, foreword: [newParagraph('Other')] } },
      { parts, stage: first ?? '' },
    );
    const theirs = signedFor(base, { parts, stage: second ?? '', by: 'B. Other' });
    const { report } = mergeReports({ base, ours, theirs });
    const told = stateOfParts(report, layOut(report, pdu), pdu).filter(({ id }) => parts.includes(id));
    expect(told.map(({ stages }) => stages.slice(0, 2).map(({ state }) => state))).toEqual([
      ['holds', 'lapsed'],
      ['holds', 'holds'],
    ]);
    const [lost] = told[0]?.lapsed ?? [];
    if (!told[0] || !lost) throw new Error('Nothing lapsed.');
    const lines = changedSince(lost, told[0].signed, { report, template: pdu, layout: layOut(report, pdu) });
    expect(lines.some(({ kind, runs }) => kind !== 'same' && runs.some(({ text }) => text === 'Other'))).toBe(true);
    expect(lines.some(({ runs }) => runs.some(({ kind }) => kind === 'gone'))).toBe(true);
  });
});

describe('a change lapses', () => {
  const report = signedThroughout(written());
  const changes: [string, Edit, string[]][] = [
    ['nothing', (one) => one, []],
    [
      'a text',
      (one) => ({ ...one, parts: { ...one.parts, '2.2.strengths': [newParagraph('Other')] } }),
      ['2.2.strengths'],
    ],
    ['a comment', (one) => ({ ...one, parts: { ...one.parts, foreword: commented(one.parts.foreword) } }), []],
    ['evidence, which is not printed', (one) => rated(one, '1.1', { rating: 'Good', evidence: 'x' }), []],
    ['the rating of a standard', (one) => rated(one, '1.1', { rating: 'Inadequate' }), ['ratings', '1.1']],
    ['a key question that a text prints', (one) => scored(one, '2.1.1', 61), ['2.1', '2.1.strengths']],
    ['one that changes a rating', (one) => scored(one, '2.1.1', 20), ['ratings', '2.1', '2.1.strengths']],
    ['a recommendation', (one) => ({ ...one, recommendations: one.recommendations.slice(1) }), ['recommendations']],
    ['a former value', (one) => ({ ...one, formerValues: [{ figure: '2.1.1', value: 3 }] }), []],
    ['words of the report’s own', (one) => ({ ...one, words: ['Else'] }), []],
  ];
  test.each(changes)('%s', (_, change, parts) => {
    expect(lapsed(change(structuredClone(report), 0))).toEqual(parts);
  });

  test('and shows what it was', () => {
    const changed = structuredClone(report);
    changed.scores.keyQuestions['2.1.1'] = { percentage: 61 };
    const layout = layOut(changed, pdu);
    const state = stateOfParts(changed, layout, pdu).find(({ id }) => id === '2.1.strengths');
    const [signOff] = state?.lapsed ?? [];
    if (!state || !signOff) throw new Error('Nothing lapsed.');
    const lines = changedSince(signOff, state.signed, { report: changed, template: pdu, layout });
    expect(lines.filter(({ kind }) => kind !== 'same').map(({ runs }) => runs)).toEqual([
      [
        { kind: 'same', text: 'Of plans, ' },
        { kind: 'gone', text: '60' },
        { kind: 'new', text: '61' },
        { kind: 'same', text: ' per cent were so.[note]' },
      ],
    ]);
  });

  test('whatever is changed, exactly the parts that print something else', () => {
    const edits = fc.array(
      fc.tuple(
        fc.constantFrom<Edit>(
          ...editsOf,
          (one, seed) => scored(one, '2.1.1', seed),
          (one, seed) => scored(one, '2.3.2', seed),
        ),
        fc.nat(100),
      ),
      { maxLength: 4 },
    );
    const before = printed(report);
    fc.assert(
      fc.property(edits, (some) => {
        const changed = some.reduce((one, [edit, seed]) => edit(one, seed), structuredClone(report));
        const now = printed(changed);
        expect(lapsed(changed)).toEqual([...now.keys()].filter((id) => now.get(id) !== before.get(id)));
        // What comes back holds again.
        expect(lapsed({ ...report, signOffs: changed.signOffs ?? [] })).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

function printed(report: Report): Map<string, string> {
  const layout = layOut(report, pdu);
  return new Map(
    signedParts(layout).map((part) => [part.placed.id, seenLines(part, { report, template: pdu, layout }).join('\n')]),
  );
}

function rated(report: Report, number: string, score: Report['scores']['standards'][string]): Report {
  report.scores.standards[number] = score;
  return report;
}

function scored(report: Report, number: string, seed: number): Report {
  report.scores.keyQuestions[number] = { percentage: seed };
  return report;
}

function commented(content: Report['parts'][string] = []): Report['parts'][string] {
  return content.map((block) =>
    block.type === 'paragraph'
      ? {
          ...block,
          children: block.children.map((child) => ('text' in child ? { ...child, comments: ['c1'] } : child)),
        }
      : block,
  );
}
