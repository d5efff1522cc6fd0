import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createDesk, type Desk } from './desk.ts';

/** A page that got code of someone else into it: what it may reach of the shell, of the disk and of the world. */

let desk: Desk;
let home = '';
/** Addresses that the shell was asked to open outside since the last look. */
let outside: () => Promise<string[]>;
beforeAll(async () => {
  desk = await createDesk();
  await desk.start();
  home = desk.page.url();
});
afterAll(() => desk.close());
beforeEach(async () => {
  outside = await desk.listenOutside();
});

test('the page has one function and nothing else', async () => {
  const found = await desk.page.evaluate(() => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const usual = new Set(Object.getOwnPropertyNames(frame.contentWindow));
    frame.remove();
    // A library of the page keeps notes for itself there, and frames have numbers.
    const own = Object.getOwnPropertyNames(window).filter((name) => !usual.has(name) && !/^(?:\d+$|__zod_)/.test(name));
    const { writable, configurable } = Object.getOwnPropertyDescriptor(window, 'assay') ?? {};
    return { own, kind: typeof window.assay, members: Object.keys(window.assay ?? {}), writable, configurable };
  });
  expect(found).toEqual({ own: ['assay'], kind: 'function', members: [], writable: false, configurable: false });
  for (const name of ['require', 'process', 'Buffer', 'module', 'global', 'ipcRenderer', 'electron'])
    expect(await desk.page.evaluate((name) => name in window, name), name).toBe(false);
});

test('a frame has no function', async () => {
  const found = await desk.page.evaluate(async (home) => {
    const kinds: string[] = [];
    for (const address of ['', home, 'data:text/html,<p>']) {
      const frame = document.createElement('iframe');
      if (address) frame.src = address;
      document.body.append(frame);
      await new Promise((done) => setTimeout(done, 150));
      try {
        kinds.push(typeof (frame.contentWindow as Window | null)?.assay);
      } catch {
        kinds.push('out of reach');
      }
      frame.remove();
    }
    return kinds;
  }, home);
  expect(found).toEqual(['undefined', expect.stringMatching(/^(?:undefined|out of reach)$/), 'out of reach']);
});

const addresses = [
  'https://foreign.example/',
  'http://127.0.0.1:9/',
  'file:///etc/passwd',
  'data:text/html,<p>foreign',
  'assay://foreign/',
  'chrome://version/',
  'assay://app/stopped.html',
];

describe('leading the window elsewhere', () => {
  test.each(addresses)('the window does not go to %s', async (address) => {
    await desk.page.evaluate((address) => {
      setTimeout(() => {
        location.href = address;
      });
    }, address);
    await pause(250);
    expect(desk.page.url()).toBe(home);
    expect(await desk.page.evaluate(() => document.getElementById('root') !== null)).toBe(true);
    expect(await outside()).toEqual([]);
  });

  test('no form, refresh or link leads it away', async () => {
    await desk.page.evaluate(() => {
      const form = document.createElement('form');
      form.action = 'https://foreign.example/';
      const refresh = document.createElement('meta');
      refresh.httpEquiv = 'refresh';
      refresh.content = '0; url=https://foreign.example/';
      const link = document.createElement('a');
      link.href = 'https://foreign.example/';
      document.body.append(form, refresh, link);
      form.submit();
      link.click();
    });
    await pause(300);
    expect(desk.page.url()).toBe(home);
  });
});

describe('opening windows', () => {
  test.each([...addresses.filter((address) => !/^https?:/.test(address)), 'javascript:alert(1)', 'about:blank', ''])(
    'there is no new window of %s, and nothing is opened outside',
    async (address) => {
      const shown = desk.app.windows().length;
      expect(await desk.page.evaluate((address) => window.open(address) === null, address)).toBe(true);
      await pause(200);
      expect(desk.app.windows()).toHaveLength(shown);
      expect(await outside()).toEqual([]);
    },
  );

  test.each([
    'smb://foreign.example/share',
    'ms-msdt:/id',
    'vscode://file/etc/passwd',
    'file://foreign.example/share/a.exe',
  ])('%s is not handed to the system', async (address) => {
    await desk.page.evaluate((address) => void window.open(address), address);
    await pause(200);
    expect(await outside()).toEqual([]);
  });

  test('no <webview> can be made', async () => {
    const alive = await desk.page.evaluate(() => {
      const made = document.createElement('webview');
      made.setAttribute('src', 'https://foreign.example/');
      document.body.append(made);
      const found = 'getWebContentsId' in made;
      made.remove();
      return found;
    });
    expect(alive).toBe(false);
  });
});

