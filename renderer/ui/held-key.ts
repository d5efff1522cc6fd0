const ENDS = ['keydown', 'keyup'] as const;

/**
 * Keeps the repeats of a key that is still held from what gets the focus now: Enter, held a moment too long, would be the
 * main button of the dialog that it has asked for, or a new line in the text behind the one that it has closed.
 */
export function ignoreHeldKey(): void {
  const hear = (event: KeyboardEvent) => {
    if (event.repeat) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    for (const name of ENDS) removeEventListener(name, hear, { capture: true });
  };
  for (const name of ENDS) addEventListener(name, hear, { capture: true });
}
