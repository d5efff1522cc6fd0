import type { Reading, ReadLine } from '../reading.ts';
import { isRunning, remember } from '../reading.ts';
import { sentencesOf } from '../text/sentences.ts';
import { stemsOf } from '../text/stems.ts';
import type { FoundInReport, ReportRule } from '../text-rule.ts';

/** Prose against the facts of the report: one value with two dates, or one thing with two values. */
export const proseAgainstFacts: ReportRule = {
  name: 'unlike-fact',
  family: 'numbers',
  severity: 'warning',
  title: 'Prose that differs from a fact',
  why: 'The same number with two dates, or the same thing with two numbers, cannot both be right.',
  example: {
    wrong: 'In December 2018 the provider supervised 6,359 people. (The source of that fact is dated 30 June 2018.)',
    right: 'In June 2018 the provider supervised 6,359 people.',
  },
  mend: 'Correct the number or the date in the prose or the fact.',
  looksAt: (line) => isRunning(line) && numbersOf(line).length > 0,
  inReport(reading) {
    const facts = factsOf(reading);
    if (facts.length === 0) return [];
    return reading.ours.flatMap((read) =>
      tellingNumbers(read).flatMap((said): FoundInReport[] => {
        const same = facts.find(({ value }) => value === said.value);
        if (same) {
          if (same.dates.length === 0 || said.dates.length === 0) return [];
          if (said.dates.some((date) => same.dates.some((other) => isSameDate(date, other)))) return [];
          return [
            {
              at: { read, from: said.from, to: said.to },
              related: [whole(same.read), ...(same.note ? [whole(same.note)] : [])],
              message: `${said.text} stands here for ${said.dates[0]}, and in ${same.read.placed.where} for ${same.dates[0]}.`,
            },
          ];
        }
        const meant = facts.find(({ about, value }) => isAboutFact(said.about, about) && isNear(value, said.value));
        return meant
          ? [
              {
                at: { read, from: said.from, to: said.to },
                related: [whole(meant.read)],
                message: `${said.text} stands here, and ${meant.read.line.text} in ${meant.read.placed.where}.`,
              },
            ]
          : [];
      }),
    );
  },
};

type Fact = {
  read: ReadLine;
  note: ReadLine | undefined;
  value: number;
  about: ReadonlySet<string>;
  dates: readonly string[];
};

function factsOf({ ours }: Reading): Fact[] {
  const ofFact = new Map<string, Map<string, ReadLine>>();
  for (const read of ours) {
    const { spot } = read;
    if (spot.kind !== 'fact') continue;
    const lines = ofFact.get(spot.id) ?? new Map<string, ReadLine>();
    lines.set(spot.name, read);
    ofFact.set(spot.id, lines);
  }
  return [...ofFact.values()].flatMap((lines): Fact[] => {
    const read = lines.get('value');
    const value = read && numberOf(read.line.text);
    if (!read || value === undefined) return [];
    const note = lines.get('note');
    const description = lines.get('description');
    return [
      {
        read,
        note,
        value,
        about: description ? stemsInLine(description.line) : new Set(),
        dates: note ? datesIn(note.line.text, AS_AT) : [],
      },
    ];
  });
}

function numberOf(text: string): number | undefined {
  const digits = /^\s*([\d,]+(?:\.\d+)?)\s*%?\s*$/.exec(text)?.[1];
  return digits === undefined ? undefined : Number(digits.replaceAll(',', ''));
}

const stemsInLine = remember(({ text }) => stemsOf(text));

type Said = {
  from: number;
  to: number;
  text: string;
  value: number;
  dates: readonly string[];
  about: ReadonlySet<string>;
};

function tellingNumbers(read: ReadLine): readonly Said[] {
  return isRunning(read.line) ? numbersOf(read.line) : [];
}

/** Numbers that are seldom another thing’s: from a thousand on, with their comma, or with decimals. */
const numbersOf = remember((line): readonly Said[] =>
  !/\d,\d{3}|\d\.\d/.test(line.text)
    ? []
    : sentencesOf(line).flatMap((sentence) =>
        [...sentence.text.matchAll(TELLING)].map(({ 0: text, index }) => {
          const dates = datesIn(sentence.text, ANY_DATE);
          const [first] = dates;
          const dated = first !== undefined && sentence.text.slice(0, index).includes(first);
          const start = dated ? sentence.text.indexOf(first) : index;
          return {
            from: sentence.from + Math.max(0, start - (dated ? 3 : 0)),
            to: sentence.from + index + text.length,
            text,
            value: Number(text.replaceAll(',', '')),
            dates,
            about: stemsOf(sentence.text),
          };
        }),
      ),
);

const TELLING = /(?<![\d.,£])(?:\d{1,3}(?:,\d{3})+|\d{1,3}\.\d)(?![\d.,]*\d| million)/g;

/** All that a fact is about but a name or two. */
function isAboutFact(said: ReadonlySet<string>, about: ReadonlySet<string>): boolean {
  const shared = [...about].filter((stem) => said.has(stem)).length;
  return about.size >= 3 && shared >= 3 && shared >= 0.75 * about.size;
}

/** A number of another size counts something else. */
function isNear(one: number, other: number): boolean {
  return Math.min(one, other) >= 0.5 * Math.max(one, other);
}

const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
const ANY_DATE = new RegExp(`(?:\\d{1,2} )?${MONTH} \\d{4}`, 'g');
/** In a source, the year of publication and the months that it spans are not the date of the value. */
const AS_AT = new RegExp(`(?<=as at |on |at the end of )(?:\\d{1,2} )?${MONTH} \\d{4}`, 'g');

function datesIn(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([date]) => date);
}

function isSameDate(one: string, other: string): boolean {
  const monthOf = (date: string) => date.replace(/^\d+ /, '');
  return monthOf(one) === monthOf(other);
}

function whole(read: ReadLine) {
  return { read, from: 0, to: read.line.text.length };
}
