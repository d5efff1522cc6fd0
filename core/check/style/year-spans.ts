import { isRunning, type ReadLine, remember } from '../reading.ts';
import { rarerForms } from '../text/rarer.ts';
import type { FoundInReport, ReportRule, Stretch } from '../text-rule.ts';

type Span = Stretch & { form: string; first: number };

const SPAN =
  /(?<![\p{L}\p{N}/.–-])(?<one>(?:19|20)\d\d)(?<sign>[-–/]| to )(?<two>(?:19|20)\d\d|\d\d)(?![\p{L}\p{N}/–-]|\.\d)/gu;

/** Spans of two years, one behind the other; a longer one is no financial year. */
const spansIn = remember((line): readonly Span[] =>
  !isRunning(line) && line.kind !== 'recommendation'
    ? []
    : [...line.text.matchAll(SPAN)].flatMap(({ index, 0: whole, groups = {} }) => {
        const { one = '', sign = '', two = '' } = groups;
        const first = Number(one);
        if (Number(two.slice(-2)) !== (first + 1) % 100 || (sign === ' to ' && isBetween(line.text, index))) return [];
        return [
          {
            from: index,
            to: index + whole.length,
            first,
            form: `2021${sign === '–' ? '-' : sign}${two.slice(-2) === two ? '22' : '2022'}`,
          },
        ];
      }),
);

/** `from 2021 to 2022` tells of two years, and not of one that begins in the one and ends in the other. */
function isBetween(text: string, at: number): boolean {
  return /(?:from|between|\p{L}{3,9}) $/u.test(text.slice(Math.max(0, at - 12), at));
}

export const yearSpans: ReportRule = {
  name: 'year-span-form',
  family: 'house style',
  severity: 'advice',
  title: 'Years that run from one into the next, in two forms',
  why: 'A reader takes 2021/22 for a financial year and 2021-22 for two calendar years, and looks for the difference.',
  example: { wrong: 'in 2021/22, where other lines have 2021-22', right: 'in 2021-22' },
  mend: 'Write them in one form throughout.',
  looksAt: (line) => spansIn(line).length > 0,
  inReport({ ours }) {
    const spans = ours.flatMap((read) =>
      spansIn(read.line).map((span): Span & { read: ReadLine } => ({ ...span, read })),
    );
    const { few, usual } = rarerForms(spans, ({ form }) => form);
    return few.map((span): FoundInReport => {
      const same = spans.find(({ first, form }) => first === span.first && form !== span.form) ?? usual;
      return {
        at: span,
        related: same ? [same] : [],
        message: `Elsewhere such years are written as ${usual?.form}.`,
        // The very same years in two forms are no matter of taste.
        ...(same?.first === span.first && { severity: 'warning' as const }),
      };
    });
  },
};
