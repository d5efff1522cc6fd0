import { memo } from 'react';
import { type Content, type Inline, inlinesOf, isText, type Text } from '../../core/content.ts';
import { BlockElement, NoteMark, notesFrom } from './elements.tsx';

type Props = { content: Content; headingLevel: number; notesBefore: number; className?: string };

/** A text that is only read. */
export const TextView = memo(function TextView({ content, headingLevel, notesBefore, className }: Props) {
  return (
    <div className={className ? `text ${className}` : 'text'} style={notesFrom(notesBefore)}>
      {content.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no ids, and nothing in them has a state
        <BlockElement key={index} block={block} headingLevel={headingLevel}>
          {inlinesOf(block).map((inline, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <InlineView key={at} inline={inline} />
          ))}
        </BlockElement>
      ))}
    </div>
  );
});

function InlineView({ inline }: { inline: Inline }) {
  if (isText(inline)) return <Words text={inline} />;
  switch (inline.type) {
    case 'link':
      return (
        <a href={inline.url} target="_blank" rel="noreferrer">
          {inline.children.map((child) => child.text).join('')}
        </a>
      );
    case 'footnote':
      return <NoteMark note={inline.note} />;
    case 'reference':
      return <span className="reference">{inline.to}</span>;
  }
}

function Words({ text }: { text: Text }) {
  let words = <>{text.text}</>;
  if (text.italic) words = <em>{words}</em>;
  if (text.bold) words = <strong>{words}</strong>;
  return words;
}
