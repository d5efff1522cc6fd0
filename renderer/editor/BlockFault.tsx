import { type ReactElement, type ReactNode, useEffect } from 'react';
import { ReactEditor, type RenderElementProps, useSlateStatic } from 'slate-react';
import type { Block } from '../../core/content.ts';
import { blockText } from '../../core/content-text.ts';
import { announce } from '../ui/Announcer.tsx';
import { Guard } from '../ui/Guard.tsx';
import { say } from './messages.ts';
import { isBlock, isTable, isVoidBlock } from './model.ts';
import { removeBlock } from './table/tables.ts';

/**
 * Keeps a fault in drawing one block from taking the text with it. Where its frame cannot be drawn its words are shown
 * without one and stay open to writing; where these cannot be drawn either, they are told as plain words.
 */
export function guardBlock(element: RenderElementProps, drawn: ReactElement): ReactElement {
  // No component of its own: cells and inlines, which are many, cost nothing.
  if (!isBlock(element.element)) return drawn;
  return (
    // Not tried anew at each letter: that would take the caret out of words that are written in meanwhile.
    <Guard fallback={(retry) => <PlainBlock {...element} onRetry={retry} />}>{drawn}</Guard>
  );
}

function PlainBlock({ attributes, children, element, onRetry }: RenderElementProps & { onRetry: () => void }) {
  const editor = useSlateStatic();
  if (!isBlock(element)) return children;
  const remove = () => {
    removeBlock(editor, ReactEditor.findPath(editor, element));
    ReactEditor.focus(editor);
  };
  const words = <PlainWords block={element} />;
  return (
    <div {...attributes} className="b block-fault">
      <Told block={element} onRetry={onRetry} onRemove={remove} />
      {isVoidBlock(element) ? (
        <>
          {words}
          {children}
        </>
      ) : (
        <Guard of={element} fallback={() => words}>
          {isTable(element) ? (
            <table>
              <tbody>{children}</tbody>
            </table>
          ) : (
            children
          )}
        </Guard>
      )}
    </div>
  );
}

/** The same for a block that is only read. */
export function ReadBlockFault({ block, children }: { block: Block; children: ReactNode }) {
  return (
    <Guard
      of={block}
      fallback={(retry) => (
        <div className="b block-fault">
          <Told block={block} onRetry={retry} />
          <PlainWords block={block} />
        </div>
      )}
    >
      {children}
    </Guard>
  );
}

function PlainWords({ block }: { block: Block }) {
  return (
    <p className="block-fault-words" contentEditable={false}>
      {blockText(block)}
    </p>
  );
}

type ToldProps = { block: Block; onRetry: () => void; onRemove?: () => void };

function Told({ block, onRetry, onRemove }: ToldProps) {
  const what = NOT_DRAWN[block.type];
  useEffect(() => announce(what), [what]);
  return (
    <div className="block-fault-told" contentEditable={false}>
      <p>{sayFault(block)}</p>
      <button type="button" className="button" onClick={onRetry}>
        {say('tryAgain')}
      </button>
      {onRemove && (
        <button type="button" className="button" onClick={onRemove}>
          {say('deleteIt')}
        </button>
      )}
    </div>
  );
}

export function sayFault(block: Block): string {
  return `${NOT_DRAWN[block.type]} ${say('allInItIsKept')}`;
}

const NOT_DRAWN: Record<Block['type'], string> = {
  paragraph: say('paragraphNotDrawn'),
  heading: say('headingNotDrawn'),
  'list-item': say('listItemNotDrawn'),
  quotation: say('quotationNotDrawn'),
  'practice-example': say('practiceExampleNotDrawn'),
  table: say('tableNotDrawn'),
  picture: say('pictureNotDrawn'),
  chart: say('chartNotDrawn'),
};
