import { capital } from '../capital.ts';
import { standardsOf } from '../framework.ts';
import type { NumberedRow } from '../rows-import/named-rows.ts';
import type { Template } from '../template.ts';
import { readAnswer } from './answers.ts';
import { type ColumnValues, readCaseTable, valuesOf } from './case-table.ts';
import type { ColumnUse } from './cases.ts';
import { isCharacteristicHeading, isReferenceHeading, questionHeadings } from './headings.ts';
import { headingOfAPerson, looksLikeNames, refusedCharacteristic } from './identity.ts';
import { promptNumber } from './prompt-id.ts';

/** What a column of a spreadsheet of cases probably is, for a person to confirm. */
export type ColumnProposal = {
  heading: string;
  use: ColumnUse;
  /** Chosen by a person before, for a column of this heading. */
  remembered: boolean;
  /** Up to four of its values. */
  examples: string[];
  /** How many values it has, empty cells aside. */
  distinct: number;
  /** Why it is ignored, or what is doubtful: sentences. */
  problem?: string;
  /** Nothing tells what it is, so a person has to say. */
  asks?: true;
};

type Guess = Pick<ColumnProposal, 'use' | 'problem' | 'asks'>;
type Column = { heading: string; values: ColumnValues };

/** Share of the values that must be answers; the others are then slips, to be refused by row when they are read. */
const MOSTLY = 0.8;
/** A characteristic that nobody has named has at most so many values. */
const FEW = 20;

/**
 * What each column probably is, in the order of the file.
 *
 * @throws AssayError `bad input` for a table that has no cases or whose headings are missing or doubled
 */
export function proposeColumns(
  rows: readonly NumberedRow[],
  remembered: Readonly<Record<string, ColumnUse>>,
  template: Template,
): ColumnProposal[] {
  const columns = readCaseTable(rows).columns.map(
    (column): Column => ({ heading: column.heading, values: valuesOf(column) }),
  );
  const known = new Map(
    columns.flatMap((column) => {
      const use = Object.hasOwn(remembered, column.heading) ? remembered[column.heading] : undefined;
      const valid = use && stillValid(use, column, template);
      return valid ? [[column.heading, valid]] : [];
    }),
  );
  const questions = questionHeadings(
    columns
      .filter(({ heading, values }) => !known.has(heading) && mayBeQuestion(heading, values))
      .map(({ heading }) => heading),
    [...known.values()].flatMap((use) => (use.as === 'key question' ? [use.number] : [])),
    template,
  );
  let reference = [...known.values()].some(({ as }) => as === 'reference');
  return columns.map((column): ColumnProposal => {
    const { heading, values } = column;
    const use = known.get(heading);
    const number = questions.get(heading);
    let guess: Guess = use
      ? { use }
      : number !== undefined
        ? { use: { as: 'key question', number } }
        : guessed(column, template);
    if (!use && guess.use.as === 'reference') {
      if (reference) guess = ignored('Another column names the case already.');
      reference = true;
    }
    return {
      heading,
      ...guess,
      remembered: use !== undefined,
      examples: [...values.keys()].slice(0, 4),
      distinct: values.size,
    };
  });
}

/** A choice for an earlier file, as far as it fits this edition and these values. */
function stillValid(use: ColumnUse, { heading, values }: Column, template: Template): ColumnUse | undefined {
  const standards = standardsOf(template);
  switch (use.as) {
    case 'key question':
      return standards.some(({ keyQuestions }) => keyQuestions.some(({ number }) => number === use.number))
        ? use
        : undefined;
    case 'prompt': {
      const { standard, ...rest } = use;
      return standards.some(({ number }) => number === standard) ? use : rest;
    }
    case 'characteristic':
      return refusedCharacteristic(heading, values) === undefined ? use : undefined;
    case 'reference':
      return looksLikeNames(values) ? undefined : use;
    case 'ignored':
      return use;
  }
}

/** A column that has the number of a question but holds words is its comments, unless it has nothing but the number. */
function mayBeQuestion(heading: string, values: ColumnValues): boolean {
  return !/\s/.test(heading) || values.size === 0 || shareOfAnswers(values) >= 0.5;
}

function guessed({ heading, values }: Column, template: Template): Guess {
  const share = shareOfAnswers(values);
  // Nobody is found by a yes or no, whatever the question speaks of: `Did the plan address the risk?`
  if (share === 1 && !onlyNumbers(values) && !isCharacteristicHeading(heading)) return prompt(heading, template);
  if (headingOfAPerson(heading) || looksLikeNames(values))
    return ignored('It looks like names or identities of people, which are never taken in.');
  if (isReferenceHeading(heading)) return { use: { as: 'reference' } };
  if (values.size === 0) return ignored('All its cells are empty.');
  const refused = refusedCharacteristic(heading, values);
  const characteristic: ColumnUse = { as: 'characteristic', name: heading };
  if (isCharacteristicHeading(heading))
    return refused === undefined ? { use: characteristic } : ignored(capital(refused));
  if (share === 1 || (share >= MOSTLY && !onlyNumbers(values))) return prompt(heading, template);
  if (refused !== undefined) return { ...ignored(capital(refused)), asks: true };
  const cases = [...values.values()].reduce((sum, count) => sum + count, 0);
  if (values.size <= Math.max(2, Math.min(FEW, Math.floor(cases / 2)))) return { use: characteristic };
  return {
    ...ignored(`It has ${values.size} different values in ${cases} cases, so what it is cannot be told.`),
    asks: true,
  };
}

/** A column as a prompt, of the standard that the number in its heading belongs to. */
export function newPromptUse(heading: string, template: Template): ColumnUse {
  const number = promptNumber(heading)?.replace(/[a-z]$/, '') ?? '';
  const standard = standardsOf(template)
    .map((one) => one.number)
    .filter((one) => number === one || number.startsWith(`${one}.`))
    .sort((one, other) => other.length - one.length)[0];
  return { as: 'prompt', label: heading, ...(standard !== undefined && { standard }) };
}

function prompt(heading: string, template: Template): Guess {
  const standards = standardsOf(template);
  const number = promptNumber(heading) ?? '';
  const use = newPromptUse(heading, template);
  const depth = (text: string) => text.split('.').length;
  const looksLikeQuestion =
    /\d$/.test(number) &&
    standards.some(({ keyQuestions }) => keyQuestions.some((question) => depth(question.number) === depth(number)));
  const isQuestion = standards.some(({ keyQuestions }) => keyQuestions.some((question) => question.number === number));
  return looksLikeQuestion && !isQuestion
    ? { use, problem: `This edition has no key question ${number}, so it is taken as a prompt.`, asks: true }
    : { use };
}

function shareOfAnswers(values: ColumnValues): number {
  let [answers, all] = [0, 0];
  for (const [value, count] of values) {
    all += count;
    if (readAnswer(value) !== undefined) answers += count;
  }
  return all === 0 ? 0 : answers / all;
}

/** Codes and counts of things use 1 and 0 too. */
function onlyNumbers(values: ColumnValues): boolean {
  return [...values.keys()].every((value) => /^\d+$/.test(value));
}

function ignored(problem: string): Guess {
  return { use: { as: 'ignored' }, problem };
}
