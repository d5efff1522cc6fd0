import http from 'node:http';
import type { Reply, Send } from '../../../core/rpc.ts';

export type Answer = { status: number; headers: http.IncomingHttpHeaders; text: string };
export type Wanted = { port: number; path: string; method?: string; headers?: http.OutgoingHttpHeaders; body?: string };

/** One request with exactly the headers given; a browser or fetch would not let a test forge them. */
export function ask({ port, path, method = 'GET', headers = {}, body }: Wanted): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = http.request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk) => {
        text += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
      response.on('error', reject);
    });
    request.on('error', reject);
    request.end(body);
  });
}

export function pageHeaders(port: number): Record<string, string> {
  return { origin: `http://127.0.0.1:${port}`, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' };
}

export function codeOf(url: string): string {
  return new URLSearchParams(new URL(url).hash.slice(1)).get('code') ?? '';
}

/** What a page does with its address: it changes the code for the token. */
export async function openSession(url: string): Promise<string> {
  const port = Number(new URL(url).port);
  const body = JSON.stringify({ code: codeOf(url), window: 'a window' });
  const answer = await ask({ port, path: '/session', method: 'POST', headers: pageHeaders(port), body });
  if (answer.status !== 200) throw new Error(`The session was refused with ${answer.status}`);
  return JSON.parse(answer.text).token;
}

/** The `send` of a page that holds the token. Aborting the signal hangs up. */
export function createHttpSend(port: number, token: string): Send {
  return (name, input, work = {}) =>
    new Promise<Reply>((resolve, reject) => {
      const headers = { ...pageHeaders(port), authorization: `Bearer ${token}` };
      const options = { host: '127.0.0.1', port, path: `/api/${name}`, method: 'POST', headers, agent: false };
      const request = http.request(options, (response) => {
        response.on('error', reject);
        let pieces: string[] = [];
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => {
          pieces.push(chunk);
          if (!chunk.includes('\n')) return;
          const lines = pieces.join('').split('\n');
          pieces = [lines.pop() ?? ''];
          for (const line of lines) {
            const content = JSON.parse(line);
            if ('progress' in content) work.progress?.(content.progress);
            else resolve(content.reply);
          }
        });
      });
      work.signal?.addEventListener('abort', () => {
        request.destroy();
        resolve({ ok: false, fault: { code: 'cancelled', message: 'Cancelled.' } });
      });
      request.on('error', reject);
      request.end(JSON.stringify({ input }));
    });
}
