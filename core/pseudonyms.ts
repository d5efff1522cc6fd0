import type { About, Content } from './content.ts';
import { blockText } from './content-text.ts';
import { allParts, type PlacedPart } from './layout.ts';
import { boxesOf } from './practice.ts';

/** A practice example about somebody. */
export type NamedBox = {
  placed: PlacedPart;
  /** Index of its first block in the text. */
  block: number;
  about: About;
  /** The words of the box. */
  text: string;
};

/** Who is written about under a name, in the words of the first box that has it. */
export type Pseudonym = { name: string; boxes: NamedBox[] };

/** Every pseudonym of the printed report, in the order of their first boxes; case and spaces make no other name. */
export function pseudonymsOf(parts: readonly PlacedPart[]): Pseudonym[] {
  const found = new Map<string, Pseudonym>();
  for (const placed of allParts(parts).filter(({ printed }) => printed))
    for (const box of namedBoxes(placed.content)) {
      const name = plain(box.about.name);
      const known = found.get(fold(name)) ?? { name, boxes: [] };
      known.boxes.push({ placed, ...box });
      found.set(fold(name), known);
    }
  return [...found.values()];
}

type Named = Omit<NamedBox, 'placed'>;

/** A text is a value and never changes; few of a report's have boxes. */
const known = new WeakMap<Content, Named[]>();

function namedBoxes(content: Content): Named[] {
  const boxes =
    known.get(content) ??
    boxesOf(content).flatMap(({ from, to, about }): Named[] =>
      about && plain(about.name) !== ''
        ? [{ block: from, about, text: content.slice(from, to).map(blockText).join('\n') }]
        : [],
    );
  known.set(content, boxes);
  return boxes;
}

/** Whether a name stands in a text as a word of its own, whatever its case. */
export function isNamedIn(name: string, text: string): boolean {
  const words = plain(name)
    .replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')
    .replace(/ /g, '\\s+');
  return new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${words}(?![\\p{L}\\p{M}\\p{N}])`, 'iu').test(text);
}

const plain = (name: string) => name.normalize('NFC').trim().replace(/\s+/g, ' ');
const fold = (name: string) => name.toLocaleLowerCase('en');
