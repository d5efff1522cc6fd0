import { EventEmitter } from 'node:events';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Session, WebPreferences } from 'electron';
import { toText } from '../clone.ts';
import { app, lifecycle } from './app.ts';
import type { Cdp } from './cdp.ts';
import { newEvent } from './event.ts';
import { createFrames, type Frame, type Frames } from './frames.ts';
import { createIpcMain } from './ipc-main.ts';
import { tell } from './messages.ts';
import { onlyDoubled } from './not-doubled.ts';
import { openPage } from './page.ts';
import { withoutHash } from './requests.ts';
import { note, theChromium, theRun } from './run.ts';
import { toInner } from './schemes.ts';
import { sessionModule } from './session.ts';

type OpenHandler = Parameters<Electron.WebContents['setWindowOpenHandler']>[0];

/** What the double keeps of a page, and main cannot see. */
export type Inner = {
  cdp: Cdp;
  targetId: string;
  frames: Frames;
  preferences: WebPreferences;
  /** The address that main itself has asked for, and no guard is asked about. */
  expected: string | undefined;
  /** The isolated world of the document that is there now. */
  isolated: string | undefined;
  openHandler: OpenHandler | undefined;
  /** Closes the window around it; asks the page first, or not. */
  close: (asking: boolean) => void;
  loading: boolean;
  crashed: boolean;
  title: string;
  /** There from when Chromium has the page; everything that is asked of it waits for this. */
  opened: Promise<void>;
};

const inners = new WeakMap<WebContents, Inner>();
const all = new Map<number, WebContents>();
let last = 0;

export function innerOf(contents: WebContents): Inner {
  return inners.get(contents)!;
}

type EditCommand = 'undo' | 'redo' | 'cut' | 'copy' | 'paste' | 'pasteAndMatchStyle' | 'delete' | 'selectAll';

export class WebContents extends EventEmitter {
  readonly id = ++last;
  readonly ipc = createIpcMain();
  readonly session: Session;
  private destroyed = false;
  private zoom = 0;

  constructor(given: WebPreferences) {
    super();
    const preferences = { contextIsolation: true, nodeIntegration: false, sandbox: true, ...given };
    if (lifecycle.sandboxed) preferences.sandbox = true;
    if (preferences.nodeIntegration || !preferences.contextIsolation || !preferences.sandbox || preferences.webviewTag)
      throw new Error('electron double: only sandboxed, isolated pages without Node and webview are doubled');
    this.session = given.session ?? sessionModule.fromPartition(given.partition ?? '');
    const doubled = onlyDoubled('webContents', this);
    all.set(this.id, doubled);
    const inner: Inner = {
      // Until the page is there, nobody may ask anything of it.
      cdp: undefined as unknown as Cdp,
      targetId: '',
      frames: createFrames(),
      preferences,
      expected: undefined,
      isolated: undefined,
      openHandler: undefined,
      close: () => {},
      loading: false,
      crashed: false,
      title: '',
      opened: Promise.resolve(),
    };
    inners.set(doubled, inner);
    inner.opened = openPage(doubled, inner);
    inner.opened.catch((fault) => {
      if (!lifecycle.leaving && !this.destroyed) console.error('electron double: no page:', fault);
    });
    app.emit('web-contents-created', newEvent(), doubled);
    // biome-ignore lint/correctness/noConstructorReturn: so that `new` gives what is loud about the rest
    return doubled;
  }

  get mainFrame(): Frame {
    return innerOf(this).frames.main;
  }
  get zoomLevel(): number {
    return this.zoom;
  }
  set zoomLevel(level: number) {
    this.setZoomLevel(level);
  }
  get zoomFactor(): number {
    return 1.2 ** this.zoom;
  }

  /** “The promise will resolve when the page has finished loading (did-finish-load), and rejects if the page fails to load”. */
  async loadURL(url: string): Promise<void> {
    const inner = innerOf(this);
    await inner.opened;
    this.mustLive();
    if (!URL.canParse(url)) throw new Error(`ERR_INVALID_URL (-300) loading '${url}'`);
    const finished = new Promise<void>((done) => this.once('did-finish-load', () => done()));
    inner.expected = withoutHash(toInner(url));
    const { errorText, loaderId } = await inner.cdp.send('Page.navigate', { url: toInner(url) });
    if (errorText !== undefined) {
      const code = errorText.replace('net::', '');
      this.emit('did-fail-load', newEvent(), -2, code, url, true, 1, 1);
      throw Object.assign(new Error(`${code} (-2) loading '${url}'`), { code, errno: -2, url });
    }
    if (loaderId !== undefined) await finished;
  }
  loadFile(path: string): Promise<void> {
    return this.loadURL(pathToFileURL(resolve(theRun().appPath, path)).href);
  }
  reload(): void {
    const inner = innerOf(this);
    inner.expected = withoutHash(toInner(this.mainFrame.url));
    inner.cdp.send('Page.reload').catch(() => {});
  }
  reloadIgnoringCache(): void {
    this.reload();
  }
  getURL(): string {
    return this.mainFrame.url === 'about:blank' ? '' : this.mainFrame.url;
  }
  getTitle(): string {
    return innerOf(this).title;
  }
  isLoading(): boolean {
    return innerOf(this).loading;
  }
  isCrashed(): boolean {
    return innerOf(this).crashed;
  }
  isDestroyed(): boolean {
    return this.destroyed;
  }
  getType(): 'window' {
    return 'window';
  }
  /** “Sets the handler for when the renderer requests a new window. Return {action: 'deny'} to cancel.” */
  setWindowOpenHandler(handler: OpenHandler): void {
    innerOf(this).openHandler = handler;
  }

