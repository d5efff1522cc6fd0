import { isRunning, remember } from '../reading.ts';
import { sentencesOf } from '../text/sentences.ts';
import { stemsOf } from '../text/stems.ts';
import type { FoundInLine, FoundInReport, LineRule, ReportRule } from '../text-rule.ts';
import { claimsOf } from './claims.ts';

/** `28 out of those we interviewed`: of how many? */
export const missingBase: LineRule = {
  name: 'missing-base',
  family: 'numbers',
  severity: 'warning',
  title: 'A count of so many, without the number',
  why: 'A reader cannot tell whether it is many or few.',
  example: { wrong: '28 out of those whom we interviewed', right: '28 of the 44 whom we interviewed' },
  mend: 'Say out of how many.',
  inLine({ text }) {
    return [...text.matchAll(OUT_OF)].map(({ index, 0: whole }) => ({
      from: index,
      to: index + whole.length,
      message: `“${whole}” does not say out of how many.`,
    }));
  },
};

const OUT_OF =
  /(?<![\p{L}\p{N}.,£–-])(?:\d{1,3}(?:,\d{3})*|two|three|four|five|six|seven|eight|nine|ten) out of (?:those|them|these|the (?:people|staff|officers|practitioners|respondents|cases|children|responsible officers|service users)|our (?:sample|staff|respondents))(?: \p{Ll}+){0,3}(?![\p{L}\d])/giu;

/** `should have been made in 23 per cent of cases` tells how often something was due, and not whether it was done. */
export const dueNotDone: ReportRule = {
  name: 'due-not-done',
  family: 'numbers',
  severity: 'advice',
  title: 'How often something was due, where it matters how often it was done',
  why: 'The sentence can be read as if in all other cases nothing was needed.',
  example: {
    wrong: 'Enquiries should have been made in 23 per cent of cases.',
    right: 'Enquiries were not made in 23 per cent of cases in which they should have been.',
  },
  mend: 'Say in how many of the cases it was done, or not done.',
  looksAt: (line, template) => dueIn(line).length > 0 || claimsOf(line, template).length > 0,
  inReport({ ours, template }) {
    const due = ours.flatMap((read) => dueIn(read.line).map((one) => ({ ...one, read })));
    return due.map(({ read, from, to, share, stems }): FoundInReport => {
      // The same share of the same things, which were not done.
      const undone = ours.flatMap((other) =>
        other === read || ![...stems].every((stem) => wordsOf(other.line).has(stem))
          ? []
          : claimsOf(other.line, template)
              .filter(({ quantity }) => quantity.said === 'percentage' && quantity.low === share)
              .map((claim) => ({ read: other, from: claim.from, to: claim.to })),
      );
      return {
        at: { read, from, to },
        related: undone.slice(0, 3),
        severity: undone.length > 0 ? 'warning' : 'advice',
        message:
          undone.length > 0
            ? `This says that it was due in ${share} per cent; in ${undone[0]?.read.placed.where} the same share is that of something else.`
            : 'This says how often it was due, and not whether it was done.',
      };
    });
  },
};

type Due = { from: number; to: number; share: number; stems: ReadonlySet<string> };

const wordsOf = remember(({ text }) => stemsOf(text));

const dueIn = remember((line): readonly Due[] => {
  if (!isRunning(line) || !DUE_AT_ALL.test(line.text)) return [];
  return sentencesOf(line).flatMap(({ text, from }) => {
    const match = DUE.exec(text);
    const { subject = '', share } = match?.groups ?? {};
    if (!match || /\b(?:not|never)\b/.test(subject)) return [];
    const stems = stemsOf(subject);
    return stems.size === 0
      ? []
      : [{ from: from + match.index, to: from + match.index + match[0].length, share: Number(share), stems }];
  });
});

const DUE_AT_ALL = /should have been \p{L}+ in/u;
const DUE =
  /^(?<subject>(?:[\p{L}’'-]+ ){1,8}?)should have been \p{L}+ in (?:only |just |about |around )?(?<share>\d{1,3})(?: per cent|%) of (?:all |the |these |relevant )*cases(?!,? (?:but|and (?:was|were|yet)|where|in which|that|yet))/u;

/** The results of one small survey, here as counts and there as percentages. */
export const surveyTwoWays: ReportRule = {
  name: 'survey-two-ways',
  family: 'numbers',
  severity: 'advice',
  title: 'One small survey as counts and as percentages',
  why: 'Readers cannot compare its results, and a percentage of so few answers says more than they can bear.',
  example: {
    wrong: '28 of 33 respondents … 80 per cent of respondents',
    right: '28 of 33 respondents … 26 of 33 respondents',
  },
  mend: 'Give all results of a small survey as counts.',
  looksAt: (line) => surveyResults(line).length > 0,
  inReport({ ours, template }) {
    const results = ours.flatMap((read) =>
      surveyResults(read.line).length === 0
        ? []
        : claimsOf(read.line, template).flatMap((claim) => {
            const survey = surveyResults(read.line).find(({ from, to }) => from <= claim.from && claim.from < to);
            return survey ? [{ read, claim, survey: survey.name }] : [];
          }),
    );
    const counts = results.filter(
      ({ claim: { quantity } }) =>
        quantity.said === 'counts' && quantity.base !== undefined && quantity.base < template.checks.baseBelow,
    );
    return results.flatMap(({ read, claim, survey }): FoundInReport[] => {
      if (claim.quantity.said !== 'percentage') return [];
      const other = counts.find((one) => one.survey === survey);
      if (!other) return [];
      const counted = other.read.line.text.slice(other.claim.quantity.from, other.claim.quantity.to);
      return [
        {
          at: { read, from: claim.from, to: claim.to },
          related: [{ read: other.read, from: other.claim.from, to: other.claim.to }],
          message: `A percentage of a survey whose results ${other.read.placed.where} gives as counts: “${counted}”.`,
        },
      ];
    });
  },
};

/** Sentences that tell of a survey, by its name; the staff’s own has none. */
const surveyResults = remember((line) =>
  isRunning(line) && /survey/i.test(line.text)
    ? sentencesOf(line).flatMap(({ text, from, to }) => {
        const named = SURVEY.exec(text)?.groups?.name;
        return named === undefined
          ? []
          : [{ from, to, name: /^(?:our|the|this)?$/i.test(named.trim()) || /staff/i.test(named) ? '' : named.trim() }];
      })
    : [],
);

const SURVEY = /(?:our|the|this|to) (?<name>(?:staff |[A-Z]\p{L}+ )*)survey/u;

/** A percentage of a base that is printed beside it and is small. */
export const smallShare: LineRule = {
  name: 'percentage-of-few',
  family: 'numbers',
  severity: 'advice',
  title: 'A percentage of few cases without their count',
  why: 'Of few cases, one more or less moves a percentage by several points.',
  example: { wrong: '52 per cent of the 22 cases', right: '11 of the 22 cases' },
  mend: 'Give the count.',
  inLine({ text }, { checks }) {
    return [...text.matchAll(SHARE_OF)].flatMap(({ index, 0: whole, groups = {} }): FoundInLine[] =>
      Number(groups.base) < checks.countsBelow
        ? [{ from: index, to: index + whole.length, message: `“${whole}” is a percentage of ${groups.base} only.` }]
        : [],
    );
  },
};

const SHARE_OF = /(?<!\(|[\d.,])\d{1,3}(?: per cent|%) of (?:the |these |all )(?<base>\d{1,2})(?= \p{L})/gu;
