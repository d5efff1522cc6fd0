import { isRecord } from '../json.ts';
import type { PieceList } from './version.ts';

/**
 * A report taken apart so that what two versions share is kept once: the text of each part, each other member that holds
 * more than a word, and the rest as its head. It works on the JSON of any file version, since versions live longer than formats.
 */
export type Pieces<Piece> = { head: Piece; members: Record<string, Piece>; parts: Record<string, Piece> };

type Json = Record<string, unknown>;

export function takeApart(report: Json): Pieces<unknown> {
  const { parts, ...others } = report;
  const small = Object.entries(others).filter(([, value]) => typeof value !== 'object' || value === null);
  const large = Object.entries(others).filter(([, value]) => typeof value === 'object' && value !== null);
  return {
    head: Object.fromEntries(small),
    members: Object.fromEntries(large),
    parts: isRecord(parts) ? { ...parts } : {},
  };
}

/** The report again; the order of its keys may be another. */
export function putTogether({ head, members, parts }: Pieces<unknown>): Json {
  return { ...(isRecord(head) ? head : {}), ...members, parts };
}

/** The same list of something else for each piece. */
export function mapPieces<From, To>({ head, members, parts }: Pieces<From>, map: (piece: From) => To): Pieces<To> {
  const each = (pieces: Record<string, From>) =>
    Object.fromEntries(Object.entries(pieces).map(([name, piece]) => [name, map(piece)]));
  return { head: map(head), members: each(members), parts: each(parts) };
}

export function piecesIn<Piece>({ head, members, parts }: Pieces<Piece>): Piece[] {
  return [head, ...Object.values(members), ...Object.values(parts)];
}

/** Whether two versions say the same. */
export function isSameList(one: PieceList, other: PieceList): boolean {
  return one.head === other.head && isSameRecord(one.members, other.members) && isSameRecord(one.parts, other.parts);
}

function isSameRecord(one: Record<string, string>, other: Record<string, string>): boolean {
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => one[name] === other[name]);
}
