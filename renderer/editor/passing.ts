/**
 * Tab moves list items, and it moves the focus. Someone who passes through the texts with it, or has pressed Escape,
 * means the focus; any other key or a click means the text again. Without this a list would hold the keyboard captive.
 */
let passing = false;

export function isPassing(): boolean {
  return passing;
}

export function startPassing(): void {
  passing = true;
}

addEventListener(
  'keydown',
  ({ key, target }) => {
    if (key === 'Tab') passing ||= !(target instanceof Element && target.closest('.editable'));
    else if (!['Shift', 'Control', 'Alt', 'Meta'].includes(key)) passing = false;
  },
  { capture: true },
);
addEventListener('pointerdown', () => (passing = false), { capture: true });
