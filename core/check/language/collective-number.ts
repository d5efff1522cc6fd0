import { type ReadLine, remember } from '../reading.ts';
import { rarerForms } from '../text/rarer.ts';
import { tokensOf } from '../text/words.ts';
import type { FoundInReport, ReportRule, Stretch } from '../text-rule.ts';
import { clauseStartsIn } from './clauses.ts';
import { PLURAL_VERBS, SINGULAR_VERBS } from './grammar.ts';

type Use = Stretch & { name: string; number: 'one' | 'several'; verb: string };

/** Bodies that one verb or the other fits; short forms of names are the others. */
const BODIES = new Set(
  'company service unit trust inspectorate government region division organisation provider board partnership council department team panel committee agency ministry contractor charity'.split(
    ' ',
  ),
);
const BETWEEN = new Set(['also', 'not', 'now', 'still', 'already', 'then', 'often']);

/** `The PDU were`: a body at the start of a clause, and the verb directly behind it. */
const usesIn = remember((line): readonly Use[] =>
  line.kind === 'quotation'
    ? []
    : tokensOf(line).flatMap((tokens) =>
        clauseStartsIn(tokens).flatMap(({ at, sure }): Use[] => {
          if (!sure || tokens[at]?.low !== 'the') return [];
          const body = tokens[at + 1];
          const verb = BETWEEN.has(tokens[at + 2]?.low ?? '') ? tokens[at + 3] : tokens[at + 2];
          if (
            !body ||
            !verb ||
            !(BODIES.has(body.low) || (body.short && /^[A-Z]{2,6}$/.test(line.text.slice(body.from, body.to))))
          )
            return [];
          const number = SINGULAR_VERBS.has(verb.low) ? 'one' : PLURAL_VERBS.has(verb.low) ? 'several' : undefined;
          // `If the unit were`, `the unit have been`: a wish tells no number.
          return number ? [{ from: body.from, to: verb.to, name: body.low, number, verb: verb.low }] : [];
        }),
      ),
);

/** One body that has the verb of one thing here and of several there. */
export const collectiveNumber: ReportRule = {
  name: 'collective-number',
  family: 'language',
  severity: 'advice',
  title: 'A body that is one thing here and several there',
  why: 'Both are English, and a reader who meets both wonders whether the body or its people are meant.',
  example: { wrong: 'The PDU were late, where other lines have “the PDU was”', right: 'The PDU was late.' },
  mend: 'Keep to one number of the verb for each body.',
  looksAt: (line) => usesIn(line).length > 0,
  inReport({ ours }) {
    const uses = new Map<string, (Use & { read: ReadLine })[]>();
    for (const read of ours)
      for (const use of usesIn(read.line)) uses.set(use.name, [...(uses.get(use.name) ?? []), { ...use, read }]);
    return [...uses.values()].flatMap((all) => {
      const { few, usual } = rarerForms(all, ({ number }) => number);
      return few.map(
        (use): FoundInReport => ({
          at: use,
          related: usual ? [usual] : [],
          message: `Elsewhere this has the verb of ${use.number === 'one' ? 'several' : 'one thing'}: “${(use.number === 'one' ? SINGULAR_VERBS : PLURAL_VERBS).get(use.verb)}”.`,
        }),
      );
    });
  },
};
