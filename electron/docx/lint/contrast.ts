import { contrast } from '../../../core/chart/colour.ts';
import { all, attribute, first, textIn, value, type XmlElement } from '../xml.ts';
import type { Package, Rule, WordFault } from './lint.ts';

/** What WCAG 2 asks of text, whatever its size. */
const LEAST = 4.5;
const WHITE = 'FFFFFF';

/** Text that stands out too little from what is behind it. */
export const contrastRule: Rule = (file) => {
  const look = looksOf(file);
  const faults = new Map<string, WordFault>();
  const read = (element: XmlElement, behind: string, firstRow: string | undefined) => {
    switch (element.name) {
      case 'w:tbl': {
        const style = value(first(element, 'w:tblStyle'));
        const rows = element.children.filter(({ name }) => name === 'w:tr');
        for (const [index, row] of rows.entries()) read(row, behind, index === 0 ? look.firstRow(style) : undefined);
        return;
      }
      case 'w:tc': {
        const fill = fillOf(childNamed(element, 'w:tcPr')) ?? firstRow ?? behind;
        for (const child of element.children) read(child, fill, undefined);
        return;
      }
      case 'w:p': {
        const properties = childNamed(element, 'w:pPr');
        const style = properties ? value(first(properties, 'w:pStyle')) : '';
        const fill = fillOf(properties) ?? look.fill(style) ?? behind;
        for (const run of all(element, 'w:r')) check(run, style, fill);
        return;
      }
      default:
        for (const child of element.children) read(child, behind, firstRow);
    }
  };
  const check = (run: XmlElement, style: string, behind: string) => {
    const words = all(run, 'w:t').map(textIn).join('').trim();
    if (words === '') return;
    const properties = childNamed(run, 'w:rPr');
    const runStyle = properties ? value(first(properties, 'w:rStyle')) : '';
    const colour = colourOf(properties) ?? look.colour(runStyle) ?? look.colour(style) ?? look.plain;
    const fill = fillOf(properties) ?? behind;
    if (!isColour(colour) || contrast(colour, fill) >= LEAST) return;
    const message = `“${words}” in ${colour} on ${fill} has a contrast of ${contrast(colour, fill).toFixed(1)} to 1`;
    const key = `${colour} ${fill}`;
    if (!faults.has(key)) faults.set(key, { rule: 'low-contrast', message, part: file.document.path, advice: true });
  };
  read(file.document.root, WHITE, undefined);
  return [...faults.values()];
};

/** What styles say of colours, those that they are based on among them. */
function looksOf({ styleSheet }: Package) {
  const styles = new Map((styleSheet?.named('w:style') ?? []).map((style) => [attribute(style, 'w:styleId'), style]));
  const inherited = (id: string, from: (style: XmlElement) => string | undefined): string | undefined => {
    const seen = new Set<string>();
    for (let name = id; name !== '' && !seen.has(name); ) {
      seen.add(name);
      const style = styles.get(name);
      if (!style) return undefined;
      const found = from(style);
      if (found !== undefined) return found;
      name = value(first(style, 'w:basedOn'));
    }
    return undefined;
  };
  const defaults = styleSheet?.named('w:rPrDefault')[0];
  return {
    colour: (id: string) => inherited(id, (style) => colourOf(childNamed(style, 'w:rPr'))),
    fill: (id: string) => inherited(id, (style) => fillOf(childNamed(style, 'w:pPr'))),
    firstRow: (id: string) =>
      inherited(id, (style) =>
        style.children
          .filter((part) => part.name === 'w:tblStylePr' && attribute(part, 'w:type') === 'firstRow')
          .map((part) => fillOf(childNamed(part, 'w:tcPr')))
          .find((fill) => fill !== undefined),
      ),
    plain: (defaults && colourOf(childNamed(defaults, 'w:rPr'))) ?? '000000',
  };
}

function childNamed(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((child) => child.name === name);
}

const isColour = (text: string): boolean => /^[0-9A-Fa-f]{6}$/.test(text);

function colourOf(properties: XmlElement | undefined): string | undefined {
  const colour = properties && childNamed(properties, 'w:color');
  return colour ? value(colour) : undefined;
}

function fillOf(properties: XmlElement | undefined): string | undefined {
  const shading = properties && childNamed(properties, 'w:shd');
  const fill = shading ? attribute(shading, 'w:fill') : '';
  return isColour(fill) ? fill : undefined;
}
