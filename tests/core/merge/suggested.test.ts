import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newLiveFigure, newParagraph } from '../../../core/content.ts';
import { mergeReports } from '../../../core/merge/merge-reports.ts';
import { takeParts } from '../../../core/merge/take-parts.ts';
import { Report } from '../../../core/report.ts';
import { beforeSuggestions } from '../../../core/review/suggestions/before-suggestions.ts';
import { openChanges, reject, suggest } from '../../../core/review/suggestions/suggestion.ts';
import { newTestReport, pdu } from '../../editions.ts';
import { anyContent, anyEdits, edited } from '../review/suggestions/any-content.ts';
import { copyOf, editsOf, seeded } from './edits.ts';

const [ANN, BEN] = ['Ann', 'Ben'].map((by) => ({ by, at: '2026-03-02T10:00:00Z' }));

function reportOf(...lines: string[]): Report {
  return { ...newTestReport(), parts: { foreword: lines.map((line) => newParagraph(line)) } };
}

test('suggestions of both sides come together, and what a side wrote outright stays when they are rejected', () => {
  const base = reportOf('One is here.', 'Two is here.', 'Three is here.', 'Four is here.');
  const ours = suggest(
    base,
    { ...base, ...pick(reportOf('One was here.', 'Two is here.', 'Three is here.', 'Four is here.')) },
    ANN!,
  );
  const written = {
    ...base,
    ...pick(reportOf('One is here.', 'Two is here.', 'Three is here.', 'Four is here, too.')),
  };
  const theirs = suggest(written, { ...written, details: { ...written.details, 'subject.name': 'Wyreham' } }, BEN!);
  for (const three of [
    { base, ours, theirs },
    { base, ours: theirs, theirs: ours },
  ]) {
    const { report, conflicts } = mergeReports(three);
    expect(conflicts).toEqual([]);
    const changes = openChanges(report);
    expect(changes.map(({ made, kind }) => [made?.by, kind])).toEqual([
      ['Ann', 'replaced'],
      ['Ben', base.details['subject.name'] === undefined ? 'inserted' : 'value'],
    ]);
    const rejected = reject(report, new Set(changes.map(({ key }) => key)));
    expect(rejected.parts).toEqual(written.parts);
    expect(rejected.details).toEqual(base.details);
  }
});

function pick({ parts }: Report): Pick<Report, 'parts'> {
  return { parts };
}

/** Some of the edits, as suggestions of somebody where `by` says so. */
function made(base: Report, edits: readonly number[], seed: number, by: typeof ANN): Report {
  const after = edits.reduce((report, at) => editsOf[at % editsOf.length]!(report, seed), copyOf(base));
  return by ? suggest(base, after, by) : after;
}

function allOf(report: Report): Set<string> {
  return new Set(openChanges(report).map(({ key }) => key));
}

const someEdits = fc.uniqueArray(fc.nat(editsOf.length - 1), { maxLength: 8 });

test('merged suggestions: accepted they are the merged report, rejected what both were before, and each has its author', () => {
  fc.assert(
    fc.property(someEdits, someEdits, someEdits, someEdits, (mine, suggestedHere, other, suggestedThere) => {
      const base = seeded();
      const here = new Set([...mine, ...suggestedHere]);
      const ours = made(
        made(base, mine, 31, undefined),
        suggestedHere.filter((at) => !mine.includes(at)),
        32,
        ANN,
      );
      const theirOwn = other.filter((at) => !here.has(at));
      const theirs = made(
        made(base, theirOwn, 41, undefined),
        suggestedThere.filter((at) => !here.has(at) && !theirOwn.includes(at)),
        42,
        BEN,
      );
      const before = mergeReports({ base, ours: beforeSuggestions(ours), theirs: beforeSuggestions(theirs) });
      const { report, conflicts } = mergeReports({ base, ours, theirs });
      if (conflicts.length + before.conflicts.length > 0) return;
      expect(Report.safeParse(report).error).toBeUndefined();
      expect(data(reject(report, allOf(report)))).toEqual(data(before.report));
      const authors = (of: Report) => openChanges(of).map((change) => [change.key, change.made?.by]);
      for (const [key, by] of authors(report)) expect(by, key).toBeDefined();
    }),
  );
});

