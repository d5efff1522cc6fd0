import type { Words } from '../words.ts';
import type { BlockOf, SourceBlock } from './blocks.ts';
import { plainWords } from './inlines.ts';
import { lettersOf } from './likeness.ts';

type Surrounded = BlockOf<'table'> | BlockOf<'picture'> | BlockOf<'chart'>;

/**
 * Gives tables, pictures and charts the lines above and below them that say what they are called (`Table 3: caption {#id}`)
 * and where they come from (`Source: …`), and makes block quotations that say so into practice examples.
 */
export function joinSurroundings(blocks: readonly SourceBlock[], words: Words): SourceBlock[] {
  const examples = examplePatterns(words);
  const joined: SourceBlock[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if (isSurrounded(block)) {
      const bare = withBareCaption(block, words);
      const named = last?.kind === 'paragraph' ? captionOf(last.text, block.kind === 'table', words) : undefined;
      const fits = named && (bare.caption === '' || lettersOf(bare.caption) === lettersOf(named.caption));
      if (last && fits) joined.pop();
      joined.push(last && fits ? together(last, bare, named) : bare);
      continue;
    }
    if (last?.kind === 'table' && block.kind === 'paragraph' && isEcho(block.text, last)) {
      takeEcho(last, block, words);
      continue;
    }
    const source = last && isSurrounded(last) && block.kind === 'paragraph' ? sourceOf(block.text, words) : undefined;
    if (last && isSurrounded(last) && source !== undefined && last.source === '') {
      last.lines.push(...block.lines);
      last.text = `${last.text} ${source}`;
      last.source = source;
    } else if (block.kind === 'quotation') {
      const labelled = last?.kind === 'example' && last.text === '' && !block.gap ? last : undefined;
      // The label had a line of its own.
      if (labelled) extendExample(labelled, block);
      else joined.push(asExample(block, last, examples));
    } else joined.push(block);
  }
  return withoutRepeatedCaptions(joined, words);
}

/** Lists of tables repeat captions, and converters put them in other places. */
function withoutRepeatedCaptions(blocks: readonly SourceBlock[], words: Words): SourceBlock[] {
  /** The first of each caption, tables apart from pictures, since another word leads in what they are called. */
  const owners = new Map<string, { at: number; owner: Surrounded }>();
  const keyOf = (isTable: boolean, caption: string) => `${isTable} ${lettersOf(caption)}`;
  for (const [at, owner] of blocks.entries()) {
    if (!isSurrounded(owner) || owner.caption === '') continue;
    const key = keyOf(owner.kind === 'table', owner.caption);
    if (!owners.has(key)) owners.set(key, { at, owner });
  }
  if (owners.size === 0) return [...blocks];
  return blocks.filter((block) => {
    if (block.kind !== 'paragraph') return true;
    const found = [true, false].flatMap((isTable) => {
      const named = captionOf(block.text, isTable, words);
      const owner = named && owners.get(keyOf(isTable, named.caption));
      return owner ? [owner] : [];
    });
    const [first] = found.toSorted((a, b) => a.at - b.at);
    first?.owner.lines.push(...block.lines);
    return first === undefined;
  });
}

function isSurrounded(block: SourceBlock): block is Surrounded {
  return block.kind === 'table' || block.kind === 'picture' || block.kind === 'chart';
}

type Named = { caption: string; id: string };

