import { commands } from '../../core/commands.ts';
import type { CommandState } from '../../core/contract/desktop-calls.ts';
import { createKeymap, type OwnKeys } from '../../core/own-keys.ts';
import { applicationMenu, type MenuEntry, type MenuWish, type RecentEntry } from './menu.ts';
import { speakAs } from './speak-as.ts';

type States = Readonly<Record<string, CommandState>>;
/** What is used of a menu that Electron has built. */
type Built = { getMenuItemById: (id: string) => { enabled: boolean; checked: boolean } | null };

type Needs<Menu extends Built> = {
  system: Parameters<typeof applicationMenu>[0]['system'];
  build: (entries: MenuEntry[]) => Menu;
  /** Puts it where the system has it. */
  put: (menu: Menu) => void;
  wish: (wish: MenuWish) => void;
};

export type Menus = {
  /** Shows what the commands of the window in front are, in its language and with its keys. Without a window nothing can be done. */
  show: (window?: { commands: States; language?: string; keys?: OwnKeys }) => Promise<void>;
  /** Shows other recent reports. */
  list: (recent: readonly RecentEntry[]) => void;
};

/** The menu of the app. It is built anew for another list, other keys or another language only: one that is open would close. */
export function createMenus<Menu extends Built>({ system, build, put, wish }: Needs<Menu>): Menus {
  let states: States = {};
  let recent: readonly RecentEntry[] = [];
  let keys: OwnKeys = {};
  let menu = make();

  function make(): Menu {
    const made = build(applicationMenu({ system, states, recent, keymap: createKeymap(keys, system), wish: turnBack }));
    put(made);
    return made;
  }

  /** The system turns the mark of an entry over at a click; whether it is so, the window says. */
  function turnBack(wanted: MenuWish): void {
    wish(wanted);
    setImmediate(mark);
  }

  function mark(): void {
    for (const command of commands) {
      if (command.by === 'shell') continue;
      const item = menu.getMenuItemById(command.id);
      const { enabled = false, checked = false } = states[command.id] ?? {};
      if (!item) continue;
      if (item.enabled !== enabled) item.enabled = enabled;
      if ('toggles' in command && item.checked !== checked) item.checked = checked;
    }
  }

  return {
    async show(window) {
      states = window?.commands ?? {};
      mark();
      const chosen = window?.keys ?? keys;
      const hasOthers = JSON.stringify(chosen) !== JSON.stringify(keys);
      keys = chosen;
      const speaksOther = window?.language !== undefined && (await speakAs(window.language));
      if (hasOthers || speaksOther) menu = make();
    },
    list(now) {
      if (JSON.stringify(now) === JSON.stringify(recent)) return;
      recent = now;
      menu = make();
    },
  };
}
