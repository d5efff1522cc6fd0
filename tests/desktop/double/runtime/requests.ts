import type { Cdp } from './cdp.ts';
import { newEvent } from './event.ts';
import type { Frame } from './frames.ts';
import { toInner, toOuter } from './schemes.ts';
import { innerSession } from './session.ts';
import type { Inner, WebContents } from './web-contents.ts';

declare const cdp: Cdp;
type Paused = Parameters<Parameters<typeof cdp.on<'Fetch.requestPaused'>>[1]>[0];
type Reason = NonNullable<Parameters<typeof cdp.send<'Fetch.failRequest'>>[1]>['errorReason'];

/** Decides on every request of a page: navigation, permissions, webRequest, protocol handlers. */
export async function followRequests(contents: WebContents, inner: Inner): Promise<void> {
  const { cdp } = inner;
  cdp.on('Fetch.requestPaused', (paused) => {
    decide(contents, inner, paused).catch((fault) => {
      if (!contents.isDestroyed()) console.error('electron double: a request failed:', fault);
      cdp.send('Fetch.failRequest', { requestId: paused.requestId, errorReason: 'Failed' }).catch(() => {});
    });
  });
  await cdp.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
}

async function decide(contents: WebContents, inner: Inner, paused: Paused): Promise<void> {
  const { requestId, request, resourceType, frameId } = paused;
  const url = toOuter(request.url);
  const frame = inner.frames.find(frameId) ?? inner.frames.main;
  const isDocument = resourceType === 'Document';
  const isMain = frame === inner.frames.main;
  const fail = (errorReason: Reason) => inner.cdp.send('Fetch.failRequest', { requestId, errorReason });

  if (isDocument) {
    if (paused.redirectedRequestId !== undefined) {
      const event = newEvent({ url, isSameDocument: false, isMainFrame: isMain, frame });
      contents.emit('will-redirect', event, url, false, isMain, 1, frame.routingId);
      if (event.defaultPrevented) return void (await fail('Aborted'));
    } else if (!isAsked(inner, isMain, request.url) && !mayNavigate(contents, frame, isMain, url))
      return void (await fail('Aborted'));
    await innerSession(contents.session).permissions.apply(contents, url);
  }
  const { webRequest, handlerOf } = innerSession(contents.session);
  const details = {
    id: 0,
    url,
    method: request.method,
    resourceType: isDocument ? (isMain ? 'mainFrame' : 'subFrame') : (kinds.get(resourceType) ?? 'other'),
    webContentsId: contents.id,
    referrer: '',
    timestamp: Date.now(),
  } as const;
  const before = await webRequest.before({ ...details, uploadData: [] } as never);
  if (before.cancel) return void (await fail('BlockedByClient'));
  if (before.redirectURL !== undefined)
    return void (await inner.cdp.send('Fetch.continueRequest', { requestId, url: toInner(before.redirectURL) }));

  const handler = handlerOf(new URL(url).protocol.slice(0, -1));
  if (!handler) {
    // A scheme of ours that nobody answers for.
    if (url !== request.url) return void (await fail('Failed'));
    return void (await inner.cdp.send('Fetch.continueRequest', { requestId }));
  }
  const response = await handler(newRequest(url, request));
  if (!(response instanceof Response) || response.type === 'error') return void (await fail('Failed'));
  const headers = Object.fromEntries([...response.headers].map(([name, value]) => [name, [value]]));
  const received = await webRequest.headersReceived({
    ...details,
    responseHeaders: headers,
    statusCode: response.status,
    statusLine: `HTTP/1.1 ${response.status}`,
  } as never);
  if (received.cancel) return void (await fail('BlockedByClient'));
  await inner.cdp.send('Fetch.fulfillRequest', {
    requestId,
    responseCode: response.status,
    responseHeaders: Object.entries(received.responseHeaders ?? headers).flatMap(([name, values]) =>
      [values].flat().map((value) => ({ name, value })),
    ),
    body: Buffer.from(await response.arrayBuffer()).toString('base64'),
  });
}

const kinds = new Map<string, string>([
  ['Stylesheet', 'stylesheet'],
  ['Script', 'script'],
  ['Image', 'image'],
  ['Font', 'font'],
  ['XHR', 'xhr'],
  ['Fetch', 'xhr'],
  ['Media', 'media'],
  ['WebSocket', 'webSocket'],
]);

/** “This event will not emit when the navigation is started programmatically with APIs like webContents.loadURL”. */
function isAsked(inner: Inner, isMain: boolean, url: string): boolean {
  if (!isMain || inner.expected !== withoutHash(url)) return false;
  inner.expected = undefined;
  return true;
}

function mayNavigate(contents: WebContents, frame: Frame, isMainFrame: boolean, url: string): boolean {
  const details = { url, isSameDocument: false, isMainFrame, frame, initiator: frame };
  const event = newEvent(details);
  contents.emit('will-frame-navigate', event);
  if (isMainFrame) contents.emit('will-navigate', event, url, false, true, frame.processId, frame.routingId);
  return !event.defaultPrevented;
}

export function withoutHash(url: string): string {
  return url.split('#')[0]!;
}

function newRequest(url: string, request: Paused['request']): Request {
  const headers = Object.entries(request.headers).filter(
    ([name]) => !/^(?:host|connection|content-length)$/i.test(name),
  );
  const body = /^(?:GET|HEAD)$/.test(request.method) ? undefined : bodyOf(request);
  return new Request(url, { method: request.method, headers, ...(body === undefined ? {} : { body }) });
}

function bodyOf({ postDataEntries = [], postData }: Paused['request']): Buffer<ArrayBuffer> | string | undefined {
  const pieces = postDataEntries.flatMap(({ bytes }) => (bytes === undefined ? [] : [Buffer.from(bytes, 'base64')]));
  return pieces.length > 0 ? Buffer.concat(pieces) : postData;
}
