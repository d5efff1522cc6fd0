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
import { changeOf, formerOf } from './review/against.ts';
import { addDataParagraph, dataRuns } from './review/data-words.ts';
import { addGonePart } from './review/gone-part.ts';
import { addSpan } from './review/review.ts';
import { markOf } from './review/tracked-text.ts';
import { addStatement } from './statement.ts';
import { addContent, addMissing, headingParagraph } from './text.ts';

/** What a part prints. Everything it says comes from the layout, the edition and the recommendations. */
export function addPart(draft: Draft, placed: PlacedPart): void {
  const against = draft.review?.against;
  const former = formerOf(against, placed.id);
  if (!placed.printed) {
    if (former) addGonePart(draft, former);
    return;
  }
  const { part } = placed;
  const from = draft.blocks.length;
  draft.listed = placed.listed;
  if (placed.heading && part.kind !== 'contents') {
    const came = against && !former ? changeOf(against, 'new') : undefined;
    const children = dataRuns(draft, placed.title, former?.title);
    addParagraph(
      draft,
      { ...headingParagraph(draft, { ...placed, children, change: came }), ...markOf(draft, came) },
      `${placed.id}/heading`,
    );
  }
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
    const former = formerOf(draft.review?.against, placed.id);
    const was = former && fillSlots(line.text, former.slots);
    const small = line.style === 'title' ? titleType(draft.template.wordStyle, text) : undefined;
    addDataParagraph(
      draft,
      { style: COVER_STYLES[line.style], ...(small && { spacing: small.spacing }) },
      { words: text, was, ...(small && { look: { size: small.size } }) },
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
  const former = formerOf(draft.review?.against, placed.id);
  if (isEmpty(placed.content)) {
    addMissing(draft, placed.title, `${placed.id}/missing`, former && isEmpty(former.content) ? former.title : '');
    // What stood there.
    if (draft.review) addContent(draft, placed.content, placed.id, contentLevel(placed));
    return;
  }
  if (former && isEmpty(former.content)) addMissing(draft, '', `${placed.id}/missing`, former.title);
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
  const former = writtenBefore(draft, placed);
  const words = fillSlots(suppliedBy, placed.slots).trim();
  const was = former && fillSlots(suppliedBy, former.slots).trim();
  addDataParagraph(draft, { style: 'SuppliedBy' }, { words, was }, `${placed.id}/supplied-by`);
}

function addSignature(draft: Draft, placed: PlacedPart, part: ProsePart): void {
  const former = writtenBefore(draft, placed);
  const lines = signatureOf(part, placed.content, placed.slots);
  const before = former ? signatureOf(part, former.content, former.slots) : [];
  for (let index = 0; index < Math.max(lines.length, before.length); index++)
    addDataParagraph(
      draft,
      { style: index === 0 ? 'SignatureName' : 'SignatureOffice' },
      { words: lines[index] ?? '', was: before[index] },
      `${placed.id}/signature/${index}`,
    );
}

/** The part as it was, where it had a text. */
function writtenBefore(draft: Draft, { id }: PlacedPart): PlacedPart | undefined {
  const former = formerOf(draft.review?.against, id);
  return former && !isEmpty(former.content) ? former : undefined;
}
