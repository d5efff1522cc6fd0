import { type Reading, type ReadLine, remember } from '../reading.ts';
import { COUNT_IN_WORDS, countOfWords } from '../text/counts-in-words.ts';
import { listsOf } from '../text/lists.ts';
import { rarerForms } from '../text/rarer.ts';
import { splitSentences } from '../text/sentences.ts';
import type { FoundInReport, PlacedStretch, ReportRule } from '../text-rule.ts';

const card = { family: 'structure' } as const;

const whole = (read: ReadLine): PlacedStretch => ({ read, from: 0, to: read.line.text.length });
const ending = (read: ReadLine): PlacedStretch => {
  const text = read.line.text.trimEnd();
  return { read, from: Math.max(0, text.search(/\S+$/u)), to: text.length };
};

export const listOfOne: ReportRule = {
  ...card,
  name: 'list-of-one',
  severity: 'advice',
  title: 'A list of one item',
  why: 'A bullet promises that more will follow.',
  example: { wrong: 'a heading and one bullet', right: 'a paragraph' },
  mend: 'Make it a paragraph, or say what else belongs there.',
  looksAt: ({ kind }) => kind === 'list item',
  inReport: ({ lines }) =>
    listsOf(lines).flatMap((list) => {
      const [only, more] = list;
      return only && !more && only.line.whose === 'ours' && !isHeadline(only)
        ? [{ at: whole(only), message: 'This list has one item only.' }]
        : [];
    }),
};

/** Where each finding is a bullet and a paragraph on it, lists have one item. */
function isHeadline({ placed: { part } }: ReadLine): boolean {
  return part.kind === 'prose' && part.form === 'headlines';
}

