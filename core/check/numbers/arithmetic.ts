import { parseNumber } from '../../figures/typed-numbers.ts';
import type { Template } from '../../template.ts';
import { isRunning } from '../reading.ts';
import { numberSource, type Quantity, quantitiesIn } from '../text/quantities.ts';
import { onceFor } from '../text/remember-for.ts';
import { type Sentence, sentencesOf } from '../text/sentences.ts';
import type { FoundInLine, LineRule } from '../text-rule.ts';

/** Counts with their percentage, which is another. */
export const percentagesOfCounts: LineRule = {
  name: 'unlike-percentage',
  family: 'numbers',
  severity: 'warning',
  title: 'A percentage that is not that of its counts',
  why: 'A reader who works it out finds another number, and cannot tell which of the two is right.',
  example: { wrong: '15 (27 per cent) of the 89 cases', right: '15 (17 per cent) of the 89 cases' },
  mend: 'Correct the count, the base or the percentage.',
  inLine({ text }, template) {
    const { composed, alone } = patternsFor(template);
    const read = (words: string | undefined) => parseNumber(words ?? '', template.words);
    const found: FoundInLine[] = [];
    for (const { index, 0: whole, groups = {} } of text.matchAll(composed)) {
      const yes = read(groups.yes ?? groups.yes2 ?? groups.yes3);
      const base = read(groups.base ?? groups.base2 ?? groups.base3);
      const share = read(groups.share ?? groups.share2 ?? groups.share3);
      if (yes === undefined || base === undefined || share === undefined || isShare(share, yes, base)) continue;
      found.push({
        from: index,
        to: index + whole.length,
        message:
          yes > base
            ? `${yes} cannot be a part of ${base}.`
            : `${yes} of ${base} is ${sayShare((100 * yes) / base)} per cent, and “${share}” stands here.`,
      });
    }
    // A count whose base is told before: `in 78 of 104 cases … in 72 (69 per cent)`.
    for (const { index, 0: whole, groups = {} } of text.matchAll(alone)) {
      const yes = read(groups.yes);
      const share = read(groups.share);
      if (
        yes === undefined ||
        share === undefined ||
        IS_BASE.test(text.slice(Math.max(0, index - 24), index)) ||
        TIME.test(whole) ||
        found.some(({ from, to }) => from < index + whole.length && index < to)
      )
        continue;
      const bases = basesBefore(text.slice(0, index), template).filter((base) => base > yes);
      if (bases.length === 0 || bases.some((base) => isShare(share, yes, base))) continue;
      const base = bases.at(-1) ?? 0;
      found.push({
        from: index,
        to: index + whole.length,
        // With another noun behind it, the count may be one of something else.
        severity: /^\S+(?: cases)? \(/.test(whole) ? 'warning' : 'advice',
        message: `${yes} of ${base} is ${sayShare((100 * yes) / base)} per cent, and “${share}” stands here.`,
      });
    }
    return found;
  },
};

/** Printed with decimals as it is; else rounded, where halves may go either way. */
function isShare(share: number, yes: number, base: number): boolean {
  if (base === 0) return false;
  const exact = (100 * yes) / base;
  return Math.abs(share - exact) <= (Number.isInteger(share) ? 0.5001 : 0.0501);
}

function sayShare(share: number): string {
  return share.toFixed(0);
}

function basesBefore(text: string, template: Template): number[] {
  const counted = quantitiesIn(text, template).flatMap(({ base }) => (base === undefined ? [] : [base]));
  const told = [...text.matchAll(TOLD)].map(([, number]) => Number(number?.replaceAll(',', '')));
  return [...counted, ...told];
}

/** `the 98 cases`, `Of the 56 responsible officers`. */
const TOLD = /(?<![\p{L}\p{N}.,])(?:the|all|of|these|those|our) (\d{1,3}(?:,\d{3})*)(?= \p{L})(?! per cent)/giu;

const IS_BASE = / (?:out )?of (?:the |these |those |our |all )*$/i;
const TIME = /(?:days?|weeks?|months?|years?|hours?|minutes?)(?!\p{L})/iu;

const patternsFor = onceFor((template) => {
  const number = numberSource(template);
  const share = (name: string) => `(?<${name}>\\d{1,3}(?:\\.\\d+)?)\\s?(?:per\\scent|percent|%)`;
  const of = '(?:out\\sof|of)\\s(?:(?:the|these|those|our|all)\\s){0,2}';
  const noun = '(?:\\s[\\p{L}-]+){0,4}';
  const start = '(?<![\\p{L}\\p{N}.,£–-])';
  return {
    composed: new RegExp(
      `${start}(?:(?<yes>${number})${noun}\\s\\(${share('share')}\\)\\s${of}(?<base>${number})(?![\\d.,]*\\d|\\sper)` +
        `|(?<yes2>${number})\\s(?:cases\\s)?${of}(?<base2>${number})(?!\\sper)(?:,?\\s(?!and|but|while)[\\p{L}’'-]+){0,6}\\s?\\(${share('share2')}\\)` +
        `|${share('share3')}\\s?\\((?<yes3>${number})\\s(?:cases\\s)?${of}(?<base3>${number})(?:\\s[\\p{L}-]+){0,4}\\))`,
      'giu',
    ),
    alone: new RegExp(`${start}(?<yes>${number})${noun}\\s\\(${share('share')}\\)(?!\\s(?:out\\s)?of\\s)`, 'giu'),
  };
});

/** `from 31 to 38 per cent` that fell, and the difference that stands behind it. */
export const changes: LineRule = {
  name: 'wrong-change',
  family: 'numbers',
  severity: 'warning',
  title: 'A change that its numbers do not bear out',
  why: 'The words say one thing and the numbers another.',
  example: { wrong: 'rose from 38 to 31 per cent', right: 'fell from 38 to 31 per cent' },
  mend: 'Correct the verb, or the number that is wrong.',
  inLine({ text }) {
    const found: FoundInLine[] = [];
    for (const { index, 0: whole, groups = {} } of text.matchAll(FROM_TO)) {
      const { verb = '', first = '', second = '' } = groups;
      const before = Number(first.replaceAll(',', ''));
      const after = Number(second.replaceAll(',', ''));
      const up = /^(?:r[io]|incr|grow|grew|climb)/i.test(verb);
      if (before === after || up === after > before) continue;
      found.push({
        from: index,
        to: index + whole.length,
        message: `From ${first} to ${second} is ${up ? 'a fall' : 'a rise'}, and “${verb}” stands here.`,
      });
    }
    for (const { index, 0: whole, groups = {} } of text.matchAll(COMPARED)) {
      const { first = '', word = '', second = '' } = groups;
      const more = /^(?:higher|more|greater|above)/i.test(word);
      const one = Number(first);
      const other = Number(second);
      if (one === other ? false : more === one > other) continue;
      found.push({
        from: index,
        to: index + whole.length,
        message: `${first} per cent is not ${word.toLowerCase()} than ${second} per cent.`,
      });
    }
    return found;
  },
};

const VERB =
  'rose|risen|rising|increas(?:ed|ing|e)|grew|grown|growing|climbed|fell|fallen|falling|decreas(?:ed|ing|e)|declin(?:ed|ing|e)|dropp(?:ed|ing)|drop|reduced|reduction|shrank|shrunk';
const FROM_TO = new RegExp(
  `(?<!\\p{L})(?<verb>${VERB})(?: [\\p{L}’'-]+){0,6} from (?:about |around |some |an average of )?£?(?<first>\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?)(?: per cent|%)?(?: [\\p{L}’'-]+){0,6} to (?:about |around |just |only )?£?(?<second>\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?)(?! (?:January|February|March|April|May|June|July|August|September|October|November|December))`,
  'giu',
);
const COMPARED =
  /(?<![\d.])(?<first>\d{1,3}(?:\.\d+)?)(?: per cent|%)(?:,? (?:which|and this|a figure that)? ?(?:is|was|were|are)?)? ?(?:much |slightly |far |well |significantly |substantially |considerably )?(?<word>higher|lower|more|less|greater|fewer|above|below) than (?:the |an? )?(?:[\p{L}-]+ ){0,6}?(?<second>\d{1,3}(?:\.\d+)?)(?: per cent|%)/giu;

/** `almost half (38 per cent)`: plain words for a share beside its number. */
export const fractionsBesideNumbers: LineRule = {
  name: 'unlike-fraction',
  family: 'numbers',
  severity: 'warning',
  title: 'Words for a share beside another number',
  why: 'The reader is given two shares for one thing.',
  example: { wrong: 'almost half of cases (38 per cent)', right: 'more than a third of cases (38 per cent)' },
  mend: 'Use the words that fit the number, or correct the number.',
  inLine(line, template) {
    if (!isRunning(line)) return [];
    return sentencesOf(line).flatMap((sentence) => {
      const quantities = quantitiesIn(sentence.text, template);
      return quantities.flatMap((one, place): FoundInLine[] => {
        const next = quantities[place + 1];
        if (!next) return [];
        const between = sentence.text.slice(one.to, next.from);
        // `in 27 of 52 cases, just over half`
        if (next.said === 'fraction' && one.said !== 'fraction' && one.said !== 'band')
          return /^(?: [\p{L}’'-]+){0,3}, $/u.test(between) && !within(one, next) ? [told(sentence, one, next)] : [];
        if (one.said !== 'fraction' || (next.said !== 'percentage' && next.said !== 'counts')) return [];
        if (!/^(?: [\p{L}’'-]+){0,8} \($|^ \($|^, $/u.test(between)) return [];
        return within(next, one) ? [] : [told(sentence, one, next)];
      });
    });
  },
};

/** Whether an exact share is one that plain words can stand for. */
function within(exact: Quantity, plain: Quantity): boolean {
  return exact.low >= plain.low - 1 && exact.high <= plain.high + 1;
}

function told(sentence: Sentence, one: Quantity, next: Quantity): FoundInLine {
  return {
    from: sentence.from + one.from,
    to: sentence.from + next.to,
    message: `“${sentence.text.slice(one.from, one.to)}” and “${sentence.text.slice(next.from, next.to)}” are not the same share.`,
  };
}

/** `a majority of cases (47 per cent)`. */
export const majorities: LineRule = {
  name: 'not-a-majority',
  family: 'numbers',
  severity: 'warning',
  title: 'A majority that is none, or a minority that is one',
  why: 'The words say the opposite of the number.',
  example: { wrong: 'in most cases (47 per cent)', right: 'in fewer than half of cases (47 per cent)' },
  mend: 'Correct the words or the number.',
  inLine({ text }) {
    return [...text.matchAll(MAJORITY)].flatMap(({ index, 0: whole, groups = {} }): FoundInLine[] => {
      const share = Number(groups.share);
      const { word = '' } = groups;
      const few = /minority|few/i.test(word);
      const all = /nearly all|almost all|vast/i.test(word);
      const right = few ? share < 50 : all ? share >= 80 : share > 50;
      return right
        ? []
        : [
            {
              from: index,
              to: index + whole.length,
              severity: all ? 'advice' : 'warning',
              message: `${share} per cent is not “${word}”.`,
            },
          ];
    });
  },
};

const MAJORITY =
  /(?<!\p{L}|reasonable |large |not )(?<word>(?:the |a )?(?:vast |overwhelming |small |clear )?(?:majority|minority)|(?<!the )most(?= of (?:the|these|those|our) | (?:cases|people|staff|officers|practitioners|respondents|individuals|children) )|nearly all|almost all)(?: of)?(?: the| these| those| our)?(?: \p{Ll}+){1,4} \((?<share>\d{1,3}) ?(?:per cent|%)/giu;
