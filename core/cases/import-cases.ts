import type { Figure } from '../figure.ts';
import type { Report } from '../report.ts';
import type { NumberedRow } from '../rows-import/named-rows.ts';
import type { Template } from '../template.ts';
import { ALL_CASES, type CaseGroup, type Cases, type ColumnUse } from './cases.ts';
import { measureOf } from './count.ts';
import { importNotes } from './import-notes.ts';
import { readCases } from './read-cases.ts';

export type CaseFile = {
  rows: readonly NumberedRow[];
  /** What each column is, by its heading. */
  uses: Readonly<Record<string, ColumnUse>>;
  /** The name of the file. */
  file: string;
  importedAt: string;
};

/**
 * Takes in inspected cases and counts them: the scores of their key questions, a figure for each prompt, and every figure
 * that is counted from cases. What the file does not speak of stays as it is; earlier cases are replaced.
 *
 * @returns the report, and notes for the person who imports
 * @throws AssayError `bad input` for the first fault, by row and column; nothing is imported then
 */
export function importCases(
  { rows, uses, file, importedAt }: CaseFile,
  report: Report,
  template: Template,
): { report: Report; notes: string[] } {
  const cases = readCases(rows, uses, template, { file, importedAt });
  const keyQuestions = { ...report.scores.keyQuestions };
  for (const { id, kind } of cases.questions) {
    const measure = kind === 'key question' ? measureOf(cases, id, ALL_CASES) : undefined;
    if (measure) keyQuestions[id] = measure;
  }
  const after: Report = {
    ...report,
    cases,
    caseColumns: { ...report.caseColumns, ...ofThisFile(cases, uses, rows) },
    scores: { ...report.scores, keyQuestions },
    figures: countFigures(cases, report),
  };
  return { report: after, notes: importNotes(after, cases, uses) };
}

/** Takes the cases out of the report. Scores, figures and what the columns were read as stay. */
export function removeCases(report: Report): Report {
  const { cases: _, ...rest } = report;
  return rest;
}

/** The cases for which a question is relevant: those that do not answer it with not applicable. */
export function relevantGroup(questionId: string): CaseGroup {
  return { where: [], relevantTo: questionId };
}

function ofThisFile(_cases: Cases, uses: Readonly<Record<string, ColumnUse>>, _rows: readonly NumberedRow[]) {
  return uses;
}

/** Figures with the cases counted anew; one that these cases cannot give keeps its value. */
function countFigures(cases: Cases, { figures }: Report): Figure[] {
  const source = `Inspected cases (${cases.file})`;
  const counted = figures.map((figure): Figure => {
    const value = figure.cases && measureOf(cases, figure.cases.question, figure.cases.group);
    return value ? { ...figure, value, source } : figure;
  });
  const known = new Set(figures.map(({ id }) => id));
  for (const { id, kind, label, standard } of cases.questions) {
    const value = kind === 'prompt' && !known.has(id) ? measureOf(cases, id, ALL_CASES) : undefined;
    if (value)
      counted.push({
        id,
        label,
        value,
        source,
        kind: 'prompt',
        ...(standard !== undefined && { standard }),
        cases: { question: id, group: ALL_CASES },
      });
  }
  return counted;
}
