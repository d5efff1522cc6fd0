import { WORD } from '../limits.ts';
import { levelIn, type Styles } from './styles.ts';
import { childOf, childrenOf, valOf, type XmlElement } from './xml-tree.ts';

/** Where a paragraph stands in a list. `label`: what Word prints before it, `1.2.`, and the last of its numbers; bullets have none. */
export type Numbered = { list: 'bulleted' | 'numbered'; depth: number; label: string; count: number };

/** Counts on with each call, so paragraphs must be asked for in the order of the text. */
export type Numbering = { take: (properties: XmlElement | undefined) => Numbered | undefined };

type Level = { format: string; text: string; start: number; style: string | undefined };
/** `starts`: where its first use begins to count anew, by level. */
type List = { id: string; levels: ReadonlyMap<number, Level>; starts: ReadonlyMap<number, number> };

/** `root`: of `word/numbering.xml`, if there is one. Without it, styles that Word calls lists are still lists. */
export function readNumbering(root: XmlElement | undefined, styles: Styles): Numbering {
  const abstracts = new Map(
    childrenOf(root, 'w:abstractNum').map((list) => [list.attributes.get('w:abstractNumId') ?? '', list]),
  );
  const nums = new Map(childrenOf(root, 'w:num').map((num) => [num.attributes.get('w:numId') ?? '', num]));
  const known = new Map<string, List | undefined>();
  const counters = new Map<string, number[]>();
  const begun = new Set<string>();

  const byStyle = new Map<string | undefined, XmlElement>();
  for (const list of abstracts.values()) {
    const style = valOf(list, 'w:styleLink');
    if (!byStyle.has(style)) byStyle.set(style, list);
  }

  const abstractOf = (num: XmlElement): XmlElement | undefined => {
    const list = abstracts.get(valOf(num, 'w:abstractNumId') ?? '');
    const link = valOf(list, 'w:numStyleLink');
    if (link === undefined) return list;
    // The levels are those of the list that bears the style.
    return byStyle.get(link) ?? list;
  };
  const listOf = (id: string): List | undefined => {
    if (known.has(id)) return known.get(id);
    const num = nums.get(id);
    const abstract = num && abstractOf(num);
    const list = num && abstract ? readList(abstract, num) : undefined;
    known.set(id, list);
    return list;
  };

  return {
    take(properties) {
      const style = valOf(properties, 'w:pStyle');
      const own = childOf(properties, 'w:numPr');
      const styled = styles.listOf(style);
      const id = valOf(own, 'w:numId') ?? styled?.id;
      if (id === '0') return undefined;
      const list = id === undefined ? undefined : listOf(id);
      if (!list) {
        const named = styles.namedListOf(style);
        return named && { ...named, label: '', count: 1 };
      }
      const asked = levelIn(valOf(own, 'w:ilvl'));
      const byStyle = [...list.levels].find(([, level]) => level.style !== undefined && level.style === style)?.[0];
      const depth = asked === undefined ? (styled?.level ?? byStyle ?? 0) : asked;
      const level = list.levels.get(depth);
      if (!level) return { list: 'bulleted', depth, label: '', count: 1 };
      if (level.format === 'bullet') return { list: 'bulleted', depth, label: '', count: 1 };
      const counts = counters.get(list.id) ?? [];
      counters.set(list.id, counts);
      const start = list.starts.get(depth);
      const use = `${id} ${depth}`;
      if (start !== undefined && !begun.has(use)) counts[depth] = start - 1;
      begun.add(use);
      counts.length = Math.min(counts.length, depth + 1);
      counts[depth] = (counts[depth] ?? level.start - 1) + 1;
      for (let above = 0; above < depth; above++) counts[above] ??= list.levels.get(above)?.start ?? 1;
      const label = level.text.replace(/%([1-9])/g, (_, digit) => {
        const at = Number(digit) - 1;
        return written(counts[at] ?? 1, list.levels.get(at)?.format ?? 'decimal');
      });
      // A list that prints nothing is one in the file only.
      return level.format === 'none' && label.trim() === ''
        ? undefined
        : { list: 'numbered', depth, label, count: counts[depth] };
    },
  };
}

function readList(abstract: XmlElement, num: XmlElement): List {
  const levels = new Map<number, Level>();
  for (const level of childrenOf(abstract, 'w:lvl')) addLevel(levels, level);
  const starts = new Map<number, number>();
  for (const override of childrenOf(num, 'w:lvlOverride')) {
    const level = childOf(override, 'w:lvl');
    if (level) addLevel(levels, level);
    const start = valOf(override, 'w:startOverride');
    const at = levelIn(override.attributes.get('w:ilvl') ?? '0');
    if (start !== undefined && at !== undefined) starts.set(at, countIn(start));
  }
  return { id: abstract.attributes.get('w:abstractNumId') ?? '', levels, starts };
}

function addLevel(levels: Map<number, Level>, level: XmlElement): void {
  const at = levelIn(level.attributes.get('w:ilvl') ?? '0');
  if (at === undefined) return;
  levels.set(at, {
    format: valOf(level, 'w:numFmt') ?? 'decimal',
    text: (valOf(level, 'w:lvlText') ?? '').slice(0, WORD.label),
    start: countIn(valOf(level, 'w:start') ?? '1'),
    style: valOf(level, 'w:pStyle'),
  });
}

/** Where a list begins: as far as Word counts, and 1 for what is no number. */
function countIn(text: string): number {
  return /^\d{1,5}$/.test(text) ? Number(text) : 1;
}

function written(count: number, format: string): string {
  switch (format) {
    case 'upperLetter':
      return letters(count);
    case 'lowerLetter':
      return letters(count).toLowerCase();
    case 'upperRoman':
      return roman(count);
    case 'lowerRoman':
      return roman(count).toLowerCase();
    default:
      return String(count);
  }
}

/** `AA` follows on `Z`, as Word counts. */
function letters(count: number): string {
  const letter = String.fromCharCode(65 + ((count - 1) % 26));
  return letter.repeat(Math.min(Math.floor((count - 1) / 26) + 1, 10));
}

const ROMAN: [number, string][] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(count: number): string {
  let left = Math.min(count, 4000);
  let text = '';
  for (const [value, sign] of ROMAN) for (; left >= value; left -= value) text += sign;
  return text;
}