export const mixedList: ReportRule = {
  ...card,
  name: 'mixed-list',
  severity: 'warning',
  title: 'Items of one list in two forms',
  why: 'The items of a list read as one row, and one that ends or begins otherwise looks like a slip.',
  example: { wrong: '· Plans are clear. · Staff are keen', right: '· Plans are clear. · Staff are keen.' },
  mend: 'Begin and end all items alike.',
  looksAt: ({ kind }) => kind === 'list item',
  inReport: ({ lines }) =>
    listsOf(lines)
      .flatMap(byDepth)
      .flatMap((list): FoundInReport[] => {
        const items = list.filter(({ line }) => line.whose === 'ours' && !/:\s*$/u.test(line.text));
        if (items.length < 3) return [];
        const ends = rarerForms(items, ({ line }) => (/[.!?…]["”’')\]]*\s*$/u.test(line.text) ? 'stop' : 'none'));
        const starts = rarerForms(items, ({ line }) => (/^["“‘'(]*\p{Ll}/u.test(line.text) ? 'small' : 'capital'));
        // The last item of a list of fragments may end it.
        const few = ends.few.filter(
          (read) => !(read === items.at(-1) && ends.few.length === 1 && /\.\s*$/u.test(read.line.text)),
        );
        return [
          ...few.map((read) => ({
            at: ending(read),
            related: ends.usual ? [ending(ends.usual)] : [],
            message: /[.!?]\s*$/u.test(read.line.text)
              ? 'The other items of this list have no full stop.'
              : 'The other items of this list end with a full stop.',
            ...(ends.share < 0.75 && { severity: 'advice' as const }),
          })),
          ...starts.few.map((read) => ({
            at: { read, from: 0, to: Math.max(1, read.line.text.search(/\s|$/u)) },
            related: starts.usual ? [whole(starts.usual)] : [],
            message: /^["“‘'(]*\p{Ll}/u.test(read.line.text)
              ? 'The other items of this list begin with a capital.'
              : 'The other items of this list begin with a small letter.',
            ...((starts.share < 0.75 || !/^["“‘'(]*\p{Ll}/u.test(read.line.text)) && { severity: 'advice' as const }),
          })),
        ];
      }),
};

export const listLeadIn: ReportRule = {
  ...card,
  name: 'list-lead-in',
  severity: 'warning',
  title: 'A line before a list without a colon',
  why: 'The colon tells that the list belongs to the line above it.',
  example: { wrong: 'The unit has the following aims', right: 'The unit has the following aims:' },
  mend: 'End the line with a colon.',
  looksAt: ({ kind }) => kind === 'paragraph',
  inReport: (reading) =>
    leadIns(reading).flatMap(({ read }): FoundInReport[] => {
      const text = read.line.text.trimEnd();
      const last = splitSentences(text).at(-1)?.text ?? '';
      if (
        /[:?]["”’')]*$/u.test(text) ||
        (/[.!]$/u.test(text) && !/(?:the following|as follows|listed below)[^,;]*$/iu.test(last))
      )
        return [];
      const at = ending(read);
      return [
        {
          at,
          message: 'A list follows, and this line does not end with a colon.',
          fix: `${text.slice(at.from).replace(/[.,;–-]+$/u, '')}:`,
        },
      ];
    }),
};

/** Each paragraph that a list follows in the same part, with the items at the depth of the first. */
function leadIns({ lines }: Reading): { read: ReadLine; items: ReadLine[] }[] {
  return listsOf(lines).flatMap((list) => {
    const [first] = list;
    const read = first && lines[first.index - 1];
    if (read?.placed.id !== first?.placed.id || read?.line.kind !== 'paragraph' || read.line.whose !== 'ours')
      return [];
    return [{ read, items: byDepth(list)[0] ?? [] }];
  });
}

/** The items of a list, those of each depth together. */
function byDepth(list: readonly ReadLine[]): ReadLine[][] {
  const depths = new Map<number, ReadLine[]>();
  for (const read of list) depths.set(depthOf(read), [...(depths.get(depthOf(read)) ?? []), read]);
  return [...depths.values()];
}

function depthOf({ spot, placed }: ReadLine): number {
  const block = spot.kind === 'line' ? placed.content[spot.block] : undefined;
  return block?.type === 'list-item' ? block.depth : 0;
}

const COUNTED = new RegExp(
  `(?<![\\p{L}\\d.,-])(?<count>${COUNT_IN_WORDS}|\\d{1,2}(?=\\s))\\s+(?<what>(?:[\\p{Ll}-]+\\s+){0,2}?[\\p{Ll}]{3,}s)(?![\\p{L}-])`,
  'giu',
);
const MADE = /(?:made|make|makes|making|are)\s+$/iu;

/** `three aims:` before a list of four, and a number of recommendations that is not how many there are. */
export const announcedCount: ReportRule = {
  ...card,
  name: 'announced-count',
  severity: 'warning',
  title: 'A count that is not that of its list',
  why: 'A reader who counts finds one too many or misses one.',
  example: { wrong: 'We make three recommendations, where there are four', right: 'We make four recommendations' },
  mend: 'Correct the count, or the list.',
  looksAt: ({ kind, text }) => kind === 'list item' || kind === 'recommendation' || /:|recommendations/iu.test(text),
  inReport: (reading) => [...leadIns(reading).flatMap(announced), ...listedInLine(reading), ...recommended(reading)],
};

type Counted = { from: number; to: number; count: number; what: string };

function countsIn(text: string, start = 0): Counted[] {
  return [...text.matchAll(COUNTED)].flatMap(({ index, 0: words, groups = {} }) => {
    const said = groups.count ?? '';
    const count = /\d/.test(said) ? Number(said) : countOfWords(said);
    return count === undefined
      ? []
      : [{ from: start + index, to: start + index + words.length, count, what: groups.what ?? '' }];
  });
}

function announced({ read, items }: { read: ReadLine; items: ReadLine[] }): FoundInReport[] {
  const last = splitSentences(read.line.text).at(-1);
  if (!last?.text.trimEnd().endsWith(':')) return [];
  const counts = countsIn(last.text, last.from);
  const [only] = counts;
  if (!only || counts.length > 1 || only.count < 2 || only.count > 20 || only.count === items.length) return [];
  return [
    {
      at: { read, from: only.from, to: only.to },
      related: items.slice(-1).map(whole),
      message: `The list below has ${items.length} items, and not ${only.count}.`,
    },
  ];
}

type CountOfItems = { from: number; to: number; items: number; count: number };

/** `three areas: the first; the second; and the third`, and `three areas: one, two and three`. */
const countedInLine = remember(({ text }): readonly CountOfItems[] =>
  !/:[^:]*[;,]/u.test(text)
    ? []
    : splitSentences(text).flatMap((sentence) => {
        const [before = '', after = '', more] = sentence.text.split(': ');
        const items = itemsIn(after);
        const counted = countsIn(before, sentence.from).at(-1);
        if (more !== undefined || items === undefined || !counted || counted.count < 2) return [];
        if (counted.to - sentence.from < before.length - 1 || counted.count === items) return [];
        return [{ from: counted.from, to: counted.to, count: counted.count, items }];
      }),
);

function listedInLine({ ours }: Reading): FoundInReport[] {
  return ours.flatMap((read) =>
    countedInLine(read.line).map(({ from, to, items, count }) => ({
      at: { read, from, to },
      message: `${items} follow, and not ${count}.`,
    })),
  );
}

/** Between commas only where each item is a few words, and none is a sentence or a pair that “and” holds together. */
function itemsIn(text: string): number | undefined {
  const parted = text.split(/;\s/u).length;
  if (parted > 1) return parted;
  const list = /^(?<all>[^,;:()]+(?:, [^,;:()]+)+?),? and (?<last>[^,;:()]+?)[.]?$/u.exec(text)?.groups;
  const items = [...(list?.all?.split(', ') ?? []), list?.last ?? ''];
  return list &&
    items.every((item) => !/ (?:and|or|is|are|was|were|has|have|had) /.test(item) && item.split(' ').length <= 5)
    ? items.length
    : undefined;
}

function recommended({ ours, report, lines }: Reading): FoundInReport[] {
  const total = report.recommendations.flatMap(({ items }) => items).filter(({ text }) => text.trim() !== '').length;
  if (total === 0) return [];
  const last = lines.findLast(({ line }) => line.kind === 'recommendation');
  return ours.flatMap((read) => {
    const { text, kind } = read.line;
    if ((kind !== 'paragraph' && kind !== 'list item') || !/recommendations/iu.test(text)) return [];
    return countsIn(text).flatMap(({ from, to, count, what }): FoundInReport[] =>
      /^(?:key |main )?recommendations$/iu.test(what) &&
      MADE.test(text.slice(0, from)) &&
      count !== total &&
      !/^\s+(?:to|for|that|which|on)\s/u.test(text.slice(to)) &&
      !/previous|last inspection|earlier|20\d\d/iu.test(text)
        ? [
            {
              at: { read, from, to },
              related: last ? [whole(last)] : [],
              message: `The report makes ${total} recommendations, and not ${count}.`,
            },
          ]
        : [],
    );
  });
}
