import { type AssayContract, contract } from '../core/contract/contract.ts';
import { AssayError } from '../core/fault.ts';
import { type Client, connect, Progress, type Reply, type Send } from '../core/rpc.ts';
import { firstSession, takeFirstAnswer } from './first-call.ts';
import { thisWindow } from './window-id.ts';
import { codeInAddress, type OpenedSession, openSession, post, SESSION } from './wire.ts';

/** What the desktop's preload script gives the page. */
type Bridge = (name: string, input: unknown) => Promise<Reply>;
declare global {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface can extend the browser's Window
  interface Window {
    assay?: Bridge;
  }
}

export type Host = Client<AssayContract>;

/** The host over the desktop's bridge where there is one, else over HTTP. */
export function connectHost(): Host {
  const bridge = window.assay;
  return connect(contract, saying(bridge ? (name, input) => bridge(name, input) : createHttpSend()));
}

/** Whatever call may say which window asks, says it. */
function saying(send: Send): Send {
  const calls: Record<string, { input: { shape: object } }> = contract;
  return (name, input, work) => {
    const mayAsk = 'window' in (calls[name]?.input.shape ?? {}) && typeof input === 'object';
    return send(name, mayAsk ? { window: thisWindow, ...input } : input, work);
  };
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
      const message: { progress?: unknown; reply?: Reply } = JSON.parse(line);
      if (message.reply) return message.reply;
      if (message.progress) progress(Progress.parse(message.progress));
    }
    if (done) throw unreachable();
  }
}

function unreachable(cause?: unknown) {
  return new AssayError(
    'unreachable',
    'Assay’s host has stopped. Your text is still in this window: leave the window open and start Assay again.',
    { cause },
  );
}

function ended() {
  return new AssayError(
    'unreachable',
    'This window’s session with Assay’s host has ended. Your text is still in this window: leave it open. It goes on once you open, in this browser, the address that Assay prints when it starts.',
  );
}

function cancelled() {
  return new AssayError('cancelled', 'Cancelled.');
}
