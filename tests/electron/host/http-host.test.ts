import net from 'node:net';
import { networkInterfaces } from 'node:os';
import { describe, expect, test } from 'vitest';
import type { Send } from '../../../core/rpc.ts';
import { startHttpHost } from '../../../electron/host/http-host.ts';
import { ask, createHttpSend, openSession } from './http-client.ts';
import { call, calls, host, page, rendererDir, send, setUpHost, withHost } from './http-desk.ts';

setUpHost();

describe('a call with everything right', () => {
  test('is answered, in lines', async () => {
    const answer = await call({}, '/api/echo', '{"input":{"a":"é"}}');
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toBe('application/x-ndjson');
    expect(JSON.parse(answer.text)).toEqual({ reply: { ok: true, value: { name: 'echo', input: { a: 'é' } } } });
  });

  test('sends progress before the reply', async () => {
    const working: Send = async (_name, _input, work) => {
      work?.progress?.({ done: 1, total: 2, doing: 'first' });
      work?.progress?.({ done: 2, total: 2, doing: 'second' });
      return { ok: true, value: null };
    };
    await withHost({ send: working }, async (own) => {
      const steps: string[] = [];
      const client = createHttpSend(own.port, await openSession(own.url));
      const reply = await client('work', {}, { progress: (step) => steps.push(step.doing) });
      expect([steps, reply]).toEqual([['first', 'second'], { ok: true, value: null }]);
    });
  });

  test('is cancelled when the caller hangs up, and not when it has been answered', async () => {
    const { promise: stopped, resolve: stop } = Promise.withResolvers<string>();
    const aborted: string[] = [];
    const working: Send = async (name, _input, work) => {
      work?.signal?.addEventListener('abort', () => {
        aborted.push(name);
        stop(name);
      });
      if (name === 'long') {
        work?.progress?.({ done: 0, total: 1, doing: 'begun' });
        await stopped;
      }
      return { ok: true, value: null };
    };
    await withHost({ send: working }, async (own) => {
      const client = createHttpSend(own.port, await openSession(own.url));
      await client('short', {});
      const leaving = new AbortController();
      await client('long', {}, { progress: () => leaving.abort(), signal: leaving.signal });
      expect(await stopped).toBe('long');
      expect(aborted).toEqual(['long']);
    });
  });
});

describe('other machines', () => {
  const others = Object.values(networkInterfaces()).flatMap((list) => (list ?? []).map((entry) => entry.address));
  test.each([...new Set([...others, '127.0.0.2', '::1'])].filter((address) => address !== '127.0.0.1'))(
    'cannot connect through %s',
    async (address) => {
      const outcome = await new Promise<string>((resolve) => {
        const socket = net.connect({ host: address, port: host.port }, () => {
          resolve('open');
          socket.destroy();
        });
        socket.on('error', () => resolve('refused'));
      });
      expect(outcome).toBe('refused');
    },
  );
});

describe('a rebound name', () => {
  const hosts = (port: number) => [
    'evil.example',
    `evil.example:${port}`,
    `localhost:${port}`,
    '127.0.0.1',
    `127.0.0.1:${port + 1}`,
    `127.0.0.1.nip.io:${port}`,
    `127.0.0.1:${port}.`,
  ];
  test('is misdirected, for pages, sessions and calls, even with the token', async () => {
    for (const name of hosts(host.port)) {
      expect((await page('/', { host: name })).status, name).toBe(421);
      expect((await call({ host: name })).status, name).toBe(421);
      expect((await call({ host: name }, '/session')).status, name).toBe(421);
    }
  });

  test('cannot hide behind a second Host', async () => {
    const text = await raw(host.port, `GET / HTTP/1.1\r\nHost: 127.0.0.1:${host.port}\r\nHost: evil.example\r\n\r\n`);
    expect(text).toMatch(/^HTTP\/1\.1 (400|421) /);
  });

  test('cannot hide in the address', async () => {
    const text = await raw(host.port, `GET http://evil.example/ HTTP/1.1\r\nHost: 127.0.0.1:${host.port}\r\n\r\n`);
    expect(text).toMatch(/^HTTP\/1\.1 404 /);
  });
});

