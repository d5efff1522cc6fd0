import { WORD } from '../limits.ts';
import { childOf, childrenOf, settingOf, valOf, type XmlElement } from './xml-tree.ts';

/** What a paragraph is by its style, or by what it says of itself. */
export type Role =
  | { kind: 'text' | 'caption' | 'quotation' | 'box' | 'contents entry' | 'placeholder' }
  /** From 1. */
  | { kind: 'heading'; level: number };

/** A list that a style puts its paragraphs into; the level may be left to the list. */
export type StyleList = { id: string; level: number | undefined };

export type Styles = {
  roleOf: (properties: XmlElement | undefined) => Role;
  /** Of the style of a paragraph; nothing where it has no list. */
  listOf: (style: string | undefined) => StyleList | undefined;
  /** A list by the name of the style alone, for programs that leave out the numbering: kind and depth. */
  namedListOf: (style: string | undefined) => { list: 'bulleted' | 'numbered'; depth: number } | undefined;
  /** A mark of a style for characters. */
  markOf: (style: string | undefined, mark: 'w:b' | 'w:i' | 'w:strike' | 'w:dstrike') => boolean | undefined;
  /** What a style says of the look of its letters: `w:u`, `w:color`. */
  lookOf: (style: string | undefined, look: 'w:u' | 'w:color' | 'w:highlight') => string | undefined;
  /** The size of letters in half points, by the first of the styles that says one, else by what the document begins with. */
  sizeOf: (style: string | undefined, paragraph: string | undefined) => number;
  isLink: (style: string | undefined) => boolean;
  /** How a style for characters raises or lowers. */
  raisedOf: (style: string | undefined) => string | undefined;
  isHidden: (style: string | undefined) => boolean;
  isRight: (properties: XmlElement | undefined) => boolean;
};

/** What programs call headings; Word keeps the English name in most languages, others their own. */
const HEADING =
  /^(?:heading|überschrift|titre|título|titulo|titolo|kop|rubrik|overskrift|otsikko|nagłówek|nadpis|címsor|titlu|başlık|заголовок|pennawd|ceannteideal|标题|標題|見出し|제목)\s*([1-9])(?!\d)/iu;
const CAPTION =
  /^(?:caption|beschriftung|légende|legende|epígrafe|didascalia|bijschrift|table caption|image caption)\b/iu;
const QUOTATION = /\b(?:quot(?:e|es|ation|ations)|block text|zitat|citation|cita|citazione|citaat)\b/iu;
const BOX = /\b(?:practice|example|case study|case studies)\b/iu;
/** Of our own drafts. */
const PLACEHOLDER = /^missing text$/iu;
const CONTENTS = /^(?:toc|contents) ?\d$|^(?:verzeichnis|tm|tdc|sommario|inhopg) ?\d$|^table of figures$/iu;

