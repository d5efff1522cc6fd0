import { parseNumber } from '../../figures/typed-numbers.ts';
import { numberSource } from '../text/quantities.ts';
import { onceFor } from '../text/remember-for.ts';
import type { FoundInLine, LineRule } from '../text-rule.ts';

/** A part that is greater than its whole. Workloads and budgets may be; cases and people cannot. */
export const moreThanAll: LineRule = {
  name: 'more-than-all',
  family: 'numbers',
  severity: 'warning',
  title: 'A part that is greater than its whole',
  why: 'There cannot be so many, so that a reader doubts the numbers around it, too.',
  example: { wrong: 'in 45 out of 40 cases', right: 'in 40 out of 45 cases' },
  mend: 'Correct the number or its base; the two may have changed places.',
  inLine({ text }, template) {
    if (!SOME.test(text)) return [];
    const read = (words: string | undefined) => parseNumber(words ?? '', template.words);
    return [
      ...[...text.matchAll(OVER)].map(
        ({ index, 0: whole, groups = {} }): FoundInLine => ({
          from: index,
          to: index + whole.length,
          message: `${groups.share} per cent is more than all of them.`,
        }),
      ),
      ...[...text.matchAll(partFor(template))].flatMap(({ index, 0: whole, groups = {} }): FoundInLine[] => {
        const [part, all] = [read(groups.part), read(groups.all)];
        const to = index + whole.length;
        // A year may stand before the base of something else, and with a percentage it is told with that.
        if (part === undefined || all === undefined || part <= all || isYear(groups.part) || SHARE.test(text.slice(to)))
          return [];
        return [{ from: index, to, message: `${part} cannot be a part of ${all}.` }];
      }),
    ];
  },
};

/** Most sentences have no such words; to see that costs little. */
const SOME =
  /\d{3}|out of|of (?:the|these|those|our) (?:\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+(?:teen|ty))/i;

const COUNTED =
  'cases|people|individuals|staff|respondents|practitioners|officers|assessments|plans|reviews|children|women|men|prisoners|service users|referrals|reports|orders|licences';
const NARROWED = '(?:(?:all|the|our|these|those|relevant|inspected|such)\\s){0,3}';
const OVER = new RegExp(
  `(?<![\\d.,–-])(?<share>(?!100(?:\\.0+)?(?!\\d))\\d{3}(?:\\.\\d+)?)\\s?(?:per\\scent|percent|%)\\sof\\s${NARROWED}(?:${COUNTED})(?!\\p{L}|[’'])`,
  'gu',
);
const SHARE = /^(?:\s[\p{L}’'-]+){0,6}\s?\(\d+(?:\.\d+)?\s?(?:per\scent|percent|%)\)/u;

const isYear = (words = '') => /^(?:19|20)\d\d$/.test(words);

const partFor = onceFor((template) => {
  const number = numberSource(template);
  return new RegExp(
    `(?<![\\p{L}\\p{N}.,£/–-])(?<part>${number})(?:\\s(?:${COUNTED}))?\\s(?:out\\sof\\s(?:(?:the|these|those|our|all|a\\stotal\\sof)\\s){0,2}(?<all>${number})|of\\s(?:the|these|those|our)\\s(?<all>${number})(?=\\s${NARROWED}(?:${COUNTED})(?!\\p{L}|[’'])))(?![\\p{L}\\d%]|[.,]\\d|-\\p{L}|\\sper\\scent)`,
    'giu',
  );
});
