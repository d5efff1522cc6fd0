import type { Report, Suggested } from '../../report.ts';
import { SUGGESTED_DATA, type SuggestedMember } from './settle-data.ts';

/** What is suggested as one: the text of a part, or a member. */
export type Unit = SuggestedMember | `parts/${string}`;

export function unitOfPart(part: string): Unit {
  return `parts/${part}`;
}

export function partOf(unit: Unit): string | undefined {
  return unit.startsWith('parts/') ? unit.slice('parts/'.length) : undefined;
}

/** What is the same object in both is not looked into. */
export function changedUnits(before: Report, after: Report): Unit[] {
  const parts =
    before.parts === after.parts ? [] : [...new Set([...Object.keys(before.parts), ...Object.keys(after.parts)])];
  return [
    ...parts.filter((part) => before.parts[part] !== after.parts[part]).map(unitOfPart),
    ...SUGGESTED_DATA.filter((member) => before[member] !== after[member]),
  ];
}

export function unitsOf(suggested: Suggested): Unit[] {
  return [
    ...Object.keys(suggested.parts).map(unitOfPart),
    ...SUGGESTED_DATA.filter((member) => suggested[member] !== undefined),
  ];
}

/** Whether a change is of a unit, by the key of the change. */
export function isOf(key: string, unit: Unit): boolean {
  return key.startsWith(`${unit}/`);
}
