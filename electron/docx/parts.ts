import { TableOfContents } from 'docx';
import { isEmpty } from '../../core/content-text.ts';
import { contentLevel, type PlacedPart } from '../../core/layout.ts';
import type { ContentsPart, CoverPart, ProsePart } from '../../core/part.ts';
import { signatureOf } from '../../core/signature.ts';
import { fillSlots } from '../../core/slots.ts';
import { addDataTables } from './data-tables.ts';
import { addParagraph, type Draft } from './draft.ts';
import { textRuns } from './inlines.ts';
import { titleType } from './look/measures.ts';
import { closeRanges, openRange } from './ranges.ts';
import { addRecommendations } from './recommendations.ts';
import { marked } from './references.ts';
import { addSpan } from './review/review.ts';
import { addStatement } from './statement.ts';
import { addContent, addMissing, headingParagraph } from './text.ts';

/** What a part prints. Everything it says comes from the layout, the edition and the recommendations. */
export function addPart(draft: Draft, placed: PlacedPart): void {
  if (!placed.printed) return;
  const { part } = placed;
  const from = draft.blocks.length;
  draft.listed = placed.listed;
  if (placed.heading && part.kind !== 'contents')
    addParagraph(
      draft,
      headingParagraph(draft, { ...placed, children: textRuns(placed.title) }),
      `${placed.id}/heading`,
    );
  writerOf(draft, placed)();
  if (draft.review) addSpan(draft.review, placed, from, draft.blocks);
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
      return () => addProse(draft, placed, part);
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
      return () => addSection(draft, placed);
  }
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

/** Contents at the top list the report; inside a section, what follows there. */
function addContents(draft: Draft, placed: PlacedPart, part: ContentsPart): void {
  const within = placed.level > 1;
  // Without their pages, the few headings that are seen on the next pages anyway would be no help.
  if (within && !draft.pageNumbers) return;
  const first = placed.level;
  addParagraph(
    draft,
    {
      style: within ? 'TOCHeading2' : 'TOCHeading',
      children: marked(draft, placed.id, textRuns(placed.title)),
    },
    `${placed.id}/heading`,
  );
  const bookmark = within ? openRange(draft, placed.id) : undefined;
  if (!within) draft.headingLevel = placed.level;
  draft.blocks.push(
    new TableOfContents(placed.title, {
      hyperlink: true,
      headingStyleRange: `${first}-${first + part.levels - 1}`,
      ...(bookmark !== undefined && { entriesFromBookmark: bookmark }),
      ...(!draft.pageNumbers && { pageNumbersEntryLevelsRange: '1-9' }),
    }),
  );
}

function addSection(draft: Draft, placed: PlacedPart): void {
  const open = draft.ranges.length;
  for (const child of placed.parts) addPart(draft, child);
  closeRanges(draft, open);
}

function addProse(draft: Draft, placed: PlacedPart, part: ProsePart): void {
  if (isEmpty(placed.content)) {
    addMissing(draft, placed.title, `${placed.id}/missing`);
    return;
  }
  addContent(draft, placed.leadIn, `${placed.id}/lead-in`, contentLevel(placed));
  draft.supplied = part.suppliedBy !== undefined;
  draft.headlines = part.form === 'headlines';
  addContent(draft, placed.content, placed.id, contentLevel(placed));
  draft.supplied = false;
  draft.headlines = false;
  addSupplier(draft, placed, part);
  addSignature(draft, placed, part);
}

/** The line that says whose text it was. */
function addSupplier(draft: Draft, placed: PlacedPart, { suppliedBy = '' }: ProsePart): void {
  const words = fillSlots(suppliedBy, placed.slots).trim();
  if (words !== '') addParagraph(draft, { style: 'SuppliedBy', children: textRuns(words) }, `${placed.id}/supplied-by`);
}

function addSignature(draft: Draft, placed: PlacedPart, part: ProsePart): void {
  for (const [index, line] of signatureOf(part, placed.content, placed.slots).entries())
    addParagraph(
      draft,
      { style: index === 0 ? 'SignatureName' : 'SignatureOffice', children: textRuns(line) },
      `${placed.id}/signature/${index}`,
    );
}
