import type { Content, Footnote } from '../../content.ts';
import type { Aligned } from './now-text.ts';
import type { Piece, ReviewEdit, Spot, Stretch } from './review-point.ts';
import type { Looks } from './reviewed-file.ts';
import { blocksOfSigns, END, PLAIN, type Sign, signsOfInlines, wordsOfSigns } from './signs.ts';

/** How a change of the export can be made in the text of now. `known`: the text says it already. */
export type Reach = 'exactly' | 'similar' | 'not' | 'known';

type WordsEdit = Extract<ReviewEdit, { kind: 'words' }>;

export function signsOfPieces(pieces: readonly Piece[]): Sign[] {
  return pieces.flatMap((piece): Sign[] => {
    if ('inlines' in piece) return signsOfInlines(piece.inlines);
    if ('object' in piece)
      return [
        { sign: '\ufffc', looks: PLAIN, object: piece.object },
        { sign: END, looks: PLAIN, end: 'object' },
      ];
    return [{ sign: END, looks: PLAIN, end: piece.end }];
  });
}

/** The place of a spot among all signs of the export, from 0; behind its end, the end. */
export function linear({ starts, length }: Aligned, { block, at }: Spot): number {
  return Math.min((starts[block] ?? length) + at, length);
}

/** Where new words go: beside the sign that they stood beside, or as near as can be told. */
function placeOf(aligned: Aligned, { from, to, insert }: WordsEdit): { at: number; sure: boolean } | undefined {
  const { places, length, signs, starts } = aligned;
  const [a, b] = [linear(aligned, from), linear(aligned, to)];
  if (length === 0) return { at: signs.length, sure: true };
  for (let at = a; at < b; at++) if (places[at]! >= 0) return { at: places[at]!, sure: true };
  const left = a > 0 ? places[a - 1]! : -1;
  const right = b < length ? places[b]! : -1;
  const last = insert.at(-1);
  const whole = last !== undefined && !('inlines' in last);
  const atStart = starts.includes(a);
  if (whole && atStart && a === 0) return { at: 0, sure: true };
  if (left >= 0 && (whole || !atStart || right < 0)) {
    if (!atStart || whole) return { at: left + 1, sure: a === b || right === left + 1 };
  }
  if (right >= 0) return { at: right, sure: a === b };
  const [low, high] = whole ? [0, length - 1] : [startOf(starts, a), endOf(starts, a)];
  for (let at = a - 1; at >= low; at--) if (places[at]! >= 0) return { at: places[at]! + 1, sure: false };
  for (let at = b; at <= high; at++) if (places[at]! >= 0) return { at: places[at]!, sure: false };
  return undefined;
}

/** The first and the last sign of the block that a sign is in; its end alone says nothing of its words. */
function startOf(starts: readonly number[], at: number): number {
  return starts.findLast((start) => start <= at) ?? 0;
}

function endOf(starts: readonly number[], at: number): number {
  return (starts.find((start) => start > at) ?? at + 1) - 1;
}

export function reachOf(aligned: Aligned, edit: WordsEdit): Reach {
  const { places, length, signs } = aligned;
  const [a, b] = [linear(aligned, edit.from), linear(aligned, edit.to)];
  const covered = Array.from(places.subarray(a, b));
  const place = placeOf(aligned, edit);
  const words = wordsOfSigns(signsOfPieces(edit.insert));
  const left = a > 0 ? places[a - 1]! : -1;
  const right = b < length ? places[b]! : signs.length;
  const none = covered.every((at) => at < 0);
  if (none && (a === 0 || left >= 0) && right >= 0) {
    const between = wordsOfSigns(signs.slice(a === 0 ? 0 : left + 1, right));
    if (between === words && (words !== '' || covered.length > 0)) return 'known';
  }
  if (!place) return 'not';
  if (covered.length > 0 && none) return words === '' ? 'not' : 'similar';
  return covered.every((at) => at >= 0) && place.sure ? 'exactly' : 'similar';
}

/** What is to become of a text: signs that go, that look otherwise, that bear comments, and signs that come before others. */
export type Turned = {
  gone: Set<number>;
  looks: Map<number, Partial<Looks>>;
  comments: Map<number, string[]>;
  fresh: Map<number, Sign[]>;
  forms: Map<number, Sign['end']>;
  /** Footnotes with other words. */
  notes: Map<number, Footnote>;
};

