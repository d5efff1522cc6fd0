/** In Electron’s notation; by system where they differ. A system that is not named has no keys for it. */
export type Keys = string | { mac?: string; windows?: string; linux?: string; others?: string };

/**
 * Who answers the keys and does the work. `window`: the window, wherever the focus is. `text`: the text with the caret answers
 * its keys itself. `shell`: the desktop shell or the browser, by the role that Electron knows it by.
 */
export type Command = {
  id: string;
  keys?: Keys;
  /** Keys that do it as well, and are not shown. */
  also?: readonly string[];
  /** Whether it can only be done where a report is open. */
  report?: true;
  /** Whether it is on or off. */
  toggles?: true;
  /** Only the desktop app has it. */
  desktop?: true;
} & ({ by: 'window' | 'text' } | { by: 'shell'; role: Role });

/** The roles of Electron’s menus that are used. */
export type Role =
  | 'cut'
  | 'copy'
  | 'paste'
  | 'pasteAndMatchStyle'
  | 'resetZoom'
  | 'zoomIn'
  | 'zoomOut'
  | 'togglefullscreen'
  | 'minimize'
  | 'close'
  | 'about'
  | 'quit';

/** What menus and commands are called stands in `menus/messages.en-GB.json`, under their ids. */
export type MenuOfCommands = { id: string; groups: readonly (readonly Command[])[] };
