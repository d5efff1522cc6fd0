import type { ColumnUse } from '../../core/cases/cases.ts';
import type { ColumnProposal } from '../../core/cases/columns.ts';
import { say } from './messages.ts';

/** What a person has settled on for one column; without a use, nobody has said yet what it is. */
export type ColumnChoice = { use: ColumnUse | undefined; touched: boolean };
export type ColumnChoices = Readonly<Record<string, ColumnChoice>>;

/** What would be left out without a word has to be settled; a guess that is shown with its doubt need not be. */
export function newChoices(proposals: readonly ColumnProposal[]): ColumnChoices {
  return Object.fromEntries(
    proposals.map(({ heading, use, asks }) => [
      heading,
      { use: asks && use.as === 'ignored' ? undefined : use, touched: false },
    ]),
  );
}

/** What is wrong with a choice before anything is read: what it still needs, else the doubt that was proposed with it. */
export function choiceProblem({ problem }: ColumnProposal, { use, touched }: ColumnChoice): string | undefined {
  if (use === undefined) return [problem, say('sayWhatThisColumnIs')].filter(Boolean).join(' ');
  switch (use.as) {
    case 'key question':
      if (use.number === '') return say('chooseTheKeyQuestion');
      break;
    case 'prompt':
      if (use.label.trim() === '') return say('giveThePromptItsWords');
      break;
    case 'characteristic':
      if (use.name.trim() === '') return say('giveTheCharacteristicAName');
      break;
    case 'reference':
    case 'ignored':
      break;
  }
  return touched ? undefined : problem;
}

/** Whether nothing can be imported before the choice is completed. */
export function isOpenChoice({ use }: ColumnChoice): boolean {
  if (use === undefined) return true;
  return (
    (use.as === 'key question' && use.number === '') ||
    (use.as === 'prompt' && use.label.trim() === '') ||
    (use.as === 'characteristic' && use.name.trim() === '')
  );
}

/** Without the columns for which nothing is chosen yet. */
export function usesOf(choices: ColumnChoices): Record<string, ColumnUse> {
  return Object.fromEntries(
    Object.entries(choices).flatMap(([heading, { use }]) => (use === undefined ? [] : [[heading, use]])),
  );
}

/** How many columns are read as what: `18 key questions, 2 characteristics, 1 not settled`. */
export function choiceWords(choices: ColumnChoices): string {
  const of = (as: ColumnUse['as'] | undefined, key: Parameters<typeof say>[0]) => {
    const count = Object.values(choices).filter(({ use }) => use?.as === as).length;
    return count === 0 ? [] : [say(key, { count })];
  };
  return [
    of('key question', 'keyQuestions'),
    of('prompt', 'prompts'),
    of('characteristic', 'characteristics'),
    of('reference', 'caseReferences'),
    of('ignored', 'ignored'),
    of(undefined, 'notSettled'),
  ]
    .flat()
    .join(', ');
}
