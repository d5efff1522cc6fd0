import { BorderStyle, ShadingType, TextRun } from 'docx';
import type { PlacedPart } from '../../core/layout.ts';
import type { KeyQuestionsPart, Part, RatingsPart } from '../../core/part.ts';
import { ratingNamed, type StandardResult } from '../../core/rating.ts';
import { fillSlots } from '../../core/slots.ts';
import { addParagraph, addTable, type Draft } from './draft.ts';
import { type Cell, newTable } from './tables.ts';
import { textRuns } from './text.ts';

export function addRatings(draft: Draft, placed: PlacedPart, part: RatingsPart): void {
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

/** The quality statement in its panel and, where the standard is rated, the rating as a badge with its word. */
export function addStatement(draft: Draft, { id, standard }: PlacedPart): void {
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

export function addKeyQuestions(draft: Draft, placed: PlacedPart, part: KeyQuestionsPart): void {
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
