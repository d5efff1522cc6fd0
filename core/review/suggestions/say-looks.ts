import type { Block, ChartValue, Inline } from '../../content.ts';
import { normalLine } from './inlines.ts';
import { say } from './messages.ts';

/** What a change of looks was and is, in words. */
export type SaidLooks = { was: string; now: string };

/** A look that a block has beside its kind, by its name. What is `usual` is told only beside another. */
type Looks = Readonly<Record<string, { said: string; usual: boolean }>>;

/** What kind of thing a block was and is, and behind that what else differs: `paragraph`; `bulleted item, level 2`. */
export function sayLooks(was: Block, now: Block): SaidLooks {
  const [before, after] = [looksOf(was), looksOf(now)];
  const sayOne = (block: Block, looks: Looks, others: Looks) => {
    const told = Object.entries(looks).filter(([name, { said, usual }]) =>
      others[name] ? others[name].said !== said : !usual,
    );
    return [sayKind(block), ...told.map(([, { said }]) => said)].join(', ');
  };
  return { was: sayOne(was, before, after), now: sayOne(now, after, before) };
}

const EXAMPLES = { good: 'goodExample', poor: 'poorExample', neutral: 'example' } as const;

/** As the window calls the forms of a paragraph. */
function sayKind(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return say('paragraph');
    case 'heading':
      return block.level === 1 ? say('heading') : say('smallHeading');
    case 'list-item':
      return block.list === 'bulleted' ? say('bulletedItem') : say('numberedItem');
    case 'quotation':
      return say('quotation');
    case 'practice-example':
      return say(EXAMPLES[block.tone]);
    case 'table':
      return say('table');
    case 'picture':
      return say('picture');
    case 'chart':
      return say('chart');
  }
}

const STARTS = { new: 'startsAtOne', continued: 'continuesTheList' } as const;

function looksOf(block: Block): Looks {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return {};
    case 'list-item': {
      const { depth, start } = block;
      return {
        depth: { said: say('level', { level: depth + 1 }), usual: depth === 0 },
        start: { said: say(start ? STARTS[start] : 'countsOn'), usual: start === undefined },
      };
    }
    case 'quotation':
      return { speaker: named(block.speaker, 'speaker', 'noSpeaker') };
    case 'practice-example': {
      const { opens, about } = block;
      return {
        opens: { said: say(opens ? 'newBox' : 'sameBox'), usual: !opens },
        about: { said: about ? say('about', about) : say('aboutNobody'), usual: about === undefined },
      };
    }
    case 'table':
      return { ...captioned(block), columns: { said: sayColumns(block), usual: true } };
    case 'picture': {
      const { asset, alt, share } = block;
      return {
        ...captioned(block),
        asset: { said: say('file', { name: asset.slice(0, 8) }), usual: true },
        alt: named(alt, 'description', 'noDescription'),
        share: { said: say('width', { percent: rounded(share) }), usual: share === 1 },
      };
    }
    case 'chart': {
      const { form, unit, series, rows, alt } = block;
      return {
        ...captioned(block),
        form: { said: say(form === 'bars' ? 'barsLying' : 'columnsStanding'), usual: true },
        unit: named(unit, 'unit', 'noUnit'),
        series: { said: say('series', { names: series.join(', ') }), usual: true },
        ...Object.fromEntries(
          rows.map(({ label, values }, at) => [
            `row ${at}`,
            { said: `${label}: ${values.map(sayValue).join(', ')}`, usual: false },
          ]),
        ),
        alt: named(alt, 'description', 'noDescription'),
      };
    }
  }
}

function captioned({ caption, source }: { caption: string; source: string }): Looks {
  return { caption: named(caption, 'caption', 'noCaption'), source: named(source, 'source', 'noSource') };
}

type Key = Parameters<typeof say>[0];

function named(words: string | undefined, some: Key, none: Key): Looks[string] {
  return words ? { said: say(some, { words }), usual: false } : { said: say(none), usual: true };
}

/** Widths as parts of the table’s. */
function sayColumns({ columns }: Extract<Block, { type: 'table' }>): string {
  const all = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share, align }) => {
    const percent = rounded(share / all);
    return align === 'right' ? say('columnToTheRight', { percent }) : percent;
  });
  return say('columns', { widths: widths.join(', ') });
}

/** In per cent. */
function rounded(share: number): string {
  return String(Math.round(share * 100));
}

/** A figure goes by its id, as the data have it. */
function sayValue(value: ChartValue): string {
  if (value === null) return '–';
  return typeof value === 'number' ? String(value) : value.figure;
}

/** What marks words had and have, and where they led. */
export function sayMarks(was: readonly Inline[], now: readonly Inline[]): SaidLooks {
  return { was: marksOf(was), now: marksOf(now) };
}

function marksOf(inlines: readonly Inline[]): string {
  const found = new Set<string>();
  for (const inline of normalLine(inlines)) {
    const texts =
      'type' in inline ? (inline.type === 'link' || inline.type === 'live-figure' ? inline.children : []) : [inline];
    if ('type' in inline && inline.type === 'link') found.add(say('linkTo', { url: inline.url }));
    for (const { bold, italic, superscript } of texts) {
      if (bold) found.add(say('bold'));
      if (italic) found.add(say('italic'));
      if (superscript) found.add(say('superscript'));
    }
  }
  return found.size === 0 ? say('plain') : [...found].join(', ');
}
