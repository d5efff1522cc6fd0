import type { Content } from '../content.ts';
import { blockText, elementsOf } from '../content-text.ts';
import { sameJson } from '../json.ts';
import { allParts, type Layout, layOut } from '../layout.ts';
import type { Report } from '../report.ts';
import { withoutMarks } from '../review/comments/comment-marks.ts';
import { fillSlots } from '../slots.ts';
import type { Template } from '../template.ts';
import { type Field, fieldsOf } from './fields.ts';
import { say } from './messages.ts';
import { type ComparedLine, compareTexts } from './texts.ts';

/** Members of a report beside its texts that are compared, and can be restored, each as a whole. */
export const DATA = [
  'details',
  'scores',
  'figures',
  'comparisons',
  'cases',
  'recommendations',
  'facts',
  'glossary',
  'lists',
  'words',
  'dismissed',
  'assigned',
  'coverPicture',
  'unplaced',
] as const;
export type DataMember = (typeof DATA)[number];

/** What differs as one, and can be restored by itself: the text of a part, or a member of the report. */
export type Unit = { kind: 'part'; part: string } | { kind: 'data'; member: DataMember };

export type FieldDifference = { label: string; was: string | undefined; now: string | undefined };

export type Difference = {
  unit: Unit;
  /** The place of the part, or what the member is called. */
  title: string;
  /** Of texts and lists, line by line. */
  lines: ComparedLine[];
  /** Of single values. */
  fields: FieldDifference[];
};

/** Everything in which a report differs from one that it was, in the order of the report. Without lines and fields, only the look or order does. */
export function compareReports(then: Report, now: Report, template: Template): Difference[] {
  const [before, after] = [layOut(then, template), layOut(now, template)];
  return [...comparedParts(then, now, before, after), ...comparedData(then, now, template, before, after)];
}

function comparedParts(then: Report, now: Report, before: Layout, after: Layout): Difference[] {
  const places = new Map([...allParts(before.parts), ...allParts(after.parts)].map(({ id, where }) => [id, where]));
  const written = new Set([...Object.keys(then.parts), ...Object.keys(now.parts)]);
  const inOrder = [...places.keys()].filter((id) => written.has(id));
  const elsewhere = [...written].filter((id) => !places.has(id));
  return [...inOrder, ...elsewhere].flatMap((part): Difference[] => {
    // Who commented on it is no difference between two texts.
    const [was, is] = [withoutMarks(then.parts[part] ?? []), withoutMarks(now.parts[part] ?? [])];
    if (sameJson(was, is)) return [];
    const lines = changedOnly(compareTexts(textLines(was), textLines(is)));
    return [{ unit: { kind: 'part', part }, title: places.get(part) ?? part, lines, fields: [] }];
  });
}

/** Everything beside the texts in which two reports differ. */
export function comparedData(
  then: Report,
  now: Report,
  template: Template,
  before: Layout,
  after: Layout,
): Difference[] {
  return DATA.flatMap((member): Difference[] => {
    if (sameJson(then[member] ?? NOTHING[member], now[member] ?? NOTHING[member])) return [];
    const lines = changedOnly(compareTexts(dataLines(member, then, before), dataLines(member, now, after)));
    const fields = comparedFields(fieldsOf(member, then, template), fieldsOf(member, now, template));
    return [{ unit: { kind: 'data', member }, title: titleOf(member), lines, fields }];
  });
}

/** What stands for a member that a report need not have. */
const NOTHING: Partial<Record<DataMember, unknown>> = {
  words: [],
  dismissed: [],
  assigned: [],
  cases: null,
  coverPicture: null,
};

/** What people call a member. */
export function titleOf(member: DataMember): string {
  return say(member);
}

/** The lines of a text as they are compared: one a block or row, and one a footnote. */
export function textLines(content: Content): string[] {
  return content.flatMap((block) => [
    ...blockText(block).split('\n'),
    ...elementsOf(block).flatMap((inline) => (inline.type === 'footnote' ? [`Footnote: ${inline.note}`] : [])),
  ]);
}

function dataLines(member: DataMember, report: Report, { slots }: Layout): string[] {
  const filled = (text: string) => fillSlots(text, slots);
  switch (member) {
    case 'recommendations':
      return report.recommendations.flatMap(({ addressee, items }) =>
        items.length === 0 ? [] : [filled(addressee), ...items.map(({ text }) => filled(text))],
      );
    case 'facts':
      return report.facts.map(({ value, description, comparison, target, note }) =>
        [value || '–', description, comparison, target, note].filter((text) => text !== '').join(' · '),
      );
    case 'glossary':
      return [
        ...report.glossary.entries.map(({ term, definition }) => `${term}: ${definition}`),
        ...report.glossary.omitted.map((term) => `${term}: left out`),
      ];
    case 'lists':
      return Object.values(report.lists).flatMap(({ first, second }) => [...first, ...second]);
    case 'words':
      return report.words ?? [];
    case 'dismissed':
      return (report.dismissed ?? []).map(({ message, reason }) => `${message} Dismissed: ${reason}`);
    case 'assigned':
      return (report.assigned ?? []).map(({ message, to }) => `${message} Assigned to ${to}.`);
    case 'unplaced':
      return report.unplaced.flatMap(({ heading, content }) => [heading, ...textLines(content)]);
    case 'details':
    case 'scores':
    case 'figures':
    case 'comparisons':
    case 'cases':
    case 'coverPicture':
      return [];
  }
}

function comparedFields(was: ReadonlyMap<string, Field>, now: ReadonlyMap<string, Field>): FieldDifference[] {
  return [...new Set([...was.keys(), ...now.keys()])].flatMap((key) => {
    const [before, after] = [was.get(key), now.get(key)];
    if (before?.value === after?.value) return [];
    return [{ label: (after ?? before)?.label ?? key, was: before?.value, now: after?.value }];
  });
}

function changedOnly(lines: ComparedLine[]): ComparedLine[] {
  return lines.some(({ kind }) => kind !== 'same') ? lines : [];
}
