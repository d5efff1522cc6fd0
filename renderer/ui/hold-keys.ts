/**
 * Keeps keys from the page while a dialog that was asked for is on its way: what is typed for it must not end up in the text
 * behind. Escape calls the dialog off. The answer ends it, and gives the letters that were typed.
 */
export function holdKeys(onEscape: () => void): () => string {
  let typed = '';
  const hold = (event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey, altKey } = event;
    event.preventDefault();
    event.stopPropagation();
    // What is pasted by keys must not end up there either. With AltGr, letters are typed.
    const writes = !(ctrlKey || metaKey || altKey) || event.getModifierState('AltGraph');
    if (key === 'Escape') onEscape();
    else if (key === 'Backspace') typed = typed.slice(0, -1);
    else if (writes && [...key].length === 1) typed += key;
  };
  addEventListener('keydown', hold, { capture: true });
  return () => {
    removeEventListener('keydown', hold, { capture: true });
    return typed;
  };
}

/** Types into the field that has the focus. */
export function typeHeld(typed: string): void {
  const { activeElement: field } = document;
  const isField = field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && field.type === 'text');
  // The only way by which the field, and whoever listens to it, takes it for typed.
  if (isField && typed !== '') document.execCommand('insertText', false, typed);
}
