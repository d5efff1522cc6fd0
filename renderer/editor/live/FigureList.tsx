import { type KeyboardEvent, type RefObject, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { ReactEditor, useSlate } from 'slate-react';
import type { FigureForm } from '../../../core/content.ts';
import { announce } from '../../ui/Announcer.tsx';
import { useStore } from '../../ui/store.ts';
import type { TextEditor } from '../create-editor.ts';
import { useSurroundings } from '../surroundings.ts';
import { ChoiceWords } from './ChoiceWords.tsx';
import { type Choice, choicesAt, findChoices } from './choices.ts';
import { closeListing, putListed, soughtInText } from './listing.ts';
import { placeAt } from './live-figures.ts';
import { say } from './messages.ts';

/** True when the key was answered by the list. */
export type ListKeys = (event: KeyboardEvent) => boolean;

type Props = { editor: TextEditor; standard: string | undefined; keys: RefObject<ListKeys | null> };
type Option = { choice: Choice; form: FigureForm; printed: string };

/** With no more figures than this, each is offered in all its forms. */
const FEW = 3;
/** Options shown at once; more are found by more words. */
const MOST = 40;
/** Between the list and the edges of the window, px. */
const MARGIN = 8;

/** The list of figures that `/` opens at the caret. The text keeps the focus; its keys choose. */
export function FigureList(props: Props) {
  const listing = useStore(props.editor.listing, (value) => value);
  return listing && <OpenList {...props} />;
}

function OpenList({ editor, standard, keys }: Props) {
  useSlate();
  const figures = useSurroundings((around) => around.figures);
  const template = useSurroundings((around) => around.template);
  const [active, setActive] = useState({ sought: '', index: 0 });
  const box = useRef<HTMLDivElement>(null);
  const list = useId();
  const sought = soughtInText(editor) ?? '';
  const options = optionsFor(sought);
  const index = active.sought === sought ? Math.min(active.index, options.length - 1) : 0;

  function optionsFor(words: string): Option[] {
    const sign = editor.listing.get()?.sign.current;
    if (!sign) return [];
    const found = findChoices(choicesAt(placeAt(editor, sign), standard, { figures, template }), words);
    return found
      .flatMap((choice) =>
        choice.forms.slice(0, found.length <= FEW ? undefined : 1).map((form) => ({ choice, ...form })),
      )
      .slice(0, MOST);
  }
  const put = (option: Option | undefined) => {
    if (option) putListed(editor, option.choice.id, option.form);
  };
  useLayoutEffect(() => {
    keys.current = (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return false;
      if (event.key === 'Escape') {
        closeListing(editor);
        return true;
      }
      const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
      if (by === 0 && event.key !== 'Enter' && event.key !== 'Tab') return false;
      // The page may be a moment behind the text.
      const now = soughtInText(editor) ?? '';
      const [found, at] = now === sought ? [options, index] : [optionsFor(now), 0];
      // What finds nothing is a word like any other.
      if (found.length === 0) return false;
      if (by === 0) put(found[at]);
      else setActive({ sought: now, index: (at + by + found.length) % found.length });
      return true;
    };
    return () => {
      keys.current = null;
    };
  });
  useLayoutEffect(() => {
    box.current?.showPopover();
    const place = () => putAtSign(editor, box.current);
    place();
    addEventListener('scroll', place, { capture: true, passive: true });
    return () => removeEventListener('scroll', place, { capture: true });
  }, [editor]);
  // A shorter list above the line stays close to it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the place follows the number of options
  useLayoutEffect(() => putAtSign(editor, box.current), [editor, options.length]);
  useEffect(() => announce(say('typeToFindOne')), []);
  const chosen = options.length > 0 ? `${list}-${index}` : undefined;
  useEffect(() => {
    if (chosen) document.getElementById(chosen)?.scrollIntoView({ block: 'nearest' });
    return tellText(editor, list, chosen);
  }, [editor, list, chosen]);
  return (
    <div ref={box} popover="manual" className="figure-list">
      {options.length === 0 && <p className="hint">{say('noFigureIsCalled', { sought })}</p>}
      <div id={list} role="listbox" aria-label={say('figures')}>
        {options.map((option, at) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the text has the focus and its keys choose here
          <div
            key={`${option.choice.id} ${option.form}`}
            id={`${list}-${at}`}
            className="place"
            role="option"
            tabIndex={-1}
            aria-selected={at === index}
            // The text keeps the focus, and with it the caret that the figure goes to.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => put(option)}
          >
            <ChoiceWords choice={option.choice} printed={option.printed} />
          </div>
        ))}
      </div>
      {options.length === MOST && <p className="hint">{say('moreByMoreWords')}</p>}
    </div>
  );
}

/** Below the sign, or above it where there is no room. */
function putAtSign(editor: TextEditor, box: HTMLElement | null): void {
  const sign = editor.listing.get()?.sign.current;
  if (!box || !sign) return;
  const line = rectAt(editor, sign);
  if (!line) return;
  const { width, height } = box.getBoundingClientRect();
  const below = line.bottom + 4;
  const fits = below + height <= innerHeight - MARGIN || line.top < innerHeight / 2;
  box.style.left = `${Math.max(MARGIN, Math.min(line.left, innerWidth - width - MARGIN))}px`;
  box.style.top = `${fits ? below : Math.max(MARGIN, line.top - height - 4)}px`;
}

function rectAt(editor: TextEditor, sign: { path: number[]; offset: number }): DOMRect | undefined {
  try {
    const range = ReactEditor.toDOMRange(editor, { anchor: sign, focus: { ...sign, offset: sign.offset + 1 } });
    return range.getBoundingClientRect();
  } catch {
    // The page is a moment behind the text.
    return undefined;
  }
}

/** Tells the field which option is chosen: only it has the focus. */
function tellText(editor: TextEditor, list: string, chosen: string | undefined): () => void {
  const field = ReactEditor.toDOMNode(editor, editor);
  const told = {
    'aria-autocomplete': 'list',
    'aria-haspopup': 'listbox',
    'aria-controls': list,
    ...(chosen && { 'aria-activedescendant': chosen }),
  };
  for (const [name, value] of Object.entries(told)) field.setAttribute(name, value);
  return () => {
    for (const name of Object.keys(told)) field.removeAttribute(name);
  };
}
