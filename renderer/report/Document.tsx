import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import type { Path } from 'slate';
import type { TextEditor } from '../editor/create-editor.ts';
import type { TextActions } from '../editor/EditableText.tsx';
import { FormatToolbar } from '../editor/FormatToolbar.tsx';
import { footnoteBehind } from '../editor/footnotes.ts';
import { LinkDialog } from '../editor/LinkDialog.tsx';
import { NoteDialog } from '../editor/NoteDialog.tsx';
import { forgetObserver } from './near.ts';
import { PartView } from './PartView.tsx';
import { giveCaret } from './reveal.ts';
import { useSession, useView } from './SessionContext.ts';
import type { Session } from './session.ts';
import { writableParts } from './view.ts';

type Asked = { kind: 'link'; editor: TextEditor } | { kind: 'note'; editor: TextEditor; path: Path | undefined } | null;

/** All parts in order as they will print, in one scrolling column under the text's toolbar. */
export function DocumentView({ banner }: { banner: ReactNode }) {
  const session = useSession();
  const view = useView();
  const [asked, setAsked] = useState<Asked>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const actions = useMemo(() => textActions(session, setAsked), [session]);
  useFollow(session, scroller);
  useEffect(() => forgetObserver, []);
  return (
    <main className="document" id="document" tabIndex={-1} aria-label="Report">
      <div className="document-bar">
        <FormatToolbar active={session.active} onAsk={actions.onAsk} />
      </div>
      {banner}
      <div className="scroller" data-scroller ref={scroller}>
        <article className="paper" lang={session.template.language}>
          {view.layout.parts.map((placed) => (
            <PartView key={placed.id} placed={placed} actions={actions} />
          ))}
        </article>
      </div>
      {asked?.kind === 'link' && <LinkDialog editor={asked.editor} onClose={() => setAsked(null)} />}
      {asked?.kind === 'note' && (
        <NoteDialog
          editor={asked.editor}
          path={asked.path}
          language={session.template.language}
          onClose={() => setAsked(null)}
        />
      )}
    </main>
  );
}

function textActions(session: Session, ask: (asked: Asked) => void): TextActions {
  return {
    onFocus: (editor) => session.active.set({ editor }),
    onAsk(editor, asked) {
      if (!editor.selection) return;
      if (asked === 'link') return ask({ kind: 'link', editor });
      ask({ kind: 'note', editor, path: footnoteBehind(editor) });
    },
    onOpenNote: (editor, path) => ask({ kind: 'note', editor, path }),
    onLeave(editor, direction, x) {
      const parts = writableParts(session.view.get());
      const at = parts.findIndex((part) => session.editorOf(part.id) === editor);
      const next = parts[direction === 'after' ? at + 1 : at - 1];
      if (at < 0 || !next) return false;
      const to = direction === 'after' ? 'start' : 'end';
      giveCaret(session, next.id, { to, ...(x !== undefined && { x }) });
      return true;
    },
  };
}

/** The place follows the focus, and the scroll where the focus is elsewhere or out of sight. */
function useFollow(session: Session, scroller: { current: HTMLDivElement | null }): void {
  useEffect(() => {
    const root = scroller.current;
    if (!root) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const partOf = (element: Element | null) => element?.closest<HTMLElement>('[data-part]')?.dataset.part;
    const onFocus = (event: FocusEvent) => {
      const id = event.target instanceof Element ? partOf(event.target) : undefined;
      if (id) session.place.set(id);
    };
    const look = () => {
      timer = undefined;
      const frame = root.getBoundingClientRect();
      // Someone who works in the panel keeps what is in it.
      if (document.activeElement?.closest('.panel')) return;
      const held = root.contains(document.activeElement) ? document.activeElement : null;
      const box = held?.closest('[data-part]')?.getBoundingClientRect();
      if (box && box.bottom > frame.top && box.top < frame.bottom) return;
      const line = frame.top + frame.height * 0.25;
      let current: string | undefined;
      for (const element of root.querySelectorAll<HTMLElement>('[data-part]')) {
        if (element.getBoundingClientRect().top > line) break;
        current = element.dataset.part;
      }
      if (current) session.place.set(current);
    };
    const onScroll = () => {
      timer ??= setTimeout(look, 120);
    };
    root.addEventListener('focusin', onFocus);
    root.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      clearTimeout(timer);
      root.removeEventListener('focusin', onFocus);
      root.removeEventListener('scroll', onScroll);
    };
  }, [session, scroller]);
}
