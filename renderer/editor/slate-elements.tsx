import type { ReactNode } from 'react';
import { type RenderElementProps, type RenderLeafProps, useReadOnly, useSelected, useSlateSelector } from 'slate-react';
import type { ListItem, TextBlock } from '../../core/content.ts';
import { type ChangedWords, changedWordsOf } from './changed-words.ts';
import { commentedFields } from './commented.ts';
import { BlockElement, NoteMark, ReferenceWords } from './elements.tsx';
import { ChartFigure } from './figure/ChartFigure.tsx';
import { PictureFigure } from './figure/PictureFigure.tsx';
import { FigureWords } from './live/FigureWords.tsx';
import { LiveLine } from './live/LiveLine.tsx';
import { say } from './messages.ts';
import { numberAt } from './numbering.ts';
import { isOwn } from './own-words.ts';
import { FramedElement } from './practice/FramedElement.tsx';
import { useSurroundings } from './surroundings.ts';
import { CellElement, RowElement, TableElement } from './table/TableElement.tsx';

/** How Slate’s elements are shown where they are written: as out of the editor, with what the caret needs. */
export function SlateElement(props: RenderElementProps & { headingLevel: number }) {
  const { headingLevel, ...rest } = props;
  const { attributes, children, element } = rest;
  switch (element.type) {
    case 'link':
      return (
        <a {...attributes} href={element.url} title={say('ctrlAndClickToOpen', { url: element.url })}>
          {children}
        </a>
      );
    case 'footnote':
      return (
        <span {...attributes} className="void-inline note-place">
          <span contentEditable={false}>
            <NoteMark note={element.note} />
          </span>
          {children}
        </span>
      );
    case 'reference':
      return (
        <span {...attributes} className="void-inline reference-place">
          <span contentEditable={false}>
            <ReferenceWords to={element.to} />
          </span>
          {children}
        </span>
      );
    case 'live-figure':
      return (
        <span {...attributes} {...commentedFields(element.children[0])} className="void-inline figure-place">
          <span contentEditable={false}>
            <FigureWords figure={element} />
          </span>
          {children}
        </span>
      );
    case 'table':
      return (
        <TableElement {...rest} element={element}>
          {children}
        </TableElement>
      );
    case 'table-row':
      return (
        <RowElement {...rest} element={element}>
          {children}
        </RowElement>
      );
    case 'table-cell':
      return (
        <CellElement {...rest}>
          <LiveLine inlines={element.children} cell>
            {children}
          </LiveLine>
        </CellElement>
      );
    case 'picture':
    case 'chart':
      return <VoidBlock {...rest}>{children}</VoidBlock>;
    case 'list-item':
    case 'practice-example':
    case 'paragraph':
    case 'heading':
    case 'quotation':
      return <TextElement {...props} block={element} />;
  }
}

type TextProps = RenderElementProps & { block: TextBlock; headingLevel: number };

function TextElement({ attributes, children, block, headingLevel }: TextProps) {
  const words = <LiveLine inlines={block.children}>{children}</LiveLine>;
  if (block.type === 'list-item' && block.start === 'continued')
    return (
      <ContinuedItem attributes={attributes} item={block}>
        {words}
      </ContinuedItem>
    );
  if (block.type === 'quotation' || block.type === 'practice-example')
    return (
      <FramedElement attributes={attributes} block={block}>
        {words}
      </FramedElement>
    );
  return (
    <BlockElement block={block} headingLevel={headingLevel} attributes={attributes}>
      {words}
    </BlockElement>
  );
}

/** An item whose number depends on lists further up. */
type ItemProps = Pick<RenderElementProps, 'attributes'> & { item: ListItem; children: ReactNode };

function ContinuedItem({ attributes, children, item }: ItemProps) {
  // An element that has just been replaced is nowhere: the new one is about to be shown.
  const number = useSlateSelector((editor) => numberAt(editor, editor.children.indexOf(item)));
  return (
    <BlockElement block={item} headingLevel={0} number={number} attributes={attributes}>
      {children}
    </BlockElement>
  );
}

/** `Figure 2: Boards by year`, as it is read. */
function captionLabel(element: RenderElementProps['element'], names: ReadonlyMap<string, string>): string | undefined {
  if (element.type !== 'picture' && element.type !== 'chart') return undefined;
  const caption = [names.get(element.id), element.caption.trim()].filter(Boolean).join(': ');
  return caption || (element.type === 'picture' ? say('pictureWithoutACaption') : say('chartWithoutACaption'));
}

/** A picture or chart, selected as a whole. */
function VoidBlock({ attributes, children, element }: RenderElementProps) {
  const readOnly = useReadOnly();
  const selected = useSelected() && !readOnly;
  const label = useSurroundings((around) => captionLabel(element, around.names));
  return (
    <figure {...attributes} aria-label={label} className={`b b-${element.type}`} data-selected={selected || undefined}>
      <div contentEditable={false}>
        {element.type === 'picture' && <PictureFigure picture={element} />}
        {element.type === 'chart' && <ChartFigure chart={element} />}
        {selected && <p className="figure-hint">{say('enterOrDoubleClickChangesIt')}</p>}
      </div>
      {children}
    </figure>
  );
}

/** Words with one mark, as most are that have any, need no element but that of the mark. */
export function renderLeaf({ attributes, children, leaf }: RenderLeafProps) {
  const { bold, italic, superscript, comments } = leaf;
  const changed = changedWordsOf(leaf);
  if (changed) return <ChangedLeaf {...{ attributes, children, leaf, changed }} />;
  if (comments) return <CommentedLeaf {...{ attributes, children, leaf }} />;
  const Outer = bold ? 'strong' : italic ? 'em' : superscript ? 'sup' : 'span';
  let words = children;
  if (superscript && (bold || italic)) words = <sup>{words}</sup>;
  if (italic && bold) words = <em>{words}</em>;
  return (
    <Outer {...attributes} spellCheck={isOwn(leaf) ? false : undefined}>
      {words}
    </Outer>
  );
}

function CommentedLeaf({ attributes, children, leaf }: Pick<RenderLeafProps, 'attributes' | 'children' | 'leaf'>) {
  const { bold, italic, superscript } = leaf;
  let words = children;
  if (superscript) words = <sup>{words}</sup>;
  if (italic) words = <em>{words}</em>;
  if (bold) words = <strong>{words}</strong>;
  return (
    <mark {...attributes} {...commentedFields(leaf)} className="commented" spellCheck={isOwn(leaf) ? false : undefined}>
      {words}
    </mark>
  );
}

/** What went stands in attributes, which the style sheet prints beside the words: it is no part of the text. */
function ChangedLeaf({
  attributes,
  children,
  leaf,
  changed: { changed, gone, goneBehind, endCame, change, author },
}: Pick<RenderLeafProps, 'attributes' | 'children' | 'leaf'> & { changed: ChangedWords }) {
  const { bold, italic, superscript, comments } = leaf;
  let words = children;
  if (superscript) words = <sup>{words}</sup>;
  if (italic) words = <em>{words}</em>;
  if (bold) words = <strong>{words}</strong>;
  if (comments)
    words = (
      <mark {...commentedFields(leaf)} className="commented">
        {words}
      </mark>
    );
  const Words = changed === 'new' ? 'ins' : 'span';
  return (
    <span
      {...attributes}
      data-gone={gone}
      data-gone-behind={goneBehind}
      data-end-came={endCame}
      data-of-change={change}
      data-author={author}
      spellCheck={isOwn(leaf) ? false : undefined}
    >
      {changed ? <Words data-changed={changed}>{words}</Words> : words}
    </span>
  );
}
