import { type Content, mapText } from './content.ts';
import { percentageOf } from './figure.ts';
import type { Results, StandardResult } from './rating.ts';
import type { Report } from './report.ts';
import type { Template } from './template.ts';

/** What each `{name}` in a text of the edition stands for. A slot that nobody has filled has no entry. */
export type SlotValues = ReadonlyMap<string, string>;

const SLOT = /\{([a-z][A-Za-z]*(?:\.[a-z][A-Za-z]*)?)\}/g;
const SLOT_ONLY = /^\{[a-z][A-Za-z.]*\}$/;

/** Slots that the scores fill in the whole report. */
export const REPORT_SLOTS = ['overall.points', 'overall.max', 'overall.rating'] as const;

/** Slots that a standard fills in the parts inside it. */
export const STANDARD_SLOTS = [
  'standard.number',
  'standard.title',
  'standard.inText',
  'standard.statement',
  'rating',
  'lowest',
  'rule.rating',
  'reason',
] as const;

/** Slots that hold for the whole report: details, terms, `overall.rating`, `overall.points`, `overall.max`. */
export function reportSlots(report: Report, template: Template, results: Results): SlotValues {
  const slots = new Map<string, string>();
  for (const [name, word] of Object.entries(template.terms)) slots.set(`term.${name}`, word);
  for (const { id } of template.details) {
    const value = report.details[id]?.trim();
    if (value) slots.set(id, value);
  }
  // A detail may stand for another until it has words of its own: the short name for the name.
  for (const { id } of template.details) {
    const value = slots.get(id);
    if (value === undefined || !SLOT_ONLY.test(value)) continue;
    const other = slots.get(value.slice(1, -1));
    if (other === undefined || SLOT_ONLY.test(other)) slots.delete(id);
    else slots.set(id, other);
  }
  if (results.overall) {
    slots.set('overall.points', String(results.overall.points));
    slots.set('overall.max', String(results.maxPoints));
    if (results.overall.rating) slots.set('overall.rating', results.overall.rating);
  }
  return slots;
}

/** The slots of the report and those of one standard: `standard.title`, `rating`, `lowest`, `reason` and so on. */
export function standardSlots(slots: SlotValues, standard: StandardResult): SlotValues {
  const all = new Map(slots);
  all.set('standard.number', standard.number);
  all.set('standard.title', standard.title);
  all.set('standard.inText', standard.inText);
  all.set('standard.statement', standard.statement);
  if (standard.rating) all.set('rating', standard.rating);
  if (standard.lowest?.measure) all.set('lowest', String(percentageOf(standard.lowest.measure)));
  if (standard.departure) all.set('rule.rating', standard.departure.from);
  if (standard.departure?.reason) all.set('reason', standard.departure.reason);
  return all;
}

/** Fills the slots of a text. An empty slot stays visible as `[its name]`, so that nobody publishes it unseen. */
export function fillSlots(text: string, slots: SlotValues): string {
  return text.replace(SLOT, (_, name: string) => slots.get(name) ?? `[${name}]`);
}

export function fillContent(content: Content, slots: SlotValues): Content {
  return mapText(content, (text) => fillSlots(text, slots));
}

/** Names of the slots in a text, each once, in order. */
export function slotsIn(text: string): string[] {
  return [...new Set([...text.matchAll(SLOT)].map((match) => match[1]!))];
}
