import { type ClipboardEvent, type FormEvent, type KeyboardEvent, useEffect, useLayoutEffect, useRef } from 'react';
import { useStore } from '../../ui/store.ts';
import { useSession } from '../SessionContext.ts';
import { type Across, type Step, tellSpan } from './across.ts';
import { copySpan } from './copy-span.ts';
import { say } from './messages.ts';
import { paint } from './paint.ts';

/** Holds the focus while parts are selected: keys, the clipboard and input methods come here, and go to all that is selected. */
export function AcrossField({ across }: { across: Across }) {
  const session = useSession();
  const span = useStore(across.span, (value) => value);
  const field = useRef<HTMLTextAreaElement>(null);
  const reading = session.readOnly !== undefined;
  useLayoutEffect(() => {
    if (!span) return;
    field.current?.focus({ preventScroll: true });
    field.current?.select();
    paint(session, span);
    return () => paint(session, null);
  }, [session, span]);
  useEffect(() => {
    const root = document.querySelector('[data-scroller]');
    if (!span || !root) return;
    // Texts come and go as the page scrolls, and what they show with them.
    let frame = 0;
    const again = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => paint(session, span));
    };
    const watcher = new MutationObserver(again);
    watcher.observe(root, { childList: true, subtree: true });
    // Undo, or a score that is entered elsewhere: the points may lie in other words now.
    const forget = session.journal.subscribe(() => {
      if (across.span.get() === span) again();
    });
    return () => {
      cancelAnimationFrame(frame);
      watcher.disconnect();
      forget();
    };
  }, [session, across, span]);
  if (!span) return null;
  const told = tellSpan(session, span);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (answerKey(across, event)) event.preventDefault();
  };
  const onInput = ({ currentTarget, nativeEvent }: FormEvent<HTMLTextAreaElement>) => {
    if (!(nativeEvent instanceof InputEvent) || nativeEvent.isComposing) return;
    type(currentTarget.value);
  };
  const type = (words: string) => {
    if (words !== '' && words !== HOLD) across.replace((editor) => editor.insertText(words));
  };
  const onCopy = (event: ClipboardEvent) => {
    event.preventDefault();
    copySpan(session, span, event.clipboardData);
  };
  return (
    <div className="across">
      <textarea
        ref={field}
        className="across-field"
        aria-label={told}
        aria-description={reading ? say('keysForReading') : say('keys')}
        rows={1}
        defaultValue={HOLD}
        readOnly={reading}
        onKeyDown={onKeyDown}
        onInput={onInput}
        onCompositionEnd={({ currentTarget }) => type(currentTarget.value)}
        onCopy={onCopy}
        onCut={(event) => {
          onCopy(event);
          across.replace();
        }}
        onPaste={(event) => {
          event.preventDefault();
          const { clipboardData } = event;
          across.replace((editor) => editor.insertData(clipboardData));
        }}
        onBlur={() => {
          if (document.hasFocus()) across.end();
        }}
      />
      <p className="across-told" aria-hidden="true">
        {told}
      </p>
    </div>
  );
}

/** What is selected in the field, so that a browser which copies nothing where nothing is selected still asks what to copy. */
const HOLD = ' ';

const arrows: Record<string, { plain: Step; word: Step; to: 'start' | 'end' }> = {
  ArrowLeft: { plain: 'left', word: 'word left', to: 'start' },
  ArrowRight: { plain: 'right', word: 'word right', to: 'end' },
  ArrowUp: { plain: 'up', word: 'up', to: 'start' },
  ArrowDown: { plain: 'down', word: 'down', to: 'end' },
};

function answerKey(across: Across, event: KeyboardEvent): boolean {
  const { key } = event;
  const control = event.ctrlKey || event.metaKey;
  const letter = control && !event.altKey && !event.shiftKey ? key.toLowerCase() : '';
  const arrow = Object.hasOwn(arrows, key) ? arrows[key] : undefined;
  if (arrow && event.shiftKey) across.extend(control ? arrow.word : arrow.plain);
  else if (arrow) across.end(arrow.to);
  else if (key === 'Home' || key === 'End') {
    const to = key === 'Home' ? 'first' : 'last';
    if (event.shiftKey) across.extend(to);
    else across.end(key === 'Home' ? 'start' : 'end');
  } else if (key === 'Escape' || key === 'Tab' || key === 'PageUp' || key === 'PageDown') across.end('focus');
  else if (key === 'Delete' || key === 'Backspace') across.replace();
  else if (key === 'Enter') across.replace((editor) => editor.insertBreak());
  else if (letter === 'a') across.selectWhole();
  else if (letter === 'b') across.mark('bold');
  else if (letter === 'i') across.mark('italic');
  else return false;
  return true;
}
