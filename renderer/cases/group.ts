import type { CaseGroup, CaseQuestion, Cases } from '../../core/cases/cases.ts';
import type { Figure } from '../../core/figure.ts';
import { sayList } from '../../core/messages/lists.ts';
import { say } from './messages.ts';

/** Chosen groups of the cases: what can be chosen, what a group is called, and where it is kept already. */

export type GroupChoice = { name: string; values: { value: string; count: number }[] };

/** The values of each characteristic in the order of the alphabet, with how many cases have them; no value comes last. */
export function groupChoices({ characteristics }: Cases): GroupChoice[] {
  return characteristics.map(({ name, values }) => {
    const counts = new Map<string, number>();
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
    return {
      name,
      values: [...counts]
        .map(([value, count]) => ({ value, count }))
        .sort((a, b) => Number(a.value === '') - Number(b.value === '') || order.compare(a.value, b.value)),
    };
  });
}

const order = new Intl.Collator('en-GB', { numeric: true });

/** The group with another value of a characteristic; `undefined` leaves the characteristic out. */
export function withValue(group: CaseGroup, name: string, value: string | undefined): CaseGroup {
  const where = group.where.filter((condition) => condition.name !== name);
  return { ...group, where: value === undefined ? where : [...where, { name, values: [value] }] };
}

export function withRelevance({ where }: CaseGroup, question: string | undefined): CaseGroup {
  return question === undefined ? { where } : { where, relevantTo: question };
}

export function isEveryCase({ where, relevantTo }: CaseGroup): boolean {
  return where.length === 0 && relevantTo === undefined;
}

/** The group without what the cases no longer know: a characteristic, a value or a question that is gone. */
export function knownGroup({ where, relevantTo }: CaseGroup, cases: Cases): CaseGroup {
  const known = where.filter(({ name, values }) =>
    cases.characteristics.some((one) => one.name === name && values.some((value) => one.values.includes(value))),
  );
  const isKnown = relevantTo !== undefined && cases.questions.some(({ id }) => id === relevantTo);
  return { where: known, ...(isKnown && { relevantTo }) };
}

/** What joins the values of a group to a description. */
export type GroupWords = {
  everyCase: () => string;
  noneGiven: () => string;
  or: (values: readonly string[]) => string;
  relevantTo: (question: string) => string;
};

const SAID: GroupWords = {
  everyCase: () => say('everyCase'),
  noneGiven: () => say('noneGiven'),
  or: (values) => sayList(values, 'disjunction'),
  relevantTo: (question) => say('relevantToQuestion', { question }),
};

/** `women, Riverside`; `risk: high` where the value alone would say too little. */
export function groupWords({ where, relevantTo }: CaseGroup, cases: Cases, words = SAID): string {
  const conditions = where.map(({ name, values }) =>
    values.every(speaks) ? words.or(values) : `${name}: ${words.or(values.map((value) => value || words.noneGiven()))}`,
  );
  const question = cases.questions.find(({ id }) => id === relevantTo);
  if (question) conditions.push(words.relevantTo(shortName(question)));
  return conditions.join(', ') || words.everyCase();
}

/** Whether a value says by itself what it is of. */
function speaks(value: string): boolean {
  return (
    /\p{L}{3}/u.test(value) &&
    !/^(?:yes|true|false|(?:very )?(?:low|high)|medium|none|other|(?:un|not )known)$/i.test(value)
  );
}

/** A key question goes by its number, a prompt by its words. */
export function shortName({ kind, id, label }: CaseQuestion): string {
  return kind === 'key question' ? id : label;
}

export function valueWords(value: string): string {
  return value || say('noneGiven');
}

/** The figure that counts this question in this group already. */
export function keptFigure(figures: readonly Figure[], question: string, group: CaseGroup): Figure | undefined {
  const asked = groupKey(group);
  return figures.find(({ cases }) => cases?.question === question && groupKey(cases.group) === asked);
}

/** The same for groups that hold the same cases, in whatever order they were put together. */
function groupKey({ where, relevantTo }: CaseGroup): string {
  const conditions = where.map(({ name, values }) => [name, ...[...values].sort()]);
  return JSON.stringify([conditions.sort((a, b) => (a.join('\0') < b.join('\0') ? -1 : 1)), relevantTo ?? null]);
}
