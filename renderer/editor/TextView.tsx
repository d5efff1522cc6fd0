import { memo, useContext } from 'react';
import { type Block, type Content, type Inline, isText, type Text } from '../../core/content.ts';
import { ReadBlockFault } from './BlockFault.tsx';
import { commentedFields } from './commented.ts';
import { BlockElement, NoteMark, notesFrom, ReferenceWords } from './elements.tsx';
import { ChartFigure } from './figure/ChartFigure.tsx';
import { PictureFigure } from './figure/PictureFigure.tsx';
import { FigureWords } from './live/FigureWords.tsx';
import { LiveLine } from './live/LiveLine.tsx';
import { numberAt } from './numbering.ts';
import { TableView } from './table/TableView.tsx';
import { ShowWords } from './words.ts';

type Props = { content: Content; headingLevel: number; notesBefore: number; className?: string };

/** A text that is only read. */
export const TextView = memo(function TextView({ content, headingLevel, notesBefore, className }: Props) {
  return (
    <div className={className ? `text ${className}` : 'text'} style={notesFrom(notesBefore)}>
      {content.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no ids, and nothing in them has a state
        <ReadBlockFault key={index} block={block}>
          <BlockView block={block} headingLevel={headingLevel} number={numberOf(content, index)} />
        </ReadBlockFault>
      ))}
    </div>
  );
});

/** Of an item that the style sheet cannot count. */
function numberOf(content: Content, index: number): number | undefined {
  const block = content[index];
  return block?.type === 'list-item' && block.start === 'continued'
    ? numberAt({ children: content }, index)
    : undefined;
}

type BlockProps = { block: Block; headingLevel: number; number: number | undefined };

function BlockView({ block, headingLevel, number }: BlockProps) {
  switch (block.type) {
    case 'table':
      return <TableView table={block} renderCell={({ children }) => <Line inlines={children} cell />} />;
    case 'picture':
      return (
        <figure className="b b-picture">
          <PictureFigure picture={block} />
        </figure>
      );
    case 'chart':
      return (
        <figure className="b b-chart">
          <ChartFigure chart={block} />
        </figure>
      );
    case 'paragraph':
    case 'heading':
    case 'list-item':
    case 'quotation':
    case 'practice-example':
      return (
        <BlockElement block={block} headingLevel={headingLevel} number={number}>
          <Line inlines={block.children} />
        </BlockElement>
      );
  }
}

function Line({ inlines, cell }: { inlines: readonly Inline[]; cell?: boolean }) {
  // An empty line is as high as one with words.
  if (inlines.every((inline) => isText(inline) && inline.text === '')) return <br />;
  return (
    <LiveLine inlines={inlines} {...(cell && { cell })}>
      {inlines.map((inline, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: inlines have no ids, and nothing in them has a state
        <InlineView key={at} inline={inline} />
      ))}
    </LiveLine>
  );
}

function InlineView({ inline }: { inline: Inline }) {
  if (isText(inline)) return <Words text={inline} />;
  switch (inline.type) {
    case 'link':
      return (
        <a href={inline.url} target="_blank" rel="noreferrer">
          {inline.children.map((child, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as of inlines
            <Words key={at} text={child} />
          ))}
        </a>
      );
    case 'footnote':
      return <NoteMark note={inline.note} />;
    case 'reference':
      return <ReferenceWords to={inline.to} />;
    case 'live-figure':
      return (
        <span {...commentedFields(inline.children[0])}>
          <FigureWords figure={inline} />
        </span>
      );
  }
}

function Words({ text }: { text: Text }) {
  const show = useContext(ShowWords);
  let words = <>{show(text.text)}</>;
  if (text.superscript) words = <sup>{words}</sup>;
  if (text.italic) words = <em>{words}</em>;
  if (text.bold) words = <strong>{words}</strong>;
  if (text.comments)
    words = (
      <mark className="commented" {...commentedFields(text)}>
        {words}
      </mark>
    );
  return words;
}
