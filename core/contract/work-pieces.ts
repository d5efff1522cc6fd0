/**
 * Unsaved work is kept in pieces, so that a letter writes little: each text by `parts/ID`, what was suggested in it by
 * `suggested/parts/ID` and who suggested that by `suggested/made/…`, and every other member of a report by its name.
 */

export const TEXT = 'parts/';
export const FORMER_TEXT = 'suggested/parts/';
export const MADE = 'suggested/made/';

type Named = Record<string, unknown>;

const ELSEWHERE: Named = {};

/** The report that pieces are of, as far as there are any; nothing in it is parsed. */
export function joinPieces(pieces: Iterable<readonly [string, unknown]>): Named {
  const [parts, former]: Named[] = [{}, {}];
  let made: Named = {};
  const report: Named = {};
  for (const [name, value] of pieces) {
    if (name.startsWith(TEXT)) parts![name.slice(TEXT.length)] = value;
    else if (name.startsWith(FORMER_TEXT)) former![name.slice(FORMER_TEXT.length)] = value;
    else if (name.startsWith(MADE)) made = { ...made, ...(value as Named) };
    else report[name] = value;
  }
  const { suggested } = report as { suggested?: { parts?: Named; made?: Named } };
  const isSuggested = Object.keys(former!).length + Object.keys(made).length > 0;
  return {
    ...report,
    parts,
    ...(isSuggested && {
      suggested: { ...suggested, parts: { ...suggested?.parts, ...former }, made: { ...suggested?.made, ...made } },
    }),
  };
}

/** What is suggested in a report, in pieces: the first holds all but former texts and authors. */
export function piecesOfSuggested(suggested: Suggestions | undefined): Named {
  if (!suggested) return {};
  const known = piecesOf.get(suggested) ?? newPieces(suggested);
  piecesOf.set(suggested, known);
  return known;
}

type Suggestions = { parts: Named; made: Named };

const piecesOf = new WeakMap<Suggestions, Named>();

function newPieces({ parts, made, ...data }: Suggestions): Named {
  const authors: Record<string, Named> = {};
  for (const [key, one] of Object.entries(made)) {
    const end = key.indexOf('/', key.startsWith(TEXT) ? TEXT.length : 0);
    const name = MADE + (end < 0 ? key : key.slice(0, end));
    authors[name] ??= {};
    authors[name][key] = one;
  }
  return {
    suggested: { ...data, parts: ELSEWHERE, made: ELSEWHERE },
    ...Object.fromEntries(Object.entries(parts).map(([part, was]) => [FORMER_TEXT + part, was])),
    ...authors,
  };
}
