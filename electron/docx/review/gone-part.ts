import { contentLevel, type PlacedPart } from '../../../core/layout.ts';
import { addGoneTables } from '../data-tables.ts';
import type { Draft } from '../draft.ts';
import { type HeadingOptions, headingParagraph } from '../text.ts';
import { addGoneWords } from './data-words.ts';
import { addGone } from './tracked-text.ts';

/** In a comparison: a part that is printed no more, as it was. */
export function addGonePart(draft: Draft, former: PlacedPart): void {
  if (!former.printed || former.part.kind === 'contents') return;
  if (former.heading) addGoneHeading(draft, { ...former, words: former.title }, `${former.id}/gone/heading`);
  for (const content of [former.leadIn, former.content])
    for (const [index, block] of content.entries())
      addGone(draft, former.id, { block, change: undefined, index }, contentLevel(former));
  addGoneTables(draft, former);
  for (const part of former.parts) addGonePart(draft, part);
}

/** A heading that stands there no more; those behind it keep their levels. */
export function addGoneHeading(
  draft: Draft,
  { words, ...heading }: Pick<HeadingOptions, 'level' | 'number'> & { words: string },
  key: string,
): void {
  const { headingLevel, listed } = draft;
  draft.listed = false;
  const { style } = headingParagraph(draft, { level: heading.level, children: [] });
  Object.assign(draft, { headingLevel, listed });
  addGoneWords(
    draft,
    style === undefined ? {} : { style },
    [heading.number ?? '', words].filter(Boolean).join('\t'),
    key,
  );
}
