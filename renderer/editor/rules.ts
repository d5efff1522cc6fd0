import type { ProsePart } from '../../core/part.ts';

/** What the edition says of a text. */
export type TextRules = Pick<ProsePart, 'headingLevels' | 'form'>;

/** Where it says nothing, as of words of the edition that somebody writes anew. */
export const FREE: TextRules = { headingLevels: 2, form: 'paragraphs' };
