import type { Report } from '../report.ts';
import type { Cases, ColumnUse } from './cases.ts';

/** What the person who imports should know, in sentences. */
export function importNotes(
  _report: Report,
  { questions, count, file }: Cases,
  _uses: Readonly<Record<string, ColumnUse>>,
): string[] {
  const keyQuestions = questions.filter(({ kind }) => kind === 'key question').length;
  return [
    `Read ${count} cases from ${file}: ${keyQuestions} key questions and ${questions.length - keyQuestions} prompts.`,
  ];
}
