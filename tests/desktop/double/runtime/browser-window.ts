import { EventEmitter } from 'node:events';
import type { BrowserWindowConstructorOptions, Rectangle } from 'electron';
import { app, lastWindowClosed, lifecycle } from './app.ts';
import { newEvent, type PreventableEvent } from './event.ts';
import { onlyDoubled } from './not-doubled.ts';
import { note, theChromium } from './run.ts';
import { closeTarget, innerOf, WebContents } from './web-contents.ts';

const all = new Map<number, BrowserWindow>();
let last = 0;
let focused: BrowserWindow | undefined;

/** Milliseconds within which a page that is asked to close has gone or has said that it will not. */
const LONGEST = 5000;

export class BrowserWindow extends EventEmitter {
  readonly id = ++last;
  readonly webContents: WebContents;
  private bounds: Rectangle;
  private title: string;
  private visible: boolean;
  private destroyed = false;
  private minimized = false;
  private maximized = false;
  private fullScreen = false;
  private edited = false;
  private represented = '';
  private menuBarVisible = true;

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super();
    if (!app.isReady()) throw new Error('Cannot create BrowserWindow before app is ready');
    const { x = 0, y = 0, width = 800, height = 600, show = true, title = app.getName() } = options;
    this.bounds = { x, y, width, height };
    this.title = title;
    this.visible = show;
    this.webContents = new WebContents(options.webPreferences ?? {});
    const doubled = onlyDoubled('window', this);
    all.set(this.id, doubled);
    doubled.follow();
    if (show) takeFocus(doubled);
    app.emit('browser-window-created', newEvent(), doubled);
    // biome-ignore lint/correctness/noConstructorReturn: so that `new` gives what is loud about the rest
    return doubled;
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url);
  }
  loadFile(path: string): Promise<void> {
    return this.webContents.loadFile(path);
  }
  reload(): void {
    this.webContents.reload();
  }

  show(): void {
    this.visible = true;
    this.emit('show');
    takeFocus(this);
  }
  showInactive(): void {
    this.visible = true;
    this.emit('show');
  }
  hide(): void {
    this.visible = false;
    this.emit('hide');
    loseFocus(this);
  }
  isVisible(): boolean {
    return this.visible;
  }
  focus(): void {
    takeFocus(this);
  }
  blur(): void {
    loseFocus(this);
  }
  isFocused(): boolean {
    return focused === this;
  }
  minimize(): void {
    this.minimized = true;
    this.emit('minimize');
    loseFocus(this);
  }
  restore(): void {
    this.minimized = false;
    this.emit('restore');
  }
  isMinimized(): boolean {
    return this.minimized;
  }
  maximize(): void {
    this.maximized = true;
    this.emit('maximize');
  }
  unmaximize(): void {
    this.maximized = false;
    this.emit('unmaximize');
  }
  isMaximized(): boolean {
    return this.maximized;
  }
  setFullScreen(flag: boolean): void {
    if (this.fullScreen === flag) return;
    this.fullScreen = flag;
    this.emit(flag ? 'enter-full-screen' : 'leave-full-screen');
  }
  isFullScreen(): boolean {
    return this.fullScreen;
  }

  setBounds(bounds: Partial<Rectangle>): void {
    const before = this.bounds;
    this.bounds = { ...before, ...bounds };
    this.place();
    if (before.x !== this.bounds.x || before.y !== this.bounds.y) this.emit('move');
    if (before.width !== this.bounds.width || before.height !== this.bounds.height) this.emit('resize');
  }
  getBounds(): Rectangle {
    return { ...this.bounds };
  }
  /** “the normal bounds of the window”, whatever it is now: a double that is maximised keeps its bounds. */
  getNormalBounds(): Rectangle {
    return { ...this.bounds };
  }
  setSize(width: number, height: number): void {
    this.setBounds({ width, height });
  }
  getSize(): number[] {
    return [this.bounds.width, this.bounds.height];
  }

  setTitle(title: string): void {
    this.title = title;
  }
  getTitle(): string {
    return this.title;
  }
  setDocumentEdited(edited: boolean): void {
    this.edited = edited;
  }
  isDocumentEdited(): boolean {
    return this.edited;
  }
  setRepresentedFilename(filename: string): void {
    this.represented = filename;
  }
  getRepresentedFilename(): string {
    return this.represented;
  }
  setProgressBar(progress: number, options?: Electron.ProgressBarOptions): void {
    note('setProgressBar', progress, options);
  }
  setBackgroundColor(colour: string): void {
    note('setBackgroundColor', this.id, colour);
  }
  setMenu(menu: unknown): void {
    note('setMenu', this.id, menu);
  }
  removeMenu(): void {
    note('removeMenu', this.id);
  }
  setMenuBarVisibility(visible: boolean): void {
    this.menuBarVisible = visible;
  }
  isMenuBarVisible(): boolean {
    return this.menuBarVisible;
  }

  isDestroyed(): boolean {
    return this.destroyed;
  }
  /** “Try to close the window. This has the same effect as a user manually clicking the close button”. */
  close(): void {
    void tryToClose(this);
  }
  /** “Force closing the window, the unload and beforeunload event won't be emitted …, and close event will also not be emitted for this window, but it guarantees the closed event will be emitted.” */
  destroy(): void {
    if (this.destroyed) return;
    void closeTarget(this.webContents);
    this.gone();
  }

  private follow(): void {
    const { webContents } = this;
    const inner = innerOf(webContents);
    webContents.once('did-finish-load', () => this.emit('ready-to-show', newEvent()));
    webContents.on('page-title-updated', (_event, title: string, explicitSet: boolean) => {
      const event = newEvent();
      this.emit('page-title-updated', event, title, explicitSet);
      if (!event.defaultPrevented) this.title = title;
    });
    inner.close = (asking) => (asking ? this.close() : this.destroy());
    theChromium().connection.on('Target.targetDestroyed', ({ targetId }) => {
      if (targetId === inner.targetId) this.gone();
    });
    this.place();
  }
  private place(): void {
    const inner = innerOf(this.webContents);
    const { connection } = theChromium();
    const put = async () => {
      await inner.opened;
      const { windowId } = await connection.send('Browser.getWindowForTarget', { targetId: inner.targetId });
      const { x: left, y: top, width, height } = this.bounds;
      await connection.send('Browser.setWindowBounds', { windowId, bounds: { left, top, width, height } });
    };
    // The window may go meanwhile.
    put().catch(() => {});
  }
  private gone(): void {
    if (this.destroyed) return;
    this.destroyed = true;
    all.delete(this.id);
    if (focused === this) focused = undefined;
    WebContents.end(this.webContents);
    this.emit('closed');
    if (all.size === 0) lastWindowClosed();
  }

  static getAllWindows(): BrowserWindow[] {
    return [...all.values()];
  }
  static getFocusedWindow(): BrowserWindow | null {
    return focused ?? null;
  }
  static fromWebContents(contents: unknown): BrowserWindow | null {
    return [...all.values()].find((each) => each.webContents === contents) ?? null;
  }
  static fromId(id: number): BrowserWindow | null {
    return all.get(id) ?? null;
  }
}

