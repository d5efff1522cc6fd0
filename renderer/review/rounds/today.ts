/** The day that it is: `2026-03-02`. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}
