import { parseNumber } from '../../figures/typed-numbers.ts';
import type { Template } from '../../template.ts';
import type { Line, Reading } from '../reading.ts';
import { numberSource, quantitiesIn } from '../text/quantities.ts';
import { onceFor, rememberFor } from '../text/remember-for.ts';
import type { FoundInReport, PlacedStretch, ReportRule, Stretch } from '../text-rule.ts';

/** How much was inspected: cases, interviews, units, each told in many places. */
export const sampleSizes: ReportRule = {
  name: 'unlike-sample',
  family: 'numbers',
  severity: 'warning',
  title: 'The size of a sample told in two ways',
  why: 'What the findings rest on is in doubt when their sample is told in two ways.',
  example: { wrong: 'five local delivery units … three local delivery units', right: 'five … five' },
  mend: 'Correct the number that is wrong, or say how the two differ.',
  looksAt: (line, template) =>
    [mentionsIn, interviewBases, inspectedBases].some((tellsIn) => tellsIn(line, template).length > 0),
  inReport(reading) {
    const { ours, template } = reading;
    const told = toldDetails(reading);
    const mentions = ours.flatMap((read) => mentionsIn(read.line, template).map((one) => ({ ...one, read })));
    const found: FoundInReport[] = [];
    for (const [index, one] of mentions.entries()) {
      const known = told.filter(({ noun }) => noun === one.noun);
      const fits =
        known.length > 0
          ? isKnown(
              one.value,
              known.map(({ value }) => value),
            )
          : true;
      const before = mentions.slice(0, index).find((other) => isSameThing(one, other) && other.value !== one.value);
      if (known.length > 0 ? fits : !before) continue;
      const against = mentions.find((other) => isSameThing(one, other) && other.value !== one.value);
      const [first] = known;
      found.push({
        at: stretch(one),
        related: [
          ...(first && known.length === 1 ? [{ detail: first.detail }] : []),
          ...(against ? [stretch(against)] : []),
        ],
        message: first
          ? `“${quoted(one)}”: the details of this report say ${known.map(({ value }) => value).join(', ')}.`
          : `“${quoted(one)}” here, and “${before ? quoted(before) : ''}” in ${before?.read.placed.where ?? ''}.`,
      });
    }
    return [...found, ...basesOfInterviews(reading, mentions), ...tooLarge(reading, told, mentions)];
  },
};

type Told = { detail: string; noun: string; value: number };

/** The sizes that were filled in, with the last word of what is counted. */
function toldDetails({ report, template }: Reading): Told[] {
  return template.details.flatMap(({ id, label }) => {
    const value = parseNumber(report.details[id] ?? '', template.words);
    const noun = phraseOf(template)(label);
    return value === undefined || noun === undefined ? [] : [{ detail: id, noun, value }];
  });
}

/** What a detail counts: `local delivery unit`, `responsible officer`; of cases, which have many kinds, only that. */
const phraseOf = onceFor(() => (label: string) => {
  const head = label.split(/,| (?:that|who|whom|for|held|examined|interviewed|inspected|observed)(?= |$)/)[0] ?? '';
  const words = head.toLowerCase().replace(/s$/, '').split(' ');
  if (words.length > 5 || /^of these/i.test(label)) return undefined;
  return words.at(-1) === 'case' ? 'case' : words.length > 1 && !words.includes('and') ? words.join(' ') : undefined;
});

/** One of the sizes, or of two of them together. */
function isKnown(value: number, sizes: readonly number[]): boolean {
  return sizes.some((one, index) => one === value || sizes.slice(index + 1).some((other) => one + other === value));
}

type Mention = Stretch & { value: number; noun: string };
type PlacedMention = Mention & { read: PlacedStretch['read'] };

/** `examined 120 cases`, `interviewed 60 responsible officers`, `across three local delivery units`, `conducted 70 interviews`. */
const mentionsIn: (line: Line, template: Template) => readonly Mention[] = rememberFor((line, template) => {
  if (line.kind !== 'paragraph' && line.kind !== 'list item') return [];
  const small = line.text.toLowerCase();
  return mentionPatterns(template).flatMap(({ pattern, noun }) =>
    !small.includes(noun.split(' ').at(-1) ?? noun)
      ? []
      : [...line.text.matchAll(pattern)].flatMap((match) => {
          const { groups = {}, index, 0: whole } = match;
          const value = parseNumber(groups.number ?? '', template.words);
          if (value === undefined) return [];
          const from = index + whole.lastIndexOf(groups.number ?? '');
          return [{ from, to: index + whole.length, value, noun }];
        }),
  );
});

