import { DOMAIN_SLOTS, REPORT_SLOTS, ROUND_SLOTS, STANDARD_SLOTS, slotsIn } from '../slots.ts';
import type { Template } from '../template.ts';
import { type Flaw, isWithin, type Partly, type Path } from './flaw.ts';

/** Where slots are filled, by the first key of the path and the last; elsewhere they are printed as they stand. */
const FILLED: Record<string, readonly string[]> = {
  documentTitle: ['documentTitle'],
  details: ['initial'],
  parts: [
    'title',
    'alsoCalled',
    'text',
    'url',
    'note',
    'caption',
    'label',
    'value',
    'signature',
    'addressees',
    'recognise',
    'suppliedBy',
    'definition',
    'source',
    'alt',
    'discretion',
  ],
  signOff: ['words'],
  wordStyle: ['header', 'footer'],
  import: ['pageFurniture'],
};
const PATTERNS: readonly (string | undefined)[] = ['recognise', 'pageFurniture'];

/** What a person may have meant for a slot. */
const BRACED = /\{\s*\p{L}[^{}\s]*\s*\}/gu;

/**
 * Slots that nothing fills there, and details that take the name of something else. The paths are those of parts that are
 * a standard, of those whose standard has no key questions, and of results.
 */
export function slotFlaws(
  template: Partly<Template>,
  { standards, unscored, results }: { standards: readonly Path[]; unscored: readonly Path[]; results: readonly Path[] },
): Flaw[] {
  const details = (template.details ?? []).map((detail) => detail?.id);
  const computed = new Set<string>([...REPORT_SLOTS, ...STANDARD_SLOTS, ...DOMAIN_SLOTS, ...ROUND_SLOTS]);
  const terms = Object.keys(template.terms ?? {}).map((term) => `term.${term}`);
  const own = new Set([...details.filter((id) => id !== undefined), ...terms]);
  // While one of them is unreadable or hidden by a double, any slot may be meant for it.
  const whole =
    template.terms !== undefined &&
    template.details !== undefined &&
    new Set(details).size === details.length &&
    !details.includes(undefined);
  const flaws: Flaw[] = [];

  for (const [index, id] of details.entries())
    if (id !== undefined && (computed.has(id) || terms.includes(id)))
      flaws.push({
        path: ['details', index, 'id'],
        message: `the slot “{${id}}” is already filled by the scores or the terms; give the detail another id`,
      });
  for (const term of terms)
    if (slotsIn(`{${term}}`).length === 0)
      flaws.push({
        path: ['terms', term.slice('term.'.length)],
        message: `“{${term}}” cannot be a slot; name the term in letters from a to z without accents, the first one small`,
      });

  eachString(template, [], (text, path) => {
    const key = path.findLast((step) => typeof step === 'string');
    const slots = slotsIn(text);
    const filled = FILLED[String(path[0])]?.includes(key ?? '') ?? false;
    const known = slots.filter((slot) => own.has(slot) || computed.has(slot));
    if (!filled) {
      if (known[0] !== undefined)
        flaws.push({ path, message: `slots are not filled in “${key}”; write the words in place of “{${known[0]}}”` });
      return;
    }
    if (!PATTERNS.includes(key))
      for (const [braced] of text.matchAll(BRACED))
        if (slotsIn(braced).length === 0)
          flaws.push({
            path,
            message: `“${braced}” is no slot; slots are like {subject.name}, in letters from a to z`,
          });
    for (const slot of slots)
      if (whole && !own.has(slot) && !computed.has(slot))
        flaws.push({
          path,
          message: `nothing fills the slot “{${slot}}”; correct its spelling, or add it to “details”`,
        });
      else if (own.has(slot)) continue;
      else if (slot === 'lowest' && isWithin(path, unscored))
        flaws.push({
          path,
          message: 'nothing fills the slot “{lowest}” in a standard without key questions; remove it',
        });
      else if (STANDARD_SLOTS.some((name) => name === slot) && !isWithin(path, standards) && key !== 'discretion')
        flaws.push({ path, message: `the slot “{${slot}}” is only filled inside a part of kind “standard”` });
      else if (DOMAIN_SLOTS.some((name) => name === slot) && !(isWithin(path, results) && key === 'caption'))
        flaws.push({ path, message: `the slot “{${slot}}” is only filled in the caption of a part of kind “results”` });
      else if (ROUND_SLOTS.some((name) => name === slot) && path[0] !== 'signOff')
        flaws.push({ path, message: `the slot “{${slot}}” is only filled in the notice of “signOff”` });
    if (path[0] === 'details' && slots.length > 0 && (text !== `{${slots[0]}}` || computed.has(slots[0] ?? '')))
      flaws.push({
        path,
        message: `the first value of a detail is words, or the slot of one other detail or term; “${text}” is neither`,
      });
  });
  return flaws;
}

function eachString(value: unknown, path: Path, visit: (text: string, path: Path) => void) {
  if (typeof value === 'string') visit(value, path);
  else if (typeof value === 'object' && value !== null)
    for (const [key, item] of Object.entries(value))
      eachString(item, [...path, Array.isArray(value) ? Number(key) : key], visit);
}
