import { type Asking, mayGoTo, mayLoad, mayUse, outsideAddress } from './own-page.ts';

/** What is used of Electron’s contents of a window. */
type Going = { preventDefault: () => void };
type Contents = {
  on(event: 'will-navigate', hear: (going: Going & { url: string }) => void): unknown;
  on(event: 'will-frame-navigate', hear: (going: Going & { url: string; isMainFrame: boolean }) => void): unknown;
  on(event: 'will-redirect', hear: (going: Going) => void): unknown;
  on(event: 'will-attach-webview', hear: (going: Going) => void): unknown;
  on(event: 'will-prevent-unload', hear: (going: Going) => void): unknown;
  setWindowOpenHandler(handler: (asked: { url: string }) => { action: 'deny' }): void;
};

/** Nothing but the page itself may be shown, and nothing opens a window; a link of a report goes to the system. */
export function guardContents(contents: Contents, openOutside: (address: string) => void): void {
  contents.on('will-navigate', (going) => {
    if (!mayGoTo(going.url)) going.preventDefault();
  });
  contents.on('will-frame-navigate', (going) => {
    if (!going.isMainFrame || !mayGoTo(going.url)) going.preventDefault();
  });
  contents.on('will-redirect', (going) => going.preventDefault());
  contents.on('will-attach-webview', (going) => going.preventDefault());
  // What is unsaved is kept when the page is left, and nobody is asked.
  contents.on('will-prevent-unload', (going) => going.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    const address = outsideAddress(url);
    if (address !== undefined) openOutside(address);
    return { action: 'deny' };
  });
}

/** What is used of Electron’s session. */
type Session = {
  setPermissionRequestHandler(
    handler: (contents: unknown, permission: string, answer: (may: boolean) => void, asking: Asking) => void,
  ): void;
  setPermissionCheckHandler(
    handler: (contents: unknown, permission: string, origin: string, asking: Asking) => boolean,
  ): void;
  setDevicePermissionHandler(handler: () => boolean): void;
  webRequest: {
    onBeforeRequest(hear: (request: { url: string }, answer: (reply: { cancel: boolean }) => void) => void): void;
  };
  on(event: 'will-download', hear: (download: Going) => void): unknown;
};

/** The page needs nothing of the machine, loads nothing that is not its own, and stores no files: the host does. */
export function guardSession(session: Session, devtools: boolean): void {
  session.setPermissionRequestHandler((_contents, permission, answer, asking) => answer(mayUse(permission, asking)));
  session.setPermissionCheckHandler((_contents, permission, _origin, asking) => mayUse(permission, asking));
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !mayLoad(url, devtools) }));
  session.on('will-download', (download) => download.preventDefault());
}
