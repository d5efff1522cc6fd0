import { isRunning, type ReadLine, remember } from '../reading.ts';
import { rarerForms } from '../text/rarer.ts';
import type { FoundInReport, LineRule, ReportRule } from '../text-rule.ts';

/** A mark belongs behind the stop that ends what it is a note on. */
export const noteMark: LineRule = {
  name: 'note-mark',
  family: 'structure',
  severity: 'warning',
  title: 'A footnote’s mark before a stop, or apart from its word',
  why: 'Marks that stand now before a stop and now behind it look like slips, and one behind a space may start a line.',
  example: { wrong: 'as they offended¹.', right: 'as they offended. (and here the mark)' },
  mend: 'Put the mark directly behind the stop.',
  inLine(line) {
    const { text, pieces } = line;
    if (!isRunning(line) && line.kind !== 'quotation') return [...typedMarks(text, line.kind)];
    const marks = pieces.filter(({ kind }) => kind === 'footnote');
    return [
      ...typedMarks(text, line.kind),
      ...marks.flatMap(({ from }) => {
        if (/[.,;:!?]/u.test(text.charAt(from)))
          return [
            { from: Math.max(0, from - 1), to: from + 1, message: 'The mark of the footnote stands before the stop.' },
          ];
        if (from > 0 && /\s/u.test(text.charAt(from - 1)))
          return [
            { from: Math.max(0, from - 2), to: from, message: 'A space stands before the mark of the footnote.' },
          ];
        return [];
      }),
    ];
  },
};

/** Marks that were typed and lead nowhere. */
function typedMarks(text: string, kind: string) {
  if (kind === 'cell' || kind === 'footnote') return [];
  return [...text.matchAll(/(?<=[\p{L}.,)])[¹²³⁴-⁹⁰]+(?=[\s.,;:)]|$)/gu)]
    .filter(({ index }) => !/(?:km|m|cm|ft)$/u.test(text.slice(Math.max(0, index - 2), index)))
    .map(({ index, 0: mark }) => ({
      from: Math.max(0, index - 1),
      to: Math.min(text.length, index + mark.length + (/[.,;:]/u.test(text.charAt(index + mark.length)) ? 1 : 0)),
      message: 'This mark was typed, and has no footnote.',
    }));
}

type Citation = { form: string; read: ReadLine; to: number };

const CITED = /^(?<source>Source: )?[^.(]{3,80}?(?<dot>\.?) \((?:\p{L}+ )?(?:19|20)\d\d\)(?<after>[.,]?)/u;
const citationIn = remember(({ text, kind }) => {
  const match = kind === 'footnote' ? CITED.exec(text) : null;
  if (!match) return undefined;
  const { source = '', dot = '', after = '' } = match.groups ?? {};
  return { form: `${source}Publisher${dot} (Year)${after} Title`, to: match[0].length };
});

/** References in two patterns. */
export const citationForm: ReportRule = {
  name: 'citation-form',
  family: 'structure',
  severity: 'warning',
  title: 'A source cited in another pattern than the others',
  why: 'Sources of one kind are found by looking at one place in the note.',
  example: {
    wrong: 'Ministry of Justice. (2018) Statistics, where others have a full stop',
    right: 'Ministry of Justice. (2018). Statistics',
  },
  mend: 'Cite all sources in one pattern.',
  looksAt: (line) => citationIn(line) !== undefined,
  inReport({ ours }) {
    const cited = ours.flatMap((read): Citation[] => {
      const citation = citationIn(read.line);
      return citation ? [{ ...citation, read }] : [];
    });
    const { few, usual, share } = rarerForms(cited, ({ form }) => form);
    return few.map(
      ({ read, to, form }): FoundInReport => ({
        at: { read, from: 0, to },
        related: usual ? [{ read: usual.read, from: 0, to: usual.to }] : [],
        message: `This source is cited as “${form}”, and others as “${usual?.form}”.`,
        ...(share <= 0.5 && { severity: 'advice' as const }),
      }),
    );
  },
};

/** Notes and sources that end otherwise than the rest of their kind. */
export const noteEnds: ReportRule = {
  name: 'note-ends',
  family: 'structure',
  severity: 'advice',
  title: 'A note or source that ends otherwise than the others',
  why: 'Lines of one kind end alike.',
  example: { wrong: 'one note of ten without a full stop', right: 'all notes with one' },
  mend: 'End all of them alike.',
  looksAt: ({ kind }) => kind === 'footnote' || kind === 'source',
  inReport({ ours }) {
    return (['footnote', 'source'] as const).flatMap((kind) => {
      const lines = ours.filter(({ line }) => line.kind === kind && !/(?:\w\/|\.\w{2,}\/?\S*|\))\s*$/u.test(line.text));
      const { few, usual, share } = rarerForms(lines, ({ line }) =>
        /[.!?]["”’']*\s*$/u.test(line.text) ? 'stop' : 'none',
      );
      if (share < 0.7) return [];
      return few.map(
        (read): FoundInReport => ({
          at: endOf(read),
          related: usual ? [endOf(usual)] : [],
          message: /\.\s*$/u.test(read.line.text)
            ? 'Most others of its kind have no full stop.'
            : 'Most others of its kind end with a full stop.',
        }),
      );
    });
  },
};

function endOf(read: ReadLine) {
  const text = read.line.text.trimEnd();
  return { read, from: Math.max(0, text.search(/\S+(?:\s+\S+)?$/u)), to: text.length };
}