  send(channel: string, ...args: unknown[]): void {
    this.mustLive();
    if (typeof channel !== 'string') throw new TypeError('Missing required channel argument');
    tell(innerOf(this), { tell: 'send', channel, args: cloned(args) });
  }
  async executeJavaScript(code: string): Promise<unknown> {
    const inner = innerOf(this);
    await inner.opened;
    const asked = { expression: code, awaitPromise: true, returnByValue: true };
    const { result, exceptionDetails } = await inner.cdp.send('Runtime.evaluate', asked);
    if (exceptionDetails)
      throw new Error(
        'Script failed to execute, this normally means an error was thrown. Check the renderer console for the error.',
      );
    return result.value;
  }

  /** Kept, and not seen in the page: Chromium’s protocol has no zoom of this kind. */
  setZoomLevel(level: number): void {
    this.zoom = level;
  }
  getZoomLevel(): number {
    return this.zoom;
  }
  setZoomFactor(factor: number): void {
    this.setZoomLevel(Math.log(factor) / Math.log(1.2));
  }
  getZoomFactor(): number {
    return this.zoomFactor;
  }
  async printToPDF(options: Electron.PrintToPDFOptions): Promise<Buffer> {
    const { landscape = false, printBackground = false, scale = 1, preferCSSPageSize = false } = options;
    const { cdp } = innerOf(this);
    const { data } = await cdp.send('Page.printToPDF', { landscape, printBackground, scale, preferCSSPageSize });
    return Buffer.from(data, 'base64');
  }
  print(
    options?: Electron.WebContentsPrintOptions,
    callback?: (success: boolean, failureReason: string) => void,
  ): void {
    note('webContents.print', this.id, options);
    callback?.(true, '');
  }
  replaceMisspelling(text: string): void {
    note('webContents.replaceMisspelling', text);
    this.ask((cdp) => cdp.send('Input.insertText', { text }));
  }
  undo(): void {
    this.edit('undo');
  }
  redo(): void {
    this.edit('redo');
  }
  cut(): void {
    this.edit('cut');
  }
  copy(): void {
    this.edit('copy');
  }
  paste(): void {
    this.edit('paste');
  }
  pasteAndMatchStyle(): void {
    this.edit('pasteAndMatchStyle');
  }
  delete(): void {
    this.edit('delete');
  }
  selectAll(): void {
    this.edit('selectAll');
  }
  focus(): void {
    this.ask((cdp) => cdp.send('Page.bringToFront'));
  }
  openDevTools(): void {
    note('webContents.openDevTools', this.id);
  }
  /** “Forcefully terminates the renderer process that is currently hosting this webContents.” */
  forcefullyCrashRenderer(): void {
    this.ask((cdp) => cdp.send('Page.crash'));
  }
  close(options?: Electron.CloseOpts): void {
    innerOf(this).close(options?.waitForBeforeUnload ?? false);
  }

  private edit(command: EditCommand): void {
    this.ask((cdp) => cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', commands: [command] }));
  }
  private ask(run: (cdp: Cdp) => Promise<unknown>): void {
    this.mustLive();
    const inner = innerOf(this);
    // The page may go while it is asked.
    inner.opened.then(() => run(inner.cdp)).catch(() => {});
  }
  private mustLive(): void {
    if (this.destroyed) throw new TypeError('Object has been destroyed');
  }

  static getAllWebContents(): WebContents[] {
    return [...all.values()];
  }
  static fromId(id: number): WebContents | undefined {
    return all.get(id);
  }
  static fromDevToolsTargetId(targetId: string): WebContents | undefined {
    return [...all.values()].find((each) => innerOf(each).targetId === targetId);
  }
  static fromFrame(frame: unknown): WebContents | undefined {
    return [...all.values()].find((each) => each.mainFrame === frame);
  }
  /** The page has gone: by the double only. */
  static end(contents: WebContents): void {
    if (contents.destroyed) return;
    contents.destroyed = true;
    innerOf(contents).frames.detach();
    all.delete(contents.id);
    contents.emit('destroyed');
  }
}

/** Says in the page what `prefers-color-scheme` is. */
export function colourPage(contents: WebContents, dark: boolean): void {
  const inner = innerOf(contents);
  const features = [{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }];
  // The page may go while it is told.
  inner.opened.then(() => inner.cdp.send('Emulation.setEmulatedMedia', { features })).catch(() => {});
}

/** Closes the page in Chromium without asking it. */
export async function closeTarget(contents: WebContents): Promise<void> {
  const { opened, targetId } = innerOf(contents);
  await opened.catch(() => {});
  await theChromium()
    .connection.send('Target.closeTarget', { targetId: targetId || innerOf(contents).targetId })
    .catch(() => {});
}

function cloned(args: unknown[]): string {
  try {
    return toText(args);
  } catch {
    throw new Error('Failed to serialize arguments');
  }
}
