import { type Block, type Content, type Inline, isText, type Text } from '../content.ts';
import { allParts, layOut } from '../layout.ts';
import { mapLines, sameItems } from '../map-lines.ts';
import type { Report } from '../report.ts';
import type { Template } from '../template.ts';
import { locate } from './lines.ts';
import type { NumberLink } from './link-number.ts';
import { type NumberOffer, numberOffers } from './number-offers.ts';
import { isLiveFigure } from './place-figures.ts';

/** The report with every typed number linked of which it is certain what it means; it prints the same words as before. */
export function linkCertain(report: Report, template: Template): Report {
  const layout = layOut(report, template);
  const parts = { ...report.parts };
  for (const placed of allParts(layout.parts)) {
    const written = report.parts[placed.id];
    const offers = written ? certainLinks(numberOffers(placed, report, layout, template)) : [];
    if (written && offers.length > 0) parts[placed.id] = withLinks(written, placed.content, offers);
  }
  return { ...report, parts };
}

export type PlacedLink = { block: number; link: NumberLink };

/** The certain ones from the last to the first, so that each leaves the places of those before it alone; none overlap. */
export function certainLinks(offers: readonly NumberOffer[]): PlacedLink[] {
  const links = offers.flatMap(({ certain, number: { block }, choices: [first] }) =>
    certain && first ? [{ block, link: first.link }] : [],
  );
  const backwards = links.sort((one, other) => other.block - one.block || other.link.from - one.link.from);
  return backwards.filter(({ block, link }, index) => {
    const behind = backwards[index - 1];
    return !behind || behind.block !== block || link.to <= behind.link.from;
  });
}

function withLinks(content: Content, printed: Content, links: readonly PlacedLink[]): Content {
  const linked = [...content];
  for (const { block: index, link } of links) {
    const block = linked[index];
    if (block) linked[index] = withLink(block, printed[index] ?? block, link);
  }
  return linked;
}

/** `printed` may be of the block as it was before links further on were put into it. */
function withLink(block: Block, printed: Block, { from, to, pieces }: NumberLink): Block {
  const start = locate(block, printed, from, 'begins');
  const end = locate(block, printed, to, 'ends');
  if (!start || !end) return block;
  const [first = 0, last = 0] = [start.path.at(-1), end.path.at(-1)];
  const replace = (inlines: Inline[]): Inline[] => {
    const [head, tail] = [inlines[first], inlines[last]];
    if (!head || !tail || !isText(head) || !isText(tail)) return inlines;
    return [
      ...inlines.slice(0, first),
      { ...head, text: head.text.slice(0, start.offset) },
      ...pieces.map((piece) => withMarks(piece, head)),
      { ...tail, text: tail.text.slice(end.offset) },
      ...inlines.slice(last + 1),
    ];
  };
  return mapLines(block, (inlines, path) => (sameItems(path, start.path.slice(0, -1)) ? replace(inlines) : inlines));
}

/** What stands in the place of words has their marks. */
export function withMarks(piece: Inline, { text: _, ...marks }: Text): Inline {
  if (isText(piece)) return { ...piece, ...marks };
  return isLiveFigure(piece) ? { ...piece, children: [{ text: '', ...marks }] } : piece;
}