export function newTurned(): Turned {
  return {
    gone: new Set(),
    looks: new Map(),
    comments: new Map(),
    fresh: new Map(),
    forms: new Map(),
    notes: new Map(),
  };
}

/**
 * Adds an edit to `turned`: what it takes away, where that is still there, and what it brings, where there is a place for it.
 */
export function turnWords(turned: Turned, aligned: Aligned, edit: WordsEdit): void {
  const place = placeOf(aligned, edit);
  const [a, b] = [linear(aligned, edit.from), linear(aligned, edit.to)];
  for (const at of aligned.places.subarray(a, b)) if (at >= 0) turned.gone.add(at);
  const signs = signsOfPieces(edit.insert);
  if (!place || signs.length === 0) return;
  turned.fresh.set(place.at, [...(turned.fresh.get(place.at) ?? []), ...signs]);
}

/** Adds an edit to `turned`; of two that set the same look of a sign, the later one holds. */
export function turnLooks(
  turned: Turned,
  aligned: Aligned,
  { from, to, looks }: Extract<ReviewEdit, { kind: 'looks' }>,
): void {
  for (const at of aligned.places.subarray(linear(aligned, from), linear(aligned, to)))
    if (at >= 0) turned.looks.set(at, { ...turned.looks.get(at), ...looks });
}

/** Whether any of the words is there on which a comment is to stand. */
export function turnComment(turned: Turned, aligned: Aligned, { from, to }: Stretch, id: string): boolean {
  let any = false;
  for (const at of aligned.places.subarray(linear(aligned, from), linear(aligned, to))) {
    const sign = aligned.signs[at];
    if (at < 0 || !sign || sign.end || sign.object) continue;
    any = true;
    turned.comments.set(at, [...(turned.comments.get(at) ?? []), id]);
  }
  return any;
}

function turnedSign(sign: Sign, at: number, { gone, looks, comments, forms, notes }: Turned): Sign & { gone?: true } {
  const [look, some, form, note] = [looks.get(at), comments.get(at), forms.get(at), notes.get(at)];
  return {
    ...sign,
    ...(look && { looks: { ...sign.looks, ...look } }),
    ...(some && { comments: [...new Set([...(sign.comments ?? []), ...some])].sort() }),
    ...(form && { end: form }),
    ...(note && { atom: note }),
    ...(gone.has(at) && { gone: true as const }),
  };
}

/** The signs of a line that has no blocks: a cell, a caption. */
export function turnedLine(signs: readonly Sign[], turned: Turned): Sign[] {
  const line = signs.flatMap((sign, at): Sign[] => {
    const now = turnedSign(sign, at, turned);
    return [...(turned.fresh.get(at) ?? []), ...(now.gone ? [] : [now])];
  });
  return [...line, ...(turned.fresh.get(signs.length) ?? [])];
}

/** The blocks of a text; those that nothing was done to stay as they are. */
export function turnedContent(content: Content, signs: readonly Sign[], turned: Turned): Content {
  const blocks: Content = [];
  let open: (Sign & { gone?: true })[] = [];
  let at = 0;
  const close = () => {
    blocks.push(...blocksOfSigns(open));
    open = [];
  };
  for (const block of content) {
    const from = at;
    while (at < signs.length && !signs[at]?.end) at++;
    at++;
    const fresh = turned.fresh.get(from) ?? [];
    // New paragraphs before it leave it as it is.
    if (fresh.at(-1)?.end) open.push(...fresh);
    const isOpen = open.length > 0 && !(open.at(-1)?.end && !open.at(-1)?.gone);
    const untouched = !isOpen && !isTouched(turned, from, at) && (fresh.length === 0 || fresh.at(-1)?.end);
    if (untouched) {
      close();
      blocks.push(block);
      continue;
    }
    for (let index = from; index < at; index++) {
      if (index > from || !fresh.at(-1)?.end) open.push(...(turned.fresh.get(index) ?? []));
      const now = turnedSign(signs[index]!, index, turned);
      // Its cells may have been changed meanwhile.
      if (!now.gone || now.end) open.push(now.object ? { ...now, object: block } : now);
    }
  }
  open.push(...(turned.fresh.get(signs.length) ?? []));
  close();
  return blocks;
}

function isTouched({ gone, looks, comments, fresh, forms, notes }: Turned, from: number, to: number): boolean {
  for (let at = from; at < to; at++)
    if ([gone, looks, comments, forms, notes].some((some) => some.has(at)) || (at > from && fresh.has(at))) return true;
  return false;
}