const mentionPatterns = onceFor((template) => {
  const number = `(?<number>${numberSource(template)})`;
  const done = '(?:inspected|examined|reviewed|analysed|assessed|(?:review|analysis|examination|sample|assessment) of)';
  const filler = '(?:(?:a|an|the|all|total|of|sample|further|detailed|individual)\\s){0,5}';
  const phrases = new Set(
    template.details.flatMap(({ label }) => {
      const noun = phraseOf(template)(label);
      return noun === undefined || noun === 'case' ? [] : [noun];
    }),
  );
  const cases =
    'cases(?=[.,;]|\\s(?:where|across|from|in|and|for\\sdomain|as\\spart|drawn|over|during|relating|which\\shad))';
  return [
    { noun: 'case', pattern: new RegExp(`(?<!\\p{L})${done}\\s${filler}${number}\\s${cases}`, 'giu') },
    {
      noun: 'interview',
      pattern: new RegExp(
        `(?<!\\p{L})(?:conducted|held|completed|carried\\sout|undertook)\\s${filler}${number}\\s(?:\\p{Ll}+\\s){0,2}interviews`,
        'giu',
      ),
    },
    ...[...phrases].map((noun) => {
      const words = noun
        .split(' ')
        .map((word) => word.replace(/[^\p{L}]/gu, ''))
        .join('\\s');
      const person = /officer|practitioner|user|staff|manager|people/.test(noun);
      const lead = person
        ? '(?:interviewed|survey\\sof|interviews\\swith)'
        : '(?:across|from|the|all|covering|comprises|in\\sall)';
      return {
        noun,
        pattern: new RegExp(
          `(?<!\\p{L}|of\\s)${lead}\\s${person ? filler : '(?:all\\s|the\\s){0,2}'}${number}\\s(?:individual\\s)?${words}s?(?!\\p{L})`,
          'giu',
        ),
      };
    }),
  ];
});

function isSameThing(one: PlacedMention, other: PlacedMention): boolean {
  return one !== other && one.noun === other.noun && one.noun !== 'case';
}

/** `26 out of 44 in our practitioner interviews`, where 70 were held. A few may not have answered. */
function basesOfInterviews({ ours, template }: Reading, mentions: readonly PlacedMention[]): FoundInReport[] {
  const told = mentions.filter(({ noun }) => noun === 'interview');
  if (told.length === 0) return [];
  return ours.flatMap((read) =>
    interviewBases(read.line, template).flatMap((one): FoundInReport[] => {
      const meant = told.filter((held) => one.with === '' || sentenceFrom(held).includes(one.with));
      const [held] = meant;
      return !held || meant.some(({ value }) => one.base <= value && one.base >= 0.8 * value)
        ? []
        : [
            {
              at: { read, from: one.from, to: one.to },
              related: [stretch(held)],
              message: `This counts ${one.base} interviews, and “${quoted(held)}” stands in ${held.read.placed.where}.`,
            },
          ];
    }),
  );
}

const interviewBases = rememberFor((line, template) =>
  /interview/i.test(line.text)
    ? quantitiesIn(line.text, template).flatMap(({ base, from, to }) => {
        if (base === undefined) return [];
        const behind =
          /^(?: of those| people| staff)? (?:in|of|during|from) (?:our|the) (?:\p{Ll}+ ){0,3}interviews/u.exec(
            line.text.slice(to),
          );
        const before = /(?:in|of|during|from) (?:our|the) (?:\p{Ll}+ ){0,3}interviews,? $/iu.exec(
          line.text.slice(Math.max(0, from - 80), from),
        );
        const [words] = behind ?? before ?? [];
        // `our practitioner interviews`: the word before says with whom they were.
        const whom = /(?:our|the) (?:\p{Ll}+ )*?(\p{Ll}{4,}) interviews/u.exec(words ?? '')?.[1] ?? '';
        return words === undefined ? [] : [{ base, from, to: to + (behind?.[0].length ?? 0), with: whom }];
      })
    : [],
);

/** More relevant cases than were inspected. */
function tooLarge(
  { ours, template }: Reading,
  told: readonly Told[],
  mentions: readonly PlacedMention[],
): FoundInReport[] {
  const sizes = [...told, ...mentions].filter(({ noun }) => noun === 'case').map(({ value }) => value);
  if (sizes.length === 0) return [];
  const most = Math.max(...sizes);
  const larger = ours.filter(({ line }) => inspectedBases(line, template).some(({ base }) => base > most));
  // Several larger bases tell of a sample that is told nowhere.
  if (larger.length > 1) return [];
  return larger.flatMap((read) =>
    inspectedBases(read.line, template).flatMap((one): FoundInReport[] =>
      one.base <= most
        ? []
        : [
            {
              at: { read, from: one.from, to: one.to },
              message: `This counts ${one.base} cases, and the largest sample that the report tells of has ${most}.`,
            },
          ],
    ),
  );
}

const inspectedBases = rememberFor((line, template) =>
  !/(?:relevant|inspected) cases|cases (?:that )?(?:we )?(?:inspected|reviewed|examined)/.test(line.text)
    ? []
    : quantitiesIn(line.text, template).flatMap(({ base, from, to }) =>
        base !== undefined &&
        /^ (?:(?:relevant|inspected) cases|cases (?:that )?(?:we )?(?:inspected|reviewed|examined))/.test(
          line.text.slice(to, to + 60),
        )
          ? [{ base, from, to }]
          : [],
      ),
);

/** What stands around a mention, as far as a clause may reach. */
function sentenceFrom({ read, from, to }: PlacedMention): string {
  return read.line.text.slice(Math.max(0, from - 40), to + 80).toLowerCase();
}

function stretch({ read, from, to }: PlacedMention): PlacedStretch {
  return { read, from, to };
}

function quoted({ read, from, to }: PlacedMention): string {
  return read.line.text.slice(from, to);
}
