import { expect, test } from 'vitest';
import { newParagraph, newTable } from '../../../core/content.ts';
import type { GlossaryPart } from '../../../core/part.ts';
import { partsOf } from '../../../core/part.ts';
import { newComment } from '../../../core/review/comments/threads.ts';
import { finderOf } from '../../../renderer/go/find-named.ts';
import { placesOf } from '../../../renderer/go/places.ts';
import { deriveView } from '../../../renderer/report/view.ts';
import { newTestReport, pdu } from '../../editions.ts';
import { partsTemplate } from '../../parts-edition.ts';

const heading = { type: 'heading' as const, level: 1 as const, children: [{ text: 'What we did' }] };

function report() {
  return {
    ...newTestReport(),
    parts: { foreword: [newParagraph('Words.'), heading, newTable('t1', [['a', 'b']], 'Staff by grade')] },
    recommendations: [{ id: 'g', addressee: 'The unit', items: [{ id: 'r1', text: 'Do it  better.' }] }],
    glossary: { entries: [{ id: 'e1', term: 'Own term', definition: 'Of the report.' }], omitted: [] },
  };
}

/** `kind: name (where)`. */
function lines(given: ReturnType<typeof report>, findings: Parameters<typeof placesOf>[1]['findings'] = []) {
  return placesOf(deriveView(given, pdu), { findings }).map(({ kind, name, where }) => `${kind}: ${name} (${where})`);
}

test('parts, standards, key questions and what stands in texts and lists is there by name, with its place', () => {
  const all = lines(report());
  expect(all).toContain('Part: Foreword ()');
  expect(all).toContain('Heading: What we did (Foreword)');
  expect(all).toContain('Table: Table 1 Staff by grade (Foreword)');
  expect(all.filter((line) => line.startsWith('Standard: '))).not.toEqual([]);
  const [question = ''] = all.filter((line) => line.startsWith('Key question: '));
  expect(question).toMatch(/^Key question: \d\.\d\.\d .+ \(\d\.\d\. .+\)$/);
  expect(all.some((line) => line.startsWith('Recommendation: 1. Do it better. ('))).toBe(true);
  // Parts come before what stands in them.
  const last = all.findLastIndex((line) => /^(Part|Standard): /.test(line));
  expect(all.slice(0, last + 1).every((line) => /^(Part|Standard): /.test(line))).toBe(true);
});

test('terms of the report are there, and those of the edition that it does not say anew', () => {
  const template = partsTemplate();
  const part = partsOf(template.parts).find(({ kind }) => kind === 'glossary') as GlossaryPart;
  const [first = { term: '' }] = part.entries;
  const given = { ...report(), template: template.id, parts: {} };
  const terms = (view: ReturnType<typeof deriveView>) =>
    placesOf(view, { findings: [] }).flatMap(({ kind, name, goes }) =>
      kind === 'Glossary term' ? [[name, goes.to]] : [],
    );
  const own = terms(deriveView(given, template));
  expect(own[0]).toEqual(['Own term', 'term']);
  expect(own).toContainEqual([first.term, 'edition term']);
  given.glossary.entries.push({ id: 'e2', term: first.term, definition: 'Anew.' });
  const anew = terms(deriveView(given, template));
  expect(anew).toContainEqual([first.term, 'term']);
  expect(anew).not.toContainEqual([first.term, 'edition term']);
});

test('what is open is there, and what is settled is not', () => {
  const signed = { by: 'A. Name', at: '2026-01-05T09:00:00Z' };
  const anchor = { kind: 'part' as const, part: 'foreword' };
  const asked = newComment({ id: 'c1', remark: 'm1', anchor, quote: '' }, 'Who says so?', signed);
  const settled = {
    ...newComment({ id: 'c2', remark: 'm2', anchor, quote: '' }, 'Settled.', signed),
    resolved: signed,
  };
  const suggested = { parts: { foreword: [newParagraph('Former words.')] }, made: {} };
  const finding = {
    rule: 'r',
    severity: 'error' as const,
    message: 'It is amiss.',
    at: { part: 'foreword' },
    related: [],
  };
  const all = lines({ ...report(), comments: [asked, settled], suggested } as never, [finding]);
  expect(all).toContain('Comment: Who says so? (Foreword, by A. Name)');
  expect(all.filter((line) => line.includes('Settled.'))).toEqual([]);
  expect(all).toContain('Finding: It is amiss. (Foreword)');
  expect(all.filter((line) => line.startsWith('Suggestion: '))).not.toEqual([]);
  expect(lines(report()).filter((line) => /^(Suggestion|Comment|Finding)/.test(line))).toEqual([]);
});

test('a place is found by what it is and where it stands, too', () => {
  const find = finderOf(placesOf(deriveView(report(), pdu), { findings: [] }));
  expect(find('table foreword', 5).shown.map(({ name }) => name)).toEqual(['Table 1 Staff by grade']);
  expect(find('grade', 1).shown[0]?.goes).toEqual({ to: 'block', part: 'foreword', block: 2 });
});
