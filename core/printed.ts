import { isEmpty } from './content-text.ts';
import { glossaryOf } from './data-table/glossary.ts';
import type { PlacedPart } from './layout.ts';
import type { RecommendationsPart } from './part.ts';
import type { RecommendationGroup, Report } from './report.ts';

/** A part that nobody needs and nobody has written is left out with its heading, and so is a section of such parts. */
export function isPrinted(placed: Omit<PlacedPart, 'printed'>, report: Report): boolean {
  const { part } = placed;
  switch (part.kind) {
    case 'cover':
    case 'contents':
    case 'ratings':
    case 'results':
    case 'bands':
      return true;
    case 'fixed':
    case 'back-cover':
      return !isEmpty(placed.content);
    case 'prose':
      return part.required || !isEmpty(placed.content);
    case 'recommendations':
      return part.required || printedGroups(report.recommendations).length > 0;
    case 'facts':
      return part.required || report.facts.some((fact) => fact.value.trim() !== '');
    case 'paired-lists':
      return part.required || (report.lists[part.id]?.first ?? []).some((item) => item.trim() !== '');
    case 'glossary':
      return glossaryOf(part, report).length > 0;
    case 'statement':
      return placed.standard !== undefined;
    case 'key-questions':
      return (placed.standard?.keyQuestions.length ?? 0) > 0;
    case 'section':
    case 'standard':
      return placed.parts.some((child) => child.printed);
  }
}

/** The groups that recommend something; an item without words is still being written. */
export function printedGroups(groups: readonly RecommendationGroup[]): RecommendationGroup[] {
  return groups
    .map((group) => ({ ...group, items: group.items.filter((item) => item.text.trim() !== '') }))
    .filter((group) => group.items.length > 0);
}

/** The groups with their items as they are printed: with the edition's mark at the end of the last of each and of the others. */
export function printedRecommendations(
  groups: readonly RecommendationGroup[],
  { itemEnds }: Pick<RecommendationsPart, 'itemEnds'>,
): RecommendationGroup[] {
  const printed = printedGroups(groups);
  if (!itemEnds) return printed;
  return printed.map(({ items, ...group }) => ({
    ...group,
    items: items.map((item, index) => ({
      ...item,
      text: withEnd(item.text, index === items.length - 1 ? itemEnds.last : itemEnds.others),
    })),
  }));
}

/** A question, an exclamation and a text of several sentences keep the end that they have. */
function withEnd(text: string, end: string): string {
  const words = text.trimEnd();
  if (/[?!…][”’"')]*$/u.test(words) || /[.!?][”’"')]*\s+\p{Lu}/u.test(words)) return words;
  return words.replace(/[.,;\s]+$/, '') + end;
}
