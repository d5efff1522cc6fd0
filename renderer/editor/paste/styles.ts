import { elementsIn, type HtmlElement, wordsOf } from './html-tree.ts';

export type Styles = Readonly<Record<string, string>>;

/** The style sheets of a piece of HTML: what programs say of a class or of the levels of a list, by `.xl65` or `@list l0:level1`. */
export type StyleSheet = ReadonlyMap<string, Styles>;

const parsed = new Map<string, Styles>();

/** Declarations by their name; names in small letters, values as written. The same words come again and again. */
export function parseStyles(source: string): Styles {
  const known = parsed.get(source);
  if (known) return known;
  const styles: Record<string, string> = {};
  for (const declaration of source.split(';')) {
    const colon = declaration.indexOf(':');
    if (colon < 0) continue;
    const value = declaration.slice(colon + 1).trim();
    styles[declaration.slice(0, colon).trim().toLowerCase()] = value;
  }
  if (parsed.size > 2000) parsed.clear();
  parsed.set(source, styles);
  return styles;
}

/** What an element says itself, without style sheets. */
export function stylesOf(element: HtmlElement): Styles {
  const { style } = element.attributes;
  return style === undefined ? NONE : parseStyles(style);
}

const NONE: Styles = {};

/** Rules for a single class and for `@list`, as office programs write them. All others are left out. */
export function readSheet(root: HtmlElement): StyleSheet {
  const sheet = new Map<string, Styles>();
  for (const element of elementsIn(root)) {
    if (element.tag !== 'style') continue;
    const text = wordsOf(element).replace(/\/\*[\s\S]*?\*\/|<!--|-->/g, '');
    for (const [, selectors = '', body = ''] of text.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
      const styles = parseStyles(body);
      for (const selector of selectors.split(',')) {
        const name = selector.trim();
        if (/^(\.[\w-]+|@list\s+\S+)$/.test(name)) {
          const key = name.replace(/\s+/g, ' ');
          sheet.set(key, { ...sheet.get(key), ...styles });
        }
      }
    }
  }
  return sheet;
}

export function classesOf(element: HtmlElement): string[] {
  return element.attributes.class?.split(/\s+/).filter((name) => name !== '') ?? [];
}
