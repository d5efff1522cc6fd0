import type { HandlerDetails } from 'electron';
import type { FromPage } from '../page/setup.ts';
import { notDoubled } from './not-doubled.ts';
import { theChromium } from './run.ts';
import { toOuter } from './schemes.ts';
import type { Inner, WebContents } from './web-contents.ts';

/** Milliseconds that a page which another client of Chromium still attaches to is left alone. */
const GRACE = 300;

/** “Called before creating a window when a new window is requested by the renderer, e.g. by window.open(), a link with target="_blank", shift+clicking on a link, or submitting a form”. */
export function askToOpen(inner: Inner, { url, name, features }: Extract<FromPage, { tell: 'open window' }>): void {
  const details = { url: toOuter(url), frameName: name, features, disposition: 'foreground-tab', referrer: NOBODY };
  const answer = inner.openHandler?.(details as HandlerDetails) ?? { action: 'allow' };
  if (answer.action === 'allow') notDoubled('a window that a page may open');
}

const NOBODY = { url: '', policy: 'default' };

/** Closes what a page has opened in a way that page/main-world.ts does not see, and asks all the same. */
export function closePopups(contents: WebContents, inner: Inner): void {
  const { connection } = theChromium();
  connection.on('Target.targetCreated', ({ targetInfo }) => {
    if (targetInfo.type !== 'page' || targetInfo.openerId !== inner.targetId || contents.isDestroyed()) return;
    const { targetId, url } = targetInfo;
    setTimeout(() => connection.send('Target.closeTarget', { targetId }).catch(() => {}), GRACE);
    askToOpen(inner, { tell: 'open window', url, name: '', features: '' });
  });
}
