/** How much a JSON text may hold before it is parsed: brackets in one another, and values and keys in all. */
export type JsonBounds = { depth: number; marks: number };

const [QUOTE, BACKSLASH, OPEN_LIST, CLOSE_LIST, OPEN, CLOSE, COMMA, COLON] = [34, 92, 91, 93, 123, 125, 44, 58];

/**
 * Where JSON goes beyond its bounds; nothing where it does not, whatever else is wrong with it. Parsed, each few bytes can
 * become a value of sixty, and each bracket a call within a call.
 */
export function beyondBounds(json: Uint8Array, { depth, marks }: JsonBounds): number | undefined {
  let open = 0;
  let seen = 0;
  for (let at = 0; at < json.length; at++) {
    switch (json[at]) {
      case QUOTE:
        for (at++; at < json.length && json[at] !== QUOTE; at++) if (json[at] === BACKSLASH) at++;
        break;
      case OPEN_LIST:
      case OPEN:
        seen++;
        if (++open > depth) return at;
        break;
      case CLOSE_LIST:
      case CLOSE:
        open--;
        break;
      case COMMA:
      case COLON:
        if (++seen > marks) return at;
        break;
    }
  }
  return seen > marks ? json.length : undefined;
}
