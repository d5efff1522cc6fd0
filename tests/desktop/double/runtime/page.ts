import type { FromPage } from '../page/setup.ts';
import { app } from './app.ts';
import type { Cdp } from './cdp.ts';
import { followDownloads } from './downloads.ts';
import { newEvent } from './event.ts';
import { hearIpc, tell } from './messages.ts';
import { addPageScripts, ISOLATED } from './page-scripts.ts';
import { followRequests } from './requests.ts';
import { theChromium } from './run.ts';
import { toOuter } from './schemes.ts';
import type { Inner, WebContents } from './web-contents.ts';
import { askToOpen, closePopups } from './window-open.ts';

/** Makes the page in Chromium and says what happens in it as Electron does. */
export async function openPage(contents: WebContents, inner: Inner): Promise<void> {
  const { connection } = theChromium();
  const { targetId } = await connection.send('Target.createTarget', { url: 'about:blank', newWindow: true });
  const { sessionId } = await connection.send('Target.attachToTarget', { targetId, flatten: true });
  const cdp = connection.session(sessionId);
  Object.assign(inner, { cdp, targetId });
  followLoading(contents, inner, cdp);
  followContexts(inner, cdp);
  followDownloads(contents, cdp);
  closePopups(contents, inner);
  cdp.on('Runtime.bindingCalled', ({ name, payload }) => {
    if (name === 'toDouble') hear(contents, inner, JSON.parse(payload) as FromPage);
  });
  cdp.on('Runtime.consoleAPICalled', ({ type, args }) => {
    const message = args.map((each) => String(each.value ?? each.description ?? '')).join(' ');
    contents.emit('console-message', newEvent({ level: type, message, frame: inner.frames.main }));
  });
  cdp.on('Inspector.targetCrashed', () => {
    Object.assign(inner, { crashed: true, isolated: undefined });
    // What Electron gives where the renderer ended by a trap.
    const details = { reason: 'crashed', exitCode: 5 };
    contents.emit('render-process-gone', newEvent(), details);
    app.emit('render-process-gone', newEvent(), contents, details);
  });
  await Promise.all([cdp.send('Page.enable'), cdp.send('Runtime.enable'), cdp.send('Inspector.enable')]);
  await addPageScripts(cdp, inner.preferences.preload);
  await followRequests(contents, inner);
}

function followLoading(contents: WebContents, inner: Inner, cdp: Cdp): void {
  const { frames, targetId } = inner;
  const { main } = frames;
  frames.follow(cdp, targetId, {
    navigated(frame) {
      if (frame === main) {
        inner.crashed = false;
        contents.emit('did-navigate', newEvent(), frame.url, 200, 'OK');
      }
      contents.emit('did-frame-navigate', newEvent(), frame.url, 200, 'OK', frame === main, 1, frame.routingId);
    },
    navigatedInPage: (frame) =>
      contents.emit('did-navigate-in-page', newEvent(), frame.url, frame === main, 1, frame.routingId),
  });
  cdp.on('Page.frameStartedNavigating', ({ frameId, url, navigationType }) => {
    const isMainFrame = frameId === targetId;
    const isSameDocument = /samedocument/i.test(navigationType);
    const details = { url: toOuter(url), isSameDocument, isMainFrame, frame: frames.find(frameId) };
    contents.emit('did-start-navigation', newEvent(details), details.url, isSameDocument, isMainFrame, 1, 1);
  });
  cdp.on('Page.frameStartedLoading', ({ frameId }) => {
    if (frameId !== targetId) return;
    inner.loading = true;
    contents.emit('did-start-loading');
  });
  cdp.on('Page.frameStoppedLoading', ({ frameId }) => {
    if (frameId !== targetId) return;
    inner.loading = false;
    contents.emit('did-stop-loading');
  });
  cdp.on('Page.domContentEventFired', () => contents.emit('dom-ready', newEvent()));
  cdp.on('Page.loadEventFired', () => {
    if (main.url !== '' && main.url !== 'about:blank') contents.emit('did-finish-load', newEvent());
  });
}

/** Knows the isolated world of the document that is there now. */
function followContexts(inner: Inner, cdp: Cdp): void {
  cdp.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.name === ISOLATED && context.auxData?.frameId === inner.targetId) inner.isolated = context.uniqueId;
  });
  cdp.on('Runtime.executionContextDestroyed', ({ executionContextUniqueId }) => {
    if (executionContextUniqueId === inner.isolated) inner.isolated = undefined;
  });
  cdp.on('Runtime.executionContextsCleared', () => {
    inner.isolated = undefined;
  });
}

function hear(contents: WebContents, inner: Inner, message: FromPage): void {
  switch (message.tell) {
    case 'send':
    case 'invoke':
      hearIpc(contents, inner, message);
      return;
    case 'open window':
      askToOpen(inner, message);
      return;
    case 'preload failed': {
      const error = Object.assign(new Error(message.message), { stack: message.stack });
      contents.emit('preload-error', newEvent(), inner.preferences.preload, error);
      return;
    }
    case 'title':
      inner.title = message.title;
      contents.emit('page-title-updated', newEvent(), message.title, true);
      return;
    case 'context menu': {
      const spelling = { misspelledWord: '', dictionarySuggestions: [], spellcheckEnabled: true };
      const flags = { canCut: true, canCopy: true, canPaste: true, canSelectAll: true };
      const params = {
        ...message.params,
        ...spelling,
        frame: inner.frames.main,
        editFlags: flags,
        menuSourceType: 'mouse',
      };
      contents.emit('context-menu', newEvent(), { ...params, pageURL: contents.getURL() });
      return;
    }
    case 'files arrived':
      void pathsOf(inner, message.event).then((paths) => tell(inner, { tell: 'paths', event: message.event, paths }));
  }
}

/** Of the files that an event has brought, in their order; empty for one that lies nowhere. */
async function pathsOf(inner: Inner, event: number): Promise<string[]> {
  const { cdp, isolated = '' } = inner;
  const evaluate = (expression: string) =>
    cdp.send('Runtime.evaluate', { expression, uniqueContextId: isolated }).then(({ result }) => result);
  const { value: count } = await evaluate(`filesOf(${event}).length`);
  const paths: string[] = [];
  for (let place = 0; place < count; place++) {
    const { objectId = '' } = await evaluate(`filesOf(${event})[${place}]`);
    const { path } = await cdp.send('DOM.getFileInfo', { objectId }).catch(() => ({ path: '' }));
    paths.push(path);
  }
  return paths;
}
