import { EventEmitter } from 'node:events';
import type { MenuItemConstructorOptions, PopupOptions } from 'electron';
import { checkAccelerator } from './accelerator.ts';
import { BrowserWindow } from './browser-window.ts';
import { newEvent } from './event.ts';
import { roleOf } from './menu-roles.ts';
import { note } from './run.ts';
import type { WebContents } from './web-contents.ts';

let applicationMenu: Menu | null = null;

/** An entry as Electron keeps it: what the template says, and for the rest what its role has. */
export class MenuItem {
  readonly id: string;
  readonly type: NonNullable<MenuItemConstructorOptions['type']>;
  readonly role: string | undefined;
  readonly accelerator: string | null;
  readonly registerAccelerator: boolean;
  readonly submenu: Menu | undefined;
  readonly sublabel: string;
  readonly toolTip: string;
  label: string;
  enabled: boolean;
  visible: boolean;
  checked: boolean;
  /** As when the user chooses it: “click(menuItem, browserWindow, event) will be called when the menu item is clicked”. */
  click: (event?: object, window?: BrowserWindow | null, contents?: WebContents) => void;

  constructor(options: MenuItemConstructorOptions) {
    const role = options.role === undefined ? undefined : roleOf(options.role);
    const { submenu } = options;
    this.id = options.id ?? '';
    this.role = options.role?.toLowerCase();
    this.label = options.label ?? role?.label ?? '';
    this.accelerator = options.accelerator ?? role?.accelerator ?? null;
    if (this.accelerator !== null) checkAccelerator(this.accelerator);
    this.registerAccelerator = options.registerAccelerator ?? true;
    this.submenu = Array.isArray(submenu) ? Menu.buildFromTemplate(submenu) : (submenu as Menu | undefined);
    this.type = options.type ?? (this.submenu ? 'submenu' : 'normal');
    if (this.type === 'submenu' && !this.submenu) throw new Error('Invalid submenu');
    // “label: … at least one of label, role or type should be defined”
    if (this.type !== 'separator' && this.label === '') throw new Error('Required label, role or type');
    this.sublabel = options.sublabel ?? '';
    this.toolTip = options.toolTip ?? '';
    this.enabled = options.enabled ?? true;
    this.visible = options.visible ?? true;
    this.checked = options.checked ?? false;
    this.click = (event = newEvent(), given, contents) => {
      const window = given ?? BrowserWindow.getFocusedWindow() ?? undefined;
      if (this.type === 'checkbox') this.checked = !this.checked;
      // “the click property will be ignored” where there is a role.
      if (role) role.run?.(window, contents ?? window?.webContents);
      else options.click?.(this as never, window as never, event as never);
    };
  }
}

export class Menu extends EventEmitter {
  readonly items: MenuItem[] = [];

  append(item: MenuItem): void {
    this.items.push(item);
  }
  insert(position: number, item: MenuItem): void {
    this.items.splice(position, 0, item);
  }
  getMenuItemById(id: string): MenuItem | null {
    for (const item of this.items) {
      if (item.id === id) return item;
      const inside = item.submenu?.getMenuItemById(id);
      if (inside) return inside;
    }
    return null;
  }
  /** Noted, and shown to nobody: a test finds the menu in what was asked of the double. */
  popup(options: PopupOptions = {}): void {
    note('menu.popup', this, options);
    this.emit('menu-will-show', newEvent());
  }
  closePopup(): void {
    this.emit('menu-will-close', newEvent());
  }

  static buildFromTemplate(template: readonly (MenuItemConstructorOptions | MenuItem)[]): Menu {
    if (!Array.isArray(template)) throw new TypeError('Invalid template for Menu: Menu template must be an array');
    const menu = new Menu();
    for (const each of template) menu.append(each instanceof MenuItem ? each : new MenuItem(each));
    return menu;
  }
  static setApplicationMenu(menu: Menu | null): void {
    if (menu !== null && !(menu instanceof Menu)) throw new TypeError('Invalid menu');
    applicationMenu = menu;
  }
  static getApplicationMenu(): Menu | null {
    return applicationMenu;
  }
}
