import { type Block, type Inline, isText, type Picture, type Table } from '../../../core/content.ts';
import { inlineText } from '../../../core/content-text.ts';
import { addInline, cleanLine } from './clean-text.ts';
import { type ListStart, startsOf } from './list-starts.ts';
import type { ItemForm } from './word-lists.ts';

/** What a line of a source will be. Lines of one `item` are one block. */
export type Form =
  | { kind: 'paragraph' | 'quotation' | 'caption' }
  /** `rank`: how high the source sets it, 0 for a title. */
  | { kind: 'heading'; rank: number }
  | ({ kind: 'item'; item: object } & ItemForm);

type Line = { form: Form; inlines: Inline[] };
type Drafted = Line | Table | Picture;

/** Blocks on their way from a source to a text. */
export type Draft = {
  add: (inline: Inline) => void;
  /** Ends the line that was begun, if there is anything in it. */
  end: (form: Form) => void;
  /** Stands behind the line that it is in. */
  place: (block: Table | Picture) => void;
  /** Every line, and what stands between them. */
  drafted: () => readonly Drafted[];
};

export function createDraft(): Draft {
  const drafted: Drafted[] = [];
  const items = new Map<object, Line>();
  let line: Inline[] = [];
  let waiting: (Table | Picture)[] = [];
  return {
    add: (inline) => addInline(line, inline),
    end(form) {
      const inlines = line.length > 0 ? cleanLine(line) : line;
      line = [];
      if (inlines.length > 0) {
        const begun = form.kind === 'item' ? items.get(form.item) : undefined;
        if (begun) begun.inlines = cleanLine([...begun.inlines, { text: ' ' }, ...inlines]);
        else {
          const made = { form, inlines };
          drafted.push(made);
          if (form.kind === 'item') items.set(form.item, made);
        }
      }
      drafted.push(...waiting);
      waiting = [];
    },
    place: (block) => waiting.push(block),
    drafted: () => drafted,
  };
}

/** All that was drafted as blocks: captions at their tables and pictures, headings at the levels that a text has. */
export function blocksOf(drafted: readonly Drafted[]): Block[] {
  const ranks = [
    ...new Set(drafted.flatMap((one) => (isLine(one) && one.form.kind === 'heading' ? [one.form.rank] : []))),
  ];
  ranks.sort((one, other) => one - other);
  const level = (rank: number) => Math.min(ranks.indexOf(rank) + 1, LOWEST);
  const whole = withSources(withCaptions(drafted));
  const starts = startsOf(whole.map((one) => (isLine(one) && one.form.kind === 'item' ? one.form : undefined)));
  return whole.map((one, index) => (isLine(one) ? blockOf(one, level, starts[index]) : one));
}

/** The lowest level of a heading in a text. */
const LOWEST = 2;

function isLine(one: Drafted): one is Line {
  return 'form' in one;
}

function blockOf({ form, inlines }: Line, level: (rank: number) => number, start: ListStart | undefined): Block {
  switch (form.kind) {
    case 'paragraph':
    case 'caption':
      return { type: 'paragraph', children: inlines };
    case 'quotation':
      return { type: 'quotation', children: inlines };
    case 'heading':
      return { type: 'heading', level: level(form.rank), children: inlines.map(withoutBold) };
    case 'item':
      return { type: 'list-item', list: form.list, depth: form.depth, ...(start && { start }), children: inlines };
  }
}

/** The house sets headings, and the first row of a table, in its own type. */
export function withoutBold(inline: Inline): Inline {
  if (isText(inline)) {
    const { bold: _, ...rest } = inline;
    return rest;
  }
  return inline.type === 'link'
    ? { ...inline, children: inline.children.map((text) => withoutBold(text) as typeof text) }
    : inline;
}

/** The number of a caption is the report's: `Table 3:` before its words goes. */
const NUMBERED = /^(?:table|figure|chart|picture|image|map)\s+(?:\d+(?:[.-]\d+)*|[A-Z])\s*[:.–—-]?\s*/i;

function withCaptions(drafted: readonly Drafted[]): Drafted[] {
  const list: Drafted[] = [];
  for (const [index, one] of drafted.entries()) {
    const before = list.at(-1);
    if (
      isLine(one) &&
      one.form.kind === 'caption' &&
      before &&
      !isLine(before) &&
      before.caption === '' &&
      !isTable(drafted[index + 1])
    ) {
      list[list.length - 1] = { ...before, caption: captionWords(one) };
    } else if (
      !isLine(one) &&
      one.type === 'table' &&
      one.caption === '' &&
      before &&
      isLine(before) &&
      before.form.kind === 'caption'
    ) {
      list[list.length - 1] = { ...one, caption: captionWords(before) };
    } else list.push(one);
  }
  return list;
}

/** A caption between two tables belongs to the one that it stands over. */
function isTable(next: Drafted | undefined): boolean {
  return next !== undefined && !isLine(next) && next.type === 'table' && next.caption === '';
}

const SOURCE = /^source:\s*/i;

/** `Source: own count` below a table or picture is part of it, and printed with the edition’s word. */
function withSources(drafted: readonly Drafted[]): Drafted[] {
  const list: Drafted[] = [];
  for (const one of drafted) {
    const before = list.at(-1);
    const [only] = isLine(one) && one.form.kind === 'paragraph' && one.inlines.length === 1 ? one.inlines : [];
    const isSource = only && isText(only) && SOURCE.test(only.text) && only.text.length < 300;
    if (isSource && before && !isLine(before) && before.source === '')
      list[list.length - 1] = { ...before, source: only.text.replace(SOURCE, '').replace(/\.$/, '') };
    else list.push(one);
  }
  return list;
}

function captionWords({ inlines }: Line): string {
  return inlines.map(inlineText).join('').replace(NUMBERED, '').trim();
}
