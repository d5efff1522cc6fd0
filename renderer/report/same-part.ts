import type { Content } from '../../core/content.ts';
import type { PlacedPart } from '../../core/layout.ts';
import type { Part } from '../../core/part.ts';
import { type SlotValues, slotsIn } from '../../core/slots.ts';
import { isSame } from '../ui/store.ts';

/**
 * Whether a part shows the same as before, with those below it: a report is laid out anew after each change, and most of
 * its parts come out as they were.
 */
export function isSamePart(one: PlacedPart, other: PlacedPart): boolean {
  return (
    one === other ||
    (one.part === other.part &&
      one.where === other.where &&
      one.number === other.number &&
      one.title === other.title &&
      one.heading === other.heading &&
      one.listed === other.listed &&
      one.printed === other.printed &&
      one.by === other.by &&
      isSame(one.standard, other.standard) &&
      isSameContent(one.leadIn, other.leadIn) &&
      isSameContent(one.content, other.content) &&
      fillAlike(one.part, one.slots, other.slots) &&
      one.parts.length === other.parts.length &&
      one.parts.every((part, index) => isSamePart(part, other.parts[index] ?? part)))
  );
}

export function isSameContent(one: Content, other: Content): boolean {
  return one === other || (one.length === other.length && one.every((block, index) => isSame(block, other[index])));
}

/** Whether the slots that the part itself prints are filled as before. */
function fillAlike(part: Part, one: SlotValues, other: SlotValues): boolean {
  return ownSlots(part).every((slot) => one.filled.get(slot) === other.filled.get(slot));
}

const known = new WeakMap<Part, readonly string[]>();

function ownSlots(part: Part): readonly string[] {
  const slots = known.get(part) ?? slotsIn(JSON.stringify({ ...part, parts: [] }));
  known.set(part, slots);
  return slots;
}
