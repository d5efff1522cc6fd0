import type { Layout, PlacedPart } from '../layout.ts';
import { fillSlots } from '../slots.ts';
import { type LetterPairs, letterPairs, lettersOf, likeness, mostLikeness } from './likeness.ts';

/** A part that has a heading in the printed report, with everything that the heading may be called. */
export type Anchor = {
  placed: PlacedPart;
  titles: LetterPairs[];
  /** `2.3` for `2.3.`, `A1` for `A1:`; empty where the heading has none. */
  number: string;
  /** The section or standard that it stands in. */
  parent: Anchor | undefined;
  /** Whether other parts have the same title, so that only its place tells which one is meant. */
  shared: boolean;
};

/** In reading order. */
export function anchorsOf({ parts }: Layout): Anchor[] {
  const anchors: Anchor[] = [];
  const walk = (placed: PlacedPart, parent: Anchor | undefined): void => {
    let within = parent;
    if (placed.heading) {
      const others = 'alsoCalled' in placed.part ? placed.part.alsoCalled : [];
      const titles = [placed.title, ...others.map((title) => fillSlots(title, placed.slots))].map(letterPairs);
      const anchor = { placed, titles, number: placed.number.replace(/[\p{P}\s]+$/u, ''), parent, shared: false };
      anchors.push(anchor);
      if (placed.parts.length > 0) within = anchor;
    }
    for (const child of placed.parts) walk(child, within);
  };
  for (const placed of parts) walk(placed, undefined);
  const titles = anchors.map((anchor) => lettersOf(anchor.placed.title));
  for (const [index, anchor] of anchors.entries())
    anchor.shared = anchor.number === '' && titles.some((title, other) => other !== index && title === titles[index]);
  return anchors;
}

/** How like a heading of the source is to the title of a part, from 0 to 1; 0 for what cannot be as like as `least`. */
export function likenessTo(anchor: Anchor, text: LetterPairs, least = 0): number {
  return Math.max(...anchor.titles.map((title) => (mostLikeness(title, text) < least ? 0 : likeness(title, text))));
}

const NUMBERED = /^(\d+(?:\.\d+)*)\.?\s+(.*)$/;

/** A heading of the source as number and words: `1.1. Leadership`. */
export type ReadTitle = (text: string) => { number: string; words: string };

/** Reads numbers as the edition writes them, be they `A1` or `Part B`, and decimal ones that it does not have. */
export function createTitleReader(anchors: readonly Anchor[]): ReadTitle {
  const numbers = [...new Set(anchors.map((anchor) => anchor.number))].filter((number) => number !== '');
  // `Part B1` is not `Part B` with a word that begins with 1.
  const longestFirst = numbers.sort((a, b) => b.length - a.length);
  return (text) => {
    const title = text.trim();
    for (const number of longestFirst) {
      const rest = title.startsWith(number) ? /^\p{P}*\s+(.*)$/u.exec(title.slice(number.length)) : null;
      if (rest) return { number, words: rest[1]! };
    }
    const match = NUMBERED.exec(title);
    return match ? { number: match[1]!, words: match[2]! } : { number: '', words: title };
  };
}
