import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import type { Path } from 'slate';
import { ReactEditor } from 'slate-react';
import { StatusLine } from '../counts/StatusLine.tsx';
import { type AskedDialog, isAsked } from '../editor/commands.ts';
import type { TextEditor } from '../editor/create-editor.ts';
import type { TextActions } from '../editor/EditableText.tsx';
import { FormatToolbar } from '../editor/FormatToolbar.tsx';
import { ChartDialog } from '../editor/figure/ChartDialog.tsx';
import { PictureDialog } from '../editor/figure/PictureDialog.tsx';
import { footnoteBehind } from '../editor/footnotes.ts';
import { LinkDialog } from '../editor/LinkDialog.tsx';
import { FigureDialog } from '../editor/live/FigureDialog.tsx';
import { figureAtCaret } from '../editor/live/live-figures.ts';
import { spotAt } from '../editor/model.ts';
import { NoteDialog } from '../editor/NoteDialog.tsx';
import { takePaste } from '../editor/paste/take-paste.ts';
import { ReferenceDialog } from '../editor/ReferenceDialog.tsx';
import { FindHost } from '../find/FindHost.tsx';
import { ReportWords } from '../terms/ReportWords.tsx';
import { AcrossField } from './across/AcrossField.tsx';
import { type Across, createAcross } from './across/across.ts';
import { usePointerAcross } from './across/pointer.ts';
import { ChangedFigures } from './ChangedFigures.tsx';
import { moveSelected } from './move-blocks.ts';
import { BlockHandle } from './moving/BlockHandle.tsx';
import { forgetObserver } from './near.ts';
import { PartView } from './PartView.tsx';
import { Pasting } from './Pasting.tsx';
import { createPasteDesk, type Pastes } from './paste-desk.ts';
import { figuresOf, placesOf } from './places.ts';
import { giveCaret } from './reveal.ts';
import { useSession, useView } from './SessionContext.ts';
import type { Session } from './session.ts';
import { placedPart, writableParts } from './view.ts';

/** A dialog on a text. With a path it changes what is there, without one it makes something at the caret. */
type Asked = { kind: AskedDialog; editor: TextEditor; path?: Path; file?: File } | null;

/** All parts in order as they will print, in one scrolling column under the text's toolbar. */
export function DocumentView({ banner }: { banner: ReactNode }) {
  const session = useSession();
  const view = useView();
  const [asked, setAsked] = useState<Asked>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const across = useMemo(() => createAcross(session), [session]);
  const desk = useMemo(() => createPasteDesk(session), [session]);
  const actions = useMemo(() => textActions(session, setAsked, across, desk), [session, across, desk]);
  useFollow(session, scroller);
  usePointerAcross(session, across, scroller);
  useEffect(() => forgetObserver, []);
  useEffect(keepFilesOut, []);
  return (
    <main className="document" id="document" tabIndex={-1} aria-label="Report">
      <div className="document-bar">
        <FormatToolbar active={session.active} onAsk={actions.onAsk} onRun={across.run} />
      </div>
      <FindHost />
      <ChangedFigures />
      <Pasting desk={desk} />
      {banner}
      <div className="scroller" data-scroller ref={scroller}>
        <article className="paper" lang={session.template.language}>
          <ReportWords>
            {view.layout.parts.map((placed) => (
              <PartView key={placed.id} placed={placed} actions={actions} />
            ))}
          </ReportWords>
        </article>
        <BlockHandle />
      </div>
      <AcrossField across={across} />
      <StatusLine span={across.span} />
      {asked && <AskedForm asked={asked} standard={actions.standardOf(asked.editor)} onClose={() => setAsked(null)} />}
    </main>
  );
}

/** A file dropped beside a text would otherwise be opened by the browser in place of the report. */
function keepFilesOut(): () => void {
  const keep = (event: DragEvent) => {
    if (event.dataTransfer?.types.includes('Files') && !(event.target instanceof HTMLInputElement))
      event.preventDefault();
  };
  addEventListener('dragover', keep);
  addEventListener('drop', keep);
  return () => {
    removeEventListener('dragover', keep);
    removeEventListener('drop', keep);
  };
}

type FormProps = { asked: NonNullable<Asked>; standard: string | undefined; onClose: () => void };

function AskedForm({ asked, standard, onClose }: FormProps) {
  const session = useSession();
  const { editor, path, file } = asked;
  // While a dialog has the focus the text must not take the selection back, as it would for the click that opened it.
  useEffect(() => ReactEditor.blur(editor), [editor]);
  const { language } = session.template;
  switch (asked.kind) {
    case 'link':
      return <LinkDialog editor={editor} onClose={onClose} />;
    case 'footnote':
      return <NoteDialog editor={editor} path={path} language={language} onClose={onClose} />;
    case 'reference':
      return <ReferenceDialog editor={editor} path={path} places={placesOf(session.view.get())} onClose={onClose} />;
    case 'live-figure':
      return <FigureDialog editor={editor} path={path} standard={standard} onClose={onClose} />;
    case 'picture':
      return (
        <PictureDialog
          editor={editor}
          path={path}
          file={file}
          language={language}
          onStore={session.storePicture}
          onKeep={session.changeWithAssets}
          onClose={onClose}
        />
      );
    case 'chart':
      return (
        <ChartDialog
          editor={editor}
          path={path}
          figures={figuresOf(session.view.get())}
          comparisons={session.report().comparisons}
          standard={standard}
          onClose={onClose}
        />
      );
  }
}

function textActions(session: Session, ask: (asked: Asked) => void, across: Across, desk: Pastes): TextActions {
  return {
    onFocus: (editor) => session.active.set({ editor }),
    onAsk(editor, asked) {
      const spot = spotAt(editor);
      if (!spot) return;
      // Nothing can be put into a picture or chart; asked for again, it is changed.
      if (spot.kind === 'void' && asked !== 'picture' && asked !== 'chart') return;
      const path =
        asked === 'footnote'
          ? footnoteBehind(editor)
          : asked === 'live-figure'
            ? figureAtCaret(editor)
            : spot.kind === 'void' && spot.block.type === asked
              ? spot.path
              : undefined;
      ask({ kind: asked, editor, ...(path && { path }) });
    },
    onOpen(editor, path) {
      const [node] = editor.node(path);
      if (!('type' in node)) return;
      const { type } = node;
      if (type !== 'link' && isAsked(type)) ask({ kind: type, editor, path });
    },
    standardOf(editor) {
      return placedPart(session.view.get(), session.partOf(editor) ?? null)?.standard?.number;
    },
    onPicture: (editor, file) => ask({ kind: 'picture', editor, file }),
    onPaste: (editor, request) => void takePaste(editor, request, desk.of(editor)),
    onSelectAll: across.selectWhole,
    onExtend: across.leave,
    onMove: (editor, by) => moveSelected(session, editor, by),
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
