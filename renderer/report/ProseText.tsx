import { memo, useCallback, useLayoutEffect, useMemo, useRef } from 'react';
import type { Block, Content } from '../../core/content.ts';
import { blockText } from '../../core/content-text.ts';
import { placeCaret } from '../editor/caret.ts';
import { EditableText } from '../editor/EditableText.tsx';
import { StillText } from '../editor/still/StillText.tsx';
import type { TextActions } from '../editor/text-actions.ts';
import { useChanges } from '../review/changes/use-changes.ts';
import { Guard } from '../ui/Guard.tsx';
import { useReading } from '../ui/reading.ts';
import { scrollToThird } from '../ui/scroll.ts';
import { useStore } from '../ui/store.ts';
import { firstBlock } from './blank-text.ts';
import { say } from './messages.ts';
import { useNear } from './near.ts';
import { useSession } from './SessionContext.ts';

type Props = {
  id: string;
  label: string;
  placeholder: string;
  headingLevel: number;
  notesBefore: number;
  /** The text as last shown, so that a new wording renders. */
  written: Content | undefined;
  actions: TextActions;
};

/**
 * The text of one part. Its editor is there while it is near the window or was the last to have the caret; otherwise the
 * same words stand as plain text of the same height, so that nothing jumps and the browser's own find still finds them.
 */
export const ProseText = memo(function ProseText(props: Props) {
  const { id, label, headingLevel, notesBefore, actions } = props;
  const session = useSession();
  const placeholder = useReading() ? say('nothingIsWrittenHere') : props.placeholder;
  const ref = useRef<HTMLDivElement>(null);
  const [near, setNear] = useNear(ref);
  const request = useStore(session.caret, (caret) => (caret?.part === id ? caret : null));
  const active = useStore(session.active, () => session.isActive(id));
  const editor = near || request || active ? session.editorOf(id) : undefined;
  const showChanges = useChanges(id, editor);
  const onDrawn = useCallback((drawn: boolean) => ref.current?.toggleAttribute('data-drawn', drawn), []);
  useLayoutEffect(() => {
    if (!request || !editor) return;
    setNear(true);
    session.caret.set(null);
    placeCaret(editor, request.aim);
    if (request.aim.to === 'last') keepInView(ref.current);
  }, [request, editor, session, setNear]);
  const content = session.report().parts[id];
  const height = useMemo(
    () => (content ? { containIntrinsicBlockSize: `auto ${guessHeight(content)}px` } : undefined),
    [content],
  );
  return (
    <div ref={ref} className={editor || !content ? 'prose' : 'prose still'} style={height}>
      {editor ? (
        <Guard fallback={(retry) => <Broken label={label} onRetry={retry} />} key={editorKey(editor)}>
          <EditableText
            editor={editor}
            label={label}
            placeholder={placeholder}
            headingLevel={headingLevel}
            notesBefore={notesBefore}
            actions={actions}
            showChanges={showChanges}
          />
        </Guard>
      ) : content ? (
        <StillText content={content} headingLevel={headingLevel} notesBefore={notesBefore} onDrawn={onDrawn} />
      ) : (
        <div className="text" data-empty={firstBlock(session.template, id).type} data-placeholder={placeholder} />
      )}
    </div>
  );
});

/** The browser remembers the true height once shown. */
function guessHeight(content: Content): number {
  return content.reduce((sum, block) => sum + blockHeight(block), 0);
}

/** About 72 letters and 25 pixels a line, 12 below each block; 37 a row of a table. */
function blockHeight(block: Block): number {
  switch (block.type) {
    case 'table':
      return block.children.length * 37 + 95;
    case 'picture':
      return block.share * 370 + 95;
    case 'chart':
      return block.rows.length * block.series.length * 25 + 140;
    case 'practice-example':
      return Math.ceil(blockText(block).length / 66) * 25 + 36;
    case 'paragraph':
    case 'heading':
    case 'list-item':
    case 'quotation':
      return Math.ceil(blockText(block).length / 72) * 25 + 12;
  }
}

function Broken({ label, onRetry }: { label: string; onRetry: () => void }) {
  return (
    <div className="notice error" role="alert">
      <p>{say('couldNotBeShown', { label })}</p>
      <button type="button" className="button" onClick={onRetry}>
        {say('showItAgain')}
      </button>
    </div>
  );
}

const keys = new WeakMap<object, number>();
let lastKey = 0;

/** An editor made anew, for another wording, gets a component of its own. */
function editorKey(editor: object): number {
  const key = keys.get(editor) ?? ++lastKey;
  keys.set(editor, key);
  return key;
}

/** Scrolls to the caret, or to the text where the page has none in it, if it is out of sight. */
function keepInView(element: HTMLElement | null): void {
  requestAnimationFrame(() => {
    const scroller = element?.closest('[data-scroller]');
    if (!element || !scroller) return;
    const selection = getSelection();
    const inside = selection !== null && selection.rangeCount > 0 && element.contains(selection.anchorNode);
    const caret = inside ? selection.getRangeAt(0).getBoundingClientRect() : undefined;
    const box = caret && caret.height > 0 ? caret : element.getBoundingClientRect();
    scrollToThird(scroller, box);
  });
}
