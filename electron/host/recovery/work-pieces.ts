import { Content } from '../../../core/content.ts';
import { FORMER_TEXT, joinPieces, MADE, TEXT } from '../../../core/contract/work-pieces.ts';
import { AssayError } from '../../../core/fault.ts';
import { stableJson } from '../../../core/json.ts';
import { parseQuickly } from '../../../core/known-shape.ts';
import { Report, Suggested } from '../../../core/report.ts';

/** A piece of a report: a text or another member. It is parsed once, when it is asked for. */
export type Piece = { value: () => unknown };

/** Which an object cannot hold as a key of its own. */
const NO_KEY = '__proto__';

/** Nothing is looked at yet. @throws AssayError from `value`, `wrong use` where no report has such a piece */
export function newPiece(name: string, json: string): Piece {
  let parsed: { value: unknown } | undefined;
  return {
    value() {
      parsed ??= { value: parsePiece(name, json) };
      return parsed.value;
    },
  };
}

function parsePiece(name: string, json: string): unknown {
  const schema = schemaOf(name);
  if (!schema || name === 'parts' || name.endsWith(`/${NO_KEY}`)) throw noReport(name);
  try {
    return parseQuickly(schema, JSON.parse(json));
  } catch (error) {
    throw noReport(name, error);
  }
}

const FormerText = Content.nullable();

/** What the piece of a name has to be; nothing where no report has such a piece. */
function schemaOf(name: string) {
  if (name.startsWith(TEXT)) return Content;
  if (name.startsWith(FORMER_TEXT)) return FormerText;
  if (name.startsWith(MADE)) return Suggested.shape.made;
  const members: Record<string, (typeof Report.shape)[keyof typeof Report.shape]> = Report.shape;
  return Object.hasOwn(members, name) ? members[name] : undefined;
}

/** @throws AssayError `wrong use` where one of the pieces is none of a report, or one is missing */
export function reportOfPieces(pieces: ReadonlyMap<string, Piece>): Report {
  const report = joinPieces([...pieces].map(([name, piece]) => [name, piece.value()]));
  for (const [name, schema] of Object.entries(Report.shape))
    if (report[name] === undefined && !schema.safeParse(undefined).success) throw noReport(name);
  return report as unknown as Report;
}

const written = new WeakMap<object, string>();

/** Stable JSON of what a piece holds. Values of pieces never change, so that of each it is worked out once. */
export function writePiece(value: unknown): string {
  if (typeof value !== 'object' || value === null) return stableJson(value);
  const known = written.get(value);
  if (known !== undefined) return known;
  const text = stableJson(value);
  written.set(value, text);
  return text;
}

function noReport(name: string, cause?: unknown): AssayError {
  const what = `The work cannot be saved: its “${name.slice(0, 80)}” is no piece of a report.`;
  return new AssayError('wrong use', `${what} Everything is still in the window.`, { cause });
}
