import { afterEach, beforeEach, expect, test } from 'vitest';
import { createStage, type Stage } from './stage.ts';
import { newReport } from './steps.ts';

/** What code in the window could do, had it got in: the page is asked to, in the browser. */

let stage: Stage;
beforeEach(async () => {
  stage = await createStage();
});
afterEach(async () => {
  // The browser says of each attempt that the policy of the page forbids it; nothing else went wrong.
  const told = await stage.close().then(
    () => '',
    (error: Error) => error.message,
  );
  const others = told
    .split('\n')
    .slice(1)
    .filter((line) => !/Content Security Policy|Trusted(?:Type|Script|HTML)/.test(line));
  expect(others).toEqual([]);
});

test('the window runs no text as code, loads nothing from elsewhere, and knows neither Node nor a path', async () => {
  const page = await stage.open();
  await newReport(page, 'Wyreham');
  const outside: string[] = [];
  page.on('request', (request) => {
    if (new URL(request.url()).hostname !== '127.0.0.1' && !request.url().startsWith('data:'))
      outside.push(request.url());
  });
  // From a timer: what the driver runs itself is exempt from the policy of the page.
  const tried = await page.evaluate(
    () =>
      new Promise<Record<string, string>>((resolve) => {
        setTimeout(async () => {
          const attempt = async (work: () => unknown) => {
            try {
              await work();
              return 'done';
            } catch (error) {
              return error instanceof Error ? error.name : 'refused';
            }
          };
          const script = document.createElement('script');
          const ran = globalThis as { ran?: boolean };
          resolve({
            // biome-ignore lint/security/noGlobalEval: that is what must not run
            eval: await attempt(() => globalThis.eval('1')),
            function: await attempt(() => new Function('return 1')()),
            html: await attempt(() => {
              document.createElement('div').innerHTML = '<img src=x onerror="ran=true">';
            }),
            script: await attempt(() => {
              script.text = 'ran=true';
            }),
            policy: await attempt(() =>
              (
                globalThis as unknown as { trustedTypes: { createPolicy: (name: string, rules: object) => void } }
              ).trustedTypes.createPolicy('own', {}),
            ),
            fetch: await attempt(() => fetch('https://example.org/')),
            otherPort: await attempt(() => fetch('http://127.0.0.1:9/')),
            worker: await attempt(() => new Worker('data:text/javascript,1' as string)),
            socket: await attempt(
              () =>
                new Promise((done, fail) => {
                  const socket = new WebSocket('wss://example.org/');
                  socket.onopen = done;
                  socket.onerror = () => fail(new Error('refused'));
                }),
            ),
            ran: String(ran.ran),
            node: ['require', 'process', 'Buffer', 'module', '__dirname'].filter((name) => name in globalThis).join(),
          });
        });
      }),
  );
  const { ran, node, ...attempts } = tried;
  expect(Object.entries(attempts).filter(([, outcome]) => outcome === 'done')).toEqual([]);
  expect({ ran, node, outside }).toEqual({ ran: 'undefined', node: '', outside: [] });
  const kept = await page.evaluate(
    () => document.documentElement.outerHTML + JSON.stringify({ ...localStorage, ...sessionStorage }),
  );
  expect(kept).not.toMatch(/\/(?:home|root|tmp|Users|var)\//);
  expect(page.url()).not.toContain('code=');
});