// Not by the windows’ own methods, in whose place a test may put what counts the calls of main.
function takeFocus(window: BrowserWindow): void {
  if (focused === window) return;
  if (focused) loseFocus(focused);
  focused = window;
  window.emit('focus');
  app.emit('browser-window-focus', newEvent(), window);
}

function loseFocus(window: BrowserWindow): void {
  if (focused !== window) return;
  focused = undefined;
  window.emit('blur');
  app.emit('browser-window-blur', newEvent(), window);
}

/** False where main or the page will not have it. */
async function tryToClose(window: BrowserWindow): Promise<boolean> {
  if (window.isDestroyed()) return true;
  const event: PreventableEvent = newEvent();
  window.emit('close', event);
  if (event.defaultPrevented) return false;
  const inner = innerOf(window.webContents);
  await inner.opened.catch(() => {});
  const closed = new Promise<boolean>((resolve) => {
    window.once('closed', () => resolve(true));
    setTimeout(() => resolve(false), LONGEST).unref();
    inner.cdp.on('Page.javascriptDialogOpening', ({ type }) => {
      if (type !== 'beforeunload') return;
      // “Calling event.preventDefault() will ignore the beforeunload event handler and allow the page to be unloaded.”
      const unload = newEvent();
      window.webContents.emit('will-prevent-unload', unload);
      inner.cdp.send('Page.handleJavaScriptDialog', { accept: unload.defaultPrevented }).catch(() => {});
      if (!unload.defaultPrevented) resolve(false);
    });
  });
  if (window.isDestroyed()) return true;
  inner.cdp.send('Page.close').catch(() => {});
  return closed;
}

lifecycle.closeWindows = async () => {
  for (const window of BrowserWindow.getAllWindows()) if (!(await tryToClose(window))) return false;
  return true;
};
