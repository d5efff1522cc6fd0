import type { Figure } from '../figure.ts';
import { keepFormer } from '../figures/former-values.ts';
import type { Report } from '../report.ts';
import type { NumberedRow } from '../rows-import/named-rows.ts';
import type { Template } from '../template.ts';
import { readCaseTable } from './case-table.ts';
import { ALL_CASES, type CaseGroup, type CaseQuestion, type Cases, type ColumnUse } from './cases.ts';
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
  const { headings } = readCaseTable(rows);
  const keyQuestions = { ...report.scores.keyQuestions };
  for (const { id, kind } of cases.questions) {
    const measure = kind === 'key question' ? measureOf(cases, id, ALL_CASES) : undefined;
    if (measure) keyQuestions[id] = measure;
  }
  const { figures, kept } = countFigures(cases, report, uses);
  const chosen = headings.flatMap((heading) => (uses[heading] ? [[heading, uses[heading]] as const] : []));
  const after: Report = {
    ...report,
    cases,
    caseColumns: { ...report.caseColumns, ...Object.fromEntries(chosen) },
    scores: { ...report.scores, keyQuestions },
    figures,
  };
  return {
    report: keepFormer(report, after),
    notes: [
      ...importNotes(cases, uses, headings),
      ...kept.map((label) => `The figure “${label}” cannot be counted from these cases and keeps its value.`),
    ],
  };
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

/** The report's figures with those from cases counted anew, and the labels of those that these cases cannot give. */
function countFigures(
  cases: Cases,
  { figures, caseColumns }: Report,
  uses: Readonly<Record<string, ColumnUse>>,
): { figures: Figure[]; kept: string[] } {
  const source = `Inspected cases (${cases.file})`;
  const prompts = new Map(cases.questions.flatMap((one) => (one.kind === 'prompt' ? [[one.id, one]] : [])));
  const kept: string[] = [];
  const counted = figures.map((figure): Figure => {
    const prompt = prompts.get(figure.id);
    prompts.delete(figure.id);
    const from = prompt ? (figure.cases ?? { question: prompt.id, group: ALL_CASES }) : figure.cases;
    if (!from) return figure;
    const value = measureOf(cases, from.question, from.group);
    const now = prompt ? { ...figure, ...relabelled(prompt, caseColumns, uses) } : figure;
    if (value) return { ...now, value, source, cases: from };
    kept.push(figure.label);
    return now;
  });
  for (const { id, label, standard } of prompts.values()) {
    const value = measureOf(cases, id, ALL_CASES);
    const from = { question: id, group: ALL_CASES };
    if (value) counted.push({ id, label, value, source, kind: 'prompt', ...(standard && { standard }), cases: from });
  }
  return { figures: counted, kept };
}

/** What was chosen for the column since the last import; a label that was given to the figure itself stays otherwise. */
function relabelled(
  { column, label, standard }: CaseQuestion,
  before: Readonly<Record<string, ColumnUse>>,
  uses: Readonly<Record<string, ColumnUse>>,
): Partial<Figure> {
  const [old, now] = [before[column], uses[column]];
  if (now?.as !== 'prompt') return {};
  const was = old?.as === 'prompt' ? old : undefined;
  return {
    ...(was?.label !== now.label && { label }),
    ...(was?.standard !== now.standard && standard !== undefined && { standard }),
  };
}
