import { allParts, type Layout, type PlacedPart } from '../layout.ts';
import type { Report } from '../report.ts';
import type { Template } from '../template.ts';
import type { FieldSpot, Passage } from './passage.ts';
import { type Printing, passagesOfText } from './passages-of-text.ts';

/**
 * Everything in which words are sought, in the order in which the report is read; its details come last. A text that somebody
 * wrote is taken from the report and not from the layout, which may be a moment behind.
 */
export function passagesOfReport(report: Report, template: Template, layout: Layout): Passage[] {
  const printing: Printing = { figures: layout.figures, places: layout.places, template };
  return [
    ...allParts(layout.parts).flatMap((placed) => [...heading(placed), ...passagesOfPart(placed, report, printing)]),
    ...template.details.flatMap(({ id, label }) =>
      field({ kind: 'detail', part: null, id }, report.details[id] ?? '', label),
    ),
  ];
}

function passagesOfPart(placed: PlacedPart, report: Report, printing: Printing): Passage[] {
  const { part, id } = placed;
  switch (part.kind) {
    case 'prose':
      return [...edition(placed.leadIn, id, printing), ...passagesOfText(id, report.parts[id] ?? [], printing)];
    case 'fixed':
    case 'back-cover': {
      const own = report.parts[id];
      return own ? passagesOfText(id, own, printing) : edition(placed.content, id, printing);
    }
    case 'recommendations':
      return [
        ...edition(placed.content, id, printing),
        ...report.recommendations.flatMap(({ items }) =>
          items.flatMap((item) =>
            field({ kind: 'recommendation', part: id, id: item.id }, item.text, 'recommendation'),
          ),
        ),
      ];
    case 'facts':
      return report.facts.flatMap((fact) =>
        FACT.flatMap((name) => field({ kind: 'fact', part: id, id: fact.id, name }, fact[name], 'fact')),
      );
    case 'glossary':
      return report.glossary.entries.flatMap((entry) =>
        (['term', 'definition'] as const).flatMap((name) =>
          field({ kind: 'term', part: id, id: entry.id, name }, entry[name], 'glossary'),
        ),
      );
    case 'paired-lists':
      return (['first', 'second'] as const).flatMap((side) =>
        (report.lists[id]?.[side] ?? []).flatMap((item, index) =>
          field({ kind: 'list item', part: id, side, index }, item, 'list'),
        ),
      );
    case 'cover':
    case 'contents':
    case 'ratings':
    case 'statement':
    case 'key-questions':
    case 'results':
    case 'bands':
    case 'section':
    case 'standard':
      return [];
  }
}

function heading({ id, heading: shown, number, title }: PlacedPart): Passage[] {
  const text = number === '' ? title : `${number} ${title}`;
  return shown ? [{ spot: { kind: 'part heading', part: id }, text, pieces: [], what: 'heading' }] : [];
}

const FACT = ['value', 'description', 'comparison', 'target', 'note'] as const;

function field(spot: FieldSpot, text: string, what: string): Passage[] {
  return text === '' ? [] : [{ spot, text, pieces: [], what }];
}

/** The edition's lines are only read; its captions and notes are not sought in. */
function edition(content: PlacedPart['content'], part: string, printing: Printing): Passage[] {
  return passagesOfText(part, content, printing).flatMap(({ spot, text }) =>
    spot.kind === 'line' ? [{ spot: { ...spot, kind: 'edition' }, text, pieces: [], what: 'edition’s words' }] : [],
  );
}
