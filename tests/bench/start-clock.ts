/** Milliseconds as `Date.now`, with fractions: pages and processes of one machine have it in common. */
export const clock = () => performance.timeOrigin + performance.now();
