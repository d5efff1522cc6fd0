import { SMALL_BASE } from '../figures/matching-figures.ts';
import { sayCount } from '../say-count.ts';
import { ALL_CASES, type Cases, type ColumnUse } from './cases.ts';
import { countAnswers } from './count.ts';

/** More than these are told in one sentence. */
const SINGLY = 4;

/** What the person who imports should know of the cases, in sentences. */
export function importNotes(
  cases: Cases,
  uses: Readonly<Record<string, ColumnUse>>,
  headings: readonly string[],
): string[] {
  const { questions, count, file } = cases;
  const keyQuestions = questions.filter(({ kind }) => kind === 'key question').length;
  const counted = questions.map(({ id, kind, column }) => ({
    name: kind === 'key question' ? id : `“${column}”`,
    ...countAnswers(cases, id, ALL_CASES),
  }));
  const blank = counted.filter((question) => question.blank > 0);
  const unanswered = counted.filter(({ yes, no }) => yes + no === 0);
  const small = counted.filter(({ yes, no }) => yes + no > 0 && yes + no < SMALL_BASE);
  const ignored = headings.filter((heading) => uses[heading]?.as === 'ignored');
  return [
    `Read ${sayCount(count, 'case')} from ${file}: ${sayCount(keyQuestions, 'key question')} and ${sayCount(questions.length - keyQuestions, 'prompt')}.`,
    ...told(
      blank,
      (one) => `${sayCount(one.blank, 'case')} ${one.blank === 1 ? 'has' : 'have'} no answer to ${one.name}.`,
      (list) => `Cases without an answer: ${list.map((one) => `${one.blank} to ${one.name}`).join(', ')}.`,
    ),
    ...told(
      unanswered,
      ({ name }) => `No case answers ${name} with yes or no, so what it had before stays.`,
      (list) =>
        `No case answers these with yes or no, so what they had before stays: ${list.map(({ name }) => name).join(', ')}.`,
    ),
    ...told(
      small,
      ({ name, yes, no }) => `${name} rests on ${sayCount(yes + no, 'case')} only.`,
      (list) => `These rest on few cases: ${list.map(({ name, yes, no }) => `${name} on ${yes + no}`).join(', ')}.`,
    ),
    ...(ignored.length === 0 ? [] : [`Ignored: ${ignored.map((heading) => `“${heading}”`).join(', ')}.`]),
  ];
}

function told<T>(list: readonly T[], one: (item: T) => string, all: (list: readonly T[]) => string): string[] {
  return list.length > SINGLY ? [all(list)] : list.map(one);
}
