import { fieldWithCaret } from '../commands/field-commands.ts';
import type { Origin } from './listed-commands.ts';

/** Asked before a dialog takes the focus. */
export function originNow(): Origin {
  const field = fieldWithCaret();
  if (field) {
    const { selectionStart, selectionEnd } = field;
    return { writes: true, selects: selectionStart !== selectionEnd };
  }
  const element = document.activeElement;
  const writes = element instanceof HTMLElement && element.isContentEditable;
  return { writes, selects: writes && getSelection()?.isCollapsed === false };
}
