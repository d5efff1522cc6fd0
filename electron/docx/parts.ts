import { TableOfContents } from 'docx';
import { blockText, type Content, isEmpty } from '../../core/content.ts';
import type { PlacedPart } from '../../core/layout.ts';
import type { ContentsPart, CoverPart } from '../../core/part.ts';
import type { RecommendationGroup } from '../../core/report.ts';
import { fillSlots } from '../../core/slots.ts';
import { addParagraph, type Draft } from './draft.ts';
import { titleType } from './measures.ts';
import { addKeyQuestions, addRatings, addStatement } from './ratings.ts';
import { addRecommendations, printedGroups } from './recommendations.ts';
import { addContent, addMissing, headingParagraph, textRuns } from './text.ts';

/** What a part prints. Everything it says comes from the layout, the edition and the recommendations. */
export function addPart(draft: Draft, placed: PlacedPart, recommendations: readonly RecommendationGroup[]): void {
  if (!isPrinted(placed, recommendations)) return;
  const { part } = placed;
  draft.listed = placed.listed;
  if (placed.heading && part.kind !== 'contents')
    addParagraph(
      draft,
      headingParagraph(draft, { level: placed.level, number: placed.number, children: textRuns(placed.title) }),
      `${placed.id}/heading`,
    );
  writerOf(draft, placed, recommendations)();
}

/** What writes a part below its heading. A kind of part that is not here does not compile. */
function writerOf(draft: Draft, placed: PlacedPart, recommendations: readonly RecommendationGroup[]): () => void {
  const { part } = placed;
  switch (part.kind) {
    case 'cover':
      return () => addCover(draft, placed, part);
    case 'contents':
      return () => addContents(draft, placed, part);
    case 'fixed':
      return () => addContent(draft, placed.content, placed.id, contentLevel(placed));
    case 'prose':
      return () => addProse(draft, placed, part.signature);
    case 'ratings':
      return () => addRatings(draft, placed, part);
    case 'recommendations':
      return () => addRecommendations(draft, placed, part, recommendations);
    case 'statement':
      return () => addStatement(draft, placed);
    case 'key-questions':
      return () => addKeyQuestions(draft, placed, part);
    case 'section':
    case 'standard':
      return () => {
        for (const child of placed.parts) addPart(draft, child, recommendations);
      };
  }
}

/** A part that nobody needs and nobody has written is left out with its heading, and so is a section of such parts. */
export function isPrinted(placed: PlacedPart, recommendations: readonly RecommendationGroup[]): boolean {
  const { part } = placed;
  switch (part.kind) {
    case 'cover':
    case 'contents':
      return true;
    case 'fixed':
      return !isEmpty(placed.content);
    case 'prose':
      return part.required || !isEmpty(placed.content);
    case 'ratings':
      return true;
    case 'recommendations':
      return part.required || printedGroups(recommendations).length > 0;
    case 'statement':
      return placed.standard !== undefined;
    case 'key-questions':
      return (placed.standard?.keyQuestions.length ?? 0) > 0;
    case 'section':
    case 'standard':
      return placed.parts.some((child) => isPrinted(child, recommendations));
  }
}

/** Headings inside a text are counted from the heading above it, which is its own only where that is printed. */
function contentLevel(placed: PlacedPart): number {
  return placed.heading ? placed.level : placed.level - 1;
}

const COVER_STYLES: Record<CoverPart['lines'][number]['style'], string> = {
  title: 'Title',
  subtitle: 'Subtitle',
  organisation: 'CoverOrganisation',
  date: 'CoverDate',
};

function addCover(draft: Draft, placed: PlacedPart, part: CoverPart): void {
  for (const [index, line] of part.lines.entries()) {
    const text = fillSlots(line.text, placed.slots);
    if (text.trim() === '') continue;
    const small = line.style === 'title' ? titleType(draft.template.wordStyle, text) : undefined;
    addParagraph(
      draft,
      {
        style: COVER_STYLES[line.style],
        ...(small && { spacing: small.spacing }),
        children: textRuns(text, small && { size: small.size }),
      },
      `${placed.id}/${index}`,
    );
  }
}

function addContents(draft: Draft, placed: PlacedPart, part: ContentsPart): void {
  addParagraph(draft, { style: 'TOCHeading', children: textRuns(placed.title) }, `${placed.id}/heading`);
  draft.headingLevel = placed.level;
  draft.blocks.push(
    new TableOfContents(placed.title, {
      hyperlink: true,
      headingStyleRange: `1-${part.levels}`,
      ...(!draft.pageNumbers && { pageNumbersEntryLevelsRange: '1-9' }),
    }),
  );
}

function addProse(draft: Draft, placed: PlacedPart, signature: readonly string[]): void {
  if (isEmpty(placed.content)) {
    addMissing(draft, placed.title);
    return;
  }
  addContent(draft, placed.content, placed.id, contentLevel(placed));
  const lines = signature.map((line) => fillSlots(line, placed.slots)).filter((line) => line.trim() !== '');
  if (lines.length === 0 || endsWith(placed.content, lines)) return;
  for (const [index, line] of lines.entries())
    addParagraph(
      draft,
      { style: index === 0 ? 'SignatureName' : 'SignatureOffice', children: textRuns(line) },
      `${placed.id}/signature/${index}`,
    );
}

/** Whether a text already ends with the words of its signature, however they are broken into lines. */
function endsWith(content: Content, lines: readonly string[]): boolean {
  const letters = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  return letters(content.map(blockText).join(' ')).endsWith(letters(lines.join(' ')));
}
