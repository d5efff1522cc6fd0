import { attributeOf, childrenOf, elementsOf, find, isNode, isOn, type Node, nameOf } from './xml.ts';

/** A paragraph or table of the body; content controls are left out, as the layout leaves them out. */
export type BodyBlock = {
  node: Node;
  table: boolean;
  /** The block as text, without what is numbered at random and shown nowhere. */
  code: string;
  /** Whether there are bookmarks in it. */
  marked: boolean;
};

/**
 * Blocks that start on a page of their own and end before the next that do: their pages depend on nothing before them
 * but the numbers of their footnotes and of lists that go on, and on the page numbers that they print.
 */
export type Unit = {
  blocks: BodyBlock[];
  /** Where its first block is among all of the body. */
  first: number;
  /** Properties of its section, with the headers and footers that it takes over from sections before. */
  section: Node;
  /** Whether it is the first of its section, and so shows the header of the first page where there is one. */
  opens: boolean;
  /** Whether what follows is of the same section. */
  goesOn: boolean;
};

/** The body cannot be taken apart, and is to be laid out as a whole. */
export class NoUnits extends Error {}

/** The body in units. Throws `NoUnits` where it holds something that is neither a paragraph nor a table. */
export function unitsOf(body: Node, isCounted: (list: string) => boolean): Unit[] {
  const units: Unit[] = [];
  let blocks: BodyBlock[] = [];
  let first = 0;
  let opens = true;
  let furniture = new Map<string, Node>();
  const pending: Unit[] = [];
  const close = (goesOn: boolean) => {
    if (blocks.length > 0) pending.push({ blocks, first, section: body, opens, goesOn });
    first += blocks.length;
    blocks = [];
    opens = false;
  };
  const endSection = (properties: Node) => {
    assertPlain(properties);
    close(false);
    furniture = new Map([...furniture, ...furnitureOf(properties)]);
    const section = withFurniture(properties, furniture);
    for (const unit of pending.splice(0)) units.push({ ...unit, section });
    opens = true;
  };
  for (const node of flat(elementsOf(body))) {
    const name = nameOf(node);
    if (name === 'w:sectPr') {
      endSection(node);
      continue;
    }
    if (name !== 'w:p' && name !== 'w:tbl') throw new NoUnits(`a page with “${name}”`);
    const properties = name === 'w:p' ? find(node, 'w:pPr') : undefined;
    if (isOn(find(properties, 'w:pageBreakBefore'))) close(true);
    const section = find(properties, 'w:sectPr');
    const text = JSON.stringify(node);
    blocks.push({ node, table: name === 'w:tbl', code: clean(text), marked: text.includes('w:bookmarkStart') });
    if (section) endSection(section);
  }
  return joinLists(units, isCounted);
}

/** Sections whose pages depend on those before them, or are not counted 1, 2, 3, are not laid out in units. */
function assertPlain(section: Node): void {
  const type = attributeOf(find(section, 'w:type'), 'w:val') ?? 'nextPage';
  const format = attributeOf(find(section, 'w:pgNumType'), 'w:fmt') ?? 'decimal';
  if (type !== 'nextPage' || format !== 'decimal')
    throw new NoUnits('a section that does not start on a page of its own');
}

function flat(nodes: readonly Node[]): Node[] {
  return nodes.flatMap((node) => ('w:sdt' in node ? flat(elementsOf(find(node, 'w:sdtContent'))) : [node]));
}

function furnitureOf(section: Node): [string, Node][] {
  return elementsOf(section)
    .filter((child) => 'w:headerReference' in child || 'w:footerReference' in child)
    .map((child) => [`${nameOf(child)} ${attributeOf(child, 'w:type')}`, child]);
}

function withFurniture(section: Node, furniture: ReadonlyMap<string, Node>): Node {
  const rest = childrenOf(section).filter(
    (child) => !isNode(child) || !('w:headerReference' in child || 'w:footerReference' in child),
  );
  return { 'w:sectPr': [...furniture.values(), ...rest] };
}

/** Units that share a list which counts are one, since the numbers of the later follow from the earlier. */
function joinLists(units: readonly Unit[], isCounted: (list: string) => boolean): Unit[] {
  const lastWith = new Map<string, number>();
  const joined: Unit[] = [];
  for (const unit of units) {
    const lists = unit.blocks.flatMap(({ code }) => (code.includes('w:numId') ? [...code.matchAll(LIST)] : []));
    const counted = [...new Set(lists.map(([, id]) => id ?? ''))].filter(isCounted);
    const from = Math.min(joined.length, ...counted.map((list) => lastWith.get(list) ?? joined.length));
    const shared = joined.slice(from);
    // Another section cannot be joined; that its numbers start anew moves a line only where they are longer.
    if (shared.length > 0 && shared.every(({ section }) => section === unit.section)) {
      const whole = [...shared, unit];
      joined.splice(from, shared.length, {
        ...(whole[0] ?? unit),
        blocks: whole.flatMap(({ blocks }) => blocks),
        goesOn: unit.goesOn,
      });
    } else joined.push(unit);
    for (const list of counted) lastWith.set(list, joined.length - 1);
  }
  return joined;
}

const LIST = /"w:numId":\{"_attr":\{"w:val":"?(\{[^"]+\}|\d+)/g;

/** An element as text that is the same whenever it looks the same. */
export function codeOf(node: Node): string {
  return clean(JSON.stringify(node));
}

function clean(text: string): string {
  return text
    .replace(/"w14:(para|text)Id":"[^"]*",?/g, '')
    .replace(/"r:(id|embed|link)":"[^"]*"/g, '')
    .replace(/\{"w:bookmark(Start|End)":\{"_attr":\{[^{}]*\}\}\},?/g, '')
    .replace(/_Toc\d+/g, '')
    .replace(/("wp:docPr":\[?\{"_attr":\{)"id":"?\d+"?,/g, '$1')
    .replace(/("w:footnoteReference":\{"_attr":\{"w:id":)\d+/g, '$1');
}
