import { isRunning, type Line, remember } from '../reading.ts';
import type { FoundInReport, LineRule, ReportRule } from '../text-rule.ts';

const marksIn = remember(({ text }: Line) => ({
  straight: text.search(/["']/),
  curly: text.search(/[‘’“”]/),
}));

/** At most so many other places are named. */
const NAMED = 20;

/** Typewriter marks beside typographic ones. */
export const mixedMarks: ReportRule = {
  name: 'mixed-marks',
  family: 'house style',
  severity: 'advice',
  title: 'Straight and curly quotation marks in one report',
  why: 'They show where text was pasted in from elsewhere.',
  example: { wrong: 'the "plan", where the rest of the report has “plan”', right: 'the “plan”' },
  mend: 'Use one kind of marks throughout.',
  looksAt: (line) => Object.values(marksIn(line)).some((at) => at >= 0),
  inReport({ ours }) {
    const straight = ours.filter(({ line }) => marksIn(line).straight >= 0);
    const curly = ours.filter(({ line }) => marksIn(line).curly >= 0);
    if (straight.length === 0 || curly.length === 0) return [];
    const [few, kind] = straight.length <= curly.length ? [straight, 'straight' as const] : [curly, 'curly' as const];
    const [first, ...others] = few.map((read) => {
      const from = marksIn(read.line)[kind];
      return { read, from, to: from + 1 };
    });
    return first
      ? [
          {
            at: first,
            related: others.slice(0, NAMED),
            message: `This mark is ${kind}; most in this report are ${kind === 'straight' ? 'curly' : 'straight'}.`,
          } satisfies FoundInReport,
        ]
      : [];
  },
};

const SPOKEN =
  /(?:said|says|told us|commented|wrote|explained|added|stated|reported|reflected)(?:\s+to us)?(?:,|:|\s+that)?\s+(['‘])(?=\p{Lu})/gu;

/** Speech between the marks that the house has for terms. */
export const speechMarks: LineRule = {
  name: 'speech-marks',
  family: 'house style',
  severity: 'warning',
  title: 'Speech in single quotation marks',
  why: 'Double marks tell a reader that these are somebody’s words, and single ones that a term is meant.',
  example: { wrong: 'One said: ‘We are never told.’', right: 'One said: “We are never told.”' },
  mend: 'Put double quotation marks around what somebody said or wrote.',
  inLine(line) {
    const { text } = line;
    if (line.kind === 'quotation')
      return /^\s*['‘](?!\p{Ll}{1,3}\s)/u.test(text)
        ? [{ from: 0, to: 1, message: 'What somebody said stands in double quotation marks.' }]
        : [];
    if (!isRunning(line)) return [];
    return [...text.matchAll(SPOKEN)].map(({ index, 0: whole }) => ({
      from: index,
      to: index + whole.length,
      message: 'What somebody said stands in double quotation marks.',
    }));
  },
};

const SPEAKS =
  /(?:said|says|told|commented|wrote|explained|added|stated|reported|reflected|asked|replied|described|called|answered|words)(?!\p{L})/iu;
const TERM = /"([^"\s]+(?: [^"\s]+){0,2})"|“([^”\s]+(?: [^”\s]+){0,2})”/gu;

/** A term between the marks that the house has for speech. */
export const termMarks: LineRule = {
  name: 'term-marks',
  family: 'house style',
  severity: 'advice',
  title: 'A term in double quotation marks',
  why: 'Double marks tell a reader that these are somebody’s words.',
  example: { wrong: 'Cases are marked “amber” in the tool.', right: 'Cases are marked ‘amber’ in the tool.' },
  mend: 'Put single quotation marks around a term, unless somebody is quoted.',
  inLine(line, { houseStyle: { singleQuotes } }) {
    if (!isRunning(line) || SPEAKS.test(line.text)) return [];
    return [...line.text.matchAll(TERM)].flatMap(({ index, 0: whole, 1: straight, 2: curly }) =>
      /[.!?,]$/.test(straight ?? curly ?? '')
        ? []
        : [
            {
              from: index,
              to: index + whole.length,
              message: 'This house puts a term in single quotation marks.',
              fix: straight === undefined ? `${singleQuotes[0]}${curly}${singleQuotes[1]}` : `'${straight}'`,
            },
          ],
    );
  },
};
