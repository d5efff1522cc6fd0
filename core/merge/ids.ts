import { isCaptioned } from '../content.ts';
import type { Report } from '../report.ts';
import type { IdKind } from './rename.ts';

/** Something with an id. Two with the same id that are the `same` thing may still say different things of it. */
export type Named = { id: string; same: unknown; whole: unknown };

/** All that has an id in a report, by kind. */
export function namedIn(report: Report): Record<IdKind, Named[]> {
  return {
    places: [
      ...Object.entries(report.parts).flatMap(([part, content]) =>
        content.flatMap((block): Named[] => (isCaptioned(block) ? [alike(block.id, { part, block })] : [])),
      ),
      ...report.unplaced.flatMap((unplaced) =>
        unplaced.content.flatMap((block): Named[] =>
          isCaptioned(block) ? [alike(block.id, { unplaced, block })] : [],
        ),
      ),
      ...report.recommendations.flatMap(({ items }) => items.map((item): Named => named(item, item.text))),
    ],
    figures: report.figures.map((figure) => named(figure, figure.label)),
    facts: report.facts.map((fact) => named(fact, fact.description)),
    terms: report.glossary.entries.map((entry) => named(entry, entry.term)),
    groups: report.recommendations.map((group) => named(group, group.addressee)),
  };
}

function named(whole: { id: string }, same: string): Named {
  return { id: whole.id, same: same.trim().toLowerCase(), whole };
}

function alike(id: string, whole: unknown): Named {
  return { id, same: whole, whole };
}
