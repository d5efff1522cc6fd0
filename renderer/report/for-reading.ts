import { AssayError } from '../../core/fault.ts';
import type { TextEditor } from '../editor/create-editor.ts';
import { announce } from '../ui/Announcer.tsx';
import { say } from './messages.ts';
import type { Session } from './session.ts';

/** The ways by which a session changes its report, or its file. */
type Ways =
  | 'change'
  | 'storePicture'
  | 'changeWithAssets'
  | 'together'
  | 'undo'
  | 'redo'
  | 'save'
  | 'keepVersion'
  | 'editVersion'
  | 'continueAs'
  | 'standOn';

/**
 * The session of a report that may only be read. Its tools are absent from the page; whatever road to a change is left
 * ends here, and says so.
 */
export function forReading(session: Session): Session {
  const nothing = () => {
    refuseChange();
    return undefined;
  };
  const failed = async () => {
    refuseChange();
    return false;
  };
  const refused: Pick<Session, Ways> = {
    change: refuseChange,
    changeWithAssets: refuseChange,
    together: refuseChange,
    continueAs: refuseChange,
    standOn: refuseChange,
    undo: nothing,
    redo: nothing,
    keepVersion: failed,
    editVersion: failed,
    async storePicture() {
      throw new AssayError('wrong use', SENTENCE);
    },
    async save() {
      refuseChange();
      // There is nothing that the file lacks.
      return true;
    },
  };
  const locked = new WeakSet<TextEditor>();
  return {
    ...session,
    ...refused,
    editorOf(part) {
      const editor = session.editorOf(part);
      if (!locked.has(editor)) {
        locked.add(editor);
        lock(editor);
      }
      return editor;
    },
  };
}

/** Selecting is all that can be done in the text from now on. */
function lock(editor: TextEditor): void {
  const { apply } = editor;
  editor.apply = (operation) => {
    if (operation.type === 'set_selection') apply(operation);
    else refuseChange();
  };
}

const SENTENCE = say('thisReportIsOpen');

/** Says why nothing happened. */
export function refuseChange(): void {
  announce(SENTENCE);
}
