import { EventEmitter } from 'node:events';
import type { NativeTheme } from 'electron';
import { colourPage, WebContents } from './web-contents.ts';

type Source = NativeTheme['themeSource'];

let source: Source = 'system';
/** Whether the system that the double pretends is dark. */
let systemIsDark = false;

const theme = {
  get themeSource(): Source {
    return source;
  },
  /** “Setting this property to dark … nativeTheme.shouldUseDarkColors will be true, … CSS prefers-color-scheme will match dark mode, … the updated event will be emitted.” */
  set themeSource(given: Source) {
    if (!['system', 'light', 'dark'].includes(given)) throw new TypeError(`Invalid themeSource: ${given}`);
    source = given;
    changed();
  },
  get shouldUseDarkColors(): boolean {
    return source === 'system' ? systemIsDark : source === 'dark';
  },
  shouldUseHighContrastColors: false,
  shouldUseInvertedColorScheme: false,
  inForcedColorsMode: false,
};

// Not by Object.assign, which would take the values and not what gives them.
export const nativeTheme = Object.defineProperties(
  new EventEmitter(),
  Object.getOwnPropertyDescriptors(theme),
) as EventEmitter & typeof theme;

/** As when the user of the system changes it: for tests on the double only. */
export function setSystemDark(dark: boolean): void {
  systemIsDark = dark;
  changed();
}

function changed(): void {
  for (const contents of WebContents.getAllWebContents()) colourPage(contents, theme.shouldUseDarkColors);
  nativeTheme.emit('updated');
}
