import { createMemory, oneOf } from '../ui/memory.ts';

/** How the window looks. It must be known before the first paint, so that nothing of this loads more than it needs. */

export const THEMES = ['system', 'light', 'dark'] as const;
export const TEXT_SIZES = ['small', 'usual', 'large', 'larger', 'largest'] as const;
export const LINE_WIDTHS = ['narrow', 'usual', 'wide', 'window'] as const;

/** By the name of the attribute of the page that the styles follow (`ui/tokens.css`). */
export const appearance = {
  theme: createMemory('assay.theme', 'system', oneOf(THEMES)),
  textSize: createMemory('assay.text-size', 'usual', oneOf(TEXT_SIZES)),
  lineWidth: createMemory('assay.line-width', 'usual', oneOf(LINE_WIDTHS)),
};
export type Look = keyof typeof appearance;

/** Without the attribute it is as usual. */
export function showLook(look: Look, value: string): void {
  const { dataset } = document.documentElement;
  if (value === appearance[look].usual) delete dataset[look];
  else dataset[look] = value;
}

export function showAppearance(): void {
  for (const look of Object.keys(appearance) as Look[]) showLook(look, appearance[look].recall());
}
