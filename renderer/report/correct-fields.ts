import { correctTyped } from '../../core/house-text/correct-typed.ts';
import { autocorrectOn } from '../editor/autocorrect.ts';
import type { Session } from './session.ts';

/** The fields that hold words of the report. Numbers, dates, names of files and what is sought are left as they are typed. */
const WORDS = [
  '[data-frame-field]',
  ...['recommendation:', 'term:', 'list:', 'reason:', 'evidence:', 'decidedBy:'].map(
    (name) => `[data-field^="${name}"]`,
  ),
  ...['description', 'comparison', 'target', 'note'].map((name) => `[data-field^="fact:"][data-field$=":${name}"]`),
  ...['compared:', 'figure:'].flatMap((kind) =>
    ['label', 'source'].map((name) => `[data-field^="${kind}"][data-field$=":${name}"]`),
  ),
  'textarea[data-field^="detail:"]',
].join();

/** Letters before the caret that are looked at: enough for a sentence. */
const BACK = 400;

/** Puts what is typed into the fields of a report into house style; each correction is a step of its own. */
export function correctFields(session: Session): () => void {
  const onInput = (event: Event) => {
    const field = event.target;
    if (!(event instanceof InputEvent) || event.inputType !== 'insertText' || event.isComposing) return;
    if (!autocorrectOn.get() || [...(event.data ?? '')].length !== 1) return;
    if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) || !field.matches(WORDS)) return;
    const { selectionStart: caret, selectionEnd, value } = field;
    if (caret === null || caret !== selectionEnd) return;
    const line = value.slice(Math.max(0, caret - BACK), caret);
    const found = correctTyped(line, session.template.houseStyle);
    if (!found) return;
    session.apart(() => {
      field.setSelectionRange(caret - line.length + found.from, caret);
      // The only way that the field's own undo, in a dialog, knows of.
      document.execCommand('insertText', false, found.text + line.slice(found.to));
    });
  };
  // Behind the page's own listener, which has put the letter into the report.
  addEventListener('input', onInput);
  return () => removeEventListener('input', onInput);
}
