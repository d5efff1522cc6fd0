import { standardsOf } from '../framework.ts';
import type { NumberedRow } from '../rows-import/named-rows.ts';
import type { Template } from '../template.ts';
import { ANSWERS_IN_WORDS, type Answer, readAnswer } from './answers.ts';
import {
  type CaseColumn,
  type CaseTable,
  inOneLine,
  readCaseTable,
  refusal,
  shortened,
  valuesOf,
} from './case-table.ts';
import type { CaseQuestion, Cases, Characteristic, ColumnUse } from './cases.ts';
import { looksLikeNames, refusedCharacteristic } from './identity.ts';
import { promptIds } from './prompt-id.ts';

/**
 * The cases of a spreadsheet whose first row names its columns.
 *
 * @param uses what each column is, by its heading; what it says of other headings is passed over
 * @throws AssayError `bad input` for the first fault, by row and column; nothing is imported then
 */
export function readCases(
  rows: readonly NumberedRow[],
  uses: Readonly<Record<string, ColumnUse>>,
  template: Template,
  { file, importedAt }: { file: string; importedAt: string },
): Cases {
  const table = readCaseTable(rows);
  const standards = standardsOf(template);
  const keyQuestions = new Map(standards.flatMap((standard) => standard.keyQuestions.map((one) => [one.number, one])));
  const columns = table.columns.map((cells) => {
    const column = cells.heading;
    const use = Object.hasOwn(uses, column) ? uses[column] : undefined;
    if (!use)
      throw refusal(
        `Column “${shortened(column)}”: nobody has said what it is. Choose key question, prompt, characteristic or reference, or leave it out.`,
      );
    return { column, cells, use };
  });
  const nameOf = nameCases(table, columns.find(({ use }) => use.as === 'reference')?.cells);
  const ids = promptIds(columns.filter(({ use }) => use.as === 'prompt').map(({ column }) => column));
  const taken = new Map<string, string>();
  /** Two columns that were one and the same would be counted twice. */
  const claim = (what: string, column: string) => {
    const earlier = taken.get(what);
    if (earlier !== undefined)
      throw refusal(
        `Columns “${shortened(earlier)}” and “${shortened(column)}”: both are read as ${what}. Choose something else for one of them.`,
      );
    taken.set(what, column);
  };

  const questions: CaseQuestion[] = [];
  const characteristics: Characteristic[] = [];
  for (const { column, cells, use } of columns)
    switch (use.as) {
      case 'key question': {
        const question = keyQuestions.get(use.number);
        if (!question)
          throw refusal(
            `Column “${shortened(column)}”: this edition has no key question ${use.number || 'of no number'}.`,
          );
        claim(`key question ${use.number}`, column);
        const answers = readAnswers(cells, nameOf);
        questions.push({ id: use.number, kind: 'key question', label: question.text, column, answers });
        break;
      }
      case 'prompt': {
        const label = inOneLine(use.label) || column;
        if (use.standard !== undefined && !standards.some(({ number }) => number === use.standard))
          throw refusal(`Column “${shortened(column)}”: this edition has no standard ${use.standard}.`);
        const answers = readAnswers(cells, nameOf);
        const standard = use.standard === undefined ? {} : { standard: use.standard };
        questions.push({ id: ids.get(column) ?? column, kind: 'prompt', label, column, ...standard, answers });
        break;
      }
      case 'characteristic': {
        const name = inOneLine(use.name) || column;
        claim(`the characteristic “${shortened(name)}”`, column);
        const refused = refusedCharacteristic(column, valuesOf(cells));
        if (refused !== undefined) throw refusal(`Column “${shortened(column)}”: ${refused}`);
        characteristics.push({ name, column, values: readValues(cells) });
        break;
      }
      case 'reference': {
        claim('the reference of the case', column);
        if (looksLikeNames(valuesOf(cells)))
          throw refusal(
            `Column “${shortened(column)}”: it looks like the names of people, and a reference must not be a name. Leave it out.`,
          );
        break;
      }
      case 'ignored':
        break;
    }
  if (questions.length === 0)
    throw refusal('No column is a key question or a prompt, so there is nothing to count. Say which column is which.');
  return { file, importedAt, count: table.body.length, questions, characteristics };
}

type NameCase = (row: number) => string;

/** `Row 17`, with the reference of the case where there is one. */
function nameCases({ body }: CaseTable, reference: CaseColumn | undefined): NameCase {
  return (row) => {
    const given = shortened(reference?.values[reference.cases[row] ?? 0]);
    const line = body[row]?.line;
    return given ? `Row ${line} (case ${given})` : `Row ${line}`;
  };
}

function readAnswers({ heading, values, cases }: CaseColumn, nameOf: NameCase): string {
  const letters = values.map((value): Answer => {
    const answer = readAnswer(value);
    if (answer !== undefined) return answer;
    // Values are in the order of the file, so this one's first case is the first fault of the column.
    const row = cases.indexOf(values.indexOf(value));
    throw refusal(
      `${nameOf(row)}, column “${shortened(heading)}”: “${shortened(value)}” is no answer. ${ANSWERS_IN_WORDS}`,
    );
  });
  return eachCase(cases, letters).join('');
}

/** Values that differ only in capitals are one value, written as it was first. */
function readValues({ values, cases }: CaseColumn): string[] {
  const known = new Map<string, string>();
  const spelt = values.map((value) => {
    const first = known.get(value.toLowerCase()) ?? value;
    known.set(value.toLowerCase(), first);
    return first;
  });
  return eachCase(cases, spelt);
}

function eachCase(cases: Uint32Array, values: readonly string[]): string[] {
  const all: string[] = new Array(cases.length);
  for (let row = 0; row < cases.length; row++) all[row] = values[cases[row] ?? 0] ?? '';
  return all;
}
