import { BorderStyle, ShadingType, TextRun } from 'docx';
import type { PlacedPart } from '../../core/layout.ts';
import { ratingNamed, type StandardResult } from '../../core/rating.ts';
import { ratingShape } from '../../core/rating-shape.ts';
import { addParagraph, type Draft } from './draft.ts';
import { textRuns } from './inlines.ts';

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

function badge({ template }: Draft, standard: StandardResult): TextRun[] {
  const lead = new TextRun(`${template.words.rating}: `);
  const { ratings } = template;
  const rating = ratings && ratingNamed(ratings, standard.rating);
  if (!rating) return [lead, new TextRun(`[${template.words.notRated}]`)];
  const look = {
    bold: true,
    color: rating.text,
    shading: { type: ShadingType.CLEAR, color: 'auto', fill: rating.fill },
    border: { style: BorderStyle.SINGLE, size: 24, space: 0, color: rating.fill },
  };
  const shape = ratings ? ratingShape(ratings, rating.name) : '';
  const words = shape === '' ? rating.name : `${shape}\u00a0${rating.name}`;
  return [lead, new TextRun({ ...look, text: `\u00a0${words}\u00a0` })];
}
