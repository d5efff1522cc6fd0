import type { Block, Content } from '../../../core/content.ts';
import { isText, newText } from '../../../core/content.ts';
import { blockText } from '../../../core/content-text.ts';
import { placeFigures } from '../../../core/figures/place-figures.ts';
import type { PlacedPart } from '../../../core/layout.ts';
import { mapLines } from '../../../core/map-lines.ts';
import { blockHtml, escapeHtml, putData } from '../../editor/copy.ts';
import type { Session } from '../session.ts';
import { contentOf, type Span, segmentsOf } from './span.ts';

/** Puts a span on the clipboard in reading order, with the headings of its parts: as blocks, as HTML and as plain text. */
export function copySpan(session: Session, span: Span, data: Pick<DataTransfer, 'setData'>): void {
  const blocks: Block[] = [];
  const lines: string[] = [];
  let html = '';
  for (const segment of segmentsOf(session, span)) {
    const { placed } = segment;
    const content = contentOf(session, segment);
    if (segment.heading && (placed.printed || content.length > 0)) {
      const title = [placed.number, placed.title].filter(Boolean).join(' ');
      const level = Math.min(5, placed.level);
      blocks.push({ type: 'heading', level: placed.level > 1 ? 2 : 1, children: [newText(title)] });
      lines.push(title);
      html += `<h${level}>${escapeHtml(title)}</h${level}>`;
    }
    const printed = printedContent(session, content);
    blocks.push(...content.map((block) => below(block, placed)));
    lines.push(...printed.map(blockText));
    html += printed.map((block) => blockHtml(block, Math.min(4, placed.level))).join('');
  }
  putData(data, blocks, lines.join('\n'), html);
}

/** Headings inside a part stand below that of the part. */
function below(block: Block, { heading }: PlacedPart): Block {
  return block.type === 'heading' && heading ? { ...block, level: 2 } : block;
}

function printedContent(session: Session, content: Content): Content {
  const { figures, template, places } = session.surroundings.get();
  return placeFigures(content, figures, template).map((block) =>
    mapLines(block, (inlines) =>
      inlines.map((inline) =>
        !isText(inline) && inline.type === 'reference' ? newText(places.get(inline.to) ?? '') : inline,
      ),
    ),
  );
}
