import type { Cdp } from './cdp.ts';
import { newEvent } from './event.ts';
import { theChromium } from './run.ts';
import { toOuter } from './schemes.ts';
import type { WebContents } from './web-contents.ts';

/** “Emitted when Electron is about to download item in webContents. Calling event.preventDefault() will cancel the download”. */
export function followDownloads(contents: WebContents, cdp: Cdp): void {
  cdp.on('Page.downloadWillBegin', ({ guid, url, suggestedFilename }) => {
    const event = newEvent();
    const item = { getURL: () => toOuter(url), getFilename: () => suggestedFilename };
    contents.session.emit('will-download', event, item, contents);
    if (!event.defaultPrevented) console.error('electron double: a download that main allows is not doubled');
    theChromium()
      .connection.send('Browser.cancelDownload', { guid })
      // It may have been cancelled by the browser itself.
      .catch(() => {});
  });
}
