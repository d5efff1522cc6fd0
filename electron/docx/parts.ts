import { TableOfContents } from 'docx';
import { blockText, type Content, isEmpty } from '../../core/content.ts';
import type { PlacedPart } from '../../core/layout.ts';
import type { ContentsPart, CoverPart } from '../../core/part.ts';
import { fillSlots } from '../../core/slots.ts';
import { addDataTables } from './data-tables.ts';
import { addParagraph, type Draft } from './draft.ts';
import { titleType } from './measures.ts';
import { addRecommendations } from './recommendations.ts';
import { addStatement } from './statement.ts';
import { addContent, addMissing, headingParagraph, textRuns } from './text.ts';

/** What a part prints. Everything it says comes from the layout, the edition and the recommendations. */
export function addPart(draft: Draft, placed: PlacedPart): void {
  if (!placed.printed) return;
  const { part } = placed;
  draft.listed = placed.listed;
  if (placed.heading && part.kind !== 'contents')
    addParagraph(
      draft,
      headingParagraph(draft, { level: placed.level, number: placed.number, children: textRuns(placed.title) }),
      `${placed.id}/heading`,
    );
  writerOf(draft, placed)();
}

/** What writes a part below its heading. A kind of part that is not here does not compile. */
function writerOf(draft: Draft, placed: PlacedPart): () => void {
  const { part } = placed;
  switch (part.kind) {
    case 'cover':
      return () => addCover(draft, placed, part);
    case 'contents':
      return () => addContents(draft, placed, part);
    case 'fixed':
    case 'back-cover':
      return () => addContent(draft, placed.content, placed.id, contentLevel(placed));
    case 'prose':
      return () => addProse(draft, placed, part.signature);
    case 'ratings':
    case 'key-questions':
    case 'facts':
    case 'results':
    case 'bands':
    case 'paired-lists':
    case 'glossary':
      return () => addDataTables(draft, placed);
    case 'recommendations':
      return () => addRecommendations(draft, placed, part);
    case 'statement':
      return () => addStatement(draft, placed);
    case 'section':
    case 'standard':
      return () => {
        for (const child of placed.parts) addPart(draft, child);
      };
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
  addContent(draft, placed.leadIn, `${placed.id}/lead-in`, contentLevel(placed));
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
