import { useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { Path } from 'slate';
import { ReactEditor } from 'slate-react';
import { changedFigures, markSeen, selectFigure } from '../editor/live/live-figures.ts';
import { announce } from '../ui/Announcer.tsx';
import { say } from './messages.ts';
import { giveCaret } from './reveal.ts';
import { useSession, useView } from './SessionContext.ts';
import type { Session } from './session.ts';
import { type View, writableParts } from './view.ts';

type Changed = { part: string; path: Path };

/** Says how many live figures print something else than their authors last saw, and leads to each of them. */
export function ChangedFigures() {
  const view = useView();
  const changed = useMemo(() => allChanged(view), [view]);
  const before = useRef(changed.length);
  const said = say('figuresHaveChanged', { count: changed.length });
  useEffect(() => {
    if (changed.length > before.current) announce(`${said}.`);
    before.current = changed.length;
  }, [changed.length, said]);
  return changed.length > 0 && <Bar said={said} changed={changed} />;
}

function Bar({ said, changed }: { said: string; changed: readonly Changed[] }) {
  const session = useSession();
  const ref = useRef<HTMLElement>(null);
  // The text stays where it is on the screen when the bar comes and goes.
  useLayoutEffect(() => {
    const scroller = document.querySelector('#document [data-scroller]');
    const height = ref.current?.offsetHeight ?? 0;
    scroller?.scrollBy(0, height);
    return () => scroller?.scrollBy(0, -height);
  }, []);
  return (
    <section className="changed-figures" aria-label={say('changedFigures')} ref={ref}>
      <p>{said}</p>
      <button type="button" className="button quiet" onClick={() => goToNext(session, changed)}>
        {say('next')}
      </button>
      {!session.readOnly && (
        <button type="button" className="button quiet" onClick={() => markAll(session, changed)}>
          {say('markAllAsSeen')}
        </button>
      )}
    </section>
  );
}

function allChanged(view: View): Changed[] {
  const printing = { figures: view.layout.figures, template: view.template };
  return writableParts(view).flatMap(({ id: part }) =>
    changedFigures(view.report.parts[part] ?? [], printing).map((path) => ({ part, path })),
  );
}

/** Selects the first one behind the caret, else the first of all. */
function goToNext(session: Session, changed: readonly Changed[]): void {
  const order = writableParts(session.view.get()).map(({ id }) => id);
  const editor = session.active.get()?.editor;
  const part = editor && session.partOf(editor);
  const caret = editor?.selection?.focus.path;
  const isBehind = (one: Changed) => {
    if (!part || !caret) return false;
    return one.part === part ? Path.compare(one.path, caret) > 0 : order.indexOf(one.part) > order.indexOf(part);
  };
  const next = changed.find(isBehind) ?? changed[0];
  if (!next) return;
  selectFigure(session.editorOf(next.part), next.path);
  giveCaret(session, next.part, { to: 'last' });
}

function markAll(session: Session, changed: readonly Changed[]): void {
  const last = session.active.get()?.editor;
  for (const part of new Set(changed.map((one) => one.part))) {
    const editor = session.editorOf(part);
    markSeen(editor);
    editor.flush();
  }
  announce(say('allFiguresAreMarked'));
  // The button goes, and the focus must not go with it.
  if (last) ReactEditor.focus(last);
  else document.getElementById('document')?.focus();
}
