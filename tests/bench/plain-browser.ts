import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

/**
 * A browser as users have it, with an empty tab, and pages of it that are watched as little as can be: what tools for tests
 * turn on in a page (its console, its network, where each of its errors was made) has it read whole scripts again as it
 * starts, which no user’s does.
 */
export type PlainBrowser = {
  /** A tab; `anew`: as of a user who was nowhere yet. */
  openPage: (anew: boolean) => Promise<PlainPage>;
  close: () => Promise<void>;
};

export type PlainPage = {
  /** Is run in the page before its own scripts are. */
  begin: (script: string) => Promise<void>;
  /** Over as soon as the tab has begun to go there. */
  goTo: (url: string) => Promise<void>;
  /** The value of an expression, awaited. @throws where the expression does */
  ask: (expression: string) => Promise<unknown>;
  typeLetter: (letter: string) => Promise<void>;
  close: () => Promise<void>;
};

type Command = (method: string, params?: object, sessionId?: string) => Promise<Record<string, unknown>>;

/** @param profile where it keeps what it has seen */
export async function startPlainBrowser(program: string, profile: string, args: string[]): Promise<PlainBrowser> {
  const own = ['--headless=new', '--remote-debugging-port=0', `--user-data-dir=${profile}`, '--no-first-run'];
  const browser = spawn(program, [...own, ...args, 'about:blank'], { stdio: ['ignore', 'ignore', 'pipe'] });
  const command = await connectTo(await addressOf(browser));

  async function openPage(anew: boolean): Promise<PlainPage> {
    const { browserContextId } = anew ? await command('Target.createBrowserContext') : {};
    const { targetId } = await command('Target.createTarget', { url: 'about:blank', browserContextId });
    const { sessionId } = await command('Target.attachToTarget', { targetId, flatten: true });
    const inPage = (method: string, params?: object) => command(method, params, String(sessionId));
    await inPage('Page.enable');
    return {
      begin: async (source) => void (await inPage('Page.addScriptToEvaluateOnNewDocument', { source })),
      goTo: async (url) => void (await inPage('Page.navigate', { url })),
      async ask(expression) {
        const answer = await inPage('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
        if (answer.exceptionDetails) throw new Error(`The page failed at ${expression}`);
        return (answer.result as { value?: unknown }).value;
      },
      async typeLetter(text) {
        const key = {
          key: text,
          code: `Key${text.toUpperCase()}`,
          windowsVirtualKeyCode: text.toUpperCase().charCodeAt(0),
        };
        await inPage('Input.dispatchKeyEvent', { type: 'keyDown', text, unmodifiedText: text, ...key });
        await inPage('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
      },
      async close() {
        await command('Target.closeTarget', { targetId });
        if (browserContextId) await command('Target.disposeBrowserContext', { browserContextId });
      },
    };
  }

  return {
    openPage,
    async close() {
      const ended = once(browser, 'exit');
      await command('Browser.close');
      await ended;
    },
  };
}

function addressOf(browser: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    browser.stderr?.on('data', (chunk) => {
      said += chunk;
      const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (address) resolve(address);
    });
    browser.once('exit', (code) => reject(new Error(`The browser ended with ${code}: ${said}`)));
  });
}

async function connectTo(address: string): Promise<Command> {
  const socket = new WebSocket(address);
  const waiting = new Map<number, PromiseWithResolvers<Record<string, unknown>>>();
  let last = 0;
  socket.onmessage = ({ data }) => {
    const { id, result, error } = JSON.parse(String(data));
    const asked = waiting.get(id);
    waiting.delete(id);
    if (error) asked?.reject(new Error(error.message));
    else asked?.resolve(result);
  };
  await new Promise((resolve, reject) => {
    socket.onopen = resolve;
    socket.onerror = () => reject(new Error(`The browser does not answer at ${address}.`));
  });
  return (method, params = {}, sessionId) => {
    const asked = Promise.withResolvers<Record<string, unknown>>();
    waiting.set(++last, asked);
    socket.send(JSON.stringify({ id: last, method, params, ...(sessionId && { sessionId }) }));
    return asked.promise;
  };
}
