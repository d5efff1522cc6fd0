import { BorderStyle, type IRunOptions, type ParagraphChild, ShadingType, TextRun } from 'docx';
import type { PlacedPart } from '../../core/layout.ts';
import { ratingNamed, type StandardResult } from '../../core/rating.ts';
import { ratingShape } from '../../core/rating-shape.ts';
import { addParagraph, type Draft } from './draft.ts';
import { formerOf } from './review/against.ts';
import { dataRuns, replacedRuns } from './review/data-words.ts';

/** The quality statement in its panel and, where the standard is rated, the rating as a badge with its word. */
export function addStatement(draft: Draft, { id, standard }: PlacedPart): void {
  if (!standard) return;
  const former = formerOf(draft.review?.against, id)?.standard;
  const rated = draft.template.ratings !== undefined && standard.ratedBy !== 'information only';
  addParagraph(
    draft,
    {
      style: rated ? 'QualityStatement' : 'QualityStatementAlone',
      children: dataRuns(draft, standard.statement, former?.statement),
    },
    `${id}/statement`,
  );
  if (rated) addParagraph(draft, { style: 'StandardRating', children: badge(draft, standard, former) }, `${id}/rating`);
}

function badge(draft: Draft, standard: StandardResult, former: StandardResult | undefined): ParagraphChild[] {
  const { words } = draft.template;
  return [
    new TextRun(`${words.rating}: `),
    ...replacedRuns(draft, badgeOf(draft, former ?? standard), badgeOf(draft, standard)),
  ];
}

/** The words of a badge, and their look. */
function badgeOf({ template }: Draft, standard: StandardResult): [string, IRunOptions] {
  const { ratings } = template;
  const rating = ratings && ratingNamed(ratings, standard.rating);
  if (!rating) return [`[${template.words.notRated}]`, {}];
  const shape = ratings ? ratingShape(ratings, rating.name) : '';
  const words = shape === '' ? rating.name : `${shape}\u00a0${rating.name}`;
  const look = {
    bold: true,
    color: rating.text,
    shading: { type: ShadingType.CLEAR, color: 'auto', fill: rating.fill },
    border: { style: BorderStyle.SINGLE, size: 24, space: 0, color: rating.fill },
  };
  return [`\u00a0${words}\u00a0`, look];
}
