import { describe, expect, test } from 'vitest';
import { createAnswers } from '../../../electron/desktop/answers.ts';
import { guardContents, guardSession } from '../../../electron/desktop/guards.ts';
import {
  isOwnPage,
  mayGoTo,
  mayLoad,
  maySend,
  mayUse,
  outsideAddress,
  PAGE,
} from '../../../electron/desktop/own-page.ts';

/** Each line of defence by itself: in the running app one hides that another is missing. */

const lookalikes = [
  'assay://app.foreign.example/',
  'assay://application/',
  'assay://app@foreign.example/',
  'assay://foreign/app/',
  'assay:app',
  'https://app/',
  'file:///app/',
  'data:text/html,assay://app/',
  'about:blank',
  '',
];

test.each(lookalikes)('“%s” is no page of ours: it may not be shown, send or be gone to', (address) => {
  expect(isOwnPage(address)).toBe(false);
  expect(mayGoTo(address)).toBe(false);
  expect(maySend({ isOurs: true, isMainFrame: true, address })).toBe(false);
  expect(mayUse('clipboard-sanitized-write', { requestingUrl: address, isMainFrame: true })).toBe(false);
});

test.each([
  { isOurs: false, isMainFrame: true, address: PAGE },
  { isOurs: true, isMainFrame: false, address: PAGE },
  { isOurs: true, isMainFrame: true, address: undefined },
])('only the main frame of a window of ours may send: %o', (sender) => {
  expect(maySend(sender)).toBe(false);
  expect(maySend({ isOurs: true, isMainFrame: true, address: PAGE })).toBe(true);
});

test.each([
  ...lookalikes.filter((address) => !address.startsWith('data:')),
  'http://127.0.0.1/',
  'ws://foreign.example/',
  'file:///etc/passwd',
  'devtools://devtools/',
])('nothing is loaded from “%s”', (address) => {
  expect(mayLoad(address, false)).toBe(false);
  expect(mayLoad(`${PAGE}assets/main.js`, false)).toBe(true);
});

test.each([
  'file:///etc/passwd',
  'smb://foreign.example/share',
  'javascript:alert(1)',
  'ms-msdt:/id',
  'vscode://file/x',
  'assay://app/',
  'https://user:secret@foreign.example/',
  `https://foreign.example/${'x'.repeat(3000)}`,
  'no address',
])('“%.40s” is not handed to the system', (address) => {
  expect(outsideAddress(address)).toBeUndefined();
});

test('web and mail addresses are', () => {
  for (const address of ['https://example.org/a?b#c', 'http://example.org/', 'mailto:someone@example.org'])
    expect(outsideAddress(address)).toBe(address);
});

test.each(['media', 'geolocation', 'notifications', 'clipboard-read', 'midi', 'fullscreen', 'openExternal', 'hid'])(
  'the permission %s is refused to our own page',
  (permission) => {
    expect(mayUse(permission, { requestingUrl: PAGE, isMainFrame: true })).toBe(false);
  },
);

describe('what Electron asks', () => {
  const contents = () => {
    const hearing = new Map<string, (event: never) => void>();
    const opened: string[] = [];
    let opener: (asked: { url: string }) => { action: string } = () => ({ action: 'allow' });
    guardContents(
      {
        on: (event: string, hear: (event: never) => void) => hearing.set(event, hear),
        setWindowOpenHandler(handler) {
          opener = handler;
        },
      },
      (address) => opened.push(address),
    );
    const isPrevented = (event: string, about: object = {}) => {
      let prevented = false;
      hearing.get(event)?.({ ...about, preventDefault: () => (prevented = true) } as never);
      return prevented;
    };
    return { isPrevented, open: (url: string) => opener({ url }).action, opened };
  };

  test.each([...lookalikes, 'https://foreign.example/'])(
    'going to “%s” is prevented, in the window and in a frame',
    (url) => {
      const { isPrevented } = contents();
      expect(isPrevented('will-navigate', { url })).toBe(true);
      expect(isPrevented('will-frame-navigate', { url, isMainFrame: true })).toBe(true);
    },
  );

  test('a frame goes nowhere, not even to our own page; the window only there', () => {
    const { isPrevented } = contents();
    expect(isPrevented('will-frame-navigate', { url: PAGE, isMainFrame: false })).toBe(true);
    expect(isPrevented('will-navigate', { url: PAGE })).toBe(false);
    expect(isPrevented('will-redirect', { url: PAGE })).toBe(true);
  });

  test('no webview is attached, and no page keeps its window from closing', () => {
    const { isPrevented } = contents();
    expect(isPrevented('will-attach-webview')).toBe(true);
    expect(isPrevented('will-prevent-unload')).toBe(true);
  });

  test('every window is denied; what may go outside goes there', () => {
    const { open, opened } = contents();
    for (const url of [...lookalikes, 'https://example.org/', PAGE]) expect(open(url)).toBe('deny');
    expect(opened).toEqual(['https://app/', 'https://example.org/']);
  });

  test('permissions, devices, requests and downloads are refused', () => {
    const asked = { requests: [] as boolean[], downloads: 0 };
    const handlers: Record<string, (...given: never[]) => unknown> = {};
    guardSession(
      {
        setPermissionRequestHandler: (handler) => void Object.assign(handlers, { request: handler }),
        setPermissionCheckHandler: (handler) => void Object.assign(handlers, { check: handler }),
        setDevicePermissionHandler: (handler) => void Object.assign(handlers, { device: handler }),
        webRequest: { onBeforeRequest: (hear) => void Object.assign(handlers, { load: hear }) },
        on: (_event, hear) => void hear({ preventDefault: () => asked.downloads++ }),
      },
      false,
    );
    const ours = { requestingUrl: PAGE, isMainFrame: true };
    const answer = (may: boolean) => asked.requests.push(may);
    handlers.request?.(...([{}, 'media', answer, ours] as never[]));
    expect(asked).toEqual({ requests: [false], downloads: 1 });
    expect(handlers.check?.(...([{}, 'notifications', PAGE, ours] as never[]))).toBe(false);
    expect(handlers.device?.()).toBe(false);
    const cancels: boolean[] = [];
    for (const url of ['https://foreign.example/', PAGE])
      handlers.load?.(...([{ url }, ({ cancel }: { cancel: boolean }) => cancels.push(cancel)] as never[]));
    expect(cancels).toEqual([true, false]);
  });
});

describe('the answers of the scheme', () => {
  const file = { type: 'text/html', body: new Uint8Array(), kept: false };
  const answers = createAnswers(new Map([['/', file]]));

  test.each([
    'assay://foreign/',
    'assay://app/../secret',
    'assay://app/%2e%2e/secret',
    'assay://app/?x',
    'assay://app//etc/passwd',
    'none',
  ])('“%s” is not answered', (address) => {
    // What leads upwards is the page itself by then, and no file outside.
    const { status, body } = answers('GET', address);
    expect(status >= 400 || body === file.body).toBe(true);
    if (!address.includes('..')) expect(status).toBeGreaterThanOrEqual(400);
  });

  test('only GET is answered, and always with the policy of the page', () => {
    expect(answers('POST', PAGE).status).toBe(405);
    for (const [method, address] of [
      ['GET', PAGE],
      ['GET', 'assay://app/none'],
      ['PUT', PAGE],
    ] as const)
      expect(answers(method, address).headers).toMatchObject({
        'content-security-policy': expect.stringContaining("default-src 'none'"),
      });
  });
});
