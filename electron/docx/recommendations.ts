import type { PlacedPart } from '../../core/layout.ts';
import type { RecommendationsPart } from '../../core/part.ts';
import type { RecommendationGroup } from '../../core/report.ts';
import { fillSlots } from '../../core/slots.ts';
import { addParagraph, type Draft } from './draft.ts';
import { RECOMMENDATIONS } from './numbering.ts';
import { addContent, addMissing, headingParagraph, textRuns } from './text.ts';

/** The groups that recommend something; an item without words is still being written. */
export function printedGroups(groups: readonly RecommendationGroup[]): RecommendationGroup[] {
  return groups
    .map((group) => ({ ...group, items: group.items.filter((item) => item.text.trim() !== '') }))
    .filter((group) => group.items.length > 0);
}

export function addRecommendations(
  draft: Draft,
  placed: PlacedPart,
  part: RecommendationsPart,
  recommendations: readonly RecommendationGroup[],
): void {
  const groups = printedGroups(recommendations);
  addContent(draft, placed.content, placed.id, placed.level);
  if (groups.length === 0) addMissing(draft, placed.title);
  for (const group of groups) {
    const addressee = `${fillSlots(group.addressee, placed.slots)} ${part.addresseeSuffix}`;
    addParagraph(
      draft,
      headingParagraph(draft, { level: placed.level + 1, children: textRuns(addressee) }),
      `${placed.id}/${group.id}/heading`,
    );
    for (const item of group.items)
      addParagraph(
        draft,
        {
          style: 'ListNumber',
          numbering: { reference: RECOMMENDATIONS, level: 0, custom: true },
          keepLines: true,
          children: textRuns(item.text),
        },
        `${placed.id}/${group.id}/${item.id}`,
      );
  }
}
