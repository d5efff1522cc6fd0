/** XML allows no control characters but tab and line break, no half of a surrogate pair, and neither U+FFFE nor U+FFFF. */
const FORBIDDEN = /[^\P{Cc}\t\n]|\p{Cs}|[\uFFFE\uFFFF]/gu;
const LINE_ENDS = /\r\n?|[\v\f\u2028\u2029]/g;

/** Text as a Word file can hold it: every line end is `\n`, and what XML forbids is gone. */
export function safeText(text: string): string {
  return text.replace(LINE_ENDS, '\n').replace(FORBIDDEN, '');
}

/** A copy of plain data in which every string is safe. Keys stay as they are. */
export function withSafeText<T>(data: T): T {
  if (typeof data === 'string') return safeText(data) as T;
  if (Array.isArray(data)) return data.map(withSafeText) as T;
  if (typeof data === 'object' && data !== null)
    return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, withSafeText(value)])) as T;
  return data;
}

/** Text on one line, for titles that are attributes or properties. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

const ADDRESS = /^(https?:\/\/[\p{L}\p{N}.-]+(:\d{1,4})?([/?#]|$)|mailto:[^@]+@[^@]+$)/iu;

/**
 * The address as a package may hold it, or nothing where no escaping can save it: Word reports a file as damaged when
 * one of its links is not a URI.
 */
export function safeAddress(url: string): string | undefined {
  if (!ADDRESS.test(url)) return undefined;
  const [before = '', ...fragments] = url.split('#');
  const encoded = (text: string) =>
    text.replace(/%(?![0-9a-f]{2})/gi, '%25').replace(/[^\w\-.~:/?#@!$&'()*+,;=%]/gu, encodeURIComponent);
  return fragments.length === 0 ? encoded(before) : `${encoded(before)}#${encoded(fragments.join('%23'))}`;
}