/** `root`: of `word/styles.xml`. A style says what it says itself, else what the next one says that it is based on. */
export function readStyles(root: XmlElement | undefined): Styles {
  const byId = new Map(childrenOf(root, 'w:style').map((style) => [style.attributes.get('w:styleId') ?? '', style]));
  /** A style and those that it is based on. */
  const chainOf = (id: string | undefined): XmlElement[] => {
    const chain: XmlElement[] = [];
    for (
      let style = byId.get(id ?? '');
      style && chain.length < WORD.styles && !chain.includes(style);
      style = byId.get(valOf(style, 'w:basedOn') ?? '')
    )
      chain.push(style);
    return chain;
  };
  const nameOf = (style: XmlElement) => valOf(style, 'w:name') ?? '';
  const firstOf = <T>(id: string | undefined, find: (style: XmlElement) => T | undefined): T | undefined => {
    for (const style of chainOf(id)) {
      const found = find(style);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const sizes = new Map<string, number>();
  const ordinary = [...byId].find(
    ([, { attributes }]) => attributes.get('w:type') === 'paragraph' && attributes.get('w:default') === '1',
  )?.[0];
  const first = Number(valOf(childOf(root, 'w:docDefaults', 'w:rPrDefault', 'w:rPr'), 'w:sz') ?? 20);
  const sizeIn = (id: string | undefined) => {
    const size = firstOf(id, (style) => valOf(style, 'w:rPr', 'w:sz'));
    return size === undefined ? undefined : Number(size);
  };
  const outline = (properties: XmlElement | undefined): Role | undefined => {
    const level = valOf(properties, 'w:outlineLvl');
    if (level === undefined) return undefined;
    return /^[0-8]$/.test(level) ? { kind: 'heading', level: Number(level) + 1 } : { kind: 'text' };
  };
  const rolesByName = new Map<XmlElement, Role | undefined>();
  const named = (style: XmlElement): Role | undefined => {
    if (!rolesByName.has(style)) rolesByName.set(style, roleByName(style));
    return rolesByName.get(style);
  };
  const roleByName = (style: XmlElement): Role | undefined => {
    const name = nameOf(style);
    const heading = HEADING.exec(name) ?? HEADING.exec(style.attributes.get('w:styleId') ?? '');
    if (CONTENTS.test(name)) return { kind: 'contents entry' };
    if (PLACEHOLDER.test(name)) return { kind: 'placeholder' };
    if (heading) return { kind: 'heading', level: Number(heading[1]) };
    if (CAPTION.test(name)) return { kind: 'caption' };
    if (BOX.test(name)) return { kind: 'box' };
    if (QUOTATION.test(name)) return { kind: 'quotation' };
    return undefined;
  };
  return {
    roleOf(properties) {
      const own = outline(properties);
      if (own) return own;
      const role = firstOf(valOf(properties, 'w:pStyle'), (style) => outline(childOf(style, 'w:pPr')) ?? named(style));
      return role ?? { kind: 'text' };
    },
    listOf: (id) =>
      firstOf(id, (style) => {
        const numbering = childOf(style, 'w:pPr', 'w:numPr');
        const list = valOf(numbering, 'w:numId');
        const level = valOf(numbering, 'w:ilvl');
        return list === undefined ? undefined : { id: list, level: levelIn(level) };
      }),
    namedListOf: (id) =>
      firstOf(id, (style) => {
        const match = /^list (bullet|number)(?: ([2-5]))?$/i.exec(nameOf(style));
        if (!match) return undefined;
        const list = match[1]!.toLowerCase() === 'bullet' ? 'bulleted' : 'numbered';
        return { list, depth: Number(match[2] ?? 1) - 1 };
      }),
    markOf: (id, mark) => firstOf(id, (style) => settingOf(childOf(style, 'w:rPr'), mark)),
    lookOf: (id, look) => firstOf(id, (style) => valOf(style, 'w:rPr', look)),
    sizeOf(id, paragraph) {
      const key = `${id} ${paragraph}`;
      const size = sizes.get(key) ?? sizeIn(id) ?? sizeIn(paragraph ?? ordinary) ?? first;
      sizes.set(key, size);
      return size;
    },
    isLink: (id) => firstOf(id, (style) => /hyperlink/i.test(nameOf(style)) || undefined) ?? false,
    raisedOf: (id) => firstOf(id, (style) => valOf(style, 'w:rPr', 'w:vertAlign')),
    isHidden: (id) => firstOf(id, (style) => settingOf(childOf(style, 'w:rPr'), 'w:vanish')) ?? false,
    isRight(properties) {
      const side =
        valOf(properties, 'w:jc') ?? firstOf(valOf(properties, 'w:pStyle'), (style) => valOf(style, 'w:pPr', 'w:jc'));
      return side === 'right' || side === 'end';
    },
  };
}

/** Of a list; nothing for what is none. */
export function levelIn(text: string | undefined): number | undefined {
  return text !== undefined && /^[0-8]$/.test(text) ? Number(text) : undefined;
}
