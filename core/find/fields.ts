import type { Report } from '../report.ts';
import type { FieldSpot } from './passage.ts';

/** What of the report holds the fields in which words are replaced. */
export type FieldSlices = Pick<Report, 'recommendations' | 'facts' | 'glossary' | 'lists'>;

/** The slices with another text in one field; where the field is gone, and of a detail, they stay as they are. */
export function withField(slices: FieldSlices, spot: FieldSpot, change: (text: string) => string): FieldSlices {
  switch (spot.kind) {
    case 'recommendation':
      return {
        ...slices,
        recommendations: slices.recommendations.map((group) => ({
          ...group,
          items: group.items.map((item) => (item.id === spot.id ? { ...item, text: change(item.text) } : item)),
        })),
      };
    case 'fact':
      return {
        ...slices,
        facts: slices.facts.map((fact) =>
          fact.id === spot.id ? { ...fact, [spot.name]: change(fact[spot.name]) } : fact,
        ),
      };
    case 'term':
      return {
        ...slices,
        glossary: {
          ...slices.glossary,
          entries: slices.glossary.entries.map((entry) =>
            entry.id === spot.id ? { ...entry, [spot.name]: change(entry[spot.name]) } : entry,
          ),
        },
      };
    case 'list item': {
      const lists = slices.lists[spot.part];
      const item = lists?.[spot.side][spot.index];
      if (!lists || item === undefined) return slices;
      const items = lists[spot.side].with(spot.index, change(item));
      return { ...slices, lists: { ...slices.lists, [spot.part]: { ...lists, [spot.side]: items } } };
    }
    case 'detail':
      return slices;
  }
}
