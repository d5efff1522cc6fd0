const ADDRESS = /^(https?:\/\/|mailto:)\S+$/i;

/** Where a link really leads: without the detours that mail and document services put before an address. */
export function realAddress(href: string | undefined): string | undefined {
  const typed = href?.trim().replaceAll(' ', '%20') ?? '';
  const url = /^www\./i.test(typed) ? `https://${typed}` : typed;
  if (!ADDRESS.test(url)) return undefined;
  const detour = /^https:\/\/(?:www\.google\.com\/url\?|[a-z0-9]+\.safelinks\.protection\.outlook\.com\/)/i.test(url);
  if (!detour) return url;
  const query = new URLSearchParams(url.slice(url.indexOf('?') + 1).replaceAll('&amp;', '&'));
  const real = query.get('q') ?? query.get('url') ?? '';
  return ADDRESS.test(real) ? real : url;
}

/** The text as an address, where it is nothing else. */
export function loneAddress(text: string): string | undefined {
  return /^https?:\/\/[^\s/]+\.[^\s]+$/i.test(text.trim()) ? text.trim() : undefined;
}
