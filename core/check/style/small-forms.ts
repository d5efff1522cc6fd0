import { isRunning } from '../reading.ts';
import type { LineRule } from '../text-rule.ts';

const card = { family: 'house style', severity: 'advice' } as const;

/** `&` between words that are not both part of a name. */
export const ampersand: LineRule = {
  ...card,
  name: 'ampersand',
  title: 'An ampersand in running text',
  why: 'It is short for “and” in names and in tables, and stands out in a sentence.',
  example: { wrong: 'Training & supervision were good.', right: 'Training and supervision were good.' },
  mend: 'Write “and”, unless it is part of a name.',
  inLine(line) {
    if (!line.text.includes(' & ') || (!isRunning(line) && line.kind !== 'recommendation')) return [];
    return [...line.text.matchAll(/(?<first>\S+) & (?<second>[^\s.,;:)]+)/gu)].flatMap(
      ({ index, 0: whole, groups = {} }) => {
        const { first = '', second = '' } = groups;
        if (/^\p{Lu}/u.test(first) && /^\p{Lu}/u.test(second)) return [];
        return [
          { from: index, to: index + whole.length, message: 'Running text says “and”.', fix: `${first} and ${second}` },
        ];
      },
    );
  },
};

export const listSemicolons: LineRule = {
  ...card,
  name: 'list-semicolon',
  title: 'An item of a list that ends with a semicolon',
  why: 'The items of a list are set apart by their bullets, and screen readers read the semicolon’s “and” for one item only.',
  example: { wrong: 'a clear plan; and', right: 'a clear plan' },
  mend: 'Leave the semicolon off, and the word behind it.',
  inLine({ kind, text }) {
    if (kind !== 'list item' && kind !== 'recommendation') return [];
    const end = /\s*[;,](?:\s+(?:and|or))?\s*$/u.exec(text);
    return end
      ? [
          {
            from: Math.max(0, end.index - 1),
            to: text.length,
            message: 'The item ends as if the list were one sentence.',
            fix: text.slice(Math.max(0, end.index - 1), end.index),
          },
        ]
      : [];
  },
};

const CONTRACTED =
  /(?<![\p{L}])(?:(?:do|does|did|is|are|was|were|has|have|had|could|would|should|must|need|wo|ca|sha)n[’']t|(?:it|that|there|what|who|he|she)[’']s(?=\s+(?:a|an|the|not|been|no|to|very|also|clear|important)\s)|(?:they|we|you)[’'](?:re|ve|ll|d)|i[’'](?:m|ve|ll|d))(?![\p{L}])/giu;

/** Short forms outside what somebody said. */
export const contraction: LineRule = {
  ...card,
  name: 'contraction',
  title: 'A short form of speech',
  why: 'A report is formal, and short forms read as speech that has lost its quotation marks.',
  example: { wrong: 'The plan didn’t say so.', right: 'The plan did not say so.' },
  mend: 'Write both words.',
  inLine(line) {
    if (!isRunning(line) && line.kind !== 'recommendation') return [];
    const { text } = line;
    return [...text.matchAll(CONTRACTED)].flatMap(({ index, 0: whole }) =>
      isQuoted(text, index)
        ? []
        : [{ from: index, to: index + whole.length, message: `“${whole}” is a short form of speech.` }],
    );
  },
};

/** Behind an opening mark that no closing one has answered. */
function isQuoted(text: string, at: number): boolean {
  const before = text.slice(0, at);
  const doubled = (before.match(/"/g)?.length ?? 0) % 2 === 1;
  const curly = (before.match(/“/g)?.length ?? 0) > (before.match(/”/g)?.length ?? 0);
  const single = before.search(/(?:^|[\s(:,])['‘][^'’]*(?:[’'](?=\p{L})[^'’]*)*$/u) >= 0;
  return doubled || curly || single;
}
