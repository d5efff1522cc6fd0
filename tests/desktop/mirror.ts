import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server of runtimes on this machine. `asked`: the questions it had, as `HEAD /v1.2.3/file.zip`. */
export type Mirror = { url: string; asked: string[]; close: () => Promise<void> };

export async function startMirror(answer: (method: string, response: ServerResponse) => void): Promise<Mirror> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    answer(request.method ?? '', response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { url: addressOf(server), asked, close: () => closeServer(server) };
}

/** An address that nobody listens at. */
export async function deadAddress(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = addressOf(server);
  await closeServer(server);
  return url;
}

function addressOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

async function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
}