describe('asking for what the computer has', () => {
  test.each(['camera', 'microphone', 'geolocation', 'notifications', 'midi', 'clipboard-read', 'local-fonts'])(
    '%s is refused',
    async (name) => {
      const state = await desk.page.evaluate(
        (name) => navigator.permissions.query({ name: name as PermissionName }).then(({ state }) => state),
        name,
      );
      expect(state).toBe('denied');
    },
  );

  test('and so it is when it is asked for', async () => {
    const answers = await desk.page.evaluate(async () => ({
      notification: await Notification.requestPermission(),
      camera: await navigator.mediaDevices.getUserMedia({ video: true }).catch((fault: Error) => fault.name),
      place: await new Promise((done) =>
        navigator.geolocation.getCurrentPosition(
          () => done('told'),
          ({ code }) => done(code),
        ),
      ),
    }));
    // Where there is no camera, that is what is said.
    const camera = expect.stringMatching(/^Not(?:Allowed|Found)Error$/);
    expect(answers).toEqual({ notification: 'denied', camera, place: 1 });
  });
});

describe('reaching out', () => {
  test.each(['https://foreign.example/', 'http://127.0.0.1:9/'])(
    'nothing is fetched from %s, and nothing sent there',
    async (address) => {
      // That there is no network proves nothing: the policy of the page has to be what forbids it.
      const forbidden = await desk.page.evaluate(async (address) => {
        const forbidden: string[] = [];
        const note = ({ effectiveDirective }: SecurityPolicyViolationEvent) => forbidden.push(effectiveDirective);
        document.addEventListener('securitypolicyviolation', note);
        await fetch(address).catch(() => {});
        navigator.sendBeacon(address, 'words of a report');
        new Image().src = address;
        const style = document.createElement('link');
        style.rel = 'stylesheet';
        style.href = address;
        document.head.append(style);
        await new Promise((done) => setTimeout(done, 100));
        document.removeEventListener('securitypolicyviolation', note);
        style.remove();
        return forbidden.sort();
      }, address);
      expect(forbidden).toEqual(['connect-src', 'connect-src', 'img-src', 'style-src-elem']);
    },
  );

  test('no file is read by its address', async () => {
    const read = await desk.page.evaluate(async () => {
      const picture = new Image();
      const shown = new Promise((done) => {
        picture.onload = () => done('shown');
        picture.onerror = () => done('refused');
      });
      picture.src = 'file:///usr/share/pixmaps/debian-logo.png';
      const text = await fetch('file:///etc/passwd').then(
        (answer) => answer.text(),
        () => 'refused',
      );
      return [text, await shown];
    });
    expect(read).toEqual(['refused', 'refused']);
  });

  test('no socket is opened', async () => {
    const got = await desk.page.evaluate(
      () =>
        new Promise((done) => {
          document.addEventListener('securitypolicyviolation', () => done('refused'), { once: true });
          try {
            new WebSocket('wss://foreign.example/').onopen = () => done('open');
          } catch {
            done('refused');
          }
        }),
    );
    expect(got).toBe('refused');
  });
});

test('no text is run as code', async () => {
  const ran = await desk.page.evaluate(async () => {
    // From a timer: what a debugger runs is excused from the page's policy.
    const late = (run: () => unknown) =>
      new Promise((done) =>
        setTimeout(() => {
          try {
            done(run());
          } catch {
            done('refused');
          }
        }),
      );
    const scripted = (write: (script: HTMLScriptElement) => void) =>
      late(() => {
        const script = document.createElement('script');
        write(script);
        document.body.append(script);
        return (window as { ran?: string }).ran ?? 'refused';
      });
    return [
      // biome-ignore lint/security/noGlobalEval: that it does not work is what is tested
      await late(() => globalThis.eval('"ran"')),
      await late(() => new Function('return "ran"')()),
      await scripted((script) => {
        script.textContent = 'window.ran = "ran"';
      }),
      await late(() => {
        document.body.insertAdjacentHTML('beforeend', '<img src="x:" onerror="window.ran = 1">');
        return 'inserted';
      }),
    ];
  });
  expect(ran).toEqual(['refused', 'refused', 'refused', 'refused']);
});

const pause = (time: number) => new Promise((done) => setTimeout(done, time));
