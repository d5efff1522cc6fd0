import type { Line } from '../reading.ts';
import type { FoundInLine, LineRule } from '../text-rule.ts';

const card = { family: 'house style', severity: 'warning' } as const;

const isWritten = ({ kind }: Line) => kind !== 'alternative' && kind !== 'speaker' && kind !== 'pseudonym';

export const doubledSpace: LineRule = {
  ...card,
  name: 'doubled-space',
  title: 'Two spaces where one belongs',
  why: 'They show in print, and lines break unevenly at them.',
  example: { wrong: 'Staff were  clear about it.', right: 'Staff were clear about it.' },
  mend: 'Leave one space.',
  // Before a stop no space belongs at all, which is told as that.
  inLine: (line) =>
    isWritten(line)
      ? [...line.text.matchAll(/(?<=\S)[  \u00a0]{2,}(?=[^\s.,;:!?)\]])/gu)].map(({ index, 0: spaces }) => ({
          from: index,
          to: index + spaces.length,
          message: 'More than one space stands here.',
          fix: ' ',
        }))
      : [],
};

const BEFORE = /(?<=[\p{L}\d)\]”’"%])[ \u00a0]+(?=[,;:!?)\]](?:[\s”’"')]|$)|\.(?:[\s”’"')]|$))/gu;
const AFTER = /(?<=[([“])[ \u00a0]+(?=\S)/gu;

export const straySpace: LineRule = {
  ...card,
  name: 'stray-space',
  title: 'A space before a stop or inside brackets',
  why: 'A stop that stands alone may begin the next line.',
  example: { wrong: 'Plans were clear , and staff knew them.', right: 'Plans were clear, and staff knew them.' },
  mend: 'Take the space away.',
  inLine(line, { houseStyle }) {
    if (!isWritten(line)) return [];
    const { text } = line;
    const spaced = (sign: string | undefined) => sign !== undefined && (houseStyle.spaceBefore[sign] ?? '') !== '';
    return [...text.matchAll(BEFORE), ...text.matchAll(AFTER)]
      .filter(({ index, 0: space }) => !spaced(text[index + space.length]))
      .map(({ index, 0: space }) => ({
        // With the stop, so that there is something to see.
        from: Math.max(0, index - 1),
        to: index + space.length + 1,
        message: 'A space stands here that does not belong.',
        fix: `${text.slice(Math.max(0, index - 1), index)}${text.slice(index + space.length, index + space.length + 1)}`,
      }));
  },
};

const COMMA = /(?<=[\p{Ll}\d)’”])([,;])(?=\p{L})/gu;
const STOP = /(?<=\p{Ll}{2}|\d\)|\p{Ll}\))([.!?:])(?=\p{Lu}\p{Ll}*(?:[\s,.]|$))/gu;
const BRACKET = /(?<=\p{Ll}{3})\((?!(?:s|es|ies|ed|d|n|al|ing)\))(?=\p{L}{2})/gu;
const CLOSED = /(?<=\p{Ll}{2}\)|\d\))(?=\p{Ll}{3})/gu;

/** Words that run into each other at a stop. Addresses and names of files are left alone. */
export const missingSpace: LineRule = {
  ...card,
  name: 'missing-space',
  title: 'No space behind a stop',
  why: 'Two words run into each other, and neither can be found.',
  example: { wrong: 'Staff were clear,but tired.', right: 'Staff were clear, but tired.' },
  mend: 'Put a space in.',
  inLine(line) {
    if (!isWritten(line)) return [];
    const { text } = line;
    const found = (index: number, length: number, fix: string): FoundInLine[] =>
      isInAddress(text, index)
        ? []
        : [{ from: index - 1, to: index + length + 1, message: 'A space is missing here.', fix }];
    const around = (index: number, length: number, middle: string) =>
      `${text[index - 1]}${middle}${text[index + length] ?? ''}`;
    return [
      ...[...text.matchAll(COMMA), ...text.matchAll(STOP)].flatMap(({ index, 0: sign }) =>
        found(index, 1, around(index, 1, `${sign} `)),
      ),
      ...[...text.matchAll(BRACKET)].flatMap(({ index }) => found(index, 1, around(index, 1, ' ('))),
      ...[...text.matchAll(CLOSED)].flatMap(({ index }) =>
        /\([^)\s]{1,6}\)$/.test(text.slice(Math.max(0, index - 9), index))
          ? []
          : found(index, 0, around(index, 0, ' ')),
      ),
    ];
  },
};

function isInAddress(text: string, at: number): boolean {
  const from = Math.max(text.lastIndexOf(' ', at), text.lastIndexOf('\n', at)) + 1;
  const word = text.slice(from, from + 200).split(/\s/)[0] ?? '';
  return /@|:\/\/|www\.|\.(?:gov|org|co|com|net|uk|pdf|docx?|xlsx?|csv)(?!\p{L})/u.test(word);
}

const DOUBLED =
  /,{2,}|;{2,}|:{2,}|(?<!\.)\.{2}(?!\.)|(?<!(?<![\p{L}])(?:etc|e\.g|i\.e|al|vs|Ltd|Inc|Co|no|a\.m|p\.m))\.,|,\.|;\.|:\.|,;|[?!]\.(?!\.)|\.{4,}/gu;

export const doubledStop: LineRule = {
  ...card,
  name: 'doubled-stop',
  title: 'Two stops where one belongs',
  why: 'One of them was left behind, and perhaps words with it.',
  example: { wrong: 'Staff were clear,, and ready.', right: 'Staff were clear, and ready.' },
  mend: 'Leave one of them.',
  inLine: (line) =>
    isWritten(line)
      ? [...line.text.matchAll(DOUBLED)]
          .filter(({ index }) => !isInAddress(line.text, index))
          .map(({ index, 0: stops }) => ({
            from: Math.max(0, index - 1),
            to: index + stops.length,
            message: `“${stops}” has a stop too many.`,
          }))
      : [],
};