/** What a line says that a table, picture or chart is called; nothing for other lines. A word processor knows captions as such. */
function captionOf(text: string, isTable: boolean, words: Words): Named | undefined {
  const marked = /^\{caption\}\s+(.+)$/u.exec(text);
  if (marked) return { id: '', caption: marked[1]! };
  const match = captionPattern(isTable ? words.table : words.figure).exec(text);
  if (!match) return undefined;
  const [, id = ''] = /\{#([^\s{}]{1,80})\}\s*\**$/.exec(match[1]!) ?? [];
  return { id, caption: match[1]!.replace(/\s*\{#[^\s{}]*\}\s*/, '').replace(/^\*\*\s*|\s*\*\*$/g, '') };
}

const captionPatterns = new Map<string, RegExp>();

/** Made once for each word of an edition. */
function captionPattern(word: string): RegExp {
  const known = captionPatterns.get(word);
  if (known) return known;
  const made = new RegExp(`^\\**${escaped(word)}(?:\\s+[\\p{L}\\d]+(?:\\.[\\p{L}\\d]+)*)?\\s*[:.]\\s+(.+?)$`, 'iu');
  captionPatterns.set(word, made);
  return made;
}

/** Without the word and the number, which are printed anyway. */
function withBareCaption<Block extends Surrounded>(block: Block, words: Words): Block {
  const caption = captionOf(block.caption, block.kind === 'table', words)?.caption ?? block.caption;
  return { ...block, caption, lines: [...block.lines] };
}

function together(line: SourceBlock, block: Surrounded, { caption, id }: Named): SourceBlock {
  const { gap } = line;
  return {
    ...block,
    lines: [...line.lines, ...block.lines],
    text: `${caption} ${block.text}`,
    gap,
    caption,
    id: block.id || id,
  };
}

/** `Source: …`, `Data source: …` or `Image source: …`; the edition has a word of its own for it. */
function sourceOf(text: string, words: Words): string | undefined {
  const word = escaped(words.source.replace(/[\s:]+$/, ''));
  return new RegExp(`^\\**(?:\\p{L}+\\s+)?${word}\\s*:\\s*\\**\\s*(\\S.*)$`, 'iu').exec(text)?.[1];
}

/** What Word keeps of a table for who cannot see it, and converters print below: its caption and all of its cells. */
function isEcho(text: string, { rows }: BlockOf<'table'>): boolean {
  const cells = lettersOf(rows.flat().map(withoutMarks).join(''));
  return rows.length > 1 && cells.length > 0 && lettersOf(plainWords(text)).endsWith(cells);
}

/** The marks of footnotes are no part of what a table says. */
const withoutMarks = (cell: string) => plainWords(cell.replace(/\[\^[^\]]*\]/g, ''));

function takeEcho(table: BlockOf<'table'>, { lines, text }: SourceBlock, words: Words): void {
  table.lines.push(...lines);
  const first = table.rows[0]?.map(withoutMarks).join(' ') ?? '';
  const named = captionOf(text.slice(0, Math.max(0, text.indexOf(first))), true, words);
  if (named) table.caption = named.caption;
}

type Tone = BlockOf<'example'>['tone'];

function examplePatterns(words: Words): { tone: Tone; pattern: RegExp }[] {
  const tones: [Tone, string][] = [
    ['good', words.goodPractice],
    ['poor', words.poorPractice],
    ['neutral', words.practice],
  ];
  return tones.map(([tone, label]) => ({
    tone,
    pattern: new RegExp(`^\\**${escaped(label)}(?:s|\\(s\\))?\\s*(?::\\s*\\**|\\**\\s*:|\\*\\*|$)\\s*`, 'iu'),
  }));
}

/** A quotation that begins with the label opens a box; those that follow without a blank line between go on in it. */
function asExample(
  block: BlockOf<'quotation'>,
  last: SourceBlock | undefined,
  patterns: readonly { tone: Tone; pattern: RegExp }[],
): SourceBlock {
  const { lines, text, gap } = block;
  for (const { tone, pattern } of patterns) {
    const label = pattern.exec(text);
    if (label) return { kind: 'example', tone, opens: true, lines, text: text.slice(label[0].length), gap };
  }
  return last?.kind === 'example' && !gap
    ? { kind: 'example', tone: last.tone, opens: false, lines, text, gap }
    : block;
}

function extendExample(example: BlockOf<'example'>, { lines, text }: BlockOf<'quotation'>): void {
  example.lines.push(...lines);
  example.text = text;
}

const escaped = (words: string) => words.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
