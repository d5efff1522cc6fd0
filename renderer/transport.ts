import { type AssayContract, contract } from '../core/contract.ts';
import { AssayError } from '../core/fault.ts';
import { type Client, connect, Progress, type Reply, type Send } from '../core/rpc.ts';

/** What the desktop's preload script gives the page. */
type Bridge = (name: string, input: unknown) => Promise<Reply>;
declare global {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface can extend the browser's Window
  interface Window {
    assay?: Bridge;
  }
}

export type Host = Client<AssayContract>;

const TOKEN = 'assay.session';

/** The host over the desktop's bridge where there is one, else over HTTP. */
export function connectHost(): Host {
  const bridge = window.assay;
  return connect(contract, bridge ? (name, input) => bridge(name, input) : createHttpSend());
}

/**
 * The address holds a code that opens one session. It is taken out of the address at once, so that nobody copies it;
 * an address with a new code put into this same window joins the host that gave it, and the page keeps its text.
 */
function createHttpSend(): Send {
  let session = openSession();
  window.addEventListener('hashchange', () => {
    if (codeInAddress()) session = openSession();
  });
  return async (name, input, work) => {
    const token = await session;
    const abort = new AbortController();
    const stop = () => abort.abort();
    if (work?.signal?.aborted) throw cancelled();
    work?.signal?.addEventListener('abort', stop);
    try {
      const answer = await fetch(`/api/${name}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ input }),
        signal: abort.signal,
      });
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

function codeInAddress(): string | null {
  return new URLSearchParams(location.hash.slice(1)).get('code');
}

async function openSession(): Promise<string> {
  const code = codeInAddress();
  if (code === null) return sessionStorage.getItem(TOKEN) ?? '';
  history.replaceState(null, '', location.pathname);
  const answer = await fetch('/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code }),
  }).catch(() => undefined);
  const token: unknown = answer?.ok ? (await answer.json()).token : undefined;
  // A code serves once: the address of a window opened before is worth as much as the session it opened.
  if (typeof token !== 'string') return sessionStorage.getItem(TOKEN) ?? '';
  sessionStorage.setItem(TOKEN, token);
  return token;
}

/** Lines of JSON: progress while the work goes on, and the reply last. */
async function readReply(body: ReadableStream<Uint8Array>, progress: (progress: Progress) => void): Promise<Reply> {
  const decoder = new TextDecoder();
  const reader = body.getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    rest += done ? '\n' : decoder.decode(value, { stream: true });
    for (let end = rest.indexOf('\n'); end >= 0; end = rest.indexOf('\n')) {
      const line = rest.slice(0, end).trim();
      rest = rest.slice(end + 1);
      if (line === '') continue;
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
    'Assay’s host has stopped. Your text is still in this window: leave the window open, and keep a copy of the report before you start Assay again.',
    { cause },
  );
}

function ended() {
  return new AssayError(
    'unreachable',
    'This window’s session with Assay’s host has ended. Your text is still in this window: leave the window open and keep a copy of the report before you start Assay again.',
  );
}

function cancelled() {
  return new AssayError('cancelled', 'Cancelled.');
}
