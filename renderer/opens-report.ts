import { GOES_ON } from './load-anew.ts';

/** The handle of the report that this window showed before its page was loaded anew, where there was one. */
export const goesOnWith = takeGoesOn();

/**
 * Whether this window begins with a report, as its address says (`#report`) or its old self: then what shows one is fetched beside
 * the rest. It is only a hint: the first call says what there is.
 */
export const opensReport = goesOnWith !== null || new URLSearchParams(location.hash.slice(1)).has('report');

function takeGoesOn(): string | null {
  const handle = sessionStorage.getItem(GOES_ON);
  sessionStorage.removeItem(GOES_ON);
  return handle;
}
