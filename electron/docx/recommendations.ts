import type { PlacedPart } from '../../core/layout.ts';
import type { RecommendationsPart } from '../../core/part.ts';
import { printedRecommendations } from '../../core/printed.ts';
import { fillSlots } from '../../core/slots.ts';
import { addParagraph, type Draft } from './draft.ts';
import { textRuns } from './inlines.ts';
import { RECOMMENDATIONS } from './look/numbering.ts';
import { marked } from './references.ts';
import { addContent, addMissing, headingParagraph } from './text.ts';

export function addRecommendations(draft: Draft, placed: PlacedPart, part: RecommendationsPart): void {
  const groups = printedRecommendations(draft.report.recommendations, part);
  addContent(draft, placed.content, placed.id, placed.level);
  if (groups.length === 0) addMissing(draft, placed.title, `${placed.id}/missing`);
  // Whom they are for is no entry of the contents.
  draft.listed = false;
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
          children: marked(draft, item.id, textRuns(item.text)),
        },
        `${placed.id}/${group.id}/${item.id}`,
      );
  }
}
