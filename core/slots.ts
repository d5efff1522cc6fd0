import type { Content } from './content.ts';
import { percentageOf } from './figure.ts';
import { mapText } from './map-text.ts';
import { printedGroups } from './printed.ts';
import type { Results, StandardResult } from './rating.ts';
import type { Report } from './report.ts';
import type { Template } from './template.ts';

/** What each `{name}` in a text of the edition stands for. */
export type SlotValues = {
  /** A slot that nobody has filled has no entry. */
  filled: ReadonlyMap<string, string>;
  /** What people call a slot, printed in its place while it is empty. */
  labels: ReadonlyMap<string, string>;
};

const SLOT = /\{([a-z][A-Za-z]*(?:\.[a-z][A-Za-z]*)?)\}/g;
const SLOT_ONLY = /^\{[a-z][A-Za-z.]*\}$/;

/** Slots that the scores fill in the whole report. */
export const OVERALL_SLOTS = ['overall.points', 'overall.max', 'overall.rating'] as const;
export const REPORT_SLOTS = [...OVERALL_SLOTS, 'recommendations.count'] as const;

/** Slots that a domain fills in the caption of its results. */
export const DOMAIN_SLOTS = ['domain.number', 'domain.title'] as const;

/** Slots that are filled in a draft for the inspected service, in front of it. */
export const ROUND_SLOTS = ['round.to', 'round.sent', 'round.due'] as const;

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

/** Slots that hold for the whole report: details, terms, the overall rating and score, how many recommendations. */
export function reportSlots(report: Report, template: Template, results: Results): SlotValues {
  const filled = new Map<string, string>();
  for (const [name, word] of Object.entries(template.terms)) filled.set(`term.${name}`, word);
  for (const { id } of template.details) {
    const value = report.details[id]?.trim();
    if (value) filled.set(id, value);
  }
  // A detail may stand for another until it has words of its own: the short name for the name.
  for (const { id } of template.details) {
    const value = filled.get(id);
    if (value === undefined || !SLOT_ONLY.test(value)) continue;
    const other = filled.get(value.slice(1, -1));
    if (other === undefined || SLOT_ONLY.test(other)) filled.delete(id);
    else filled.set(id, other);
  }
  if (results.overall) {
    filled.set('overall.points', String(results.overall.points));
    filled.set('overall.max', String(results.maxPoints));
    if (results.overall.rating) filled.set('overall.rating', results.overall.rating);
  }
  const count = printedGroups(report.recommendations).reduce((sum, group) => sum + group.items.length, 0);
  filled.set('recommendations.count', template.words.numbers[count] ?? String(count));
  const labels = new Map<string, string>(template.details.map(({ id, label }) => [id, label]));
  for (const slot of OVERALL_SLOTS) labels.set(slot, template.words.notRated);
  return { filled, labels };
}

/** The slots of the report and those of one standard: `standard.title`, `rating`, `lowest`, `reason` and so on. */
export function standardSlots(slots: SlotValues, standard: StandardResult): SlotValues {
  const all = new Map(slots.filled);
  all.set('standard.number', standard.number);
  all.set('standard.title', standard.title);
  all.set('standard.inText', standard.inText);
  all.set('standard.statement', standard.statement);
  if (standard.rating) all.set('rating', standard.rating);
  if (standard.lowest?.measure) all.set('lowest', String(percentageOf(standard.lowest.measure)));
  if (standard.departure) all.set('rule.rating', standard.departure.from);
  if (standard.departure?.reason) all.set('reason', standard.departure.reason);
  return { ...slots, filled: all };
}

/** Fills the slots of a text. An empty slot stays visible as `[its label]`, so that nobody publishes it unseen. */
export function fillSlots(text: string, slots: SlotValues): string {
  return text.replace(SLOT, (_, name: string) => slots.filled.get(name) ?? `[${slots.labels.get(name) ?? name}]`);
}

/** Fills the slots of a whole text as `fillSlots` does, those in addresses of links, notes, captions and labels too. */
export function fillContent(content: Content, slots: SlotValues): Content {
  return mapText(content, (text) => fillSlots(text, slots));
}

/** A text cut where its slots are; the pieces make the text again. */
export function slotPieces(text: string): { text: string; slot?: string }[] {
  const pieces: { text: string; slot?: string }[] = [];
  let done = 0;
  for (const match of text.matchAll(SLOT)) {
    pieces.push({ text: text.slice(done, match.index) }, { text: match[0], slot: match[1]! });
    done = match.index + match[0].length;
  }
  return [...pieces, { text: text.slice(done) }].filter((piece) => piece.text !== '');
}

/** Names of the slots in a text, each once, in order. */
export function slotsIn(text: string): string[] {
  return [...new Set([...text.matchAll(SLOT)].map((match) => match[1]!))];
}
