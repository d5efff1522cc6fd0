import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { FaultCode } from '../../core/fault-schema.ts';
import { isRecord } from '../../core/json.ts';
import type { Progress, Reply, Send } from '../../core/rpc.ts';
import { refusalOf, SECURITY_HEADERS } from './http-guard.ts';
import { createLaunchCodes, newSecret, sameSecret } from './launch-code.ts';
import { loadRendererFiles } from './renderer-files.ts';

// An import would name all that the module has, and load its whole client for that, which takes as long as all of the rest.
const { createServer } = process.getBuiltinModule('node:http');

export type HttpHostOptions = {
  /** The folder of the built window. */
  rendererDir: string;
  send: Send;
  /** Whether the window begins with a report. Its address tells it so, and it fetches what shows one from the start. */
  report?: boolean;
  /** The port to listen on if nobody has it; 0 or none for any. */
  port?: number;
  /** Milliseconds for which a launch address works. */
  codeLifetime?: number;
  /** Bytes that one call may carry. */
  maxBody?: number;
  /** Milliseconds in which a request must have arrived whole. */
  requestTimeout?: number;
};

export type HttpHost = {
  /** The address that opens the window, once. */
  url: string;
  port: number;
  /** Another address, for another window. `spent` is called once, when it works no longer. */
  newLaunchUrl: (spent?: () => void) => string;
  /** Milliseconds for which a launch address works. */
  codeLifetime: number;
  close: () => Promise<void>;
};

/**
 * Serves the window and answers its calls on the loopback address.
 *
 * The address ends in `#code=…`, and in `&report` where the window begins with one. The page sends `POST /session` with
 * `{ "code": …, "window": … }` and gets `{ "token": … }`, which every call carries as `authorization: Bearer …`. A call is
 * `POST /api/NAME` with `{ "input": … }`; the answer is NDJSON: any number of lines `{ "progress": Progress }`, then one
 * `{ "reply": Reply }`. Hanging up cancels the call.
 */
export async function startHttpHost(options: HttpHostOptions): Promise<HttpHost> {
  const { send, codeLifetime = 120_000, maxBody = 64 * 1024 * 1024, requestTimeout = 30_000 } = options;
  const files = await loadRendererFiles(options.rendererDir);
  const codes = createLaunchCodes(codeLifetime);
  const token = newSecret();
  let host = '';

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
    const refusal = refusalOf(request, host);
    if (refusal) return refuse(response, refusal);
    const address = request.url ?? '';
    if (request.method !== 'POST') return answerFile(address, response);
    if (address === '/session') return answerSession(request, response);
    if (!sameSecret(request.headers.authorization ?? '', `Bearer ${token}`)) return refuse(response, 401);
    if (address.startsWith('/api/')) return answerCall(address.slice('/api/'.length), request, response);
    refuse(response, 404);
  }

  function answerFile(address: string, response: ServerResponse): void {
    const file = files.get(address);
    const kept = file?.kept ? { 'cache-control': KEPT } : {};
    if (file) response.writeHead(200, { 'content-type': file.type, ...kept }).end(file.body);
    else refuse(response, 404);
  }

  async function answerSession(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readJson(request, 1024);
    const { code, window } = 'json' in body && isRecord(body.json) ? body.json : {};
    if (typeof code !== 'string' || typeof window !== 'string' || !codes.redeem(code, window))
      return refuse(response, 403);
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ token }));
  }

  async function answerCall(name: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readJson(request, maxBody);
    if ('tooLarge' in body) {
      const limit = Math.floor(maxBody / (1024 * 1024));
      return endWith(response, 200, fault('bad input', `That is more than Assay takes in one go (${limit} MB).`));
    }
    if ('broken' in body || !isRecord(body.json) || Object.keys(body.json).join() !== 'input')
      return endWith(response, 400, fault('wrong use', `The call “${name.slice(0, 40)}” is no JSON with one “input”.`));
    const leaving = new AbortController();
    response.on('close', () => {
      if (!response.writableFinished) leaving.abort();
    });
    response.writeHead(200, NDJSON);
    const progress = (step: Progress) => void response.write(line({ progress: step }));
    const reply = await send(name, body.json.input, { progress, signal: leaving.signal });
    response.end(line({ reply }));
  }

  const server = createServer({ requestTimeout, headersTimeout: requestTimeout, connectionsCheckingInterval: 1000 });
  server.on('request', (request, response) => {
    answer(request, response).catch(() => {
      // The client has hung up while it was still sending.
      response.destroy();
    });
  });
  await listen(server, options.port ?? 0).catch(() => listen(server, 0));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  host = `127.0.0.1:${port}`;
  const hint = options.report ? '&report' : '';
  const newLaunchUrl = (spent?: () => void) => `http://${host}/#code=${codes.issue(spent)}${hint}`;
  return {
    url: newLaunchUrl(),
    port,
    newLaunchUrl,
    codeLifetime,
    close: () =>
      new Promise((resolve) => {
        codes.end();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

/** A script that the browser keeps, it keeps compiled. It holds nothing of anybody’s. */
const KEPT = 'private, max-age=31536000, immutable';
const NDJSON = { 'content-type': 'application/x-ndjson' };

type Line = { progress: Progress } | { reply: Reply };

function line(content: Line): string {
  return `${JSON.stringify(content)}\n`;
}

function fault(code: FaultCode, message: string): Reply {
  return { ok: false, fault: { code, message } };
}

/** Ends the connection too: what is left of a refused body is not worth reading. */
function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'content-type': 'text/plain', connection: 'close' }).end('refused');
}

function endWith(response: ServerResponse, status: number, reply: Reply): void {
  response.writeHead(status, { ...NDJSON, connection: 'close' }).end(line({ reply }));
}

type Body = { json: unknown } | { tooLarge: true } | { broken: true };

/** A body over the limit is read to its end and dropped: a browser that is still sending would not hear the answer. */
async function readJson(request: IncomingMessage, limit: number): Promise<Body> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size <= limit) chunks.push(chunk);
    else chunks.length = 0;
  }
  if (size > limit) return { tooLarge: true };
  try {
    return { json: JSON.parse(Buffer.concat(chunks).toString('utf8')) };
  } catch {
    return { broken: true };
  }
}
