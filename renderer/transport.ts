import type { Bridge } from '../core/contract/bridge.ts';
import type { AssayContract } from '../core/contract/contract.ts';
import { AssayError } from '../core/fault.ts';
import type { Client, Progress, Reply, Send } from '../core/rpc.ts';
import { createBridgeSend } from './bridge-send.ts';
import { connectDesktop, type Desktop } from './desktop.ts';
import { firstSession, takeFirstAnswer, takeFirstReply } from './first-call.ts';
import { callsLater, unreachable } from './later-calls.ts';
import { say } from './messages.ts';
import { codeInAddress, type OpenedSession, openSession, post, SESSION } from './wire.ts';

declare global {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface can extend the browser's Window
  interface Window {
    /** Only in the desktop app, from its preload script. */
    assay?: Bridge;
  }
}

export type Host = Client<AssayContract>;

/** What the desktop shell does for this window; nothing in a browser. */
export const desktop: Desktop | undefined = window.assay && connectDesktop(window.assay);

/** The host over the desktop's bridge where there is one, else over HTTP. */
export function connectHost(): Host {
  const bridge = window.assay;
  const send = bridge ? createDesktopSend(bridge) : createHttpSend();
  return callsLater(async () => (await import('./checked-calls.ts')).checkedHost(send));
}

function createDesktopSend(bridge: Bridge): Send {
  const send = createBridgeSend(bridge);
  return (name, input, work) => takeFirstReply(name) ?? send(name, input, work);
}

/**
 * When the host was started again, a window left open goes on as soon as any window of this browser has been let in:
 * that window tells the others its token.
 */
function createHttpSend(): Send {
  const others = new BroadcastChannel(SESSION);
  const join = async (opening: Promise<OpenedSession>) => {
    const { token, isNew } = await opening;
    if (isNew) others.postMessage(token);
    return token;
  };
  let session = join(firstSession ?? openSession());
  others.onmessage = ({ data }) => {
    if (typeof data !== 'string') return;
    sessionStorage.setItem(SESSION, data);
    session = Promise.resolve(data);
  };
  window.addEventListener('hashchange', () => {
    if (codeInAddress()) session = join(openSession());
  });
  return async (name, input, work) => {
    const token = await session;
    const abort = new AbortController();
    const stop = () => abort.abort();
    if (work?.signal?.aborted) throw cancelled();
    work?.signal?.addEventListener('abort', stop);
    try {
      const answer = await (takeFirstAnswer(name) ?? post(name, input, token, abort.signal));
      if (answer.status === 401 || answer.status === 403) throw ended();
      if (!answer.body || !answer.headers.get('content-type')?.includes('ndjson')) throw unreachable();
      return await readReply(answer.body, (progress) => work?.progress?.(progress));
    } catch (error) {
      if (error instanceof AssayError) throw error;
      throw abort.signal.aborted ? cancelled() : unreachable(error);
    } finally {
      work?.signal?.removeEventListener('abort', stop);
    }
  };
}

/** Lines of JSON: progress while the work goes on, and the reply last. */
async function readReply(body: ReadableStream<Uint8Array>, progress: (progress: Progress) => void): Promise<Reply> {
  const decoder = new TextDecoder();
  const reader = body.getReader();
  // The pieces of the line that has not ended: a picture is one long line, and would be searched and copied again with each.
  let open: string[] = [];
  for (;;) {
    const { done, value } = await reader.read();
    const piece = done ? '\n' : decoder.decode(value, { stream: true });
    open.push(piece);
    if (!piece.includes('\n')) continue;
    const lines = open.join('').split('\n');
    open = [lines.pop() ?? ''];
    for (const line of lines) {
      if (line.trim() === '') continue;
      const message: { progress?: Progress; reply?: Reply } = JSON.parse(line);
      if (message.reply) return message.reply;
      if (message.progress) progress(message.progress);
    }
    if (done) throw unreachable();
  }
}

function ended() {
  return new AssayError('unreachable', say('sessionHasEnded'));
}

function cancelled() {
  return new AssayError('cancelled', say('cancelled'));
}
