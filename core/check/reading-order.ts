import { allParts, type Layout } from '../layout.ts';
import type { Finding, Place } from './finding.ts';

/** Findings in the order in which the report is read; those of no part come last. */
export function inReadingOrder(findings: readonly Finding[], layout: Layout): Finding[] {
  const order = orderOfParts(layout);
  const lines = new Map<string, number>();
  const placed = findings.map((finding) => {
    const { words } = finding.at;
    const line = words ? JSON.stringify(words.spot) : '';
    if (words && !lines.has(line)) lines.set(line, lines.size);
    const from = words?.from ?? 0;
    return { finding, place: [order(finding.at), blockOf(finding.at), lines.get(line) ?? -1, from] };
  });
  return placed.sort((one, other) => compare(one.place, other.place)).map(({ finding }) => finding);
}

/** The part that a place is in: that of a standard is the one that stands for it. */
export function partOfPlace({ part, standard }: Place, layout: Layout): string | undefined {
  if (part !== undefined || standard === undefined) return part;
  return allParts(layout.parts).find((placed) => placed.part.kind === 'standard' && placed.part.standard === standard)
    ?.id;
}

function orderOfParts(layout: Layout): (place: Place) => number {
  const parts = allParts(layout.parts);
  const order = new Map(parts.map(({ id }, index) => [id, index]));
  const standards = new Map(
    parts.flatMap(({ part }, index) => (part.kind === 'standard' ? [[part.standard, index]] : [])),
  );
  return ({ part, standard }) =>
    (part === undefined ? undefined : order.get(part)) ??
    (standard === undefined ? undefined : standards.get(standard)) ??
    parts.length;
}

function blockOf({ words, range }: Place): number {
  if (!words) return range?.block ?? -1;
  const { spot } = words;
  switch (spot.kind) {
    case 'line':
    case 'property':
      return spot.block;
    case 'edition':
    case 'part heading':
      return -1;
    case 'recommendation':
    case 'fact':
    case 'term':
    case 'list item':
    case 'detail':
      return 0;
  }
}

function compare(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((value, index) => value !== other[index]);
  return at < 0 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
}
