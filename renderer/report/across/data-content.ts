import { type Content, newParagraph, newTable } from '../../../core/content.ts';
import { dataTables } from '../../../core/data-table/data-table.ts';
import type { PlacedPart } from '../../../core/layout.ts';
import type { RecommendationsPart } from '../../../core/part.ts';
import { printedRecommendations } from '../../../core/printed.ts';
import { fillContent, fillSlots } from '../../../core/slots.ts';
import type { View } from '../view.ts';

/** What a part prints that nobody writes as text, as text: words of the edition, and tables and lists made from data. */
export function dataContent(placed: PlacedPart, view: View): Content {
  const { part } = placed;
  switch (part.kind) {
    case 'prose':
    case 'fixed':
    case 'back-cover':
      return [...placed.leadIn, ...placed.content];
    case 'statement':
      return placed.standard ? [newParagraph(placed.standard.statement)] : [];
    case 'recommendations':
      return recommendations(part, placed, view);
    case 'cover':
    case 'contents':
    case 'section':
    case 'standard':
      return [];
    case 'ratings':
    case 'key-questions':
    case 'results':
    case 'bands':
    case 'facts':
    case 'glossary':
    case 'paired-lists':
      return dataTables(placed, view).map(({ caption, header, rows }) =>
        newTable(
          crypto.randomUUID(),
          [header, ...rows].map((cells) => cells.map(({ text }) => text)),
          caption,
        ),
      );
  }
}

function recommendations(part: RecommendationsPart, placed: PlacedPart, { report }: View): Content {
  const groups = printedRecommendations(report.recommendations, part);
  return [
    ...fillContent(part.leadIn, placed.slots),
    ...groups.flatMap(
      ({ addressee, items }): Content => [
        {
          type: 'paragraph',
          children: [{ text: `${fillSlots(addressee, placed.slots)} ${part.addresseeSuffix}`.trim(), bold: true }],
        },
        ...items.map(({ text }): Content[number] => ({
          type: 'list-item',
          list: 'numbered',
          depth: 0,
          children: [{ text }],
        })),
      ],
    ),
  ];
}
