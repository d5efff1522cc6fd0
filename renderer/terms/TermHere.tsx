import { useEffect, useState } from 'react';
import { ReactEditor } from 'slate-react';
import type { Term } from '../../core/terms/lexicon.ts';
import { useCommands } from '../commands/use-commands.ts';
import type { TextEditor } from '../editor/create-editor.ts';
import { refuseChange } from '../report/for-reading.ts';
import { useSession } from '../report/SessionContext.ts';
import type { Session } from '../report/session.ts';
import { announce } from '../ui/Announcer.tsx';
import { useTitle } from '../ui/own-keys.ts';
import { rich } from '../ui/rich.tsx';
import { useStore } from '../ui/store.ts';
import { useLexicon } from './lexicon-store.ts';
import { say } from './messages.ts';
import { addWord } from './own-words.ts';
import { canSpellOut, spellOut, termAtCaret, wordAtCaret } from './term-at-caret.ts';

/** What the term at the caret means: seen at once, and told to who asks for it by Alt+F1. */
export function TermHere() {
  const session = useSession();
  const terms = useLexicon((lexicon) => lexicon.terms);
  const term = useTermAtCaret(session, terms);
  useTermKeys(session, terms);
  const editor = useStore(session.active, (active) => active?.editor);
  const writes = editor && !session.readOnly;
  useCommands({
    ...(editor && { 'edit.tellTerm': { run: () => tell(editor, terms) } }),
    ...(writes && {
      'edit.spellOut': { run: () => spell(session, terms) },
      'edit.addWord': { run: () => addWordAtCaret(session, editor) },
    }),
  });
  const title = useTitle('edit.spellOut', say('putsTheWordsBefore'));
  if (!term) return null;
  return (
    <p className="status-term" title={term.meaning}>
      <b>{term.term}</b> <span>{term.expansion ?? term.meaning}</span>
      {!session.readOnly && canSpellOut(term) && (
        <button
          type="button"
          className="button text"
          title={title}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => spell(session, terms)}
        >
          {rich(say, 'spellOut', { term: term.term, unseen: (words) => <span className="unseen">{words}</span> })}
        </button>
      )}
    </p>
  );
}

/** Looked for once a frame at most; the same term renders nothing. */
function useTermAtCaret(session: Session, terms: readonly Term[]): Term | undefined {
  const [term, setTerm] = useState<Term | undefined>();
  useEffect(() => {
    let frame = 0;
    const look = () => {
      frame = 0;
      const editor = session.active.get()?.editor;
      setTerm(editor && termAtCaret(editor, terms)?.term);
    };
    const soon = () => {
      frame ||= requestAnimationFrame(look);
    };
    soon();
    const stop = session.active.subscribe(soon);
    return () => {
      cancelAnimationFrame(frame);
      stop();
    };
  }, [session, terms]);
  return term;
}

function useTermKeys(session: Session, terms: readonly Term[]): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey || (event.key !== 'F1' && event.key !== 'F7')) return;
      const editor = focused(session);
      if (!editor) return;
      event.preventDefault();
      const changes = event.key === 'F7' || event.shiftKey;
      if (changes && session.readOnly) refuseChange();
      else if (event.key === 'F7') addWordAtCaret(session, editor);
      else if (event.shiftKey) spell(session, terms);
      else tell(editor, terms);
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [session, terms]);
}

function focused(session: Session): TextEditor | undefined {
  const editor = session.active.get()?.editor;
  return editor && ReactEditor.isFocused(editor) ? editor : undefined;
}

function tell(editor: TextEditor, terms: readonly Term[]): void {
  const term = termAtCaret(editor, terms)?.term;
  announce(term ? `${term.term}: ${term.meaning}` : say('noTermHere'));
}

function spell(session: Session, terms: readonly Term[]): void {
  const editor = session.active.get()?.editor;
  const words = editor && spellOut(editor, terms);
  if (editor && words) ReactEditor.focus(editor);
  announce(words ? say('speltOut', { words }) : say('noShortFormHere'));
}

function addWordAtCaret(session: Session, editor: TextEditor): void {
  const word = wordAtCaret(editor);
  if (word) addWord(session, word);
  else announce(say('noWordHere'));
}
