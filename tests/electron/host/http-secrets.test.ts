import { describe, expect, test } from 'vitest';
import { type HttpHost, type HttpHostOptions, startHttpHost } from '../../../electron/host/http-host.ts';
import { ask, codeOf, pageHeaders } from './http-client.ts';
import { call, calls, host, rendererDir, send, setUpHost, token, withHost } from './http-desk.ts';

setUpHost();

describe('the token', () => {
  test('is 256 bits', () => {
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
  });

  test('is wanted for every call', async () => {
    const before = calls.length;
    const wrong = [
      undefined,
      '',
      'Bearer ',
      'Bearer x',
      token,
      `bearer ${token}`,
      `Bearer ${token.slice(1)}`,
      `Bearer ${token}x`,
      `Bearer ${'A'.repeat(token.length)}`,
    ];
    for (const authorization of wrong) expect((await call({ authorization })).status, authorization).toBe(401);
    expect(calls.length).toBe(before);
  });

  test('does not travel in addresses or cookies', async () => {
    expect(host.url).not.toContain(token);
    expect((await call({ authorization: undefined, cookie: `token=${token}` })).status).toBe(401);
    expect((await call({ authorization: undefined }, `/api/echo?token=${token}`)).status).toBe(401);
  });

  test('of another host is not accepted', async () => {
    await withHost({}, async (own) => {
      const headers = { ...pageHeaders(own.port), authorization: `Bearer ${token}` };
      const answer = await ask({ port: own.port, path: '/api/echo', method: 'POST', headers, body: '{"input":{}}' });
      expect(answer.status).toBe(401);
    });
  });
});

describe('the code in the address', () => {
  let windows = 0;
  const redeem = (port: number, code: unknown, window: unknown = `window ${++windows}`) => {
    const body = JSON.stringify({ code, window });
    return ask({ port, path: '/session', method: 'POST', headers: pageHeaders(port), body });
  };

  test('works for one window', async () => {
    const code = codeOf(host.newLaunchUrl());
    expect((await redeem(host.port, code)).status).toBe(200);
    for (const other of [undefined, '', null, 5, ['window 1']])
      expect((await redeem(host.port, code, other)).status).toBe(403);
  });

  test('works again for the window that was loaded anew before it heard the answer', async () => {
    await withHost({ codeLifetime: 300 }, async (own) => {
      const code = codeOf(own.newLaunchUrl());
      const again = async () => (await redeem(own.port, code, 'the same')).status;
      expect(await again()).toBe(200);
      expect(await again()).toBe(200);
      await new Promise((resolve) => setTimeout(resolve, 400));
      expect(await again()).toBe(403);
    });
  });

  test('works once even when two ask together', async () => {
    const code = codeOf(host.newLaunchUrl());
    const answers = await Promise.all([redeem(host.port, code), redeem(host.port, code), redeem(host.port, code)]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 403, 403]);
  });

  test('is one of several, each of its own', async () => {
    const [first, second] = [codeOf(host.newLaunchUrl()), codeOf(host.newLaunchUrl())];
    expect(second).not.toBe(first);
    expect((await redeem(host.port, second)).status).toBe(200);
    expect((await redeem(host.port, first)).status).toBe(200);
  });

  test('is refused when it is wrong or no text', async () => {
    for (const code of ['x'.repeat(43), '', 5, null, [], { code: 'x' }, undefined])
      expect((await redeem(host.port, code)).status, String(code)).toBe(403);
  });

  test('expires', async () => {
    await withHost({ codeLifetime: 20 }, async (own) => {
      await new Promise((resolve) => setTimeout(resolve, 40));
      expect((await redeem(own.port, codeOf(own.url))).status).toBe(403);
      expect((await redeem(own.port, codeOf(own.newLaunchUrl()))).status).toBe(200);
    });
  });

  test.each<[string, Partial<HttpHostOptions>, (own: HttpHost, url: string) => Promise<unknown>]>([
    ['redeemed', {}, (own, url) => redeem(own.port, codeOf(url))],
    ['too old', { codeLifetime: 20 }, () => new Promise((resolve) => setTimeout(resolve, 60))],
    ['one of a host that stops', {}, (own) => own.close()],
  ])('is said to be spent once when it is %s', async (_, options, end) => {
    const own = await startHttpHost({ rendererDir, send, ...options });
    let times = 0;
    const url = own.newLaunchUrl(() => {
      times += 1;
    });
    expect(times).toBe(0);
    await end(own, url);
    expect(times).toBe(1);
    await own.close();
    expect(times).toBe(1);
  });

  test('stands in the fragment, which browsers do not send', () => {
    const url = new URL(host.newLaunchUrl());
    expect(url.pathname + url.search).toBe('/');
    expect(Buffer.from(codeOf(url.href), 'base64url')).toHaveLength(32);
  });
});
