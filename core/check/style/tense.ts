import { type Line, remember } from '../reading.ts';
import { listsOf } from '../text/lists.ts';
import type { FoundInReport, ReportRule } from '../text-rule.ts';

type Verb = { tense: 'present' | 'past'; from: number; to: number };

const VERB = /(?<![\p{L}’'-])(?:(is|are|has|have|does|do)|(was|were|had|did))(?![\p{L}’'-])/gu;
const MODAL = /(?<!\p{L})(?:would|should|could|might|may|must|will|can|to|not)\s+(?:\p{L}+\s+)?$/iu;
/** What happened before, or is said in a clause of its own, may be in another tense. */
const ASIDE =
  /(?<!\p{L})(?:which|who|that|whom|whose|where|when|while|whilst|although|though|because|since|if|before|after|until|as|than|what|how|whether)(?!\p{L})[^.;]*$/iu;

const CLAUSE = /(?:(?!, (?:and|but|so)\s|[.!?;:]\s).)+/gsu;

/** The first verb of each main clause. */
const verbsIn = remember(({ text }: Line): Verb[] => {
  const verbs: Verb[] = [];
  for (const { index: start, 0: clause } of text.matchAll(CLAUSE))
    for (const { index, 0: word, 1: present } of clause.matchAll(VERB)) {
      const before = clause.slice(0, index);
      if (ASIDE.test(before)) break;
      if (MODAL.test(before)) continue;
      const from = start + index;
      verbs.push({ tense: present === undefined ? 'past' : 'present', from, to: from + word.length });
      break;
    }
  return verbs;
});

/** A list of so many verbs has a tense, where so many of them agree. */
const LEAST = 4;
const AGREE = 0.66;

/** One item in another tense than its list. */
export const mixedTense: ReportRule = {
  name: 'mixed-tense',
  family: 'house style',
  severity: 'advice',
  title: 'An item in another tense than its list',
  why: 'Findings are told in one tense; another one suggests another time.',
  example: {
    wrong: 'Plans are clear. · Training was generally appropriate.',
    right: 'Training is generally appropriate.',
  },
  mend: 'Keep to the tense of the list, unless this happened at another time.',
  looksAt: (line) => line.kind === 'list item' && verbsIn(line).length > 0,
  inReport({ ours }) {
    return listsOf(ours).flatMap((list): FoundInReport[] => {
      const verbs = list.flatMap((read) => verbsIn(read.line).map((verb) => ({ ...verb, read })));
      const past = verbs.filter(({ tense }) => tense === 'past');
      const present = verbs.filter(({ tense }) => tense === 'present');
      const [few, many] = past.length < present.length ? [past, present] : [present, past];
      if (verbs.length < LEAST || many.length / verbs.length < AGREE) return [];
      return few.map(({ read, from, to, tense }) => ({
        at: { read, from, to },
        related: many.slice(0, 1).map((verb) => ({ read: verb.read, from: verb.from, to: verb.to })),
        message: `This is in the ${tense}; most of the list is in the ${tense === 'past' ? 'present' : 'past'}.`,
      }));
    });
  },
};
