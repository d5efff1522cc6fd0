import { type Token, tokensOf } from '../text/words.ts';
import type { FoundInLine, LineRule } from '../text-rule.ts';
import { clauseStartsIn } from './clauses.ts';
import { PLURAL_VERBS, SINGULAR_VERBS } from './grammar.ts';
import { subjectAt } from './subject.ts';

export const agreement: LineRule = {
  name: 'agreement',
  family: 'language',
  severity: 'warning',
  title: 'A verb that does not agree with its subject',
  why: 'The verb follows the noun nearest to it and not its subject, and the sentence has to be read twice.',
  example: { wrong: 'The views of the court was sought.', right: 'The views of the court were sought.' },
  mend: 'Make the verb agree with the noun that it speaks of, or change the noun.',
  provider: true,
  inLine(line) {
    return tokensOf(line).flatMap((tokens) => disagreements(tokens, line.text));
  },
};

function disagreements(tokens: readonly Token[], text: string): FoundInLine[] {
  const found = new Map<number, FoundInLine>();
  for (const { at, sure } of clauseStartsIn(tokens)) {
    const subject = subjectAt(tokens, at);
    if (!subject) continue;
    const { head, verb, number, doubtful, plain } = subject;
    // Behind a mere `and` the noun may be one of two that are spoken of.
    if (!sure && (number === 'singular' || plain)) continue;
    const said = verb.low;
    const right = number === 'plural' ? (SINGULAR_VERBS.get(said) ?? PLAIN.get(said)) : PLURAL_VERBS.get(said);
    if (right === undefined || found.has(verb.from)) continue;
    found.set(verb.from, {
      from: head.from,
      to: verb.to,
      message: `“${text.slice(head.from, head.to)} … ${said}”: “${right}” agrees with “${text.slice(head.from, head.to)}”.`,
      ...(!(sure && !doubtful) && { severity: 'advice' }),
    });
  }
  return [...found.values()];
}

/** Verbs that stand before `to`, and can be taken for nouns otherwise. */
const PLAIN: ReadonlyMap<string, string> = new Map([['needs', 'need']]);
