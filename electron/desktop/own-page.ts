/** The addresses of the desktop app’s own pages. Nothing else is ever shown in its windows. */
export const SCHEME = 'assay';
export const PAGE = 'assay://app/';
/** The same for a window that begins with a report (`renderer/opens-report.ts`). */
export const REPORT_PAGE = 'assay://app/#report';
/** The plain page that is shown when the other keeps failing. */
export const STOPPED_PAGE = 'assay://app/stopped.html';

/** Whether an address is one of them; what stands behind `#` does not count. */
export function isOwnPage(address: string | undefined): boolean {
  const [page] = (address ?? '').split('#');
  return page === PAGE || page === STOPPED_PAGE;
}

/** Whether a page may go to an address by itself: nowhere but to itself, anew. */
export function mayGoTo(address: string): boolean {
  return address === PAGE || address === REPORT_PAGE;
}

const INSIDE = new Set(['assay:', 'blob:', 'data:']);

/** Whether something may be loaded at all. `devtools` are there while the app is being made. */
export function mayLoad(address: string, devtools: boolean): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host } = new URL(address);
  if (protocol === 'devtools:') return devtools;
  return INSIDE.has(protocol) && (protocol !== 'assay:' || host === 'app');
}

/** Who asks for a permission, as Electron tells it. */
export type Asking = { requestingUrl?: string; isMainFrame: boolean };

/**
 * The one thing of the computer that a page may use without being asked for it by its user’s keys: to put text on the clipboard,
 * so that nothing is lost where it cannot be saved.
 */
export function mayUse(permission: string, { requestingUrl, isMainFrame }: Asking): boolean {
  return permission === 'clipboard-sanitized-write' && isMainFrame && isOwnPage(requestingUrl);
}

const OUTSIDE = new Set(['https:', 'http:', 'mailto:']);

/**
 * The address as it may be handed to the system, which opens it in the browser or the mail program: what a link in a report
 * may lead to, and nothing that names a user or a password, runs a program or opens a file.
 */
export function outsideAddress(address: string): string | undefined {
  if (address.length > 2000 || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (!OUTSIDE.has(url.protocol) || url.username !== '' || url.password !== '') return undefined;
  if (url.protocol !== 'mailto:' && url.hostname === '') return undefined;
  return url.href;
}

/** Who sends: all that is known of the window’s own page must be true of it. */
export type Sender = {
  /** It is the page of a window of ours, and its main frame. */
  isOurs: boolean;
  isMainFrame: boolean;
  address: string | undefined;
};

export function maySend({ isOurs, isMainFrame, address }: Sender): boolean {
  return isOurs && isMainFrame && isOwnPage(address);
}
