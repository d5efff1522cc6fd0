import type { IContext } from 'docx';
import { attributeOf, elementsOf, find, type Node, numberOf } from './xml.ts';

/** The mark before an item of a list, and how far the item is set in (twentieths of a point). */
export type ListMark = { text: string; left: number; hanging: number };

/** Counts lists as they come: to be asked for each item once, in order. */
export function createListMarks({ file }: IContext): (list: string, level: number) => ListMark {
  const context = { file, viewWrapper: file.Document, stack: [] };
  const root = elementsOf(file.Numbering.prepForXml(context) as Node);
  const kinds = new Map(
    root
      .filter((node) => 'w:abstractNum' in node)
      .map((node) => [numberOf(node, 'w:abstractNumId'), elementsOf(node).filter((child) => 'w:lvl' in child)]),
  );
  const levelsOf = new Map<string, Node[]>();
  for (const { reference, instance, numId } of file.Numbering.ConcreteNumbering) {
    const list = root.find((node) => 'w:num' in node && numberOf(node, 'w:numId') === numId);
    const levels = kinds.get(numberOf(find(list, 'w:abstractNumId'), 'w:val')) ?? [];
    levelsOf.set(`{${reference}-${instance}}`, levels);
    levelsOf.set(String(numId), levels);
  }
  const counts = new Map<string, number[]>();
  return (list, depth) => {
    const levels = levelsOf.get(list) ?? [];
    const level = levels[depth];
    const own = counts.get(list) ?? [];
    own.length = Math.min(own.length, depth + 1);
    own[depth] = (own[depth] ?? startOf(level) - 1) + 1;
    counts.set(list, own);
    const indent = find(find(level, 'w:pPr'), 'w:ind');
    const pattern = attributeOf(find(level, 'w:lvlText'), 'w:val') ?? '';
    return {
      text: pattern.replace(/%(\d)/g, (_, place: string) => {
        const at = Number(place) - 1;
        return numeral(own[at] ?? 1, attributeOf(find(levels[at], 'w:numFmt'), 'w:val') ?? 'decimal');
      }),
      left: numberOf(indent, 'w:left'),
      hanging: numberOf(indent, 'w:hanging'),
    };
  };
}

const startOf = (level: Node | undefined): number => Number(attributeOf(find(level, 'w:start'), 'w:val') ?? 1);

function numeral(value: number, format: string): string {
  if (format === 'lowerLetter') return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
  if (format !== 'lowerRoman') return String(value);
  const signs: [number, string][] = [
    [100, 'c'],
    [90, 'xc'],
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ];
  let rest = value;
  return signs.reduce((text, [size, sign]) => {
    const count = Math.floor(rest / size);
    rest -= count * size;
    return text + sign.repeat(count);
  }, '');
}
