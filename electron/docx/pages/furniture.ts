import { hashedId, type IContext } from 'docx';
import type { PageItem, PageOrigin, PageRun } from '../../../core/pages.ts';
import { onePixel } from '../one-pixel.ts';
import type { Pen } from './lines.ts';
import { hundredth, pixelsOf } from './shapes.ts';
import type { Unit } from './units.ts';
import { attributeOf, childrenOf, elementsOf, find, isNode, isOn, type Node, nameOf, numberOf, textOf } from './xml.ts';

const PIXELS_PER_POINT = 96 / 72;

/** `colours`: those that bands may have. `origin`: where a drawing behind the text comes from, if any is shown. */
export type Furnished = { colours: readonly string[]; origin: PageOrigin | undefined };

/** The header and footer of a page: the words of each on one line, and bands of colour. `index`: within the unit, from 0. */
export function drawFurniture(
  context: IContext,
  pen: Pen,
  unit: Unit,
  index: number,
  furnished: Furnished,
): PageItem[] {
  const { section } = unit;
  const margin = find(section, 'w:pgMar');
  const size = find(section, 'w:pgSz');
  const high = pixelsOf(numberOf(size, 'w:h'));
  const first = unit.opens && index === 0 && isOn(find(section, 'w:titlePg'));
  return elementsOf(section).flatMap((reference): PageItem[] => {
    const kind = nameOf(reference);
    if (kind !== 'w:headerReference' && kind !== 'w:footerReference') return [];
    if (attributeOf(reference, 'w:type') !== (first ? 'first' : 'default')) return [];
    const id = attributeOf(reference, 'r:id');
    const wrapper = [...context.file.Headers, ...context.file.Footers].find(
      ({ View }) => `rId${View.ReferenceId}` === id,
    );
    if (!wrapper) return [];
    const xml = wrapper.View.prepForXml({ ...context, viewWrapper: wrapper, stack: [] }) as Node;
    const paragraphs = elementsOf(xml).filter((node) => 'w:p' in node);
    const top = kind === 'w:headerReference' ? pixelsOf(numberOf(margin, 'w:header')) : undefined;
    let y = top ?? high - pixelsOf(numberOf(margin, 'w:footer')) - 18 * (paragraphs.length - 1) - 6;
    return paragraphs.flatMap((paragraph) => {
      const behind = behindText(paragraph, furnished);
      const items = drawParagraph(pen, paragraph, top === undefined ? y : y + 14);
      y += 18;
      return [...behind, ...items];
    });
  });
}

function drawParagraph(pen: Pen, paragraph: Node, y: number): PageItem[] {
  const look = pen.looks.ofParagraph(paragraph);
  const sides: [PageRun[], PageRun[]] = [[], []];
  let side: 0 | 1 = 0;
  let page = false;
  const walk = (node: Node, around = look) => {
    let own = around;
    for (const child of childrenOf(node)) {
      if (!isNode(child)) continue;
      const name = nameOf(child);
      if (name === 'w:r' || name === 'w:hyperlink') walk(child, around);
      else if (name === 'w:rPr') own = pen.looks.ofRun(around, child);
      else if (name === 'w:tab') side = 1;
      else if (name === 'w:instrText') page = /\bPAGE\b/.test(textOf(child));
      else if (name === 'w:fldChar' && page && attributeOf(child, 'w:fldCharType') === 'end') {
        sides[side].push({ text: '', pageNumber: true, colour: `#${own.colour}`, ...(own.bold && { bold: true }) });
        page = false;
      } else if (name === 'w:t' && !page)
        sides[side].push({ text: textOf(child), colour: `#${own.colour}`, ...(own.bold && { bold: true }) });
    }
  };
  walk(paragraph);
  const line = (runs: PageRun[], x: number, align?: 'right'): PageItem[] =>
    runs.length === 0
      ? []
      : [
          {
            kind: 'line',
            x: hundredth(x),
            y: hundredth(y),
            size: hundredth(look.size * PIXELS_PER_POINT),
            width: 0,
            ...(align && { align }),
            runs,
          },
        ];
  return [...line(sides[0], pen.left), ...line(sides[1], pen.left + pen.room, 'right')];
}

const EMU_PER_PIXEL = 9525;

/** Pictures behind the text: bands of one of the house’s colours, or the picture on the cover. */
function behindText(paragraph: Node, { colours, origin }: Furnished): PageItem[] {
  const found: PageItem[] = [];
  const walk = (node: Node) => {
    for (const child of elementsOf(node)) {
      if (!('wp:anchor' in child)) {
        walk(child);
        continue;
      }
      const offset = (name: string) => {
        const value = find(find(child, name), 'wp:posOffset');
        return value ? Number(textOf(value)) / EMU_PER_PIXEL : 0;
      };
      const extent = find(child, 'wp:extent');
      const box = {
        x: hundredth(offset('wp:positionH')),
        y: hundredth(offset('wp:positionV')),
        width: hundredth(numberOf(extent, 'cx') / EMU_PER_PIXEL),
        height: hundredth(numberOf(extent, 'cy') / EMU_PER_PIXEL),
      };
      const fileName = /"r:embed":"(?:rId)?\{?([^"}]+)/.exec(JSON.stringify(child))?.[1];
      const fill = colours.find((colour) => fileName === `${hashedId(onePixel(colour))}.png`);
      if (fill !== undefined) found.push({ kind: 'box', ...box, fill: `#${fill}` });
      else if (origin) found.push({ kind: 'drawing', ...box, origin: { part: origin.part } });
    }
  };
  walk(paragraph);
  return found;
}
