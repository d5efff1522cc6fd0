import type { Words } from '../words.ts';
import type { BlockOf, SourceBlock } from './blocks.ts';

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
      const named = last?.kind === 'paragraph' ? captionOf(last.text, block, words) : undefined;
      if (last && named) joined.pop();
      joined.push(last && named ? together(last, block, named) : { ...block });
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
  return joined;
}

function isSurrounded(block: SourceBlock): block is Surrounded {
  return block.kind === 'table' || block.kind === 'picture' || block.kind === 'chart';
}

type Named = { caption: string; id: string };

function captionOf(text: string, block: Surrounded, words: Words): Named | undefined {
  if (block.caption !== '') return undefined;
  const word = escaped(block.kind === 'table' ? words.table : words.figure);
  const pattern = new RegExp(`^\\**${word}(?:\\s+[\\p{L}\\d]+(?:\\.[\\p{L}\\d]+)*)?\\s*[:.]\\s+(.+?)$`, 'iu');
  const match = pattern.exec(text);
  if (!match) return undefined;
  const [, id = ''] = /\{#([^\s{}]{1,80})\}\s*\**$/.exec(match[1]!) ?? [];
  return { id, caption: match[1]!.replace(/\s*\{#[^\s{}]*\}\s*/, '').replace(/^\*\*\s*|\s*\*\*$/g, '') };
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

type Tone = BlockOf<'example'>['tone'];

function examplePatterns(words: Words): { tone: Tone; pattern: RegExp }[] {
  const tones: [Tone, string][] = [
    ['good', words.goodPractice],
    ['poor', words.poorPractice],
    ['neutral', words.practice],
  ];
  return tones.map(([tone, label]) => ({
    tone,
    pattern: new RegExp(`^\\**${escaped(label)}(?:s|\\(s\\))?\\s*(?::\\s*\\**|\\**\\s*:|\\*\\*)\\s*`, 'iu'),
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
