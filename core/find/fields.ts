import type { Report } from '../report.ts';
import type { StandardScore } from '../score.ts';
import type { BesideSpot, FieldSpot } from './passage.ts';

/** What of the report holds the fields in which words are replaced. */
export type FieldSlices = Pick<
  Report,
  'recommendations' | 'facts' | 'glossary' | 'lists' | 'scores' | 'figures' | 'comparisons'
>;

/**
 * The slices with another text in one field; where the field is gone, and of a detail, they stay as they are. A name stays
 * where it would be empty.
 */
export function withField(
  slices: FieldSlices,
  spot: FieldSpot | BesideSpot,
  change: (text: string) => string,
): FieldSlices {
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
    case 'score': {
      const { [spot.standard]: score } = slices.scores.standards;
      if (score?.[spot.name] === undefined) return slices;
      const standards = { ...slices.scores.standards, [spot.standard]: withRemark(score, spot.name, change) };
      return { ...slices, scores: { ...slices.scores, standards } };
    }
    case 'figure':
      return {
        ...slices,
        figures: slices.figures.map((figure) => (figure.id === spot.id ? named(figure, spot.name, change) : figure)),
      };
    case 'comparison': {
      const { [spot.which]: comparison } = slices.comparisons;
      if (!comparison) return slices;
      const comparisons = { ...slices.comparisons, [spot.which]: named(comparison, spot.name, change) };
      return { ...slices, comparisons };
    }
    case 'detail':
      return slices;
  }
}

type Change = (text: string) => string;

/** What is empty leaves no trace among the scores. */
function withRemark(score: StandardScore, name: keyof StandardScore, change: Change): StandardScore {
  const { [name]: before = '', ...others } = score;
  const after = change(before);
  return after === '' ? others : { ...others, [name]: after };
}

function named<T extends { label: string }>(thing: T, name: keyof T, change: Change): T {
  const before = thing[name];
  if (typeof before !== 'string') return thing;
  const after = change(before);
  return name === 'label' && after.trim() === '' ? thing : { ...thing, [name]: after };
}
