import type { IContext } from 'docx';
import { attributeOf, elementsOf, find, isOn, type Node, numberOf } from './xml.ts';

/** How a paragraph and its words look, as far as pages show it. Lengths are twentieths of a point. */
export type Look = {
  /** Points. */
  size: number;
  bold: boolean;
  italic: boolean;
  underlined: boolean;
  raised: boolean;
  colour: string;
  /** Behind the words alone. */
  shade: string | undefined;
  left: number;
  right: number;
  hanging: number;
  before: number;
  after: number;
  align: string;
  fill: string | undefined;
  borders: Node | undefined;
  tabs: Node[];
  list: { id: string; level: number } | undefined;
};

export type Looks = {
  /** The look of a paragraph before that of its runs. */
  ofParagraph: (paragraph: Node) => Look;
  /** With what a run says itself, and its style. */
  ofRun: (around: Look, properties: Node | undefined) => Look;
  /** The properties of a table style, and those of its first row. */
  ofTable: (table: Node) => { style: Node | undefined; firstRow: Node | undefined };
};

const PLAIN: Look = {
  size: 10,
  bold: false,
  italic: false,
  underlined: false,
  raised: false,
  colour: '000000',
  shade: undefined,
  left: 0,
  right: 0,
  hanging: 0,
  before: 0,
  after: 0,
  align: 'left',
  fill: undefined,
  borders: undefined,
  tabs: [],
  list: undefined,
};

/** By the styles of the document and those that they are based on, twelve at most: a chain of styles may be a ring. */
export function readLooks({ file }: IContext): Looks {
  const context = { file, viewWrapper: file.Document, stack: [] };
  const root = elementsOf(file.Styles.prepForXml(context) as Node);
  const styles = new Map(
    root.filter((node) => 'w:style' in node).map((node) => [attributeOf(node, 'w:styleId') ?? '', node]),
  );
  const defaults = root.find((node) => 'w:docDefaults' in node);
  const base = withRun(
    withParagraph(PLAIN, find(find(defaults, 'w:pPrDefault'), 'w:pPr')),
    find(find(defaults, 'w:rPrDefault'), 'w:rPr'),
  );
  const known = new Map<string, Look>();
  const named = (id: string, depth = 0): Look => {
    const found = known.get(id);
    const style = styles.get(id);
    if (found || !style || depth > 12) return found ?? base;
    const parent = attributeOf(find(style, 'w:basedOn'), 'w:val');
    const around = parent === undefined ? base : named(parent, depth + 1);
    const look = withRun(withParagraph(around, find(style, 'w:pPr')), find(style, 'w:rPr'));
    known.set(id, look);
    return look;
  };
  return {
    ofParagraph(paragraph) {
      const properties = find(paragraph, 'w:pPr');
      return withParagraph(named(attributeOf(find(properties, 'w:pStyle'), 'w:val') ?? 'Normal'), properties);
    },
    ofRun(around, properties) {
      const style = styles.get(attributeOf(find(properties, 'w:rStyle'), 'w:val') ?? '');
      return withRun(withRun(around, find(style, 'w:rPr')), properties);
    },
    ofTable(table) {
      const id = attributeOf(find(find(table, 'w:tblPr'), 'w:tblStyle'), 'w:val') ?? '';
      const style = styles.get(id);
      const parts = elementsOf(style).filter((node) => 'w:tblStylePr' in node);
      return { style, firstRow: parts.find((part) => attributeOf(part, 'w:type') === 'firstRow') };
    },
  };
}

function withParagraph(look: Look, properties: Node | undefined): Look {
  if (!properties) return look;
  const indent = find(properties, 'w:ind');
  const spacing = find(properties, 'w:spacing');
  const list = find(properties, 'w:numPr');
  const given = (node: Node | undefined, name: string, otherwise: number) =>
    attributeOf(node, name) === undefined ? otherwise : numberOf(node, name);
  return {
    ...look,
    left: given(indent, 'w:left', given(indent, 'w:start', look.left)),
    right: given(indent, 'w:right', given(indent, 'w:end', look.right)),
    hanging: given(indent, 'w:hanging', look.hanging),
    before: given(spacing, 'w:before', look.before),
    after: given(spacing, 'w:after', look.after),
    align: attributeOf(find(properties, 'w:jc'), 'w:val') ?? look.align,
    fill: fillOf(find(properties, 'w:shd')) ?? look.fill,
    borders: find(properties, 'w:pBdr') ?? look.borders,
    tabs: [...elementsOf(find(properties, 'w:tabs')), ...look.tabs],
    list: list
      ? { id: attributeOf(find(list, 'w:numId'), 'w:val') ?? '', level: numberOf(find(list, 'w:ilvl'), 'w:val') }
      : look.list,
  };
}

function withRun(look: Look, properties: Node | undefined): Look {
  if (!properties) return look;
  const on = (name: string, otherwise: boolean) => {
    const node = find(properties, name);
    return node === undefined ? otherwise : isOn(node);
  };
  const size = find(properties, 'w:sz');
  const colour = attributeOf(find(properties, 'w:color'), 'w:val');
  const underline = attributeOf(find(properties, 'w:u'), 'w:val');
  const raised = attributeOf(find(properties, 'w:vertAlign'), 'w:val');
  return {
    ...look,
    size: size ? numberOf(size, 'w:val') / 2 : look.size,
    bold: on('w:b', look.bold),
    italic: on('w:i', look.italic),
    underlined: underline === undefined ? look.underlined : underline !== 'none',
    raised: raised === undefined ? look.raised : raised === 'superscript',
    colour: colour === undefined || colour === 'auto' ? look.colour : colour,
    shade: fillOf(find(properties, 'w:shd')) ?? look.shade,
  };
}

/** Six hexadecimal digits; nothing where none is given, or the colour is left to the program (`auto`). */
export function fillOf(shading: Node | undefined): string | undefined {
  const fill = attributeOf(shading, 'w:fill');
  return fill === undefined || fill === 'auto' ? undefined : fill;
}
