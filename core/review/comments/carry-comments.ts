import { compareTexts } from '../../compare/texts.ts';
import { type Block, type Content, type Inline, isText, type Text } from '../../content.ts';
import { mapLines } from '../../map-lines.ts';
import { hasMarks, joinTexts, withIds } from './comment-marks.ts';

/** What stands for a footnote, a reference or a live figure among the letters of a line. */
const THING = '\u{fffc}';
const NONE: readonly string[] = [];

/** The letters of a block of text, or of a cell, and the comments that each is under. */
type Line = { block: number; text: string; ids: (readonly string[])[] };

/**
 * A text with the comments of another that says nearly the same, beside its own: on the words that both have, on words put in
 * between two of them, and on words in whose place others came. What has no words there any more is on none.
 */
export function carryComments(from: Content, to: Content): Content {
  if (!hasMarks(from)) return to;
  const [before, after] = [linesOf(from), linesOf(to)];
  const carried = new Map<Line, readonly (readonly string[])[]>();
  const left: Line[] = [];
  const free: Line[] = [];
  let [a, b] = [0, 0];
  for (const { kind, runs } of compareTexts(textsOf(before), textsOf(after))) {
    const was = kind === 'new' ? undefined : before[a++];
    const now = kind === 'gone' ? undefined : after[b++];
    if (was && now) carried.set(now, carriedIds(was.ids, runs));
    else if (was) left.push(was);
    else if (now) free.push(now);
  }
  // What was moved says the same elsewhere.
  for (const was of left) {
    const at = was.text.trim() === '' ? -1 : free.findIndex(({ text }) => text === was.text);
    const [now] = at < 0 ? [] : free.splice(at, 1);
    if (now) carried.set(now, was.ids);
  }
  let next = 0;
  return to.map((block): Block => {
    const lines = after.slice(next).filter(({ block: index }) => index === after[next]?.block);
    let line = 0;
    let isChanged = false;
    const made = mapLines(block, (inlines) => {
      const here = lines[line++];
      next++;
      const ids = here && carried.get(here);
      if (!ids?.some((some) => some.length > 0)) return inlines;
      isChanged = true;
      return marked(inlines, ids);
    });
    return isChanged ? made : block;
  });
}

function textsOf(lines: readonly Line[]): string[] {
  return lines.map(({ text }) => text);
}

/** In the order in which `mapLines` meets them. */
function linesOf(content: Content): Line[] {
  const lines: Line[] = [];
  for (const [index, block] of content.entries())
    mapLines(block, (inlines) => {
      const line: Line = { block: index, text: '', ids: [] };
      for (const { text, ids } of inlines.flatMap(lettersOf)) {
        line.text += text;
        for (let at = 0; at < text.length; at++) line.ids.push(ids);
      }
      lines.push(line);
      return inlines;
    });
  return lines;
}

type Letters = { text: string; ids: readonly string[] };

function lettersOf(inline: Inline): Letters[] {
  const letters = ({ text, comments }: Text): Letters => ({ text, ids: comments ?? NONE });
  if (isText(inline)) return [letters(inline)];
  if (inline.type === 'link') return inline.children.map(letters);
  return [{ text: THING, ids: (inline.type === 'live-figure' && inline.children[0].comments) || NONE }];
}

type Run = { kind: 'same' | 'gone' | 'new'; text: string };

function carriedIds(ids: readonly (readonly string[])[], runs: readonly Run[]): (readonly string[])[] {
  const made: (readonly string[])[] = [];
  let at = 0;
  for (const [index, { kind, text }] of runs.entries()) {
    if (kind === 'new') {
      const replaced = runs[index - 1]?.kind === 'gone' ? (runs[index - 1]?.text.length ?? 0) : 0;
      const letters = replaced > 0 ? ids.slice(at - replaced, at) : ids.slice(Math.max(0, at - 1), at + 1);
      const around = replaced > 0 || letters.length === 2 ? inAll(letters) : NONE;
      for (let letter = 0; letter < text.length; letter++) made.push(around);
      continue;
    }
    if (kind === 'same') made.push(...ids.slice(at, at + text.length));
    at += text.length;
  }
  return made;
}

function inAll(letters: readonly (readonly string[])[]): readonly string[] {
  const [first = NONE, ...rest] = letters;
  return first.filter((id) => rest.every((ids) => ids.includes(id)));
}

function marked(inlines: readonly Inline[], ids: readonly (readonly string[])[]): Inline[] {
  let at = 0;
  const pieces = (node: Text): Text[] => {
    const made: Text[] = [];
    for (let from = 0; from < node.text.length; ) {
      const here = ids[at + from] ?? NONE;
      let to = from + 1;
      while (to < node.text.length && ids[at + to] === here) to++;
      made.push(withIds({ ...node, text: node.text.slice(from, to) }, [...(node.comments ?? []), ...here]));
      from = to;
    }
    at += node.text.length;
    return made.length === 0 ? [node] : made;
  };
  return joinTexts(
    inlines.flatMap((inline): Inline[] => {
      if (isText(inline)) return pieces(inline);
      if (inline.type === 'link')
        return [{ ...inline, children: joinTexts(inline.children.flatMap(pieces)) as Text[] }];
      const here = ids[at++] ?? NONE;
      if (inline.type !== 'live-figure' || here.length === 0) return [inline];
      const [only] = inline.children;
      return [{ ...inline, children: [withIds(only, [...(only.comments ?? []), ...here])] }];
    }),
  );
}