/** What can be suggested. */
function data({ parts, details, scores, recommendations, facts, glossary, lists }: Report) {
  return { parts, details, scores, recommendations, facts, glossary, lists };
}

test('a figure that both sides made under one id is another one in what was there before, too', () => {
  const base = { ...newTestReport(), parts: { foreword: [newParagraph('Before.')] } };
  const withFigure = (label: string, value: number): Report => ({
    ...base,
    figures: [{ id: 'new', label, value, kind: 'external' }],
    parts: {
      foreword: [
        newParagraph('Before.'),
        {
          type: 'paragraph',
          children: [{ text: `${label}: ` }, newLiveFigure('new', 'value', String(value)), { text: '' }],
        },
      ],
    },
  });
  const [women, men] = [withFigure('Women', 1), withFigure('Men', 2)];
  const ours = suggest(women, { ...women, parts: base.parts }, ANN!);
  const theirs = suggest(men, { ...men, parts: base.parts }, BEN!);
  const { report } = mergeReports({ base, ours, theirs });
  expect(report.figures.map(({ label }) => label).sort()).toEqual(['Men', 'Women']);
  const rejected = reject(report, allOf(report));
  for (const { id, label } of report.figures)
    expect(
      rejected.parts.foreword?.some(
        (block) => JSON.stringify(block).includes(`"figure":"${id}"`) && JSON.stringify(block).includes(label),
      ),
    ).toBe(true);
});

test('a text taken from another report comes with its suggestions, and those of the text in whose place it comes go', () => {
  const into = suggest(reportOf('Ours.'), { ...reportOf('Ours, changed.') }, ANN!);
  const here = suggest(into, { ...into, details: { ...into.details, 'subject.name': 'Wyreham' } }, ANN!);
  const from = suggest(reportOf('Theirs.'), { ...reportOf('Theirs, changed.') }, BEN!);
  const { report } = takeParts(here, from, ['foreword'], pdu);
  expect(report.parts.foreword).toEqual([newParagraph('Theirs, changed.')]);
  expect(openChanges(report).map(({ kind, made }) => [kind, made?.by])).toEqual([
    ['inserted', 'Ben'],
    ['inserted', 'Ann'],
  ]);
  const rejected = reject(report, allOf(report));
  expect(rejected.parts.foreword).toEqual([newParagraph('Theirs.')]);
  expect(rejected.details).toEqual(reportOf().details);
  const plain = takeParts(into, reportOf('Theirs.'), ['foreword'], pdu).report;
  expect(plain.suggested).toBeUndefined();
});

test('whatever is suggested on both sides: taken parts can be accepted or rejected like before', () => {
  const content = fc.record({ was: anyContent, edits: anyEdits });
  fc.assert(
    fc.property(content, content, someEdits, someEdits, (mine, theirs, dataHere, dataThere) => {
      const report = (id: string, { was, edits }: typeof mine, changes: readonly number[], by: typeof ANN): Report => {
        const before = { ...seeded(), id, parts: { foreword: was } };
        const after = changes.reduce((one, at) => editsOf[at]!(one, 7), copyOf(before));
        const texts = { foreword: edited(was, edits) };
        return suggest(before, { ...before, ...data(after), parts: texts }, by!);
      };
      const into = report('into', mine, dataHere, ANN);
      const from = report('from', theirs, dataThere, BEN);
      const parts = pdu.parts.map(({ id }) => id);
      const taken = takeParts(into, from, parts, pdu).report;
      expect(Report.safeParse(taken).error).toBeUndefined();
      const before = takeParts(beforeSuggestions(into), beforeSuggestions(from), parts, pdu).report;
      const { suggested: _, ...now } = taken;
      expect(now).toEqual({ ...takeParts(now, { ...from, suggested: undefined } as Report, parts, pdu).report });
      const rejected = reject(taken, allOf(taken));
      expect(rejected.scores).toEqual(before.scores);
      expect(rejected.recommendations).toEqual(before.recommendations);
      expect(rejected.details).toEqual(before.details);
      if (from.parts.foreword?.length)
        expect(rejected.parts.foreword ?? []).toEqual(beforeSuggestions(from).parts.foreword ?? []);
    }),
    { numRuns: 40 },
  );
});
