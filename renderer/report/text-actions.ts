import { isAsked } from '../editor/commands.ts';
import { footnoteBehind } from '../editor/footnotes.ts';
import { figureAtCaret } from '../editor/live/live-figures.ts';
import { spotAt } from '../editor/model.ts';
import { takePaste } from '../editor/paste/take-paste.ts';
import type { TextActions } from '../editor/text-actions.ts';
import type { Asked } from './AskedForm.tsx';
import type { Across } from './across/across.ts';
import { moveSelected } from './moving/move-selected.ts';
import type { Pastes } from './paste-desk.ts';
import { giveCaret } from './reveal.ts';
import type { Session } from './session.ts';
import { placedPart, writableParts } from './view.ts';

/** What the texts of a report ask, and who answers. */
export function textActions(session: Session, ask: (asked: Asked) => void, across: Across, desk: Pastes): TextActions {
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
