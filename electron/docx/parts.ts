import { BorderStyle, ShadingType, TableOfContents, TextRun } from 'docx';
import { blockText, type Content, isEmpty } from '../../core/content.ts';
import type { PlacedPart } from '../../core/layout.ts';
import type {
  ContentsPart,
  CoverPart,
  KeyQuestionsPart,
  Part,
  RatingsPart,
  RecommendationsPart,
} from '../../core/part.ts';
import { ratingNamed, type StandardResult } from '../../core/rating.ts';
import type { RecommendationGroup } from '../../core/report.ts';
import { fillSlots } from '../../core/slots.ts';
import { addParagraph, addTable, type Draft } from './draft.ts';
import { RECOMMENDATIONS } from './numbering.ts';
import { titleType } from './styles.ts';
import { type Cell, newTable } from './tables.ts';
import { addContent, headingParagraph, textRuns } from './text.ts';

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

/** Words that show at a glance that something is still to be written. */
function addMissing(draft: Draft, what: string): void {
  addParagraph(draft, { style: 'MissingText', children: textRuns(`[${what}: not yet written]`) });
}

function addRatings(draft: Draft, placed: PlacedPart, part: RatingsPart): void {
  const { results, slots } = draft.layout;
  const caption = fillSlots(part.caption, placed.slots);
  const [number, standard, rating] = part.columns;
  const summary: Cell[][] = part.rows.map((row) => [
    { text: fillSlots(row.label, slots) },
    { text: fillSlots(row.value, slots) },
  ]);
  const overall: Cell[] = [{ text: part.overallLabel, bold: true }, ratingCell(results.overall?.rating)];
  const [header = overall, ...rows] = [...summary, overall];
  addCaption(draft, caption);
  addTable(
    draft,
    newTable(draft.template, {
      columns: [{ share: 0.64 }, { share: 0.36 }],
      header,
      rows,
      roomy: true,
      title: caption,
      description: [header, ...rows].map((cells) => cells.map(words).join(': ')).join('; '),
    }),
  );
  for (const domain of results.domains) {
    const rated = domain.standards.filter((candidate) => candidate.ratedBy !== 'information only');
    if (rated.length === 0) continue;
    const title = `${domain.number}. ${domain.title}`;
    const rows = rated.map((candidate): Cell[] => [
      { text: candidate.number },
      { text: candidate.title },
      ratingCell(candidate.rating),
    ]);
    addCaption(draft, title);
    addTable(
      draft,
      newTable(draft.template, {
        columns: [{ share: 0.14 }, { share: 0.5 }, { share: 0.36 }],
        header: [number, standard, rating].map((text) => ({ text })),
        rows,
        roomy: true,
        title: `${caption}: ${title}`,
        description: rows.map((cells) => cells.map(words).join(' ')).join('; '),
      }),
    );
  }
}

const NOT_RATED = '[not yet rated]';

function ratingCell(rating: string | undefined): Cell {
  return rating === undefined ? { text: NOT_RATED } : { rating };
}

function words(cell: Cell): string {
  return 'rating' in cell ? cell.rating : cell.text;
}

function addCaption(draft: Draft, text: string): void {
  addParagraph(draft, { style: 'Caption', children: textRuns(text) });
}

/** The groups that recommend something; an item without words is still being written. */
function printedGroups(groups: readonly RecommendationGroup[]): RecommendationGroup[] {
  return groups
    .map((group) => ({ ...group, items: group.items.filter((item) => item.text.trim() !== '') }))
    .filter((group) => group.items.length > 0);
}

function addRecommendations(
  draft: Draft,
  placed: PlacedPart,
  part: RecommendationsPart,
  recommendations: readonly RecommendationGroup[],
): void {
  const groups = printedGroups(recommendations);
  addContent(draft, placed.content, placed.id, contentLevel(placed));
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

/** The quality statement in its panel and, where the standard is rated, the rating as a badge with its word. */
function addStatement(draft: Draft, { id, standard }: PlacedPart): void {
  if (!standard) return;
  const rated = draft.template.ratings !== undefined && standard.ratedBy !== 'information only';
  addParagraph(
    draft,
    { style: rated ? 'QualityStatement' : 'QualityStatementAlone', children: textRuns(standard.statement) },
    `${id}/statement`,
  );
  if (rated) addParagraph(draft, { style: 'StandardRating', children: badge(draft, standard) }, `${id}/rating`);
}

function badge({ template, layout }: Draft, standard: StandardResult): TextRun[] {
  const label = ratingLabel(layout.parts);
  const lead = label === undefined ? [] : [new TextRun(`${label}: `)];
  const rating = template.ratings && ratingNamed(template.ratings, standard.rating);
  if (!rating) return [...lead, new TextRun(NOT_RATED)];
  const look = {
    bold: true,
    color: rating.text,
    shading: { type: ShadingType.CLEAR, color: 'auto', fill: rating.fill },
    border: { style: BorderStyle.SINGLE, size: 24, space: 0, color: rating.fill },
  };
  return [...lead, new TextRun({ ...look, text: `\u00a0${rating.name}\u00a0` })];
}

/** What the edition calls a rating where it heads a column of them. */
function ratingLabel(parts: readonly PlacedPart[]): string | undefined {
  const ratings = parts.map(({ part }) => part).find((part: Part) => part.kind === 'ratings');
  return ratings?.kind === 'ratings' ? ratings.columns[2] : undefined;
}

function addKeyQuestions(draft: Draft, placed: PlacedPart, part: KeyQuestionsPart): void {
  const questions = placed.standard?.keyQuestions ?? [];
  const caption = fillSlots(part.caption, placed.slots);
  const lowest = part.markLowest && questions.length > 1 ? placed.standard?.lowest?.percentage : undefined;
  const rows = questions.map(({ text, percentage }): Cell[] => [
    { text },
    percentage === undefined ? { text: 'Not scored' } : { text: `${percentage}%`, bold: percentage === lowest },
  ]);
  addCaption(draft, caption);
  addTable(
    draft,
    newTable(draft.template, {
      columns: [{ share: 0.75 }, { share: 0.25, align: 'right' }],
      header: part.columns.map((text) => ({ text })),
      rows,
      title: caption,
      description: rows.map((cells) => cells.map(words).join(' ')).join('; '),
    }),
  );
}