describe('another page', () => {
  test.each([
    ['http://evil.example'],
    ['null'],
    ['http://localhost:PORT'],
    ['https://127.0.0.1:PORT'],
    ['http://127.0.0.1'],
    ['http://127.0.0.1:PORT.evil.example'],
  ])('at %s is refused', async (origin) => {
    expect((await call({ origin: origin.replace('PORT', String(host.port)) })).status).toBe(403);
  });

  test('cannot leave its origin out', async () => {
    expect((await call({ origin: undefined })).status).toBe(403);
  });

  test.each(['cross-site', 'same-site', 'anything'])(
    'with Sec-Fetch-Site %s gets neither call nor file',
    async (site) => {
      expect((await call({ 'sec-fetch-site': site })).status).toBe(403);
      expect((await page('/assets/app.js', { 'sec-fetch-site': site })).status).toBe(403);
    },
  );

  const visit = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };

  test('may lead a tab to the page itself, as the file does that the browser is started with', async () => {
    expect((await page('/', visit)).status).toBe(200);
  });

  test.each<[string, string, Record<string, string>]>([
    ['a frame', '/', { 'sec-fetch-dest': 'iframe' }],
    ['an object', '/', { 'sec-fetch-dest': 'object', 'sec-fetch-mode': 'no-cors' }],
    ['what a script fetches', '/', { 'sec-fetch-mode': 'cors', 'sec-fetch-dest': 'empty' }],
    ['an origin of a file', '/', { origin: 'null' }],
    ['a script', '/assets/app.js', {}],
    ['a call', '/api/echo', {}],
  ])('may not lead %s there', async (_, path, other) => {
    expect((await page(path, { ...visit, ...other })).status).toBe(403);
  });

  test('may not send a form there', async () => {
    const headers = { ...visit, origin: 'null', 'content-type': 'application/json' };
    for (const path of ['/', '/session', '/api/echo'])
      expect((await ask({ port: host.port, path, method: 'POST', headers, body: '{}' })).status).toBe(403);
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', 'application/jsonp', undefined])(
    'cannot call with what a form can send: %s',
    async (type) => {
      expect((await call({ 'content-type': type })).status).toBe(415);
    },
  );

  test('gets no answer to a preflight', async () => {
    const headers = { origin: 'http://evil.example', 'access-control-request-method': 'POST' };
    const answer = await ask({ port: host.port, path: '/api/echo', method: 'OPTIONS', headers });
    expect(answer.status).toBe(403);
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  test.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE'])('cannot use %s', async (method) => {
    expect((await ask({ port: host.port, path: '/', method })).status).toBe(405);
  });

  test('may not read even a refusal', async () => {
    const refusals = [await call({ origin: 'http://evil.example' }), await page('/nothing'), await call({ host: 'x' })];
    for (const { headers } of refusals) expect(headers['cross-origin-resource-policy']).toBe('same-origin');
  });

  test('cannot open a socket', async () => {
    const upgrade = { connection: 'Upgrade', upgrade: 'websocket', 'sec-websocket-version': '13' };
    expect((await page('/api/echo', upgrade)).status).toBe(404);
  });
});

describe('bodies', () => {
  test('over the limit are refused in words, and the host lives on', async () => {
    await withHost({ maxBody: 1024 * 1024 }, async (own) => {
      const client = createHttpSend(own.port, await openSession(own.url));
      const before = calls.length;
      expect(await client('echo', 'x'.repeat(3 * 1024 * 1024))).toEqual({
        ok: false,
        fault: { code: 'bad input', message: 'That is more than Assay takes in one go (1 MB).' },
      });
      expect(calls.length).toBe(before);
      expect(await client('echo', 'x'.repeat(1000))).toMatchObject({ ok: true });
    });
  });

  test.each(['', '{', 'null', '[]', '"input"', '{}', '{"other":1}', '{"input":1,"more":2}', '\ufeff{"input":1}'])(
    'that are no JSON with one input are refused: %j',
    async (body) => {
      const before = calls.length;
      const answer = await call({}, '/api/echo', body);
      expect(answer.status).toBe(400);
      expect(JSON.parse(answer.text).reply.fault.code).toBe('wrong use');
      expect(calls.length).toBe(before);
    },
  );

  test('that dawdle are cut off', async () => {
    await withHost({ requestTimeout: 300 }, async (own) => {
      const head = `POST /session HTTP/1.1\r\nHost: 127.0.0.1:${own.port}\r\nOrigin: http://127.0.0.1:${own.port}\r\n`;
      const text = await raw(own.port, `${head}Content-Type: application/json\r\nContent-Length: 100\r\n\r\n{`);
      expect(text === '' || text.startsWith('HTTP/1.1 408')).toBe(true);
    });
  });

  test('that end early do no harm', async () => {
    await withHost({}, async (own) => {
      const head = `POST /session HTTP/1.1\r\nHost: 127.0.0.1:${own.port}\r\nOrigin: http://127.0.0.1:${own.port}\r\n`;
      const socket = net.connect(own.port, '127.0.0.1');
      socket.write(`${head}Content-Type: application/json\r\nContent-Length: 100\r\n\r\n{`);
      await new Promise((resolve) => setTimeout(resolve, 20));
      socket.destroy();
      expect((await ask({ port: own.port, path: '/' })).status).toBe(200);
    });
  });
});

test('after closing nothing answers', async () => {
  const own = await startHttpHost({ rendererDir, send });
  await own.close();
  await expect(ask({ port: own.port, path: '/' })).rejects.toThrow(/ECONNREFUSED/);
});

/** What the host says to these very bytes, until it hangs up or has answered. */
function raw(port: number, bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    const socket = net.connect(port, '127.0.0.1', () => socket.write(bytes));
    socket.on('data', (chunk) => {
      text += chunk;
      socket.end();
    });
    socket.on('close', () => resolve(text));
    socket.on('error', reject);
  });
}
