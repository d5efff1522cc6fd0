/** Numbers in words for people: `1,204`, `46.5`. */

/** As it is said on the screen: to the third decimal. */
export function sayNumber(value: number): string {
  return wholeText(value, 'en-GB') ?? value.toLocaleString('en-GB');
}

/** As it is printed in a language: to the second decimal. */
export function printNumber(value: number, language: string): string {
  const whole = wholeText(value, language);
  if (whole !== undefined) return whole;
  const formatter = formatters.get(language) ?? new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  formatters.set(language, formatter);
  return formatter.format(value);
}

/** Making one takes a thousand times as long as using it, and the first of all longer than drawing a page. */
const formatters = new Map<string, Intl.NumberFormat>();

/** Where a comma stands before each three digits. */
const WITH_COMMAS = new Set(['en', 'en-GB', 'en-IE', 'en-US']);

function wholeText(value: number, language: string): string | undefined {
  if (!Number.isSafeInteger(value) || Object.is(value, -0) || !WITH_COMMAS.has(language)) return undefined;
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
