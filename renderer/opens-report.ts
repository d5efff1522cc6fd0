/**
 * Whether this window begins with a report, as its address says (`#report`): then what shows one is fetched beside the rest.
 * It is only a hint: the first call says what there is.
 */
export const opensReport = new URLSearchParams(location.hash.slice(1)).has('report');
