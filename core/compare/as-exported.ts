import { AssayError } from '../fault.ts';
import { allParts, layOut } from '../layout.ts';
import type { Report } from '../report.ts';
import type { ReviewIdentity } from '../review/word/identity.ts';
import type { Template } from '../template.ts';

/**
 * A report with its texts as they went out in a Word file for review. The file carries no scores and no other data, so those
 * are the report's of now.
 *
 * @throws AssayError `bad input` for a file of another report, or of none
 */
export function reportAsExported(
  identity: ReviewIdentity | undefined,
  name: string,
  report: Report,
  template: Template,
): Report {
  if (!identity)
    throw new AssayError(
      'bad input',
      `“${name}” does not say what it was made from. Only Word files that Assay exported for review can be compared.`,
    );
  if (identity.report !== report.id || identity.template !== report.template)
    throw new AssayError('bad input', `“${name}” was made from another report.`);
  const { suggested: _, comments: __, ...rest } = report;
  const printed = new Set(allParts(layOut(report, template).parts).flatMap(({ id, printed }) => (printed ? [id] : [])));
  const kept = Object.entries(report.parts).filter(([part]) => !printed.has(part));
  return { ...rest, parts: { ...Object.fromEntries(kept), ...identity.parts } };
}

/** What a comparison with such a file cannot see. */
export function sayTextsOnly(name: string): string {
  return `“${name}” carries the texts as they were exported and no data: scores, ratings and figures are not compared.`;
}
