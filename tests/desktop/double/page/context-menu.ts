import type { ContextMenu } from './setup.ts';

/** What was clicked, for the `context-menu` event: “emitted when there is a new context menu that needs to be handled”. */
export function contextMenuOf(event: MouseEvent): ContextMenu {
  const elements = event.composedPath().filter((each): each is Element => each instanceof Element);
  const link = elements.find(
    (each): each is HTMLAnchorElement => each instanceof HTMLAnchorElement && each.href !== '',
  );
  const image = elements.find((each): each is HTMLImageElement => each instanceof HTMLImageElement);
  const field = elements.find(
    (each): each is HTMLInputElement | HTMLTextAreaElement =>
      each instanceof HTMLTextAreaElement || each instanceof HTMLInputElement,
  );
  const isEditable =
    (field !== undefined && !field.disabled && !field.readOnly) ||
    elements.some((each) => each instanceof HTMLElement && each.isContentEditable);
  const inField = field ? field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0) : '';
  return {
    x: event.clientX,
    y: event.clientY,
    linkURL: link?.href ?? '',
    linkText: link?.textContent ?? '',
    srcURL: image?.src ?? '',
    mediaType: image ? 'image' : 'none',
    selectionText: inField || String(window.getSelection() ?? ''),
    isEditable,
  };
}
