import type { OnBeforeRequestListenerDetails, OnHeadersReceivedListenerDetails } from 'electron';

type Listener<Details, Given> = (details: Details, callback: (answer: Given) => void) => void;
type Answer = { cancel?: boolean; redirectURL?: string };
type HeadersAnswer = { cancel?: boolean; responseHeaders?: Record<string, string | string[]> };

type BeforeRequest = Listener<OnBeforeRequestListenerDetails, Answer>;
type HeadersReceived = Listener<OnHeadersReceivedListenerDetails, HeadersAnswer>;

export type WebRequest = {
  before: (details: OnBeforeRequestListenerDetails) => Promise<Answer>;
  headersReceived: (details: OnHeadersReceivedListenerDetails) => Promise<HeadersAnswer>;
};

/** “Only the last attached listener will be used. Passing null as listener will unsubscribe from the event.” */
export function createWebRequest() {
  let beforeRequest: BeforeRequest | undefined;
  let headersReceived: HeadersReceived | undefined;
  const webRequest = {
    onBeforeRequest(filter: unknown, listener?: BeforeRequest | null) {
      beforeRequest = listenerOf(filter, listener);
    },
    onHeadersReceived(filter: unknown, listener?: HeadersReceived | null) {
      headersReceived = listenerOf(filter, listener);
    },
  };
  return {
    webRequest,
    before: (details: OnBeforeRequestListenerDetails): Promise<Answer> =>
      new Promise((resolve) => (beforeRequest ? beforeRequest(details, resolve) : resolve({}))),
    headersReceived: (details: OnHeadersReceivedListenerDetails): Promise<HeadersAnswer> =>
      new Promise((resolve) => (headersReceived ? headersReceived(details, resolve) : resolve({}))),
  };
}

function listenerOf<Each>(filter: unknown, listener: Each | null | undefined): Each | undefined {
  if (typeof filter === 'function') return filter as Each;
  if (filter !== null && listener) throw new Error('electron double: filters of webRequest are not doubled');
  return undefined;
}
