import { LineRuleType } from 'docx';
import type { WordStyle } from '../../../core/template.ts';

/** Twentieths of a point, Word's unit of length. */
export const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);

/** Half points, Word's unit of type size. */
export const halfPoints = (points: number): number => Math.round(points * 2);

export type Orientation = 'portrait' | 'landscape';

/**
 * The page as it lies, in millimetres. Turned on its side it keeps its margins, each at the edge where it was: the head
 * of a page is at its left once the sheet is turned back.
 */
export function pageOf({ page }: WordStyle, orientation: Orientation): WordStyle['page'] {
  if (orientation === 'portrait') return page;
  const { top, right, bottom, left } = page.margin;
  return { width: page.height, height: page.width, margin: { top: left, right: top, bottom: right, left: bottom } };
}

/** In twips. */
export function textWidth(wordStyle: WordStyle, orientation: Orientation = 'portrait'): number {
  const { width, margin } = pageOf(wordStyle, orientation);
  return twips(width - margin.left - margin.right);
}

/** In twips. */
export function textHeight(wordStyle: WordStyle, orientation: Orientation = 'portrait'): number {
  const { height, margin } = pageOf(wordStyle, orientation);
  return twips(height - margin.top - margin.bottom);
}

/** Room at the sides of a panel, in twips. */
export const PANEL_INDENT = { left: 240, right: 150 };

/** The deepest level of heading that Word's contents, outline and readers for the blind all know how to treat. */
export const DEEPEST_HEADING = 6;

/** Type sizes in points: headings are set off from the body by size first, colour second. */
export function sizesOf({ bodySize }: WordStyle) {
  const half = (factor: number) => Math.round(bodySize * factor * 2) / 2;
  return {
    title: half(2.9),
    subtitle: half(1.5),
    headings: [half(2.1), half(1.4), half(1.2), half(1.05), bodySize, bodySize],
    unlisted: half(1.6),
    body: bodySize,
    table: half(0.93),
    small: half(0.8),
  };
}

/**
 * The height of a line of type. It is a least height in whole half points, and not a multiple of what the font asks
 * for, because Word and LibreOffice round multiples differently and then differ on where pages end.
 */
export function leading(points: number, factor = 1.3) {
  return { line: Math.round(points * factor * 2) * 10, lineRule: LineRuleType.AT_LEAST };
}

/** Type of a title that is too long for the size of the style: the longer, the smaller, so that a cover is one page. */
export function titleType(wordStyle: WordStyle, title: string) {
  const size = sizesOf(wordStyle).title;
  const scale = title.length <= 110 ? 1 : title.length <= 180 ? 0.75 : 0.55;
  const points = Math.round(size * scale * 2) / 2;
  return scale === 1 ? undefined : { size: halfPoints(points), spacing: leading(points, 1.22) };
}

/** A heading that is not in the contents, though its level is: a style of its own, based on the real one. */
export const unlistedHeading = (level: number): string => `Heading${level}Unlisted`;
