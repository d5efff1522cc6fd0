import type { ReviewCase } from './case-tools.ts';
import { COMMENT_CASES } from './comment-cases.ts';
import { FORM_CASES } from './form-cases.ts';
import { TABLE_CASES } from './table-cases.ts';
import { WORD_CASES } from './word-cases.ts';

export const CASES: ReviewCase[] = [...WORD_CASES, ...FORM_CASES, ...TABLE_CASES, ...COMMENT_CASES];
